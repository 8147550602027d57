#pragma once
/// Reads works from what plans say of them.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

/// nullopt where no plan cites it and none is it.
std::optional<Work> read_work(Database& db, std::string_view key);
/// The works, other than the one of that key itself, that texts or people name by it: one that it was joined to, several that it was split
/// into, or those that a key with "?" can mean. Sorted.
std::vector<std::string> keys_meant(Database& db, std::string_view key);
std::optional<WorkHead> read_head(Database& db, std::int64_t id);
/// Under a term of citations::number_terms, most cited first.
std::vector<WorkHead> works_for_term(Database& db, std::string_view number_term);
/// The same, without what it costs to read each whole; most mentioned first.
std::vector<NumberCandidate> candidates_for_term(Database& db, std::string_view number_term);
std::vector<Partial> partial_for_term(Database& db, std::string_view number_term);
/// By the number of plans that implement or follow it, themselves or in a title: `plans`. Beside it only the head is filled.
std::vector<Work> most_implemented_works(Database& db, int limit);
/// What texts say of a work and others, the most frequent relation of each pair; first those of which it is said most often, at most so
/// many. Of the works only the heads are filled.
enum class LinksOf { from, to };
std::vector<WorkLink> read_links(Database& db, std::string_view key, LinksOf which, std::size_t most);
/// With how many works it has such links, either way.
std::size_t count_links(Database& db, std::string_view key);

/// What to show for a work where there is room for little: its usual number, of a statute with its title; else what texts call it, else its
/// key. What was looked up is kept for the next who asks: lists name the same works again and again.
class WorkLabels {
 public:
  struct Name {
    std::string key, label;
  };
  explicit WorkLabels(Database& db);
  const Name& name(std::int64_t work);
  const std::string& of(std::int64_t work) { return name(work).label; }

 private:
  struct Kept;
  Statement label_;
  std::shared_ptr<const Kept> kept_;  ///< of one state, for all readers
  std::unordered_map<std::int64_t, Name> names_;
};

}  // namespace danchieu::archive

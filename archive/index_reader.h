#pragma once
/// Asks the index. What it answers is of one committed state of it; a writer may go on meanwhile.

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/columns.h"
#include "archive/facets.h"
#include "archive/index_door.h"
#include "archive/index_query.h"
#include "archive/matching.h"
#include "archive/ordering.h"
#include "archive/postings.h"
#include "archive/query.h"
#include "archive/standing.h"

namespace danchieu::archive {

struct Matches {
  int total = 0;
  bool estimated = false;    ///< total, facets and works are
  std::optional<Most> most;  ///< where few plans have all words: so many words are enough …
  int with_all = 0;          ///< … and so many plans have all
  Ordered ordered;           ///< from the query's offset on
  std::map<std::string, Facet> facets;
  std::vector<std::pair<std::uint32_t, int>> works;  ///< that most matches cite: id and how many do
};

/// What the index does not know; asked of the catalogue.
struct FromCatalogue {
  TextsOf texts_of;
  ChangedSince changed_since;
  std::function<Standing(const Columns&)> standing;
};

class IndexReader {
 public:
  explicit IndexReader(const std::filesystem::path& archive_folder) : path_(archive_folder / "index") {}

  Matches search(const Query& query, const FromCatalogue& catalogue);
  Explained explain(const Query& query, const TextsOf& texts_of);
  /// What `question(const Xapian::Database&)` answers of one committed state.
  template <class Question>
  auto look(Question&& question) {
    return ask([&](const Xapian::Database& index, const std::string&) { return question(index); });
  }
  /// The same of `question(const Xapian::Database&, const PostingCache&)`, with the postings kept of that state.
  template <class Question>
  auto look_at_kept(Question&& question) {
    return ask([&](const Xapian::Database& index, const std::string& state) { return question(index, postings(index, state)); });
  }
  /// The catalogue's revision that it was made from; -1 where there is none to be read.
  std::int64_t revision();

 private:
  /// Opened anew where the writer has committed since.
  Xapian::Database& opened(const std::string& state);

  /// The answer of one committed state. The writer takes the ground from under a reader: from the second commit on it writes over
  /// blocks that the reader still uses, and a new index takes the place of the old one between the opening of two of its files. Xapian
  /// notices most of it, but not all: of a block half written over it may read that a word is nowhere. So an answer counts only where
  /// the state was the same from before the opening until after the answer; else the question is asked again.
  template <class Question>
  auto ask(Question&& question) {
    return at_index_door(path_, [&] {
      for (int tries_left = kTries;; --tries_left) {
        const std::string before = state();
        try {
          auto answer = question(opened(before), before);
          if (state() == before) return answer;
          if (tries_left == 0) throw Xapian::DatabaseModifiedError("it changed while each answer was made");
        } catch (...) {
          index_.reset();
          if (tries_left == 0 || state() == before) throw;
        }
        index_.reset();
        pause(kTries - tries_left);
      }
    });
  }

  static constexpr int kTries = 60;
  /// Longer after each try, so that one of them falls between two commits.
  static void pause(int tries);

  /// What Xapian's version file holds: another revision with each commit, another identity in each index made anew. Empty where
  /// there is none.
  std::string state() const;
  /// Those of `index` in `state`; thrown away where that is over before they are made.
  const Columns& columns(const Xapian::Database& index, const std::string& state, const FromCatalogue& catalogue);
  const PostingCache& postings(const Xapian::Database& index, const std::string& state);
  const Standing& standing(const std::string& state, const FromCatalogue& catalogue);

  std::filesystem::path path_;
  std::optional<Xapian::Database> index_;
  std::string opened_;  ///< the state that `index_` is of
  std::shared_ptr<const Columns> columns_;
  std::shared_ptr<const PostingCache> postings_;
  std::shared_ptr<const Standing> standing_;
};

}  // namespace danchieu::archive

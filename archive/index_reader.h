#pragma once
/// Asks the index. What it answers is of one committed state of it; a writer may go on meanwhile.

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "archive/facets.h"
#include "archive/index_door.h"
#include "archive/index_query.h"
#include "archive/query.h"

namespace danchieu::archive {

struct Matches {
  int total = 0;
  std::vector<std::pair<std::int64_t, double>> best;  ///< docid and percent of the best, from the query's offset on
  std::map<std::string, Facet> facets;
  std::unordered_map<std::uint32_t, int> works;  ///< cited by the matches: id -> plans
};

class IndexReader {
 public:
  explicit IndexReader(const std::filesystem::path& archive_folder) : path_(archive_folder / "index") {}

  /// `times_cited`: by docid, asked for where the query sorts by it.
  Matches search(const Query& query, const TextsOf& texts_of, const std::function<std::unordered_map<std::int64_t, int>()>& times_cited);
  /// What `question(const Xapian::Database&)` answers of one committed state.
  template <class Question>
  auto look(Question&& question) {
    return ask(std::forward<Question>(question));
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
          auto answer = question(opened(before));
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

  std::filesystem::path path_;
  std::optional<Xapian::Database> index_;
  std::string opened_;  ///< the state that `index_` is of
};

}  // namespace danchieu::archive

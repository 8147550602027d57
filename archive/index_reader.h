#pragma once
/// Asks the index. What it answers is of one committed state of it; a writer may go on meanwhile.

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
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
  /// The catalogue's revision that it was made from; -1 where there is none to be read.
  std::int64_t revision();

 private:
  /// The index as it was last committed.
  Xapian::Database& newest();
  /// A writer that has committed twice since then takes the ground from under a question: it is asked once more.
  template <class Question>
  auto ask(Question&& question) {
    return at_index_door(path_, [&] {
      try {
        return question(newest());
      } catch (const Xapian::DatabaseModifiedError&) {
        index_.reset();
        return question(newest());
      }
    });
  }

  struct FileState {
    std::uint64_t inode = 0;
    std::int64_t modified = 0;
    bool operator==(const FileState&) const = default;
  };
  FileState state() const;

  std::filesystem::path path_;
  std::optional<Xapian::Database> index_;
  FileState opened_;
};

}  // namespace danchieu::archive

#pragma once
/// A list of plans without excerpts and facets: for files and programs, which want it long.
///
///     List list = search::list(archive, Question{.text = "ngay hoi", .limit = 10'000});
///
/// One search of one committed state, so a long list has no row twice and none is left out. Throws archive::ArchiveError only.

#include <vector>

#include "search/search.h"

namespace danchieu::search {

/// Of a list that is taken away as a file.
constexpr int most_listed = 10'000;

struct List {
  int total = 0;
  bool estimated = false;
  int hits_in_all = 0;        ///< fewer than `total` where copies are folded
  int offset = 0, limit = 0;  ///< as asked, within most_listed
  std::vector<archive::Hit> hits;
  std::vector<QueryProblem> problems;
};
List list(archive::Archive& archive, const Question& question);

}  // namespace danchieu::search

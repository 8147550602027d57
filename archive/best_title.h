#pragma once
/// Which of the titles that texts print of a work to show.
///
///     best_title({{"tăng cường an ninh", 2}, {"tăng cường an ninh trong tình hình mới", 3},
///                 {"tăng cường an ninh trong tình hình mới và tiến độ thực hiện", 1}})
///         "tăng cường an ninh trong tình hình mới": the longest that several agree upon

#include <string>
#include <utility>
#include <vector>

namespace danchieu::archive {

/// A title agrees with every title that goes on from it. Shown is the longest with which at least two agree and a quarter of all:
/// what is cut off has a longer one beside it, what runs into the next clause is said by few. Where nobody agrees, the most frequent.
/// Marks and case do not part titles; the spelling is the most frequent one. Empty for no titles.
std::string best_title(const std::vector<std::pair<std::string, int>>& titles);

}  // namespace danchieu::archive

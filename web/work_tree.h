#pragma once
/// Plans that cite a work as a tree of those who made them: centre, its agencies; each province, its districts, its communes.
///
///     const WorkTree tree = work_tree(plans, places::Period::since);
///     tree.leaves[0].path    // {"Trung ương", "Bộ Công an"}
///
/// Pure.

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "archive/answers.h"
#include "places/places.h"
#include "web/view.h"

namespace danchieu::web {

struct WorkTree {
  struct Leaf {
    std::vector<std::string> path;  ///< names of the branches that it hangs on, the trunk first
    const archive::CitingPlan* plan = nullptr;
  };
  std::vector<Leaf> leaves;                        ///< branch by branch, in each the newest first
  std::map<std::vector<std::string>, int> counts;  ///< of every branch by its path
};

/// `plans` must live as long. Provinces are those of `period`, in their order.
WorkTree work_tree(const std::vector<archive::CitingPlan>& plans, places::Period period);

/// Leaves [first, last) as rows of part_tree.html: branches (name, count, depth) that begin here, then the plan: plan_…, relation, through,
/// place, page, times, pieces. Branches that began before `first` are named again. `forms`: how the work is written, to be marked.
Rows tree_rows(const WorkTree& tree, std::size_t first, std::size_t last, const std::vector<std::string>& forms);

}  // namespace danchieu::web

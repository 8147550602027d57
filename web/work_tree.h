#pragma once
/// Plans that cite a work as a tree of those who made them: centre, its agencies; each province, its districts, its communes.
///
///     const TreeOrder order(graph.seats(), places::Period::since);
///     const WorkTree tree = work_tree(order, plans, 0, 20);
///     tree.leaves[0].path    // {"Trung ương", "Bộ Công an"}
///
/// Pure.

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "archive/answers.h"
#include "archive/citing.h"
#include "places/places.h"
#include "web/view.h"

namespace danchieu::web {

/// In which order seats stand in the tree, and on which branches.
struct TreeOrder {
  /// Provinces are those of `period`, in their order.
  TreeOrder(const std::vector<archive::CitationGraph::Seat>& seats, places::Period period);

  std::vector<std::uint32_t> rank;              ///< by seat; the same for seats on the same branches
  std::vector<std::vector<std::string>> paths;  ///< by rank: names of the branches, the trunk first
};
/// Of all seats of an archive: made once for each of its states.
std::shared_ptr<const TreeOrder> tree_order(const archive::CitationGraph& graph, places::Period period);

/// What the tree needs of a plan.
struct TreePlan {
  std::uint32_t seat = 0;
  int year = 0;
};

struct WorkTree {
  struct Leaf {
    std::vector<std::string> path;
    std::size_t plan = 0;  ///< index of what was given
  };
  std::vector<Leaf> leaves;                        ///< branch by branch, in each the newest first
  std::map<std::vector<std::string>, int> counts;  ///< of all plans, on every branch that bears a leaf
};

/// Leaves [first, last) of the tree of all `plans`.
WorkTree work_tree(const TreeOrder& order, std::span<const TreePlan> plans, std::size_t first, std::size_t last);

/// The leaves as rows of part_tree.html: branches (name, count, depth) that begin here, then the plan: plan_…, relation, through,
/// place, page, times, pieces. Branches that began before are named again. `plans`: those of the leaves, in their order. `forms`: how the
/// work is written, to be marked.
Rows tree_rows(const WorkTree& tree, const std::vector<archive::CitingPlan>& plans, const std::vector<std::string>& forms);

}  // namespace danchieu::web

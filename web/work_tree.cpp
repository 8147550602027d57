#include "web/work_tree.h"

#include <algorithm>
#include <tuple>

#include "archive/newest.h"
#include "web/address.h"
#include "web/citing_rows.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/province_table.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

enum Trunk { centre, province, unknown };

/// Where a plan hangs, and what orders it there.
struct Branch {
  Trunk trunk = unknown;
  std::ptrdiff_t province_index = 0;
  int rank = 0;  ///< in a province: its own plans, then district by district
  std::string district;
  int level = 0;  ///< in a district: its own, then its communes'
  std::string commune;
  std::string agency;
  std::vector<std::string> path;
  auto order() const { return std::tie(trunk, province_index, rank, district, level, commune, agency); }
};

Branch branch_of(const archive::CitationGraph::Seat& plan, places::Period period) {
  Branch branch;
  const places::Unit* unit = province_of_plan(plan.province, plan.province_today, period);
  if (!unit) {
    const bool central = plan.level == "central";
    branch.trunk = central ? centre : unknown;
    branch.path = {std::string(label(central ? "tree.centre" : "tree.unknown"))};
    if (central && !plan.issuer.empty()) branch.path.push_back(branch.agency = plan.issuer);
    return branch;
  }
  const auto& provinces = places::provinces(period);
  branch.trunk = province;
  branch.province_index = std::find(provinces.begin(), provinces.end(), unit) - provinces.begin();
  branch.path = {std::string(unit->name)};
  const auto in_province = [&](const std::string& name) { return plan.province == unit->name ? name : name + ", " + plan.province; };
  if (!plan.district.empty()) {
    branch.rank = 1;
    branch.path.push_back(branch.district = in_province(plan.district));
    if (!plan.commune.empty()) {
      branch.level = 1;
      branch.path.push_back(branch.commune = plan.commune);
    }
  } else if (!plan.commune.empty()) {
    branch.rank = 2;
    branch.path.push_back(branch.commune = in_province(plan.commune));
  }
  return branch;
}

Fields leaf_fields(const archive::CitingPlan& citing, const std::vector<std::string>& forms) {
  Fields row = plan_fields(citing.plan);
  put(row, "relation", label_or("relation." + citing.relation, citing.relation));
  std::string through;
  for (const std::string& number : citing.through) through += (through.empty() ? "" : " → ") + number;
  put(row, "direct", citing.direct);
  put(row, "through", through);
  put_count(row, "depth", citing.through.size() > 1 ? static_cast<std::int64_t>(citing.through.size()) : 0);
  put(row, "place", mention_address(citing.said_in.empty() ? citing.plan.id : citing.said_in, citing.start));
  put(row, "page", std::to_string(citing.page));
  put(row, "times", citing.times > 1 ? count_text(citing.times) : "");
  put(row, "pieces", evidence_pieces(citing.evidence, forms));
  return row;
}

}  // namespace

TreeOrder::TreeOrder(const std::vector<archive::CitationGraph::Seat>& seats, places::Period period) : rank(seats.size()) {
  std::vector<std::pair<Branch, std::size_t>> branches;
  branches.reserve(seats.size());
  for (std::size_t i = 0; i < seats.size(); ++i) branches.emplace_back(branch_of(seats[i], period), i);
  std::sort(branches.begin(), branches.end(), [](const auto& a, const auto& b) { return a.first.order() < b.first.order(); });
  for (auto& [branch, seat] : branches) {
    if (paths.empty() || paths.back() != branch.path) paths.push_back(std::move(branch.path));
    rank[seat] = static_cast<std::uint32_t>(paths.size() - 1);
  }
}

std::shared_ptr<const TreeOrder> tree_order(const archive::CitationGraph& graph, places::Period period) {
  static archive::Newest<TreeOrder> since, before;
  return (period == places::Period::since ? since : before)
      .get(std::to_string(graph.serial()),
           [&](const std::shared_ptr<const TreeOrder>&) { return std::make_shared<const TreeOrder>(graph.seats(), period); });
}

WorkTree work_tree(const TreeOrder& order, std::span<const TreePlan> plans, std::size_t first, std::size_t last) {
  std::vector<std::tuple<std::uint32_t, int, std::size_t>> places;  // rank, newest first, as they came
  places.reserve(plans.size());
  std::vector<int> plans_of_rank(order.paths.size());
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const std::uint32_t rank = order.rank[plans[i].seat];
    places.emplace_back(rank, -plans[i].year, i);
    ++plans_of_rank[rank];
  }
  last = std::min(last, places.size());
  first = std::min(first, last);
  const auto at = [&](std::size_t i) { return places.begin() + static_cast<std::ptrdiff_t>(i); };
  if (first > 0) std::nth_element(places.begin(), at(first), places.end());
  std::partial_sort(at(first), at(last), places.end());

  WorkTree tree;
  for (std::size_t i = first; i < last; ++i) {
    const auto& [rank, year, plan] = places[i];
    const std::vector<std::string>& path = order.paths[rank];
    tree.leaves.push_back({path, plan});
    for (std::size_t depth = 1; depth <= path.size(); ++depth) {
      const auto [count, is_new] = tree.counts.try_emplace({path.begin(), path.begin() + static_cast<std::ptrdiff_t>(depth)});
      if (!is_new) continue;
      // All of a branch stand side by side.
      const auto is_on = [&, branch = count->first](std::size_t other) {
        const auto& its = order.paths[other];
        return its.size() >= depth && std::equal(branch.begin(), branch.end(), its.begin());
      };
      for (std::size_t other = rank; other < order.paths.size() && is_on(other); ++other) count->second += plans_of_rank[other];
      for (std::size_t other = rank; other > 0 && is_on(other - 1); --other) count->second += plans_of_rank[other - 1];
    }
  }
  return tree;
}

Rows tree_rows(const WorkTree& tree, const std::vector<archive::CitingPlan>& plans, const std::vector<std::string>& forms) {
  Rows rows;
  std::vector<std::string> open;
  for (std::size_t i = 0; i < tree.leaves.size(); ++i) {
    const WorkTree::Leaf& leaf = tree.leaves[i];
    std::size_t same = 0;
    while (same < std::min(open.size(), leaf.path.size()) && open[same] == leaf.path[same]) ++same;
    Rows branches;
    for (std::size_t depth = same; depth < leaf.path.size(); ++depth) {
      Fields branch;
      put(branch, "name", leaf.path[depth]);
      put(branch, "count", count_text(tree.counts.at({leaf.path.begin(), leaf.path.begin() + static_cast<std::ptrdiff_t>(depth + 1)})));
      put(branch, "tag", "h" + std::to_string(depth + 3));
      put(branch, "depth", std::to_string(depth + 1));
      branches.emplace_back(branch);
    }
    Fields row = leaf_fields(plans[i], forms);
    put(row, "branches", std::move(branches));
    put(row, "leaf_depth", std::to_string(leaf.path.size()));
    rows.emplace_back(std::move(row));
    open = leaf.path;
  }
  return rows;
}

}  // namespace danchieu::web

#include "web/work_tree.h"

#include <algorithm>
#include <tuple>

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

Branch branch_of(const archive::PlanRow& plan, places::Period period) {
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
  put(row, "place", mention_address(citing.said_in.empty() ? citing.plan.id : citing.said_in, citing.start));
  put(row, "page", std::to_string(citing.page));
  put(row, "times", citing.times > 1 ? count_text(citing.times) : "");
  put(row, "pieces", evidence_pieces(citing.evidence, forms));
  return row;
}

}  // namespace

WorkTree work_tree(const std::vector<archive::CitingPlan>& plans, places::Period period) {
  std::vector<std::pair<Branch, const archive::CitingPlan*>> all;
  for (const archive::CitingPlan& plan : plans) all.emplace_back(branch_of(plan.plan, period), &plan);
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    if (a.first.order() != b.first.order()) return a.first.order() < b.first.order();
    return a.second->plan.year > b.second->plan.year;
  });
  WorkTree tree;
  for (auto& [branch, plan] : all) {
    for (std::size_t depth = 1; depth <= branch.path.size(); ++depth)
      ++tree.counts[{branch.path.begin(), branch.path.begin() + static_cast<std::ptrdiff_t>(depth)}];
    tree.leaves.push_back({std::move(branch.path), plan});
  }
  return tree;
}

Rows tree_rows(const WorkTree& tree, std::size_t first, std::size_t last, const std::vector<std::string>& forms) {
  Rows rows;
  std::vector<std::string> open;
  for (std::size_t i = first; i < std::min(last, tree.leaves.size()); ++i) {
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
    Fields row = leaf_fields(*leaf.plan, forms);
    put(row, "branches", std::move(branches));
    put(row, "leaf_depth", std::to_string(leaf.path.size()));
    rows.emplace_back(std::move(row));
    open = leaf.path;
  }
  return rows;
}

}  // namespace danchieu::web

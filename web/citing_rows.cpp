#include "web/citing_rows.h"

#include <algorithm>

#include "citations/relation.h"
#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/marked.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr int most_rows = 300;

int rank(const std::string& relation) {
  const auto known = citations::relation_named(relation);
  return known ? static_cast<int>(*known) : 1 + static_cast<int>(citations::Relation::mentions);
}

std::string joined(const std::vector<std::string>& numbers) {
  std::string all;
  for (const std::string& number : numbers) all += (all.empty() ? "" : " → ") + number;
  return all;
}

Fields citing_fields(const archive::CitingPlan& citing, const std::vector<std::string>& forms) {
  Fields row = plan_fields(citing.plan);
  put(row, "relation", label_or("relation." + citing.relation, citing.relation));
  put(row, "direct", citing.direct);
  put(row, "through", joined(citing.through));
  put(row, "place", mention_address(citing.plan.id, citing.start));
  put(row, "page", std::to_string(citing.page));
  put(row, "times", citing.times > 1 ? count_text(citing.times) : "");
  put(row, "pieces", evidence_pieces(citing.evidence, forms));
  return row;
}

/// Plans of one group, as many as a page can bear.
struct Listed {
  void add(const archive::CitingPlan& plan, const std::vector<std::string>& forms) {
    if (++count <= most_rows) rows.emplace_back(citing_fields(plan, forms));
  }
  void put_into(Fields& group, const std::string& name) {
    put_count(group, name + "_count", count);
    put_count(group, name + "_more", std::max(count - most_rows, 0));
    put(group, name + "_rows", std::move(rows));
  }

  int count = 0;
  Rows rows;
};

}  // namespace

Rows citing_groups(const std::vector<archive::CitingPlan>& plans, const std::vector<std::string>& forms) {
  std::vector<std::string> relations;
  for (const archive::CitingPlan& plan : plans)
    if (std::find(relations.begin(), relations.end(), relation_group(plan)) == relations.end()) relations.push_back(relation_group(plan));
  std::stable_sort(relations.begin(), relations.end(), [](const auto& a, const auto& b) { return rank(a) < rank(b); });

  Rows groups;
  for (const std::string& relation : relations) {
    Listed direct, through;
    for (const archive::CitingPlan& plan : plans)
      if (relation_group(plan) == relation) (plan.direct ? direct : through).add(plan, forms);
    Fields group;
    put(group, "id", "quan-he-" + relation);
    put(group, "label", label_or("citing." + relation, label("citing.other")));
    put(group, "count", count_text(direct.count + through.count));
    direct.put_into(group, "direct");
    through.put_into(group, "through");
    groups.emplace_back(std::move(group));
  }
  return groups;
}

std::string relation_group(const archive::CitingPlan& plan) {
  const auto relation = citations::relation_named(plan.relation);
  return relation && citations::counts_as_implementing(*relation) ? std::string(citations::name(citations::Relation::implements))
                                                                  : plan.relation;
}

Rows evidence_pieces(const std::string& evidence, const std::vector<std::string>& forms) {
  std::size_t found = evidence.npos, size = 0;
  for (const std::string& form : forms) {
    const std::size_t at = form.empty() ? evidence.npos : evidence.find(form);
    if (at < found || (at == found && at != evidence.npos && form.size() > size)) found = at, size = form.size();
  }
  if (found == evidence.npos) return marked_pieces(evidence, {});
  const std::uint32_t begin = text::count_code_points(evidence.substr(0, found));
  return marked_pieces(evidence, {{begin, begin + text::count_code_points(evidence.substr(found, size))}});
}

}  // namespace danchieu::web

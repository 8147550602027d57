#include "web/citing_rows.h"

#include <algorithm>
#include <map>

#include "citations/relation.h"
#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/marked.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t most_rows = 20;

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
  std::size_t count = 0;
  std::vector<archive::Citing::Plan> first = {};

  void add(const archive::Citing::Plan& plan) {
    if (++count <= most_rows) first.push_back(plan);
  }
  void put_into(Fields& group, const std::string& name, archive::Archive& archive, const archive::Citing& citing,
                const std::string& list) const {
    Rows rows;
    for (const archive::CitingPlan& plan : archive.in_full(first, citing)) rows.emplace_back(citing_fields(plan, {}));
    put_count(group, name + "_count", static_cast<std::int64_t>(count));
    put_count(group, name + "_more", static_cast<std::int64_t>(count - first.size()));
    put(group, name + "_list", list + "&how=" + name + "#ai-dan");
    put(group, name + "_rows", std::move(rows));
  }
};

}  // namespace

Rows citing_groups(archive::Archive& archive, const archive::Citing& citing, const std::string& list) {
  struct Group {
    Listed direct, through;
  };
  std::map<citations::Relation, Group> found;
  for (const archive::Citing::Plan& plan : citing.plans) {
    const bool implements = citations::counts_as_implementing(plan.relation);
    Group& group = found[implements ? citations::Relation::implements : plan.relation];
    (plan.direct ? group.direct : group.through).add(plan);
  }
  Rows groups;
  for (const auto& [each, listed] : found) {
    const std::string relation(citations::name(each)), its_list = print_address(list, {{"relation", relation}});
    Fields group;
    put(group, "id", "quan-he-" + relation);
    put(group, "label", label_or("citing." + relation, label("citing.other")));
    put(group, "count", count_text(static_cast<std::int64_t>(listed.direct.count + listed.through.count)));
    listed.direct.put_into(group, "direct", archive, citing, its_list);
    listed.through.put_into(group, "through", archive, citing, its_list);
    groups.emplace_back(std::move(group));
  }
  return groups;
}

std::string relation_group(citations::Relation relation) {
  return std::string(name(citations::counts_as_implementing(relation) ? citations::Relation::implements : relation));
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

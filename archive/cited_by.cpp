#include "archive/cited_by.h"

#include <algorithm>
#include <string>

#include "archive/chains.h"
#include "archive/plans.h"
#include "archive/works.h"

namespace danchieu::archive {
namespace {

/// From a plan to one of its mentions: what holds that one, the outermost first, then itself.
class TitleSteps {
 public:
  explicit TitleSteps(Database& db)
      : mention_(db,
                 "SELECT inside, coalesce(work.key, ''), coalesce(nullif(mention.number, ''), nullif(mention.title, ''), surface), "
                 "relation, evidence,"
                 " plan.id FROM mention JOIN plan ON plan.docid = mention.plan LEFT JOIN work ON work.id = mention.work"
                 " WHERE mention.plan = ? AND ordinal = ?") {}

  std::vector<Step> to(std::int64_t plan, std::int64_t ordinal) {
    std::vector<Step> steps;
    for (std::int64_t at = ordinal; at >= 0 && mention_.bind(plan, at).next();) {
      Step& step = steps.emplace_back();
      std::int64_t inside = -1;
      mention_.read(inside, step.work, step.label, step.relation, step.evidence, step.plan);
      at = inside < at ? inside : -1;  // a holder begins before what it holds
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

 private:
  Statement mention_;
};

/// The works from the one that a plan names to the goal.
template <class Label>
void add_chain(const Citing& citing, const Citing::Plan& way, Links& links, Statement& key, const Label& label, std::vector<Step>& steps) {
  for (std::uint32_t at = way.named; way.by_chain && at != citing.work;) {
    const std::uint32_t next = citing.next(at);
    Step& step = steps.emplace_back(links.between(at, next));
    step.label = label(next);
    key.bind(next);
    while (key.next()) key.read(step.work);
    at = next;
  }
}

constexpr const char* kKey = "SELECT key FROM work WHERE id = ?";

}  // namespace

std::vector<CitingPlan> in_full(Database& db, const Citing& citing, std::span<const Citing::Plan> plans) {
  PlanRows rows_of(db);
  WorkLabels labels(db);
  Statement said(db,
                 "SELECT plan.id, span_begin, evidence,"
                 " (SELECT max(page) FROM page WHERE page.plan = mention.plan AND page.span_begin <= mention.span_begin)"
                 " FROM mention JOIN plan ON plan.docid = mention.plan WHERE mention.plan = ? AND ordinal = ?");
  Statement times(db, "SELECT count(*) FROM mention WHERE work = ? AND plan = ?");
  Statement key(db, kKey);
  TitleSteps titles(db);
  Links links(db, *citing.graph);

  std::vector<CitingPlan> rows;
  for (const Citing::Plan& way : plans) {
    CitingPlan& row = rows.emplace_back();
    row.plan = rows_of.row(way.docid);
    row.relation = name(way.relation);
    row.direct = way.direct;
    said.bind(way.said_in, way.ordinal);
    while (said.next()) said.read(row.said_in, row.start, row.evidence, row.page);
    if (!way.from_afar) {
      row.said_in.clear();
      row.steps = titles.to(way.said_in, way.ordinal);
      if (way.by_chain && !row.steps.empty()) row.steps.back().label = labels.of(way.named);
    }
    add_chain(
        citing, way, links, key, [&](std::uint32_t work) { return labels.of(work); }, row.steps);
    for (std::size_t i = 0; i + 1 < row.steps.size(); ++i) row.through.push_back(row.steps[i].label);

    times.bind(citing.work, way.docid);
    while (times.next()) times.read(row.times);
  }
  return rows;
}

std::vector<CitingPlan> in_outline(Database& db, const Citing& citing, std::span<const Citing::Plan> plans) {
  PlanRows rows_of(db);
  Statement key(db, kKey);
  TitleSteps titles(db);
  Links links(db, *citing.graph);
  std::vector<CitingPlan> rows;
  for (const Citing::Plan& way : plans) {
    CitingPlan& row = rows.emplace_back();
    row.plan = rows_of.head(way.docid);
    row.relation = name(way.relation);
    row.direct = way.direct;
    if (!way.from_afar) row.steps = titles.to(way.said_in, way.ordinal);
    add_chain(
        citing, way, links, key, [](std::uint32_t) { return std::string(); }, row.steps);
  }
  return rows;
}

}  // namespace danchieu::archive

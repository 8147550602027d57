#include "archive/cited_by.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>

#include "archive/chains.h"
#include "archive/fields.h"
#include "archive/plans.h"
#include "archive/works.h"

namespace danchieu::archive {
namespace {

using citations::Relation;

/// A mention by where it stands.
struct Place {
  std::int64_t plan = 0;
  std::int64_t ordinal = 0;
};

/// One way from a plan to the goal.
struct Way {
  int between = 0;         ///< works in between
  bool direct = true;      ///< the plan says it of the goal itself
  bool from_afar = false;  ///< only another plan's text says it
  Relation relation = Relation::mentions;
  bool by_chain = false;  ///< the mention names another work, which leads to the goal
  std::int64_t work = 0;  ///< that it names; for one from afar the plan's own
  Place said;             ///< the mention

  /// The best way is the smallest.
  auto rank() const { return std::tuple(between, !direct, from_afar, relation, by_chain, said.ordinal); }
};

/// The best way of every plan that has one.
class Ways {
 public:
  Ways(Database& db, std::int64_t goal)
      : chains_(db, goal),
        mentions_(db, "SELECT plan, ordinal, depth, plan_relation FROM mention WHERE work = ?"),
        held_(db, "SELECT docid FROM plan WHERE work = ? AND removed IS NULL"),
        titles_(db,
                "SELECT plan, ordinal, relation, plan.id FROM link JOIN plan ON plan.docid = link.plan"
                " WHERE to_work = ? AND from_work = ?") {
    for (const std::int64_t work : chains_.works()) {
      follow_mentions(work);
      if (work != goal) follow_titles(work);
    }
    // A document does not cite itself.
    for (const std::int64_t plan : plans_that_are(goal)) best_.erase(plan);
  }

  const Chains& chains() const { return chains_; }
  const std::unordered_map<std::int64_t, Way>& by_plan() const { return best_; }

 private:
  std::vector<std::int64_t> plans_that_are(std::int64_t work) {
    std::vector<std::int64_t> plans;
    held_.bind(work);
    while (held_.next()) held_.read(plans.emplace_back());
    return plans;
  }

  void offer(std::int64_t plan, const Way& way) {
    const auto [at, is_new] = best_.try_emplace(plan, way);
    if (!is_new && way.rank() < at->second.rank()) at->second = way;
  }

  void follow_mentions(std::int64_t work) {
    mentions_.bind(work);
    while (mentions_.next()) {
      Way way;
      int depth = 0;
      std::string relation;
      mentions_.read(way.said.plan, way.said.ordinal, depth, relation);
      way.work = work;
      way.by_chain = work != chains_.goal();
      way.direct = !way.by_chain && depth == 0;
      way.between = chains_.distance(work) + depth;
      way.relation = relation_of(relation);
      offer(way.said.plan, way);
    }
  }

  /// Plans that are `work` themselves, where a title somewhere says that it leads on.
  void follow_titles(std::int64_t work) {
    for (const std::int64_t plan : plans_that_are(work))
      if (const std::optional<Way> way = strongest_title(work)) offer(plan, *way);
  }

  std::optional<Way> strongest_title(std::int64_t work) {
    std::optional<Way> strongest;
    std::string strongest_id;
    titles_.bind(chains_.next(work), work);
    while (titles_.next()) {
      Way way;
      way.between = chains_.distance(work) - 1;
      way.direct = false;
      way.from_afar = way.by_chain = true;
      way.work = work;
      std::string relation, id;
      titles_.read(way.said.plan, way.said.ordinal, relation, id);
      way.relation = relation_of(relation);
      if (!leads_on(way.relation)) continue;
      if (strongest && std::tie(strongest->relation, strongest_id, strongest->said.ordinal) <= std::tie(way.relation, id, way.said.ordinal))
        continue;
      strongest = way;
      strongest_id = id;
    }
    return strongest;
  }

  Chains chains_;
  Statement mentions_;
  Statement held_;
  Statement titles_;
  std::unordered_map<std::int64_t, Way> best_;
};

/// From a plan to one of its mentions: what holds that one, the outermost first, then itself.
class TitleSteps {
 public:
  explicit TitleSteps(Database& db)
      : mention_(db,
                 "SELECT inside, coalesce(work.key, ''), coalesce(nullif(mention.number, ''), nullif(mention.title, ''), surface), "
                 "relation, evidence,"
                 " plan.id FROM mention JOIN plan ON plan.docid = mention.plan LEFT JOIN work ON work.id = mention.work"
                 " WHERE mention.plan = ? AND ordinal = ?") {}

  std::vector<Step> to(const Place& said) {
    std::vector<Step> steps;
    for (std::int64_t at = said.ordinal; at >= 0 && mention_.bind(said.plan, at).next();) {
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

bool same_value(std::string_view field, std::string_view a, std::string_view b) {
  const Field& row = *field_named(field);
  return field_value(row, a) == field_value(row, b);
}

bool fits(const CitedByFilter& filter, const CitingPlan& row) {
  if (!filter.relation.empty() && filter.relation != row.relation) {
    if (filter.relation != name(Relation::implements) || !counts_as_implementing(relation_of(row.relation))) return false;
  }
  if (filter.year != 0 && filter.year != row.plan.year) return false;
  if (!filter.level.empty() && !same_value("level", filter.level, row.plan.level)) return false;
  return filter.province.empty() || same_value("province", filter.province, row.plan.province) ||
         same_value("province", filter.province, row.plan.province_today);
}

}  // namespace

CitingCount count_citing(Database& db, std::int64_t work) {
  const Ways ways(db, work);
  CitingCount count;
  for (const auto& [plan, way] : ways.by_plan()) {
    ++count.plans;
    if (way.direct) ++count.direct;
  }
  return count;
}

std::vector<CitingPlan> cited_by(Database& db, std::int64_t work, const CitedByFilter& filter) {
  const Ways ways(db, work);
  PlanRows plans(db);
  WorkLabels labels(db);
  Statement said(db,
                 "SELECT plan.id, span_begin, evidence,"
                 " (SELECT max(page) FROM page WHERE page.plan = mention.plan AND page.span_begin <= mention.span_begin)"
                 " FROM mention JOIN plan ON plan.docid = mention.plan WHERE mention.plan = ? AND ordinal = ?");
  Statement times(db, "SELECT count(*) FROM mention WHERE work = ? AND plan = ?");
  Statement key(db, "SELECT key FROM work WHERE id = ?");
  TitleSteps titles(db);
  Links links(db);

  std::vector<CitingPlan> rows;
  for (const auto& [plan, way] : ways.by_plan()) {
    CitingPlan row;
    row.plan = plans.row(plan);
    row.relation = name(way.relation);
    row.direct = way.direct;
    if (!fits(filter, row)) continue;

    said.bind(way.said.plan, way.said.ordinal);
    while (said.next()) said.read(row.said_in, row.start, row.evidence, row.page);
    if (!way.from_afar) {
      row.said_in.clear();
      row.steps = titles.to(way.said);
      if (way.by_chain) row.steps.back().label = labels.of(way.work);
    }
    for (std::int64_t at = way.work; way.by_chain && at != work;) {
      const std::int64_t next = ways.chains().next(at);
      Step& step = row.steps.emplace_back(links.between(at, next));
      step.label = labels.of(next);
      key.bind(next);
      while (key.next()) key.read(step.work);
      at = next;
    }
    for (std::size_t i = 0; i + 1 < row.steps.size(); ++i) row.through.push_back(row.steps[i].label);

    times.bind(work, plan);
    while (times.next()) times.read(row.times);
    rows.push_back(std::move(row));
  }
  const auto order = [](const CitingPlan& row) {
    return std::tuple(!row.direct, relation_of(row.relation), -row.plan.year, row.plan.province, row.plan.id);
  };
  std::sort(rows.begin(), rows.end(), [&](const CitingPlan& a, const CitingPlan& b) { return order(a) < order(b); });
  return rows;
}

}  // namespace danchieu::archive

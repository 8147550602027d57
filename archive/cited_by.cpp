#include "archive/cited_by.h"

#include <algorithm>
#include <map>
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

Relation relation_of(const std::string& name) { return citations::relation_named(name).value_or(Relation::mentions); }

/// A mention by where it stands, and what holds it.
struct Place {
  std::int64_t plan = 0;
  std::int64_t ordinal = 0;
};
struct Holder {
  std::int64_t inside = -1;
  Relation relation = Relation::mentions;
  std::string label;
};

class Holders {
 public:
  explicit Holders(Database& db)
      : mention_(db,
                 "SELECT inside, relation, coalesce(nullif(number, ''), nullif(title, ''), surface) FROM mention WHERE plan = ? AND "
                 "ordinal = ?") {}

  /// The mentions that hold this one in their titles, the outermost first.
  std::vector<Holder> of(std::int64_t plan, std::int64_t inside) {
    std::vector<Holder> holders;
    while (inside >= 0 && mention_.bind(plan, inside).next()) {
      const std::int64_t at = inside;
      Holder& holder = holders.emplace_back();
      std::string relation;
      mention_.read(holder.inside, relation, holder.label);
      holder.relation = relation_of(relation);
      inside = holder.inside < at ? holder.inside : -1;
    }
    std::reverse(holders.begin(), holders.end());
    return holders;
  }

 private:
  Statement mention_;
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

class Ways {
 public:
  Ways(Database& db, std::int64_t goal) : chains_(db, goal) {
    find_own_plans(db);
    for (const std::int64_t work : chains_.works()) {
      follow_mentions(db, work);
      if (work != goal) follow_titles(db, work);
    }
  }

  const Chains& chains() const { return chains_; }
  const std::map<std::int64_t, Way>& by_plan() const { return best_; }

 private:
  void find_own_plans(Database& db) {
    Statement plans(db, "SELECT docid FROM plan WHERE work = ? AND removed IS NULL");
    plans.bind(chains_.goal());
    while (plans.next()) plans.read(goal_itself_.emplace_back());
  }

  void offer(std::int64_t plan, const Way& way) {
    // A document does not cite itself.
    if (std::find(goal_itself_.begin(), goal_itself_.end(), plan) != goal_itself_.end()) return;
    const auto [at, is_new] = best_.try_emplace(plan, way);
    if (!is_new && way.rank() < at->second.rank()) at->second = way;
  }

  void follow_mentions(Database& db, std::int64_t work) {
    Statement mentions(db, "SELECT plan, ordinal, inside, relation, plan_relation FROM mention WHERE work = ?");
    Holders holders(db);
    mentions.bind(work);
    while (mentions.next()) {
      Way way;
      std::int64_t inside = -1;
      std::string relation, plan_relation;
      mentions.read(way.said.plan, way.said.ordinal, inside, relation, plan_relation);
      way.work = work;
      way.by_chain = work != chains_.goal();
      way.direct = !way.by_chain && inside < 0;
      way.between = chains_.distance(work);
      way.relation = relation_of(plan_relation);
      if (inside >= 0) {
        const std::vector<Holder> held_by = holders.of(way.said.plan, inside);
        way.between += static_cast<int>(held_by.size());
        bool leads = leads_on(relation_of(relation));
        for (std::size_t i = 1; i < held_by.size(); ++i) leads = leads && leads_on(held_by[i].relation);
        if (!leads) way.relation = Relation::mentions;
      }
      offer(way.said.plan, way);
    }
  }

  /// Plans that are `work` themselves, where a title somewhere says that it leads on.
  void follow_titles(Database& db, std::int64_t work) {
    const std::optional<Way> way = strongest_title(db, work);
    if (!way) return;
    Statement own(db, "SELECT docid FROM plan WHERE work = ? AND removed IS NULL");
    own.bind(work);
    while (own.next()) {
      std::int64_t plan = 0;
      own.read(plan);
      offer(plan, *way);
    }
  }

  std::optional<Way> strongest_title(Database& db, std::int64_t work) {
    Statement titles(db,
                     "SELECT named.plan, named.ordinal, named.relation, plan.id FROM mention AS holder"
                     " JOIN mention AS named ON named.plan = holder.plan AND named.inside = holder.ordinal"
                     " JOIN plan ON plan.docid = named.plan WHERE holder.work = ? AND named.work = ?");
    titles.bind(work, chains_.next(work));
    std::optional<Way> strongest;
    std::string strongest_id;
    while (titles.next()) {
      Way way;
      way.between = chains_.distance(work) - 1;
      way.direct = false;
      way.from_afar = way.by_chain = true;
      way.work = work;
      std::string relation, id;
      titles.read(way.said.plan, way.said.ordinal, relation, id);
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
  std::vector<std::int64_t> goal_itself_;
  std::map<std::int64_t, Way> best_;
};

bool same_value(std::string_view field, std::string_view a, std::string_view b) {
  const Field& row = *field_named(field);
  return field_value(row, a) == field_value(row, b);
}

bool fits(const CitedByFilter& filter, const CitingPlan& row) {
  if (!filter.relation.empty() && filter.relation != row.relation) {
    const std::optional<Relation> relation = citations::relation_named(row.relation);
    if (filter.relation != name(Relation::implements) || !relation || !counts_as_implementing(*relation)) return false;
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
  Holders holders(db);
  WorkLabels labels(db);
  Statement said(db,
                 "SELECT plan.id, span_begin, evidence, inside,"
                 " (SELECT max(page) FROM page WHERE page.plan = mention.plan AND page.span_begin <= mention.span_begin)"
                 " FROM mention JOIN plan ON plan.docid = mention.plan WHERE mention.plan = ? AND ordinal = ?");
  Statement times(db, "SELECT count(*) FROM mention WHERE work = ? AND plan = ?");

  std::vector<CitingPlan> rows;
  for (const auto& [plan, way] : ways.by_plan()) {
    CitingPlan row;
    row.plan = plans.row(plan);
    row.relation = name(way.relation);
    row.direct = way.direct;
    if (!fits(filter, row)) continue;

    std::int64_t inside = -1;
    said.bind(way.said.plan, way.said.ordinal);
    while (said.next()) said.read(row.said_in, row.start, row.evidence, inside, row.page);
    if (!way.from_afar) {
      row.said_in.clear();
      for (Holder& holder : holders.of(plan, inside)) row.through.push_back(std::move(holder.label));
      if (way.by_chain) row.through.push_back(labels.of(way.work));
    }
    if (way.by_chain)
      for (std::int64_t at = ways.chains().next(way.work); at != work; at = ways.chains().next(at)) row.through.push_back(labels.of(at));

    times.bind(work, plan);
    while (times.next()) times.read(row.times);
    rows.push_back(std::move(row));
  }
  const auto order = [](const CitingPlan& row) {
    return std::tuple(!row.direct, *citations::relation_named(row.relation), -row.plan.year, row.plan.province, row.plan.id);
  };
  std::sort(rows.begin(), rows.end(), [&](const CitingPlan& a, const CitingPlan& b) { return order(a) < order(b); });
  return rows;
}

}  // namespace danchieu::archive

#include "archive/chains.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace danchieu::archive {
namespace {

using citations::Relation;

/// What a plan's own text must say of a document for those who cite the plan to be led on to it: more than a name in passing.
bool is_followed(Relation relation) {
  switch (relation) {
    case Relation::implements:
    case Relation::follows:
    case Relation::based_on:
    case Relation::continues:
    case Relation::guided_by:
      return true;
    default:
      return false;
  }
}

// Works of which a text says what they do to ?1, and held plans that name it in their own text.
constexpr const char* kCitingWorks =
    "SELECT from_work, work.key, relation, 0 FROM link JOIN work ON work.id = from_work WHERE to_work = ?1 "
    "UNION "
    "SELECT plan.work, work.key, relation, 1 FROM mention JOIN plan ON plan.docid = mention.plan JOIN work ON work.id = plan.work"
    " WHERE mention.work = ?1 AND depth = 0";

}  // namespace

Relation relation_of(std::string_view name) { return citations::relation_named(name).value_or(Relation::mentions); }

bool leads_on(Relation relation) { return relation != Relation::replaces && relation != Relation::repeals; }

Chains::Chains(Database& db, std::int64_t goal) : goal_(goal), steps_{{goal, {0, 0}}} {
  Statement citing_works(db, kCitingWorks);
  std::map<std::string, std::int64_t> frontier{{"", goal}};
  for (int distance = 1; !frontier.empty(); ++distance) {
    std::map<std::string, std::int64_t> found;
    for (const auto& [key, work] : frontier) {
      works_.push_back(work);
      citing_works.bind(work);
      while (citing_works.next()) {
        std::int64_t citing = 0;
        std::string citing_key, relation;
        bool held = false;
        citing_works.read(citing, citing_key, relation, held);
        const bool leads = held ? is_followed(relation_of(relation)) : leads_on(relation_of(relation));
        if (leads && steps_.try_emplace(citing, Step{distance, work}).second) found.emplace(std::move(citing_key), citing);
      }
    }
    frontier = std::move(found);
  }
}

const Step& Links::between(std::int64_t from, std::int64_t to) {
  const auto [at, is_new] = known_.try_emplace({from, to});
  if (!is_new) return at->second;
  Step& best = at->second;
  std::optional<std::tuple<Relation, std::string, std::int64_t>> best_rank;
  said_.bind(from, to);
  while (said_.next()) {
    Step step;
    std::int64_t ordinal = 0;
    bool held = false;
    said_.read(step.relation, step.evidence, step.plan, ordinal, held);
    const Relation relation = relation_of(step.relation);
    if (held ? !is_followed(relation) : !leads_on(relation)) continue;
    std::tuple rank(relation, step.plan, ordinal);
    if (best_rank && *best_rank <= rank) continue;
    best_rank = std::move(rank);
    best = std::move(step);
  }
  return best;
}

Links::Links(Database& db)
    : said_(db,
            "SELECT relation, evidence, plan.id, ordinal, 0 FROM link JOIN plan ON plan.docid = link.plan WHERE from_work = ?1 AND to_work "
            "= ?2"
            " UNION ALL SELECT relation, evidence, plan.id, ordinal, 1 FROM mention JOIN plan ON plan.docid = mention.plan"
            " WHERE mention.work = ?2 AND plan.work = ?1 AND depth = 0") {}

}  // namespace danchieu::archive

#include "archive/chains.h"

#include <map>
#include <string>

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

// Works that name ?1: in a title that holds it, and as held plans in their own text.
constexpr const char* kCitingWorks =
    "SELECT holder_work, work.key, relation, 0 FROM mention JOIN work ON work.id = holder_work"
    " WHERE mention.work = ?1 AND holder_work IS NOT NULL "
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

}  // namespace danchieu::archive

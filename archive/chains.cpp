#include "archive/chains.h"

#include <algorithm>
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

}  // namespace

Relation relation_of(std::string_view name) { return citations::relation_named(name).value_or(Relation::mentions); }

bool leads_on(Relation relation) { return relation != Relation::replaces && relation != Relation::repeals; }

std::vector<ChainLink> chains_to(const CitationGraph& graph, std::uint32_t goal) {
  std::vector<ChainLink> chain{{goal}};
  std::vector<bool> known(graph.works());
  known[goal] = true;
  const auto by_key = [&](const ChainLink& a, const ChainLink& b) { return graph.key_rank(a.work) < graph.key_rank(b.work); };
  for (std::size_t first = 0, last = 1; first < last; first = last, last = chain.size()) {
    std::sort(chain.begin() + static_cast<std::ptrdiff_t>(first), chain.end(), by_key);
    for (std::size_t i = first; i < last; ++i) {
      const ChainLink at = chain[i];
      const auto follow = [&](std::uint32_t citing) {
        if (citing == 0 || known[citing]) return;
        known[citing] = true;
        chain.push_back({citing, at.work, at.distance + 1});
      };
      // Works of which a text says what they do to this one, and held plans that name it in their own text.
      for (const CitationGraph::Link& link : graph.links_to(at.work))
        if (leads_on(link.relation)) follow(link.from);
      for (const CitationGraph::Said& said : graph.said_of(at.work))
        if (said.depth == 0 && is_followed(said.relation)) follow(graph.plan(said.plan).work);
    }
  }
  return chain;
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

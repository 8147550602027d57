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

Links::Links(Database& db, const CitationGraph& graph)
    : graph_(graph),
      said_(db, "SELECT evidence, plan.id FROM mention JOIN plan ON plan.docid = mention.plan WHERE mention.plan = ? AND ordinal = ?") {}

const Step& Links::between(std::uint32_t from, std::uint32_t to) {
  const auto [at, is_new] = known_.try_emplace({from, to});
  if (!is_new) return at->second;
  // Relation, id of the plan, ordinal, plan: the strongest is the smallest.
  std::optional<std::tuple<Relation, std::uint32_t, std::uint32_t, std::uint32_t>> best;
  const auto offer = [&](Relation relation, std::uint32_t plan, std::uint32_t ordinal) {
    const std::tuple each(relation, graph_.plan(plan).id_rank, ordinal, plan);
    if (!best || each < *best) best = each;
  };
  for (const CitationGraph::Link& link : graph_.links_to(to))
    if (link.from == from && leads_on(link.relation)) offer(link.relation, link.plan, link.ordinal);
  for (const CitationGraph::Said& said : graph_.said_of(to))
    if (said.depth == 0 && graph_.plan(said.plan).work == from && is_followed(said.relation)) offer(said.relation, said.plan, said.ordinal);
  Step& step = at->second;
  if (!best) return step;
  const auto& [relation, rank, ordinal, plan] = *best;
  step.relation = name(relation);
  said_.bind(plan, ordinal);
  while (said_.next()) said_.read(step.evidence, step.plan);
  return step;
}

}  // namespace danchieu::archive

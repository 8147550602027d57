#include "archive/chains.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

namespace danchieu::archive {

using citations::Relation;

namespace {

/// Numbers below `all`, smallest first. Many are counted rather than sorted.
void put_in_order(std::vector<std::uint32_t>& numbers, std::size_t all) {
  constexpr std::size_t part = 16;
  if (numbers.size() < all / part) return std::sort(numbers.begin(), numbers.end());
  std::vector<bool> is_there(all);
  for (const std::uint32_t number : numbers) is_there[number] = true;
  numbers.clear();
  for (std::size_t number = 0; number < all; ++number)
    if (is_there[number]) numbers.push_back(static_cast<std::uint32_t>(number));
}

}  // namespace

bool is_followed(const CitationGraph::Said& said) {
  if (said.depth != 0) return false;
  switch (said.relation) {
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

Relation relation_of(std::string_view name) { return citations::relation_named(name).value_or(Relation::mentions); }

bool leads_on(Relation relation) { return relation != Relation::replaces && relation != Relation::repeals; }

std::vector<ChainLink> chains_to(const CitationGraph& graph, std::uint32_t goal) {
  std::vector<ChainLink> chain{{goal}};
  std::vector<std::uint32_t> next_of(graph.works()), found;  // found: ranks of the works of the next step
  next_of[goal] = goal;
  for (std::size_t first = 0, last = 1; first < last; first = last, last = chain.size()) {
    found.clear();
    for (std::size_t i = first; i < last; ++i) {
      const std::uint32_t at = chain[i].work;
      for (const std::uint32_t citing : graph.leading_to(at))
        if (next_of[citing] == 0) {
          next_of[citing] = at;
          found.push_back(graph.key_rank(citing));
        }
    }
    const std::uint32_t distance = chain[first].distance + 1;
    put_in_order(found, graph.works());
    for (const std::uint32_t rank : found) {
      const std::uint32_t work = graph.work_of_rank(rank);
      chain.push_back({work, next_of[work], distance});
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
  for (const std::uint32_t place : graph_.links_from(from))
    if (const CitationGraph::Link& link = graph_.links()[place]; link.to == to && leads_on(link.relation))
      offer(link.relation, link.plan, link.ordinal);
  const auto said = graph_.said_of(to);
  for (const std::uint32_t plan : graph_.plans_that_are(from))
    for (auto each = std::ranges::lower_bound(said, plan, {}, &CitationGraph::Said::plan); each != said.end() && each->plan == plan; ++each)
      if (is_followed(*each)) offer(each->relation, each->plan, each->ordinal);
  Step& step = at->second;
  if (!best) return step;
  const auto& [relation, rank, ordinal, plan] = *best;
  step.relation = name(relation);
  said_.bind(plan, ordinal);
  while (said_.next()) said_.read(step.evidence, step.plan);
  return step;
}

}  // namespace danchieu::archive

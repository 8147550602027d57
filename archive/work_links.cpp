#include <algorithm>
#include <map>
#include <tuple>

#include "archive/citation_graph.h"
#include "archive/dictionary.h"
#include "archive/works.h"

namespace danchieu::archive {
namespace {

using Link = CitationGraph::Link;
/// By the other work: what texts say, each relation as often as it is said.
using Linked = std::map<std::uint32_t, std::vector<const Link*>>;

Linked linked(const CitationGraph& graph, std::int64_t work, LinksOf which) {
  Linked found;
  const auto take = [&](std::uint32_t other, const Link& link) {
    if (other != work) found[other].push_back(&link);
  };
  if (which == LinksOf::from)
    for (const std::uint32_t place : graph.links_from(work)) take(graph.links()[place].to, graph.links()[place]);
  else
    for (const Link& link : graph.links_to(work)) take(link.from, link);
  return found;
}

/// What is said most often; of that the place in the plan whose id comes first.
const Link& usual(const CitationGraph& graph, const std::vector<const Link*>& links) {
  std::map<citations::Relation, int> times;
  for (const Link* link : links) ++times[link->relation];
  const auto order = [&](const Link* link) {
    return std::tuple(-times[link->relation], link->relation, graph.plan(link->plan).id_rank, link->ordinal);
  };
  return **std::min_element(links.begin(), links.end(), [&](const Link* a, const Link* b) { return order(a) < order(b); });
}

}  // namespace

std::vector<WorkLink> read_links(Database& db, std::string_view key, LinksOf which, std::size_t most) {
  const std::optional<std::int64_t> id = find_work(db, key);
  if (!id) return {};
  const auto graph = newest_graph(db);
  const Linked all = linked(*graph, *id, which);
  std::vector<std::tuple<std::ptrdiff_t, std::uint32_t, std::uint32_t>> order;  // most said first, then by key
  for (const auto& [work, links] : all) order.emplace_back(-std::ssize(links), graph->key_rank(work), work);
  std::sort(order.begin(), order.end());
  if (order.size() > most) order.resize(most);

  Statement said(db, "SELECT evidence, plan.id FROM mention JOIN plan ON plan.docid = mention.plan WHERE mention.plan = ? AND ordinal = ?");
  std::vector<WorkLink> links;
  for (const auto& [times, rank, work] : order) {
    const Link& first = usual(*graph, all.at(work));
    WorkLink& link = links.emplace_back();
    link.relation = name(first.relation);
    said.bind(first.plan, first.ordinal);
    while (said.next()) said.read(link.evidence, link.plan);
    static_cast<WorkHead&>(link.work) = read_head(db, work).value_or(WorkHead{});
  }
  return links;
}

std::size_t count_links(Database& db, std::string_view key) {
  const std::optional<std::int64_t> id = find_work(db, key);
  if (!id) return 0;
  const auto graph = newest_graph(db);
  return linked(*graph, *id, LinksOf::from).size() + linked(*graph, *id, LinksOf::to).size();
}

}  // namespace danchieu::archive

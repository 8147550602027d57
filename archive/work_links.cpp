#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "archive/citation_graph.h"
#include "archive/dictionary.h"
#include "archive/known_works.h"
#include "archive/works.h"

namespace danchieu::archive {
namespace {

using Link = CitationGraph::Link;

/// What texts say of the work and another one: they stand side by side.
struct Linked {
  std::uint32_t work = 0;  ///< the other
  std::size_t first = 0, last = 0;
};

/// The links of a work to others, or from others, by the other.
class LinksOfWork {
 public:
  LinksOfWork(const CitationGraph& graph, std::int64_t work, LinksOf which)
      : graph_(graph), from_(which == LinksOf::from), links_(graph.links_to(work)), places_(graph.links_from(work)) {
    const std::size_t count = from_ ? places_.size() : links_.size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t other = from_ ? at(i).to : at(i).from;
      if (other == work) continue;
      if (linked_.empty() || linked_.back().work != other) linked_.push_back({other, i, i});
      linked_.back().last = i + 1;
    }
  }

  const std::vector<Linked>& linked() const { return linked_; }
  /// What is said most often; of that the place in the plan whose id comes first.
  const Link& usual(const Linked& linked) const {
    std::map<citations::Relation, int> times;
    for (std::size_t i = linked.first; i < linked.last; ++i) ++times[at(i).relation];
    const auto order = [&](const Link& link) {
      return std::tuple(-times[link.relation], link.relation, graph_.plan(link.plan).id_rank, link.ordinal);
    };
    const Link* best = &at(linked.first);
    for (std::size_t i = linked.first + 1; i < linked.last; ++i)
      if (order(at(i)) < order(*best)) best = &at(i);
    return *best;
  }

 private:
  const Link& at(std::size_t i) const { return from_ ? graph_.links()[places_[i]] : links_[i]; }

  const CitationGraph& graph_;
  bool from_;
  std::span<const Link> links_;
  std::span<const std::uint32_t> places_;
  std::vector<Linked> linked_;
};

}  // namespace

std::vector<WorkLink> read_links(Database& db, std::string_view key, LinksOf which, std::size_t most) {
  const std::optional<std::int64_t> id = find_work(db, key);
  if (!id) return {};
  const auto graph = newest_graph(db);
  const LinksOfWork all(*graph, *id, which);
  std::vector<Linked> order = all.linked();  // most said first, then by key
  const auto rank = [&](const Linked& one) {
    return std::pair(-static_cast<std::ptrdiff_t>(one.last - one.first), graph->key_rank(one.work));
  };
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most, order.size()));
  std::partial_sort(order.begin(), end, order.end(), [&](const Linked& a, const Linked& b) { return rank(a) < rank(b); });
  order.erase(end, order.end());

  Statement said(db, "SELECT evidence, plan.id FROM mention JOIN plan ON plan.docid = mention.plan WHERE mention.plan = ? AND ordinal = ?");
  std::vector<WorkLink> links;
  for (const Linked& one : order) {
    const Link& first = all.usual(one);
    WorkLink& link = links.emplace_back();
    link.relation = name(first.relation);
    said.bind(first.plan, first.ordinal);
    while (said.next()) said.read(link.evidence, link.plan);
    static_cast<WorkHead&>(link.work) = known_head(db, one.work).value_or(WorkHead{});
  }
  return links;
}

std::size_t count_links(Database& db, std::string_view key) {
  const std::optional<std::int64_t> id = find_work(db, key);
  if (!id) return 0;
  const auto graph = newest_graph(db);
  return LinksOfWork(*graph, *id, LinksOf::from).linked().size() + LinksOfWork(*graph, *id, LinksOf::to).linked().size();
}

}  // namespace danchieu::archive

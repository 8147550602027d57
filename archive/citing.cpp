#include "archive/citing.h"

#include <algorithm>
#include <limits>
#include <mutex>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "archive/fields.h"
#include "archive/lately.h"
#include "archive/newest.h"

namespace danchieu::archive {
namespace {

using citations::Relation;
using Way = Citing::Plan;

/// Of several ways from a plan to the work the best is the smallest.
auto rank(const Way& way) { return std::tuple(way.steps, !way.direct, way.from_afar, way.relation, way.by_chain, way.ordinal); }

/// The best way of every plan that has one.
class Ways {
 public:
  Ways(const CitationGraph& graph, std::uint32_t goal, const std::vector<ChainLink>& chain)
      : graph_(graph), goal_(goal), at_(graph.plans()) {
    for (const ChainLink& link : chain) {
      follow_mentions(link);
      if (link.work != goal) follow_titles(link);
    }
  }

  /// Without the plans that are the work: a document does not cite itself.
  std::vector<Way> take() {
    std::erase_if(best_, [&](const Way& plan) { return graph_.plan(plan.docid).work == goal_; });
    return std::move(best_);
  }

 private:
  void offer(const Way& way) {
    std::uint32_t& at = at_[way.docid];
    if (at == 0) {
      best_.push_back(way);
      at = static_cast<std::uint32_t>(best_.size());
    } else if (rank(way) < rank(best_[at - 1])) {
      best_[at - 1] = way;
    }
  }

  void follow_mentions(const ChainLink& link) {
    const bool by_chain = link.work != goal_;
    for (const CitationGraph::Said& said : graph_.said_of(link.work))
      offer({.docid = said.plan,
             .relation = said.of_plan,
             .direct = !by_chain && said.depth == 0,
             .by_chain = by_chain,
             .steps = static_cast<std::uint16_t>(link.distance + said.depth),
             .named = link.work,
             .said_in = said.plan,
             .ordinal = said.ordinal});
  }

  /// Plans that are the work themselves, where a title somewhere says that it leads on.
  void follow_titles(const ChainLink& link) {
    const auto plans = graph_.plans_that_are(link.work);
    if (plans.empty()) return;
    for (const CitationGraph::Link& said : graph_.links_to(link.next)) {
      if (said.from != link.work || !leads_on(said.relation)) continue;
      for (const std::uint32_t plan : plans)
        offer({.docid = plan,
               .relation = said.relation,
               .direct = false,
               .from_afar = true,
               .by_chain = true,
               .steps = static_cast<std::uint16_t>(link.distance - 1),
               .named = link.work,
               .said_in = said.plan,
               .ordinal = said.ordinal});
      return;  // the first is the strongest
    }
  }

  const CitationGraph& graph_;
  std::uint32_t goal_;
  std::vector<std::uint32_t> at_;  ///< by docid: one more than the place in best_
  std::vector<Way> best_;
};

void put_in_order(Citing& citing) {
  const CitationGraph& graph = *citing.graph;
  const auto order = [&](const Way& plan) {
    return std::tuple(!plan.direct, plan.relation, -plan.year, graph.seat_of(plan.docid).place, graph.plan(plan.docid).id_rank);
  };
  std::vector<std::pair<decltype(order(Way{})), std::size_t>> keys;
  keys.reserve(citing.plans.size());
  for (std::size_t i = 0; i < citing.plans.size(); ++i) keys.emplace_back(order(citing.plans[i]), i);
  std::sort(keys.begin(), keys.end());
  std::vector<Way> sorted;
  sorted.reserve(keys.size());
  for (const auto& [key, at] : keys) sorted.push_back(citing.plans[at]);
  citing.plans = std::move(sorted);
}

Citing read_citing(std::shared_ptr<const CitationGraph> graph, std::int64_t work) {
  Citing citing;
  citing.work = static_cast<std::uint32_t>(work);
  citing.graph = std::move(graph);
  if (citing.work >= citing.graph->works()) return citing;
  citing.chain = chains_to(*citing.graph, citing.work);
  citing.plans = Ways(*citing.graph, citing.work, citing.chain).take();
  for (Way& plan : citing.plans) {
    plan.year = citing.graph->plan(plan.docid).year;
    citing.direct += plan.direct;
  }
  put_in_order(citing);
  std::sort(citing.chain.begin(), citing.chain.end(), [](const ChainLink& a, const ChainLink& b) { return a.work < b.work; });
  return citing;
}

/// What was asked for lately, of one state.
struct Kept {
  explicit Kept(std::shared_ptr<const CitationGraph> of) : graph(std::move(of)) {}
  static constexpr std::size_t most_plans = 1 << 20;
  std::shared_ptr<const CitationGraph> graph;
  mutable std::mutex mutex;
  mutable Lately<Citing> lately{most_plans};
};

bool same_value(std::string_view field, std::string_view a, std::string_view b) {
  const Field& row = *field_named(field);
  return field_value(row, a) == field_value(row, b);
}

bool fits_level(const CitedByFilter& filter, const CitationGraph::Seat& seat) {
  return filter.level.empty() || same_value("level", filter.level, seat.level);
}

bool fits_place(const CitedByFilter& filter, const CitationGraph::Seat& seat) {
  return filter.province.empty() || same_value("province", filter.province, seat.province) ||
         same_value("province", filter.province, seat.province_today);
}

bool fits(const CitedByFilter& filter, const Way& plan) {
  if (filter.year != 0 && filter.year != plan.year) return false;
  if (filter.relation.empty() || filter.relation == name(plan.relation)) return true;
  return filter.relation == name(Relation::implements) && counts_as_implementing(plan.relation);
}

}  // namespace

std::uint32_t Citing::next(std::uint32_t of) const {
  const auto at =
      std::lower_bound(chain.begin(), chain.end(), of, [](const ChainLink& a, std::uint32_t wanted) { return a.work < wanted; });
  return at == chain.end() || at->work != of ? 0 : at->next;
}

std::shared_ptr<const Citing> citing_plans(Database& db, std::int64_t work) {
  static Newest<Kept> newest;
  auto graph = newest_graph(db);
  const auto kept = newest.get(db.file().string() + '\n' + graph->mark(),
                               [&](const std::shared_ptr<const Kept>&) { return std::make_shared<const Kept>(graph); });
  {
    const std::lock_guard lock(kept->mutex);
    if (auto known = kept->lately.find(work)) return known;
  }
  Citing citing = read_citing(std::move(graph), work);
  const std::size_t weight = 1 + citing.plans.size() + citing.chain.size();
  const std::lock_guard lock(kept->mutex);
  return kept->lately.keep(work, std::move(citing), weight);
}

std::vector<Way> filtered(const Citing& citing, const CitedByFilter& filter) {
  if (filter.relation.empty() && filter.year == 0 && filter.province.empty() && filter.level.empty()) return citing.plans;
  std::vector<Way> found;
  // To compare names costs more than all the rest: each once.
  std::vector<std::optional<bool>> places(citing.graph->places());
  std::unordered_map<std::string_view, bool> levels;
  for (const Way& plan : citing.plans) {
    if (!fits(filter, plan)) continue;
    const CitationGraph::Seat& seat = citing.seat(plan);
    std::optional<bool>& place = places[seat.place];
    if (!place) place = fits_place(filter, seat);
    if (!*place) continue;
    if (filter.level.empty()) {
      found.push_back(plan);
      continue;
    }
    const auto [level, is_new] = levels.try_emplace(seat.level);
    if (is_new) level->second = fits_level(filter, seat);
    if (level->second) found.push_back(plan);
  }
  return found;
}

}  // namespace danchieu::archive

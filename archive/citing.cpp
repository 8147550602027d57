#include "archive/citing.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <mutex>
#include <numeric>
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

/// Of several ways from a plan to the work the best is the smallest: by steps, whether its own text says it of the work itself, whether it
/// says it at all, by relation, whether another work leads there, and by the place in the text. All in one figure, which is looked at for
/// every mention.
using Rank = std::uint64_t;
constexpr unsigned bits_of_ordinal = 32, bits_of_relation = 8;
constexpr unsigned at_relation = bits_of_ordinal + 1, at_afar = at_relation + bits_of_relation, at_steps = at_afar + 2;
constexpr Rank no_way = std::numeric_limits<Rank>::max();

Rank rank_of(const Way& way) {
  return Rank{way.steps} << at_steps | Rank{!way.direct} << (at_afar + 1) | Rank{way.from_afar} << at_afar |
         static_cast<Rank>(way.relation) << at_relation | Rank{way.by_chain} << bits_of_ordinal | way.ordinal;
}

/// The way of that rank, but for the plan, the work and the text.
Way way_of(Rank rank) {
  return {.relation = static_cast<Relation>(rank >> at_relation & ((1U << bits_of_relation) - 1)),
          .direct = (rank >> (at_afar + 1) & 1) == 0,
          .from_afar = (rank >> at_afar & 1) != 0,
          .by_chain = (rank >> bits_of_ordinal & 1) != 0,
          .steps = static_cast<std::uint16_t>(rank >> at_steps),
          .ordinal = static_cast<std::uint32_t>(rank)};
}

/// The best way of every plan that has one.
class Ways {
 public:
  Ways(const CitationGraph& graph, std::uint32_t goal, const std::vector<ChainLink>& chain)
      : graph_(graph), goal_(goal), best_(graph.plans(), no_way), texts_(graph.plans()) {
    for (const ChainLink& link : chain) {
      follow_mentions(link);
      if (link.work != goal) follow_titles(link);
    }
    for (const std::uint32_t docid : graph.plans_that_are(goal)) best_[docid] = no_way;  // a document does not cite itself
  }

  /// In the order of Citing::plans.
  std::vector<Way> take(std::size_t& direct) const {
    constexpr std::size_t relations = 1 + static_cast<std::size_t>(Relation::mentions);
    const auto group = [](Rank rank) {
      const Way way = way_of(rank);
      return (way.direct ? 0 : relations) + static_cast<std::size_t>(way.relation);
    };
    std::size_t begin[2 * relations + 1] = {};
    for (std::uint32_t docid = 0; docid < best_.size(); ++docid)
      if (is_wanted(docid)) ++begin[group(best_[docid]) + 1];
    std::partial_sum(std::begin(begin), std::end(begin), std::begin(begin));
    direct = begin[relations];
    std::vector<Way> plans(begin[2 * relations]);
    for (const std::uint32_t docid : graph_.in_order()) {
      if (!is_wanted(docid)) continue;
      Way& plan = plans[begin[group(best_[docid])]++] = way_of(best_[docid]);
      plan.docid = docid;
      plan.named = texts_[docid].named;
      plan.said_in = texts_[docid].said_in;
      plan.year = graph_.plan(docid).year;
    }
    return plans;
  }

 private:
  bool is_wanted(std::uint32_t docid) const { return best_[docid] != no_way && graph_.plan(docid).held; }

  void offer(const Way& way) {
    const Rank rank = rank_of(way);
    if (best_[way.docid] <= rank) return;
    best_[way.docid] = rank;
    texts_[way.docid] = {way.named, way.said_in};
  }

  void follow_mentions(const ChainLink& link) {
    const bool by_chain = link.work != goal_;
    for (const CitationGraph::Said& said : graph_.said_of(link.work)) {
      const auto steps = static_cast<std::uint16_t>(link.distance + said.depth);
      if (best_[said.plan] >> at_steps < steps) continue;  // most of them: the nearest come first
      offer({.docid = said.plan,
             .relation = said.of_plan,
             .direct = !by_chain && said.depth == 0,
             .by_chain = by_chain,
             .steps = steps,
             .named = link.work,
             .said_in = said.plan,
             .ordinal = said.ordinal});
    }
  }

  /// Plans that are the work themselves, where a title somewhere says that it leads on.
  void follow_titles(const ChainLink& link) {
    const auto plans = graph_.plans_that_are(link.work);
    if (plans.empty()) return;
    for (const std::uint32_t place : graph_.links_from(link.work)) {
      const CitationGraph::Link& said = graph_.links()[place];
      if (said.to != link.next || !leads_on(said.relation)) continue;
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

  /// What the way begins with, and whose text says so.
  struct Text {
    std::uint32_t named = 0, said_in = 0;
  };
  const CitationGraph& graph_;
  std::uint32_t goal_;
  std::vector<Rank> best_;   ///< by docid
  std::vector<Text> texts_;  ///< by docid
};

/// By work; a long one by its places rather than by comparing.
void put_in_order(std::vector<ChainLink>& chain, std::size_t works) {
  constexpr std::size_t part = 16;
  if (chain.size() < works / part) {
    std::sort(chain.begin(), chain.end(), [](const ChainLink& a, const ChainLink& b) { return a.work < b.work; });
    return;
  }
  std::vector<std::uint32_t> place_of(works);  // and one more, so that 0 is none
  for (std::uint32_t place = 0; place < chain.size(); ++place) place_of[chain[place].work] = place + 1;
  std::vector<ChainLink> sorted;
  sorted.reserve(chain.size());
  for (const std::uint32_t place : place_of)
    if (place != 0) sorted.push_back(chain[place - 1]);
  chain = std::move(sorted);
}

Citing read_citing(std::shared_ptr<const CitationGraph> graph, std::int64_t work) {
  Citing citing;
  citing.work = static_cast<std::uint32_t>(work);
  citing.graph = std::move(graph);
  if (citing.work >= citing.graph->works()) return citing;
  citing.chain = chains_to(*citing.graph, citing.work);
  citing.plans = Ways(*citing.graph, citing.work, citing.chain).take(citing.direct);
  put_in_order(citing.chain, citing.graph->works());
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

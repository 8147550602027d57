#include "web/neighbourhood.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "places/places.h"
#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/province_table.h"

namespace danchieu::web {
namespace {

/// Of what texts say of the work and others, in a drawing; a file has all.
constexpr std::size_t most_links = 20;

/// Plans of one of these layers become groups, one layer after the other, until there are few enough.
constexpr Layer grouped_first[] = {Layer::commune, Layer::district, Layer::unknown, Layer::province, Layer::central};

constexpr std::string_view layer_names[] = {"central", "province", "district", "commune", "unknown"};

Layer layer_named(std::string_view level) {
  const auto found = std::find(std::begin(layer_names), std::end(layer_names), level);
  return found == std::end(layer_names) ? Layer::unknown : layers[found - std::begin(layer_names)];
}

/// "…/ubnd@hai-duong.tu-ky/…" is of a district: a key names the seat of its issuer, and the centre has none (CITATIONS §8.3).
Layer layer_of_key(std::string_view key) {
  const std::size_t at = key.find('@');
  if (at == key.npos) return Layer::central;
  const std::string_view seat = key.substr(at + 1, key.substr(at + 1).find('/'));
  if (seat.find('?') != seat.npos) return Layer::unknown;
  const auto dots = std::count(seat.begin(), seat.end(), '.');
  return layers[std::min<std::ptrdiff_t>(1 + dots, 3)];
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
  return all;
}

class Maker {
 public:
  explicit Maker(archive::Archive& archive) : archive_(archive) {}

  std::optional<std::size_t> add_plan(const archive::PlanRow& plan) {
    const std::string id = "plan:" + plan.id;
    if (const auto known = find(id)) return known;
    GraphNode node;
    node.id = id;
    node.layer = layer_named(plan.level);
    node.name = plan_caption(plan);
    node.about = joined({node.layer == Layer::central ? plan.issuer : place_text(plan), plan.year == 0 ? "" : std::to_string(plan.year)});
    node.title = plan.title;
    node.address = plan_address(plan.id);
    node.held = true;
    if (const places::Unit* unit = province_of_plan(plan.province, plan.province_today, places::Period::since)) node.province = unit->name;
    return add(std::move(node));
  }

  std::optional<std::size_t> add_work(const archive::WorkHead& work) {
    const std::string id = "work:" + work.key;
    if (const auto known = find(id)) return known;
    GraphNode node;
    node.id = id;
    node.layer = layer_of_key(work.key);
    node.name = work_name(work);
    node.about = joined({work.issuer, date_text(work.issued)});
    node.title = work.number.empty() ? "" : work.title;
    node.address = work_address(work.key);
    node.held = !work.held_by.empty();
    return add(std::move(node));
  }
  std::optional<std::size_t> add_work(const std::string& key) {
    if (const auto known = find("work:" + key)) return known;
    const auto work = archive_.head(key);
    return work ? add_work(*work) : std::nullopt;
  }

  void join(std::optional<std::size_t> from, std::optional<std::size_t> to, const std::string& relation) {
    if (!from || !to || *from == *to || !known_edges_.emplace(*from, *to, relation).second) return;
    graph_.edges.push_back({*from, *to, relation});
  }

  void add_all(const archive::Citing& citing, std::size_t goal, const Bounds& bounds) {
    const std::size_t most = bounds.readable == 0 ? most_nodes : bounds.readable;
    if (bounds.readable != 0 && graph_.nodes.size() + citing.plans.size() > most) return add_grouped(citing, goal, most, bounds.list);
    const std::size_t shown = std::min(citing.plans.size(), most_nodes);
    graph_.left += citing.plans.size() - shown;
    add_citing(archive_.in_outline({citing.plans.data(), shown}, citing), goal);
  }

  /// Plans that cite `goal`, along what they name on the way.
  void add_citing(const std::vector<archive::CitingPlan>& plans, std::size_t goal) {
    for (const archive::CitingPlan& citing : plans) {
      std::optional<std::size_t> at = add_plan(citing.plan);
      if (!at) continue;
      if (citing.steps.empty()) join(at, goal, citing.relation);
      for (std::size_t i = 0; i < citing.steps.size() && at; ++i) {
        const archive::Step& step = citing.steps[i];
        const bool last = i + 1 == citing.steps.size();
        // A step whose work is not known leads on all the same.
        const auto next = last ? std::optional(goal) : step.work.empty() ? std::nullopt : add_work(step.work);
        if (!next) continue;
        join(at, next, step.relation.empty() ? citing.relation : step.relation);
        at = next;
      }
    }
  }

  /// The same where they are too many to be drawn one by one: the documents that most of them go through stay, and plans become groups, a
  /// layer after the other, until some `readable` are left.
  void add_grouped(const archive::Citing& citing, std::size_t goal, std::size_t readable, const std::string& list) {
    add_between(citing, goal);
    std::vector<Layer> layer_of;  // by seat
    for (const archive::CitationGraph::Seat& seat : citing.graph->seats()) layer_of.push_back(layer_named(seat.level));
    std::size_t left[std::size(layer_names)] = {};
    for (const archive::Citing::Plan& plan : citing.plans) ++left[static_cast<std::size_t>(layer_of[citing.seat_index(plan)])];
    std::set<Layer> in_groups;
    std::size_t single = citing.plans.size();
    for (const Layer layer : grouped_first) {
      if (graph_.nodes.size() + single <= readable) break;
      in_groups.insert(layer);
      single -= left[static_cast<std::size_t>(layer)];
    }

    std::vector<archive::Citing::Plan> alone;
    constexpr std::size_t relations = 1 + static_cast<std::size_t>(citations::Relation::mentions);
    std::map<std::size_t, std::array<int, relations>> lines;  // of groups, by relation
    std::vector<std::array<int, relations>> of_seat(citing.graph->seats().size());
    constexpr std::size_t unknown = -1;
    std::vector<std::size_t> group_of(citing.graph->seats().size(), unknown);
    // Seats of one province are many, and to look up its name costs most.
    std::vector<std::size_t> group_at(std::size(layer_names) * citing.graph->places(), unknown);
    for (const archive::Citing::Plan& plan : citing.plans) {
      const Layer layer = layer_of[citing.seat_index(plan)];
      if (!in_groups.contains(layer)) {
        alone.push_back(plan);
        continue;
      }
      std::size_t& group = group_of[citing.seat_index(plan)];
      if (group == unknown) {
        const archive::CitationGraph::Seat& seat = citing.seat(plan);
        std::size_t& known = group_at[static_cast<std::size_t>(layer) * citing.graph->places() + seat.place];
        if (known == unknown) known = add_group(layer, seat, list);
        group = known;
      }
      ++of_seat[citing.seat_index(plan)][static_cast<std::size_t>(plan.relation)];
    }
    for (std::size_t seat = 0; seat < of_seat.size(); ++seat)
      for (std::size_t relation = 0; group_of[seat] != unknown && relation < relations; ++relation) {
        if (of_seat[seat][relation] == 0) continue;
        graph_.nodes[group_of[seat]].plans += of_seat[seat][relation];
        lines[group_of[seat]][relation] += of_seat[seat][relation];
      }
    // One line each, with what most of its plans say: so groups that say the same stand in one table.
    for (const auto& [group, plans] : lines) {
      const auto most = static_cast<citations::Relation>(std::max_element(plans.begin(), plans.end()) - plans.begin());
      graph_.edges.push_back({group, goal, std::string(citations::name(most)), graph_.nodes[group].plans});
    }
    for (GraphNode& node : graph_.nodes)
      if (node.id.starts_with("group:")) node.about = fill(label("graph.group"), {count_text(node.plans)});
    add_citing(archive_.in_outline(alone, citing), goal);
  }

  Neighbourhood take() { return std::move(graph_); }

 private:
  /// The documents that most plans go through on their way to the goal, with what lies between them and it.
  void add_between(const archive::Citing& citing, std::size_t goal) {
    constexpr std::size_t most_between = 12;
    const auto goes_through = [](const archive::Citing::Plan& plan) { return plan.by_chain && !plan.from_afar; };
    std::vector<int> found(citing.graph->works());  // by work: a look at each of very many plans, no maps here
    std::vector<const archive::Citing::Plan*> first(citing.graph->works());
    for (const archive::Citing::Plan& plan : citing.plans)
      if (goes_through(plan) && ++found[plan.named] == 1) first[plan.named] = &plan;
    std::vector<std::pair<int, std::uint32_t>> order;
    for (std::uint32_t work = 0; work < found.size(); ++work)
      if (found[work] > 0) order.emplace_back(-found[work], work);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(most_between, order.size()));
    std::partial_sort(order.begin(), end, order.end(), [&](const auto& a, const auto& b) {
      return std::pair(a.first, citing.graph->key_rank(a.second)) < std::pair(b.first, citing.graph->key_rank(b.second));
    });
    order.erase(end, order.end());
    for (const auto& [against, work] : order) {
      const auto plans = archive_.in_outline({first[work], 1}, citing);
      // Of its steps those behind the document: as many as the chain has from there.
      std::size_t behind = 0;
      for (std::uint32_t at = work; at != citing.work && at != 0; at = citing.next(at)) ++behind;
      const std::vector<archive::Step>& steps = plans.front().steps;
      if (behind == 0 || steps.size() <= behind) continue;
      auto from = add_work(steps[steps.size() - behind - 1].work);
      if (!from) continue;
      GraphNode& node = graph_.nodes[*from];
      node.about = joined({node.about, fill(label("graph.through"), {count_text(-against)})});
      for (std::size_t i = steps.size() - behind; i < steps.size(); ++i) {
        const auto to = i + 1 == steps.size() ? std::optional(goal) : add_work(steps[i].work);
        if (!to) continue;
        join(from, to, steps[i].relation);
        from = to;
      }
    }
  }

  std::size_t add_group(Layer layer, const archive::CitationGraph::Seat& seat, const std::string& list) {
    const places::Unit* unit = province_of_plan(seat.province, seat.province_today, places::Period::since);
    const std::string province = unit ? std::string(unit->name) : "", level(name(layer));
    const std::string id = "group:" + level + ':' + province;
    if (const auto known = find(id)) return *known;
    GraphNode group;
    group.id = id;
    group.layer = layer;
    group.name = !province.empty() ? province : std::string(label(layer == Layer::central ? "tree.centre" : "graph.no_province"));
    group.held = true;
    group.province = province;
    group.plans = 0;
    group.address = print_address(list, {{"level", layer == Layer::unknown ? "" : level}, {"province", province}});
    graph_.nodes.push_back(std::move(group));
    index_.emplace(id, graph_.nodes.size() - 1);
    return graph_.nodes.size() - 1;
  }

  std::optional<std::size_t> find(const std::string& id) const {
    const auto known = index_.find(id);
    return known == index_.end() ? std::nullopt : std::optional(known->second);
  }
  std::optional<std::size_t> add(GraphNode node) {
    if (graph_.nodes.size() == most_nodes) {
      ++graph_.left;
      return std::nullopt;
    }
    const std::size_t at = graph_.nodes.size();
    index_.emplace(node.id, at);
    graph_.nodes.push_back(std::move(node));
    return at;
  }

  archive::Archive& archive_;
  Neighbourhood graph_;
  std::unordered_map<std::string, std::size_t> index_;
  std::set<std::tuple<std::size_t, std::size_t, std::string>> known_edges_;
};

void add_links(Maker& maker, archive::Archive& archive, const archive::Work& work, std::size_t centre, const Bounds& bounds) {
  const std::size_t most = bounds.readable == 0 ? archive::all_links : most_links;
  for (const archive::WorkLink& link : archive.links_from(work.key, most)) maker.join(centre, maker.add_work(link.work), link.relation);
  for (const archive::WorkLink& link : archive.links_to(work.key, most)) maker.join(maker.add_work(link.work), centre, link.relation);
}

}  // namespace

std::string_view name(Layer layer) { return layer_names[static_cast<std::size_t>(layer)]; }

Neighbourhood neighbourhood(archive::Archive& archive, const archive::Work& work, const Bounds& bounds) {
  Maker maker(archive);
  const std::size_t centre = *maker.add_work(work);
  add_links(maker, archive, work, centre, bounds);
  if (const auto citing = archive.citing(work.key)) maker.add_all(*citing, centre, bounds);
  return maker.take();
}

Neighbourhood neighbourhood(archive::Archive& archive, const archive::StoredPlan& stored, const Bounds& bounds) {
  const archive::Plan& plan = stored.document.plan;
  archive::PlanRow row{.id = stored.id, .title = plan.title, .kind = plan.kind, .number = plan.number, .issued = plan.issued.iso()};
  row.level = plan.level, row.province = plan.province, row.province_today = plan.province_today, row.district = plan.district;
  row.commune = plan.commune, row.issuer = plan.issuer, row.year = plan.year;
  Maker maker(archive);
  const std::size_t centre = *maker.add_plan(row);
  const auto& mentions = stored.document.mentions;
  for (const citations::Mention& mention : mentions) {
    if (mention.work.empty() || mention.work == stored.work) continue;
    const bool inner = mention.inside >= 0 && static_cast<std::size_t>(mention.inside) < mentions.size();
    const std::string& outer = inner ? mentions[static_cast<std::size_t>(mention.inside)].work : stored.work;
    const auto from = inner && !outer.empty() && outer != stored.work ? maker.add_work(outer) : std::optional(centre);
    maker.join(from, maker.add_work(mention.work), std::string(citations::name(mention.relation)));
  }
  const auto citing = stored.work.empty() ? nullptr : archive.citing(stored.work);
  if (citing) maker.add_all(*citing, centre, bounds);
  return maker.take();
}

Neighbourhood grouped(const Neighbourhood& graph, std::size_t readable, const std::string& list) {
  std::vector<std::string> group_of(graph.nodes.size());
  std::size_t shown = graph.nodes.size();
  for (const Layer layer : grouped_first) {
    if (shown <= readable) break;
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
      if (i != graph.centre && graph.nodes[i].layer == layer && graph.nodes[i].id.starts_with("plan:"))
        groups[graph.nodes[i].province].push_back(i);
    for (const auto& [province, members] : groups) {
      if (members.size() < 2) continue;
      for (const std::size_t member : members) group_of[member] = "group:" + std::string(name(layer)) + ':' + province;
      shown -= members.size() - 1;
    }
  }
  Neighbourhood small;
  small.left = graph.left;
  std::map<std::string, std::size_t> made;
  std::vector<std::size_t> now(graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    const std::string& id = group_of[i].empty() ? node.id : group_of[i];
    const auto [at, is_new] = made.emplace(id, small.nodes.size());
    now[i] = at->second;
    if (!is_new) {
      ++small.nodes[at->second].plans;
      continue;
    }
    GraphNode copy = node;
    if (!group_of[i].empty()) {
      copy = {};
      copy.id = id;
      copy.layer = node.layer;
      copy.name = node.province.empty() ? std::string(label("graph.no_province")) : node.province;
      copy.held = true;
      copy.province = node.province;
      copy.address =
          print_address(list, {{"level", node.layer == Layer::unknown ? "" : std::string(name(node.layer))}, {"province", node.province}});
    }
    small.nodes.push_back(std::move(copy));
  }
  for (GraphNode& node : small.nodes)
    if (node.id.starts_with("group:")) node.about = fill(label("graph.group"), {count_text(node.plans)});
  small.centre = now[graph.centre];
  std::map<std::tuple<std::size_t, std::size_t, std::string>, std::size_t> edges;
  for (const GraphEdge& edge : graph.edges) {
    const auto [at, is_new] = edges.emplace(std::tuple(now[edge.from], now[edge.to], edge.relation), small.edges.size());
    if (is_new) small.edges.push_back({now[edge.from], now[edge.to], edge.relation});
    else ++small.edges[at->second].times;
  }
  return small;
}

}  // namespace danchieu::web

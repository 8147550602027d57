#include "archive/citation_graph.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

#include "archive/chains.h"
#include "archive/newest.h"
#include "archive/plans.h"

namespace danchieu::archive {
namespace {

constexpr const char* kEachMention =
    "SELECT work, plan, ordinal, depth, relation, plan_relation FROM mention WHERE work IS NOT NULL ORDER BY work, plan, ordinal";
constexpr const char* kMentionsOfPlan =
    "SELECT work, plan, ordinal, depth, relation, plan_relation FROM mention WHERE plan = ? AND work IS NOT NULL";
constexpr const char* kEachLink = "SELECT to_work, from_work, plan, ordinal, relation FROM link";
constexpr const char* kLinksOfPlan = "SELECT to_work, from_work, plan, ordinal, relation FROM link WHERE plan = ?";

void read_mentions(Statement& rows, std::vector<CitationGraph::Said>& said) {
  std::string relation, of_plan;
  while (rows.next()) {
    CitationGraph::Said& row = said.emplace_back();
    rows.read(row.work, row.plan, row.ordinal, row.depth, relation, of_plan);
    row.relation = relation_of(relation);
    row.of_plan = relation_of(of_plan);
  }
}

void read_links(Statement& rows, std::vector<CitationGraph::Link>& links) {
  std::string relation;
  while (rows.next()) {
    CitationGraph::Link& row = links.emplace_back();
    rows.read(row.to, row.from, row.plan, row.ordinal, relation);
    row.relation = relation_of(relation);
  }
}

struct Revision {
  std::int64_t number = 0;
  std::string mark;
};

Revision newest_of(Database& db) {
  Revision newest;
  Statement row(db, "SELECT number, mark FROM revision ORDER BY number DESC LIMIT 1");
  while (row.next()) row.read(newest.number, newest.mark);
  return newest;
}

/// Whether the catalogue has gone through the state that `graph` is of.
bool comes_from(Database& db, const CitationGraph& graph) {
  Statement row(db, "SELECT 1 FROM revision WHERE number = ? AND mark = ?");
  return row.bind(graph.revision(), graph.mark()).next();
}

auto place(const CitationGraph::Said& said) { return std::tie(said.work, said.plan, said.ordinal); }

/// Where the rows of each key begin, and where the last ends. They are in the order of their keys, which are below `keys`.
template <class Row, class Key>
std::vector<std::uint32_t> begins(const std::vector<Row>& rows, std::size_t keys, Key&& key_of) {
  std::vector<std::uint32_t> begin(keys + 1);
  for (const Row& row : rows) ++begin[key_of(row) + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  return begin;
}

}  // namespace

std::uint64_t CitationGraph::next_serial() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

CitationGraph::CitationGraph(Database& db) {
  read_revision(db);
  read_plans(db, " WHERE docid > ?", 0);
  Statement mentions(db, kEachMention), links(db, kEachLink);
  read_mentions(mentions, said_);
  read_links(links, links_);
  read_ranks(db);
  put_in_order();
}

CitationGraph::CitationGraph(Database& db, const CitationGraph& before, const std::vector<std::int64_t>& changed)
    : plans_(before.plans_), seats_(before.seats_), seat_ids_(before.seat_ids_) {
  read_revision(db);
  for (const std::int64_t plan : changed) read_plans(db, " WHERE docid = ?", plan);
  std::vector<bool> is_changed(plans_.size());
  for (const std::int64_t plan : changed) is_changed[static_cast<std::size_t>(plan)] = true;

  std::vector<Said> others;
  Statement mentions(db, kMentionsOfPlan), links(db, kLinksOfPlan);
  for (const std::int64_t plan : changed) {
    read_mentions(mentions.bind(plan), others);
    read_links(links.bind(plan), links_);
  }
  const auto by_place = [](const Said& a, const Said& b) { return place(a) < place(b); };
  std::sort(others.begin(), others.end(), by_place);
  said_.reserve(before.said_.size() + others.size());
  auto other = others.begin();
  for (const Said& said : before.said_) {
    if (is_changed[said.plan]) continue;
    while (other != others.end() && place(*other) < place(said)) said_.push_back(*other++);
    said_.push_back(said);
  }
  said_.insert(said_.end(), other, others.end());
  for (const Link& link : before.links_)
    if (!is_changed[link.plan]) links_.push_back(link);
  read_ranks(db);
  put_in_order();
}

void CitationGraph::read_revision(Database& db) {
  const Revision newest = newest_of(db);
  revision_ = newest.number;
  mark_ = newest.mark;
  Statement marks(db, "SELECT mark FROM revision ORDER BY number DESC LIMIT 100");
  while (marks.next()) marks.read(lately_.emplace_back());
}

void CitationGraph::read_plans(Database& db, const char* where, std::int64_t docid) {
  Statement rows(db, std::string("SELECT docid, work, year, removed IS NULL, level, province, province_today, district, commune,"
                                 " CASE level WHEN 'central' THEN issuer ELSE '' END FROM plan") +
                         where);
  rows.bind(docid);
  std::string name;
  while (rows.next()) {
    std::size_t at = 0;
    std::uint32_t work = 0;
    Plan plan;
    Seat seat;
    rows.read(at, work, plan.year, plan.held, seat.level, seat.province, seat.province_today, seat.district, seat.commune, seat.issuer);
    if (plan.held) plan.work = work;
    name.clear();
    for (const std::string* part : {&seat.level, &seat.province, &seat.province_today, &seat.district, &seat.commune, &seat.issuer})
      name.append(*part).push_back('\n');
    const auto [known, is_new] = seat_ids_.try_emplace(name, static_cast<std::uint32_t>(seats_.size()));
    if (is_new) seats_.push_back(std::move(seat));
    plan.seat = known->second;
    if (at >= plans_.size()) plans_.resize(at + 1);
    plans_[at] = plan;
  }
}

void CitationGraph::read_ranks(Database& db) {
  Statement ids(db, "SELECT docid FROM plan ORDER BY id"), keys(db, "SELECT id FROM work ORDER BY key");
  std::uint32_t rank = 0;
  while (ids.next()) {
    std::size_t docid = 0;
    ids.read(docid);
    if (docid < plans_.size()) plans_[docid].id_rank = rank++;
  }
  rank = 0;
  while (keys.next()) {
    std::size_t work = 0;
    keys.read(work);
    if (work >= key_ranks_.size()) key_ranks_.resize(work + 1);
    key_ranks_[work] = rank++;
    by_key_.push_back(static_cast<std::uint32_t>(work));
  }
  std::map<std::pair<std::string_view, std::string_view>, std::uint32_t> places;
  const auto place_of = [](const Seat& seat) { return std::pair<std::string_view, std::string_view>(seat.province, seat.province_today); };
  for (const Seat& seat : seats_) places.emplace(place_of(seat), 0);
  places_ = 0;
  for (auto& [name, place] : places) place = static_cast<std::uint32_t>(places_++);
  for (Seat& seat : seats_) seat.place = places.at(place_of(seat));
}

void CitationGraph::put_in_order() {
  said_begin_ = begins(said_, works(), [](const Said& said) { return said.work; });
  order_links();
  order_plans();
  read_leading();
}

void CitationGraph::order_links() {
  const auto order = [&](const Link& link) {
    return std::tuple(link.to, link.from, link.relation, plans_[link.plan].id_rank, link.ordinal);
  };
  std::sort(links_.begin(), links_.end(), [&](const Link& a, const Link& b) { return order(a) < order(b); });
  links_begin_ = begins(links_, works(), [](const Link& link) { return link.to; });
  by_from_.resize(links_.size());
  std::iota(by_from_.begin(), by_from_.end(), 0);
  std::stable_sort(by_from_.begin(), by_from_.end(), [&](std::uint32_t a, std::uint32_t b) { return links_[a].from < links_[b].from; });
  from_begin_ = begins(by_from_, works(), [&](std::uint32_t place) { return links_[place].from; });
}

void CitationGraph::order_plans() {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order;  // of each its year, place and id in one figure
  order.reserve(plans_.size());
  owned_.clear();
  for (std::uint32_t docid = 0; docid < plans_.size(); ++docid) {
    const Plan& plan = plans_[docid];
    if (plan.work != 0) owned_.push_back(docid);
    if (!plan.held) continue;
    constexpr unsigned bits_of_place = 16, bits_of_rank = 32;
    constexpr int far_year = 1 << 15;
    const auto newest_first = static_cast<std::uint64_t>(far_year - plan.year);
    order.emplace_back((newest_first << bits_of_place | seats_[plan.seat].place) << bits_of_rank | plan.id_rank, docid);
  }
  std::sort(order.begin(), order.end());
  in_order_.clear();
  for (const auto& [key, docid] : order) in_order_.push_back(docid);
  std::stable_sort(owned_.begin(), owned_.end(), [&](std::uint32_t a, std::uint32_t b) { return plans_[a].work < plans_[b].work; });
  owned_begin_ = begins(owned_, works(), [&](std::uint32_t docid) { return plans_[docid].work; });
}

void CitationGraph::read_leading() {
  leading_.clear();
  leading_begin_.assign(1, 0);
  for (std::size_t work = 0; work < works(); ++work) {
    const auto id = static_cast<std::int64_t>(work);
    const auto add = [&](std::uint32_t other) {
      const bool told = leading_.size() > leading_begin_.back() && leading_.back() == other;
      if (other != 0 && other != work && !told) leading_.push_back(other);
    };
    // Works of which a text says what they do to this one, and held plans that name it in their own text.
    for (const Link& link : links_to(id))
      if (leads_on(link.relation)) add(link.from);
    for (const Said& said : said_of(id))
      if (is_followed(said)) add(plans_[said.plan].work);
    leading_begin_.push_back(static_cast<std::uint32_t>(leading_.size()));
  }
}

std::string state_of(Database& db) { return db.file().string() + '\n' + newest_of(db).mark; }

std::shared_ptr<const CitationGraph> newest_graph(Database& db) {
  static Newest<CitationGraph> newest, behind;
  const auto make = [&](const std::shared_ptr<const CitationGraph>& before) {
    constexpr std::size_t part = 8;  // of the plans: where more have changed, to read all of them is no dearer
    if (before && comes_from(db, *before)) {
      const std::vector<std::int64_t> changed = changed_since(db, before->revision());
      if (changed.size() * part < before->plans()) return std::make_shared<const CitationGraph>(db, *before, changed);
    }
    return std::make_shared<const CitationGraph>(db);
  };
  const std::string state = state_of(db), mark = newest_of(db).mark;
  // Whose snapshot is older than a commit that others know already must not take the newer one away from them.
  const auto known = newest.last();
  const bool is_behind = known && known->mark() != mark && known->was(mark);
  return (is_behind ? behind : newest).get(state, make);
}

}  // namespace danchieu::archive

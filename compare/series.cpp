#include "compare/series.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <unordered_map>

#include "archive/change.h"
#include "compare/subject.h"

namespace danchieu::compare {
namespace {

constexpr int most_looked_at = 400;

archive::Node node(archive::Node::Kind kind, const std::string& text, const std::string& field = {}) {
  archive::Node made;
  made.kind = kind;
  made.text = text;
  made.field = field;
  return made;
}

archive::Query question(const archive::PlanRow& plan, const std::vector<std::string>& words) {
  using Kind = archive::Node::Kind;
  archive::Query query;
  query.root = node(Kind::all, {});
  if (!plan.province_today.empty()) query.root.children.push_back(node(Kind::field, plan.province_today, "province"));
  if (!plan.level.empty()) query.root.children.push_back(node(Kind::field, plan.level, "level"));
  archive::Node any = node(Kind::any, {});
  for (const std::string& word : words) any.children.push_back(node(Kind::word, word));
  query.root.children.push_back(std::move(any));
  query.facets = false;
  query.limit = most_looked_at;
  return query;
}

Series in_order(std::vector<archive::PlanRow> plans) {
  Series series{.plans = std::move(plans), .missing = {}};
  std::stable_sort(series.plans.begin(), series.plans.end(), [](const archive::PlanRow& a, const archive::PlanRow& b) {
    return a.year != b.year ? a.year < b.year : a.issued < b.issued;
  });
  int held = 0;
  for (const archive::PlanRow& plan : series.plans) {
    for (int year = held + 1; held != 0 && year < plan.year; ++year) series.missing.push_back(year);
    held = std::max(held, last_year(plan));
  }
  return series;
}

/// Which of many are one, joined pair by pair.
class Groups {
 public:
  explicit Groups(std::size_t size) : of_(size) { std::iota(of_.begin(), of_.end(), std::size_t{0}); }
  std::size_t of(std::size_t one) {
    while (of_[one] != one) one = of_[one] = of_[of_[one]];
    return one;
  }
  void join(std::size_t a, std::size_t b) { of_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> of_;
};

/// Calls use(a, b) for each two members whose titles may be alike: if they are by three quarters they share one of the rarest words of
/// each.
template <class Use>
void for_each_near(const std::vector<Subject>& subjects, const std::vector<std::size_t>& members, const Use& use) {
  std::unordered_map<std::string, int> plans_with;
  for (const std::size_t at : members)
    for (const std::string& word : std::set<std::string>(subjects[at].words.begin(), subjects[at].words.end())) ++plans_with[word];
  std::unordered_map<std::string, std::vector<std::size_t>> with_rare;
  for (const std::size_t at : members) {
    const std::set<std::string> own(subjects[at].words.begin(), subjects[at].words.end());
    std::vector<std::string> words(own.begin(), own.end());
    std::sort(words.begin(), words.end(), [&](const std::string& x, const std::string& y) {
      return plans_with[x] != plans_with[y] ? plans_with[x] < plans_with[y] : x < y;
    });
    const std::size_t prefix = words.size() - static_cast<std::size_t>(std::ceil(0.75 * static_cast<double>(words.size()))) + 1;
    words.resize(std::min(words.size(), prefix));
    for (const std::string& word : words) {
      for (const std::size_t other : with_rare[word]) use(at, other);
      with_rare[word].push_back(at);
    }
  }
}

/// A plan whose kind could not be read is of the kind of the series that it is like; where those are of two kinds, of neither: what is not
/// known must not make one series of two.
void settle_kinds(std::vector<Subject>& subjects, const std::vector<std::size_t>& members) {
  Groups unknown(subjects.size());
  std::unordered_map<std::size_t, std::set<std::string>> like;
  for_each_near(subjects, members, [&](std::size_t a, std::size_t b) {
    if (!subjects[a].kind.empty()) std::swap(a, b);
    if (!subjects[a].kind.empty()) return;
    const std::string& kind = subjects[b].kind;
    const bool is_told = kind.empty() ? unknown.of(a) == unknown.of(b) : like[a].contains(kind);
    if (is_told || !one_series(subjects[a], subjects[b])) return;
    if (kind.empty()) unknown.join(a, b);
    else like[a].insert(kind);
  });
  std::unordered_map<std::size_t, std::set<std::string>> kinds;
  for (const auto& [at, own] : like) kinds[unknown.of(at)].insert(own.begin(), own.end());
  for (const std::size_t at : members)
    if (const auto told = kinds.find(unknown.of(at)); subjects[at].kind.empty() && told != kinds.end() && told->second.size() == 1)
      subjects[at].kind = *told->second.begin();
}

/// Of plans whose kinds are settled.
bool belong(const Subject& a, const Subject& b) { return a.kind == b.kind && one_series(a, b); }

/// Rows that may be of one series, and which of them belong together.
class Family {
 public:
  Family(archive::Archive& archive, const SaidOfSeries& said) : archive_(archive), said_(said) {}

  Series of(const archive::PlanRow& first) {
    add(first);
    if (!is_said(first.id)) look_for_more(first);
    for (std::size_t at = 0; at < rows_.size(); ++at) follow(std::string(rows_[at].id));
    std::vector<std::size_t> members;
    for (std::size_t at = 0; at < rows_.size(); ++at)
      if (!is_said(rows_[at].id)) members.push_back(at);
    settle_kinds(subjects_, members);
    reach(0, false);
    std::vector<archive::PlanRow> plans;
    for (std::size_t at = 0; at < rows_.size(); ++at)
      if (reached_[at]) plans.push_back(rows_[at]);
    return in_order(std::move(plans));
  }

 private:
  bool is_said(const std::string& id) const { return said_.contains(id); }

  bool add(const archive::PlanRow& row) {
    if (!places_.try_emplace(row.id, rows_.size()).second) return false;
    rows_.push_back(row);
    subjects_.emplace_back(row, vocabulary_);
    reached_.push_back(false);
    return true;
  }
  void look_for_more(const archive::PlanRow& plan) {
    const std::vector<std::string> words = Subject(plan, vocabulary_).words;
    if (words.empty()) return;
    for (const archive::Hit& hit : archive_.search(question(plan, words)).hits) add(hit.plan);
  }
  /// Plans that people say belong with this one, and the one that this one belongs with.
  void follow(const std::string& id) {
    for (const auto& [plan, other] : said_) {
      const std::string& wanted = plan == id ? other : other == id ? plan : std::string();
      if (wanted.empty() || wanted == archive::kNoSeries || places_.contains(wanted)) continue;
      const std::optional<archive::PlanRow> row = archive_.row(wanted);
      if (!row) continue;
      add(*row);
      if (!is_said(wanted)) look_for_more(*row);
    }
  }
  /// `crossed`: over a merger, which is crossed once, away from the time of the plan that was asked for; behind it only plans of that time
  /// count.
  void reach(std::size_t from, bool crossed) {
    reached_[from] = true;
    for (std::size_t to = 0; to < rows_.size(); ++to) {
      if (reached_[to]) continue;
      if (belong_by_word(from, to)) {
        reach(to, crossed);
      } else if (!is_said(rows_[from].id) && !is_said(rows_[to].id) && belong(subjects_[from], subjects_[to])) {
        const bool over = over_merger(subjects_[from], subjects_[to]);
        if (over && subjects_[from].since != subjects_[0].since) continue;
        if (crossed && (over || subjects_[from].since != subjects_[to].since)) continue;
        reach(to, crossed || over);
      }
    }
  }
  bool belong_by_word(std::size_t a, std::size_t b) const {
    const auto says = [&](std::size_t x, std::size_t y) {
      const auto found = said_.find(rows_[x].id);
      return found != said_.end() && found->second == rows_[y].id;
    };
    return says(a, b) || says(b, a);
  }

  archive::Archive& archive_;
  const SaidOfSeries& said_;
  Vocabulary vocabulary_;
  std::vector<archive::PlanRow> rows_;
  std::vector<Subject> subjects_;
  std::vector<bool> reached_;
  std::unordered_map<std::string, std::size_t> places_;
};

/// Joins what is one series among the subjects of one place.
void join_alike(const std::vector<Subject>& subjects, const std::vector<std::size_t>& members, Groups& groups) {
  for_each_near(subjects, members, [&](std::size_t a, std::size_t b) {
    if (groups.of(a) != groups.of(b) && belong(subjects[a], subjects[b]) && !over_merger(subjects[a], subjects[b])) groups.join(a, b);
  });
}

}  // namespace

SaidOfSeries said_of_series(archive::Archive& archive) {
  SaidOfSeries said;
  for (const archive::Correction& each : archive.corrections())
    if (each.field == "series" && each.undone.empty()) said.emplace(each.plan, each.value);
  return said;
}

Series read_series(archive::Archive& archive, const archive::PlanRow& plan) {
  const SaidOfSeries said = said_of_series(archive);
  return Family(archive, said).of(plan);
}

std::vector<Series> all_series(archive::Archive& archive, const std::stop_token& stop) {
  const SaidOfSeries said = said_of_series(archive);
  std::vector<archive::PlanRow> rows = archive.newest(std::numeric_limits<int>::max());
  Vocabulary vocabulary;
  std::vector<Subject> subjects;
  subjects.reserve(rows.size());
  std::map<std::string, std::vector<std::size_t>> by_place;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (stop.stop_requested()) return {};
    const Subject& subject = subjects.emplace_back(rows[at], vocabulary);
    places.emplace(rows[at].id, at);
    if (!subject.words.empty() && !said.contains(rows[at].id))
      by_place[subject.level + "/" + subject.province + "/" + subject.commune].push_back(at);
  }
  Groups groups(rows.size());
  for (const auto& [place, members] : by_place) {
    if (stop.stop_requested()) return {};
    settle_kinds(subjects, members);
    join_alike(subjects, members, groups);
  }
  for (const auto& [plan, other] : said)
    if (const auto a = places.find(plan), b = places.find(other); a != places.end() && b != places.end()) groups.join(a->second, b->second);

  std::map<std::size_t, std::vector<archive::PlanRow>> plans;
  for (std::size_t at = 0; at < rows.size(); ++at) plans[groups.of(at)].push_back(std::move(rows[at]));
  std::vector<Series> all;
  for (auto& [group, members] : plans)
    if (members.size() > 1) all.push_back(in_order(std::move(members)));
  std::stable_sort(all.begin(), all.end(), [](const Series& a, const Series& b) { return a.plans.size() > b.plans.size(); });
  return all;
}

}  // namespace danchieu::compare

#include "archive/works.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <tuple>
#include <utility>

#include "archive/best_title.h"
#include "archive/chains.h"
#include "archive/citing.h"
#include "archive/dictionary.h"
#include "archive/newest.h"
#include "archive/resolver.h"
#include "citations/law_numbers.h"
#include "citations/resolve.h"

namespace danchieu::archive {
namespace {

using Counts = std::vector<std::pair<std::string, int>>;

/// How often each value occurs.
class Tally {
 public:
  bool empty() const { return counts_.empty(); }
  void add(const std::string& value) {
    if (!value.empty()) ++counts_[value];
  }
  /// Most frequent first, longer ones before shorter ones.
  Counts sorted() const {
    Counts sorted(counts_.begin(), counts_.end());
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
      if (a.second != b.second) return a.second > b.second;
      return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.first < b.first;
    });
    return sorted;
  }
  std::string most_frequent() const {
    const Counts all = sorted();
    return all.empty() ? std::string() : all.front().first;
  }
  /// The longest, but for what is seen seldom beside the most frequent: of many texts one runs on ("Bộ Tài chính xây dựng Kế hoạch").
  std::string fullest() const {
    constexpr int seldom = 20;
    int most = 0;
    for (const auto& [value, count] : counts_) most = std::max(most, count);
    std::string found;
    for (const auto& [value, count] : counts_)
      if (seldom * count >= most && (value.size() > found.size() || (value.size() == found.size() && value < found))) found = value;
    return found;
  }

 private:
  std::unordered_map<std::string, int> counts_;
};

/// What mentions say of a work; `most`: so many of them, -1 for all.
struct Said {
  Tally forms, titles, dates, kinds, numbers, issuers;

  Said(Database& db, std::int64_t id, int most) {
    Statement mentions(db, "SELECT surface, title, issued, kind, number, issuer FROM mention WHERE work = ? LIMIT ?");
    mentions.bind(id, most);
    while (mentions.next()) {
      std::string form, title, date, kind, number, issuer;
      mentions.read(form, title, date, kind, number, issuer);
      forms.add(form);
      titles.add(title);
      dates.add(date);
      kinds.add(kind);
      numbers.add(number);
      issuers.add(issuer);
    }
  }

  void tell(WorkHead& work) const {
    work.kind = kinds.most_frequent();
    work.number = numbers.most_frequent();
    work.issued = dates.most_frequent();
    work.issuer = issuers.fullest();
    work.title = best_title(titles.sorted());
    work.form = forms.most_frequent();
  }
};

/// The day on which a statute was passed, where texts tell no more than its year. One that is only named has as many as it has versions, and
/// what stands behind its name ("Nghị định … hướng dẫn Luật Ngân sách nhà nước ngày …, của Bộ Tài chính") is of another document.
void correct_statute(WorkHead& work) {
  constexpr std::string_view by_title = "vn:work/";
  const citations::LawVersion* statute = citations::law_of_key(work.key);
  if (statute && statute->passed.iso().starts_with(work.issued)) work.issued = statute->passed.iso();
  const bool named = work.held_by.empty() && work.key.starts_with(by_title);
  if (named && !citations::law_versions(std::string_view(work.key).substr(by_title.size())).empty()) work.issued.clear(), work.issuer.clear();
}

void read_own_head(Database& db, std::int64_t id, WorkHead& work) {
  // Of several the same one, whatever the order in which they came.
  Statement plan(db,
                 "SELECT id, kind, number, issued, issuer, title FROM plan JOIN version ON version.plan = docid AND"
                 " version.version = plan.version WHERE work = ? AND removed IS NULL ORDER BY sha256 LIMIT 1");
  plan.bind(id);
  while (plan.next()) {
    std::string kind, number, issued, issuer, title;
    plan.read(work.held_by, kind, number, issued, issuer, title);
    // What it says of itself is better than what others say of it.
    for (auto [own, shown] :
         {std::pair(&kind, &work.kind), {&number, &work.number}, {&issued, &work.issued}, {&issuer, &work.issuer}, {&title, &work.title}})
      if (!own->empty()) *shown = *own;
  }
}

std::optional<Work> read_work(Database& db, std::int64_t id) {
  Work work;
  const Said said(db, id, -1);
  said.tell(work);
  work.forms = said.forms.sorted();
  work.titles = said.titles.sorted();
  work.dates = said.dates.sorted();
  read_own_head(db, id, work);
  if (work.forms.empty() && work.held_by.empty()) return std::nullopt;
  Statement key(db, "SELECT key FROM work WHERE id = ?");
  key.bind(id);
  while (key.next()) key.read(work.key);
  correct_statute(work);
  const auto citing = citing_plans(db, id);
  work.plans = static_cast<int>(citing->plans.size());
  work.direct = static_cast<int>(citing->direct);
  return work;
}

std::optional<WorkHead> head_of(Database& db, std::int64_t id) {
  constexpr int sample = 64;
  WorkHead work;
  const Said said(db, id, sample);
  said.tell(work);
  read_own_head(db, id, work);
  if (said.forms.empty() && work.held_by.empty()) return std::nullopt;
  Statement told(db,
                 "SELECT key, (SELECT count(DISTINCT plan) FROM mention WHERE work = ?1 AND depth = 0 AND plan NOT IN"
                 " (SELECT docid FROM plan WHERE work = ?1 AND removed IS NULL)) FROM work WHERE id = ?1");
  told.bind(id);
  while (told.next()) told.read(work.key, work.direct);
  correct_statute(work);
  return work;
}

/// Under which other keys it is named, and what is odd about it.
void read_statements(Database& db, std::int64_t id, Work& work) {
  const Aliases aliases(db);
  std::set<std::string> keys;
  std::vector<citations::Statement> said;
  Statement statements(db, "SELECT key, issued FROM statement WHERE work = ?");
  const auto read_of = [&](std::int64_t each) {
    statements.bind(each);
    while (statements.next()) {
      citations::Statement& statement = said.emplace_back();
      std::string issued;
      statements.read(statement.key, issued);
      statement.issued = text::Date::from_iso(issued).value_or(text::Date{});
      keys.insert(statement.key);
    }
  };
  read_of(id);
  for (const citations::Flag flag : citations::flags_of(work.key, said)) work.flags.emplace_back(name(flag));
  Statement joined(db,
                   "SELECT work.id, work.key FROM correction JOIN work ON work.id = correction.work"
                   " WHERE field = 'same-as' AND undone IS NULL");
  while (joined.next()) {
    std::int64_t other = 0;
    std::string key;
    joined.read(other, key);
    if (aliases.of(other) != id) continue;
    keys.insert(key);
    read_of(other);
  }
  for (const std::string& key : keys)
    if (key != work.key && key.find('?') == std::string::npos) work.other_keys.push_back(key);
}

std::string key_of(Database& db, std::int64_t id) {
  std::string key;
  Statement of(db, "SELECT key FROM work WHERE id = ?");
  of.bind(id);
  while (of.next()) of.read(key);
  return key;
}

}  // namespace

std::optional<Work> read_work(Database& db, std::string_view key) {
  const std::optional<std::int64_t> id = find_work(db, key);
  if (!id) return std::nullopt;
  std::optional<Work> work = read_work(db, *id);
  if (work) read_statements(db, *id, *work);
  return work;
}

std::vector<std::string> keys_meant(Database& db, std::string_view key) {
  const Aliases aliases(db);
  const bool open = key.find('?') != std::string_view::npos;
  std::set<std::int64_t> works;
  Statement named(db, open ? "SELECT DISTINCT work FROM statement WHERE bucket = ? AND bucket <> '' AND work IS NOT NULL"
                           : "SELECT DISTINCT work FROM statement WHERE key = ? AND work IS NOT NULL");
  const std::string asked = open ? citations::bucket_of(key) : std::string(key);
  named.bind(asked);
  while (named.next()) {
    std::int64_t work = 0;
    named.read(work);
    works.insert(aliases.of(work).value_or(work));
  }
  constexpr std::string_view by_title = "vn:work/";
  if (key.starts_with(by_title)) {
    for (const citations::LawVersion& version : citations::law_versions(key.substr(by_title.size())))
      if (const std::optional<std::int64_t> work = find_work(db, version.key)) works.insert(*work);
    const std::string other = std::string(by_title).append(citations::law_slug(key.substr(by_title.size())));
    if (const std::optional<std::int64_t> work = find_work(db, other)) works.insert(*work);
  }
  if (const std::optional<std::int64_t> itself = find_work(db, key))
    if (const std::optional<std::int64_t> other = aliases.of(itself); other != itself) works.insert(*other);
  std::vector<std::string> keys;
  for (const std::int64_t work : works) {
    std::string meant = key_of(db, work);
    if (meant != key && (!open || citations::can_mean(key, meant))) keys.push_back(std::move(meant));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::optional<WorkHead> read_head(Database& db, std::int64_t id) { return head_of(db, id); }

std::vector<WorkHead> works_for_term(Database& db, std::string_view number_term) {
  Statement ids(db,
                "SELECT work_number.work FROM number_term JOIN work_number USING (number) WHERE term = ?1 UNION "
                "SELECT plan.work FROM number_term JOIN plan ON plan.number_id = number_term.number"
                " WHERE term = ?1 AND plan.work IS NOT NULL AND plan.removed IS NULL");
  ids.bind(number_term);
  std::vector<WorkHead> works;
  while (ids.next()) {
    std::int64_t id = 0;
    ids.read(id);
    if (std::optional<WorkHead> work = head_of(db, id)) works.push_back(std::move(*work));
  }
  std::sort(works.begin(), works.end(),
            [](const WorkHead& a, const WorkHead& b) { return std::tie(b.direct, a.key) < std::tie(a.direct, b.key); });
  return works;
}

std::vector<NumberCandidate> candidates_for_term(Database& db, std::string_view number_term) {
  Statement rows(db,
                 "SELECT work.id, work.key, (SELECT coalesce(sum(mentions), 0) FROM work_number WHERE work_number.work = work.id) FROM work"
                 " WHERE id IN (SELECT work_number.work FROM number_term JOIN work_number USING (number) WHERE term = ?1 UNION"
                 " SELECT plan.work FROM number_term JOIN plan ON plan.number_id = number_term.number"
                 " WHERE term = ?1 AND plan.work IS NOT NULL AND plan.removed IS NULL) ORDER BY 3 DESC, 2");
  Statement dates(db, "SELECT DISTINCT issued FROM statement WHERE work = ? AND issued <> '' ORDER BY 1");
  Statement numbers(db,
                    "SELECT printed FROM work_number JOIN number ON number.id = work_number.number WHERE work = ?1 UNION"
                    " SELECT printed FROM plan JOIN number ON number.id = number_id WHERE work = ?1 AND removed IS NULL");
  rows.bind(number_term);
  std::vector<NumberCandidate> candidates;
  while (rows.next()) {
    NumberCandidate& candidate = candidates.emplace_back();
    std::int64_t id = 0;
    rows.read(id, candidate.key, candidate.mentions);
    dates.bind(id);
    while (dates.next()) dates.read(candidate.dates.emplace_back());
    numbers.bind(id);
    while (numbers.next()) numbers.read(candidate.numbers.emplace_back());
  }
  return candidates;
}

std::vector<Partial> partial_for_term(Database& db, std::string_view number_term) {
  Statement rows(db,
                 "SELECT partial, count(*) FROM number_term JOIN mention ON mention.number_id = number_term.number"
                 " WHERE term = ? AND work IS NULL AND partial <> '' GROUP BY partial ORDER BY 2 DESC, 1");
  rows.bind(number_term);
  std::vector<Partial> partials;
  while (rows.next()) {
    Partial& partial = partials.emplace_back();
    rows.read(partial.key, partial.count);
  }
  if (partials.empty()) return partials;
  std::set<std::string> known;
  Statement works(
      db,
      "SELECT work.key FROM number_term JOIN work_number USING (number) JOIN work ON work.id = work_number.work WHERE term = ?1"
      " UNION SELECT work.key FROM number_term JOIN plan ON plan.number_id = number_term.number JOIN work ON work.id = plan.work"
      " WHERE term = ?1 AND plan.removed IS NULL");
  works.bind(number_term);
  while (works.next()) {
    std::string key;
    works.read(key);
    known.insert(std::move(key));
  }
  for (Partial& partial : partials) {
    std::set<std::string> candidates;
    for (const std::string& key : known)
      if (citations::can_mean(partial.key, key)) candidates.insert(key);
    // A key that is complete and still undecided: its works are told apart by more than the key (drafting units).
    for (std::string& key : keys_meant(db, partial.key)) candidates.insert(std::move(key));
    partial.candidates.assign(candidates.begin(), candidates.end());
  }
  return partials;
}

std::vector<Work> most_implemented_works(Database& db, int limit) {
  const auto graph = newest_graph(db);
  struct Implemented {
    int plans = 0, direct = 0;
    std::uint32_t work = 0;
  };
  std::vector<Implemented> most;
  for (std::uint32_t work = 0; work < graph->works(); ++work) {
    Implemented one{.work = work};
    std::uint32_t last = 0, last_direct = 0;  // mentions of a plan stand side by side
    for (const CitationGraph::Said& said : graph->said_of(work)) {
      if (!citations::counts_as_implementing(said.of_plan)) continue;
      one.plans += std::exchange(last, said.plan) != said.plan;
      if (said.depth == 0) one.direct += std::exchange(last_direct, said.plan) != said.plan;
    }
    if (one.plans > 0) most.push_back(one);
  }
  const auto order = [&](const Implemented& one) { return std::tuple(-one.plans, -one.direct, graph->key_rank(one.work)); };
  std::sort(most.begin(), most.end(), [&](const Implemented& a, const Implemented& b) { return order(a) < order(b); });
  if (std::ssize(most) > limit) most.resize(static_cast<std::size_t>(limit));

  std::vector<Work> works;
  for (const Implemented& one : most) {
    std::optional<WorkHead> head = head_of(db, one.work);
    if (!head) continue;
    Work& work = works.emplace_back();
    static_cast<WorkHead&>(work) = std::move(*head);
    work.plans = one.plans;
  }
  return works;
}

struct WorkLabels::Kept {
  static constexpr std::size_t most = 100'000;  // some 100 bytes each
  mutable std::mutex mutex;
  mutable std::unordered_map<std::int64_t, Name> names;
};

WorkLabels::WorkLabels(Database& db)
    : label_(db,
             "SELECT key, coalesce("
             " (SELECT printed FROM work_number JOIN number ON id = number WHERE work = ?1 ORDER BY mentions DESC, printed LIMIT 1),"
             " (SELECT number FROM plan WHERE work = ?1 AND number <> '' AND removed IS NULL ORDER BY id LIMIT 1),"
             " (SELECT surface FROM mention WHERE work = ?1 GROUP BY surface ORDER BY count(*) DESC, surface LIMIT 1),"
             " key) FROM work WHERE id = ?1") {
  static Newest<Kept> newest;
  kept_ = newest.get(state_of(db), [](const std::shared_ptr<const Kept>&) { return std::make_shared<const Kept>(); });
}

const WorkLabels::Name& WorkLabels::name(std::int64_t work) {
  const auto [at, is_new] = names_.try_emplace(work);
  Name& name = at->second;
  if (!is_new) return name;
  {
    const std::lock_guard lock(kept_->mutex);
    if (const auto known = kept_->names.find(work); known != kept_->names.end()) return name = known->second;
  }
  label_.bind(work);
  while (label_.next()) {
    label_.read(name.key, name.label);
    if (const citations::LawVersion* statute = citations::law_of_key(name.key)) name.label = std::string(statute->title) + " " + std::string(statute->number);
  }
  const std::lock_guard lock(kept_->mutex);
  if (kept_->names.size() >= Kept::most) kept_->names.clear();
  kept_->names.emplace(work, name);
  return name;
}

}  // namespace danchieu::archive

#include "archive/works.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "archive/chains.h"
#include "archive/cited_by.h"
#include "archive/dictionary.h"

namespace danchieu::archive {
namespace {

using Counts = std::vector<std::pair<std::string, int>>;

/// How often each value occurs.
class Tally {
 public:
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
  std::string longest() const {
    std::string found;
    for (const auto& [value, count] : counts_)
      if (value.size() > found.size() || (value.size() == found.size() && value < found)) found = value;
    return found;
  }

 private:
  std::unordered_map<std::string, int> counts_;
};

void read_mentions(Database& db, std::int64_t id, Work& work) {
  Tally forms, titles, dates, kinds, numbers, issuers;
  Statement mentions(db, "SELECT surface, title, issued, kind, number, issuer FROM mention WHERE work = ?");
  mentions.bind(id);
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
  work.forms = forms.sorted();
  work.titles = titles.sorted();
  work.dates = dates.sorted();
  work.kind = kinds.most_frequent();
  work.number = numbers.most_frequent();
  work.issued = dates.most_frequent();
  work.issuer = issuers.longest();
  work.title = titles.most_frequent();
}

void read_own_head(Database& db, std::int64_t id, Work& work) {
  Statement plan(db, "SELECT id, kind, number, issued, issuer, title FROM plan WHERE work = ? AND removed IS NULL ORDER BY id LIMIT 1");
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
  read_mentions(db, id, work);
  read_own_head(db, id, work);
  if (work.forms.empty() && work.held_by.empty()) return std::nullopt;
  Statement key(db, "SELECT key FROM work WHERE id = ?");
  key.bind(id);
  while (key.next()) key.read(work.key);
  const CitingCount citing = count_citing(db, id);
  work.plans = citing.plans;
  work.direct = citing.direct;
  return work;
}

std::vector<Work> read_works(Database& db, Statement& ids) {
  std::vector<Work> works;
  while (ids.next()) {
    std::int64_t id = 0;
    ids.read(id);
    if (std::optional<Work> work = read_work(db, id)) works.push_back(std::move(*work));
  }
  return works;
}

}  // namespace

std::optional<Work> read_work(Database& db, std::string_view key) {
  const std::optional<std::int64_t> id = find_work(db, key);
  return id ? read_work(db, *id) : std::nullopt;
}

std::vector<Work> works_for_term(Database& db, std::string_view number_term) {
  Statement ids(db,
                "SELECT work_number.work FROM number_term JOIN work_number USING (number) WHERE term = ?1 UNION "
                "SELECT plan.work FROM number_term JOIN plan ON plan.number_id = number_term.number"
                " WHERE term = ?1 AND plan.work IS NOT NULL AND plan.removed IS NULL");
  ids.bind(number_term);
  std::vector<Work> works = read_works(db, ids);
  std::sort(works.begin(), works.end(),
            [](const Work& a, const Work& b) { return std::tie(b.plans, b.direct, a.key) < std::tie(a.plans, a.direct, b.key); });
  return works;
}

Counts partial_for_term(Database& db, std::string_view number_term) {
  Statement partial(db,
                    "SELECT partial, count(*) FROM number_term JOIN mention ON mention.number_id = number_term.number"
                    " WHERE term = ? AND work IS NULL AND partial <> '' GROUP BY partial ORDER BY 2 DESC, 1");
  partial.bind(number_term);
  Counts counts;
  while (partial.next()) {
    auto& [key, count] = counts.emplace_back();
    partial.read(key, count);
  }
  return counts;
}

std::vector<Work> most_implemented_works(Database& db, int limit) {
  Statement ids(db,
                "SELECT work FROM mention JOIN work ON work.id = mention.work"
                " WHERE mention.work IS NOT NULL AND plan_relation IN ('implements', 'follows') GROUP BY work"
                " ORDER BY count(DISTINCT plan) DESC, count(DISTINCT CASE WHEN depth = 0 THEN plan END) DESC, work.key LIMIT ?");
  ids.bind(limit);
  return read_works(db, ids);
}

std::vector<WorkLink> read_links(Database& db, std::string_view key, bool from) {
  const std::optional<std::int64_t> id = find_work(db, key);
  if (!id) return {};
  Statement titles(
      db, std::string("SELECT work.id, work.key, relation, evidence, plan.id FROM mention JOIN plan ON plan.docid = mention.plan") +
              (from ? " JOIN work ON work.id = mention.work WHERE holder_work = ?"
                    : " JOIN work ON work.id = holder_work WHERE mention.work = ?") +
              " AND holder_work <> mention.work ORDER BY plan.id, ordinal");
  titles.bind(*id);

  struct Said {
    std::int64_t work = 0;
    std::map<citations::Relation, int> relations;
    std::map<citations::Relation, WorkLink> first_of;
  };
  std::map<std::string, Said> said;
  while (titles.next()) {
    std::string other, relation_name;
    WorkLink link;
    std::int64_t work = 0;
    titles.read(work, other, relation_name, link.evidence, link.plan);
    const auto relation = relation_of(relation_name);
    link.relation = name(relation);
    Said& of = said[other];
    of.work = work;
    ++of.relations[relation];
    of.first_of.try_emplace(relation, std::move(link));
  }

  std::vector<WorkLink> links;
  for (auto& [other, of] : said) {
    const auto most =
        std::max_element(of.relations.begin(), of.relations.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    WorkLink& link = links.emplace_back(std::move(of.first_of[most->first]));
    link.work = read_work(db, of.work).value_or(Work{});
  }
  return links;
}

std::unordered_map<std::int64_t, int> times_cited(Database& db) {
  Statement counts(db,
                   "SELECT plan.docid, count(DISTINCT mention.plan) FROM plan JOIN mention ON mention.work = plan.work"
                   " WHERE plan.removed IS NULL AND mention.plan <> plan.docid GROUP BY plan.docid");
  std::unordered_map<std::int64_t, int> cited;
  while (counts.next()) {
    std::int64_t docid = 0;
    int count = 0;
    counts.read(docid, count);
    cited.emplace(docid, count);
  }
  return cited;
}

WorkLabels::WorkLabels(Database& db)
    : label_(db,
             "SELECT coalesce("
             " (SELECT printed FROM work_number JOIN number ON id = number WHERE work = ?1 ORDER BY mentions DESC, printed LIMIT 1),"
             " (SELECT number FROM plan WHERE work = ?1 AND number <> '' AND removed IS NULL ORDER BY id LIMIT 1),"
             " (SELECT title FROM mention WHERE work = ?1 AND title <> '' GROUP BY title ORDER BY count(*) DESC, title LIMIT 1),"
             " key) FROM work WHERE id = ?1") {}

const std::string& WorkLabels::of(std::int64_t work) {
  const auto [at, is_new] = known_.try_emplace(work);
  if (is_new) {
    label_.bind(work);
    while (label_.next()) label_.read(at->second);
  }
  return at->second;
}

}  // namespace danchieu::archive

#include "archive/works.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "archive/cited_by.h"
#include "archive/dictionary.h"
#include "citations/relation.h"

namespace danchieu::archive {
namespace {

using Counts = std::vector<std::pair<std::string, int>>;

/// The values of a column of the work's mentions, most frequent first, longer ones before shorter ones.
Counts count_values(Database& db, std::int64_t work, const char* column) {
  const std::string name(column);
  Statement values(db, "SELECT " + name + ", count(*) FROM mention WHERE work = ? AND " + name +
                           " <> '' GROUP BY 1 ORDER BY 2 DESC, length(" + name + ") DESC, 1");
  values.bind(work);
  Counts counts;
  while (values.next()) {
    auto& [value, count] = counts.emplace_back();
    values.read(value, count);
  }
  return counts;
}

std::string first(const Counts& counts) { return counts.empty() ? std::string() : counts.front().first; }

std::string longest(const Counts& counts) {
  std::string found;
  for (const auto& [value, count] : counts)
    if (value.size() > found.size()) found = value;
  return found;
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
  work.forms = count_values(db, id, "surface");
  work.titles = count_values(db, id, "title");
  work.dates = count_values(db, id, "issued");
  work.kind = first(count_values(db, id, "kind"));
  work.number = first(count_values(db, id, "number"));
  work.issued = first(work.dates);
  work.issuer = longest(count_values(db, id, "issuer"));
  work.title = first(work.titles);
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
                "SELECT mention.work FROM number_term JOIN mention ON mention.number_id = number_term.number"
                " WHERE term = ?1 AND mention.work IS NOT NULL UNION "
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
                "SELECT work FROM mention JOIN work ON work.id = mention.work WHERE mention.work IS NOT NULL AND plan_relation IN "
                "('implements', 'follows') GROUP BY work"
                " ORDER BY count(DISTINCT plan) DESC, count(DISTINCT CASE WHEN inside < 0 THEN plan END) DESC, work.key LIMIT ?");
  ids.bind(limit);
  return read_works(db, ids);
}

std::vector<WorkLink> read_links(Database& db, std::string_view key, bool from) {
  const std::optional<std::int64_t> id = find_work(db, key);
  if (!id) return {};
  const std::string near = from ? "holder" : "named", far = from ? "named" : "holder";
  Statement titles(db,
                   "SELECT work.id, work.key, named.relation, named.evidence, plan.id FROM mention AS holder"
                   " JOIN mention AS named ON named.plan = holder.plan AND named.inside = holder.ordinal"
                   " JOIN plan ON plan.docid = named.plan JOIN work ON work.id = " +
                       far +
                       ".work"
                       " WHERE " +
                       near + ".work = ?1 AND work.id <> ?1 ORDER BY work.key, plan.id, named.ordinal");
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
    const auto relation = citations::relation_named(relation_name).value_or(citations::Relation::mentions);
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
             " (SELECT number FROM mention WHERE work = ?1 AND number <> '' GROUP BY number ORDER BY count(*) DESC, number LIMIT 1),"
             " (SELECT number FROM plan WHERE work = ?1 AND number <> '' AND removed IS NULL ORDER BY id LIMIT 1),"
             " (SELECT title FROM mention WHERE work = ?1 AND title <> '' GROUP BY title ORDER BY count(*) DESC, title LIMIT 1),"
             " key) FROM work WHERE id = ?1") {}

std::string WorkLabels::of(std::int64_t work) {
  std::string label;
  label_.bind(work);
  while (label_.next()) label_.read(label);
  return label;
}

}  // namespace danchieu::archive

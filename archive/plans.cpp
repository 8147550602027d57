#include "archive/plans.h"

#include <set>

#include "archive/chains.h"
#include "archive/compressed.h"
#include "archive/schema.h"
#include "places/places.h"

namespace danchieu::archive {
namespace {

text::Date date_of(const std::string& iso) { return text::Date::from_iso(iso).value_or(text::Date{}); }

void read_head(Database& db, std::int64_t docid, StoredPlan& plan) {
  Statement row(
      db,
      "SELECT plan.id, version.sha256, plan.file, plan.added, plan.version, version.size, work.key, plan.media_type, plan.kind,"
      " plan.number, title, year, issued, level, province, province_today, district, commune, issuer, signer, symbol, number_state,"
      " period, office, converted_from FROM plan"
      " JOIN version ON version.plan = plan.docid AND version.version = plan.version LEFT JOIN work ON work.id = plan.work"
      " WHERE docid = ?");
  row.bind(docid);
  while (row.next()) {
    Plan& head = plan.document.plan;
    std::string issued;
    row.read(plan.id, plan.sha256, plan.file, plan.added, plan.version, plan.size, plan.work, plan.document.media_type, head.kind,
             head.number, head.title, head.year, issued, head.level, head.province, head.province_today, head.district, head.commune,
             head.issuer, head.signer, head.symbol, head.number_state, head.period, head.office, plan.document.converted_from);
    head.issued = date_of(issued);
  }
}

void read_pages(Database& db, std::int64_t docid, Document& document) {
  Statement pages(db, "SELECT text, recognised, sure FROM page WHERE plan = ? ORDER BY page");
  pages.bind(docid);
  while (pages.next()) {
    Page& page = document.pages.emplace_back();
    pages.read(page.text, page.recognised, page.sure);
  }
}

void read_evidence(Database& db, std::int64_t docid, Document& document) {
  Statement evidence(db, "SELECT field, span_begin, span_end, inferred, basis, sure FROM evidence WHERE plan = ? ORDER BY ordinal");
  evidence.bind(docid);
  while (evidence.next()) {
    Evidence& e = document.evidence.emplace_back();
    evidence.read(e.field, e.span.begin, e.span.end, e.inferred, e.basis, e.sure);
  }
}

void read_structure(Database& db, std::int64_t docid, Document& document) {
  Statement sections(db, "SELECT label, title, depth, span_begin, span_end FROM section WHERE plan = ? ORDER BY ordinal");
  sections.bind(docid);
  while (sections.next()) {
    Section& s = document.sections.emplace_back();
    sections.read(s.label, s.title, s.depth, s.span.begin, s.span.end);
  }
  Statement abbreviations(db, "SELECT short_form, long_form FROM abbreviation WHERE plan = ? ORDER BY ordinal");
  abbreviations.bind(docid);
  while (abbreviations.next()) {
    Abbreviation& a = document.abbreviations.emplace_back();
    abbreviations.read(a.short_form, a.long_form);
  }
  for (const PlanList& list : plan_lists) {
    Statement items(db, "SELECT value FROM plan_item WHERE plan = ? AND list = ? ORDER BY ordinal");
    items.bind(docid, list.name);
    while (items.next()) items.read((document.plan.*list.values).emplace_back());
  }
}

}  // namespace

std::optional<std::int64_t> find_plan(Database& db, std::string_view id) {
  std::optional<std::int64_t> docid;
  Statement plan(db, "SELECT docid FROM plan WHERE id = ? AND removed IS NULL");
  if (plan.bind(id).next()) plan.read(docid);
  return docid;
}

std::vector<citations::Mention> read_mentions(Database& db, std::int64_t docid) {
  std::vector<citations::Mention> all;
  Statement mentions(
      db,
      "SELECT span_begin, span_end, surface, kind, number, issued, issuer, title, pinpoint, relation, inside, named_only,"
      " repaired, suspect, unit, acts_on, action, sentence_begin, sentence_end, evidence, work.key, partial, sure FROM mention"
      " LEFT JOIN work ON work.id = mention.work WHERE plan = ? ORDER BY ordinal");
  mentions.bind(docid);
  while (mentions.next()) {
    citations::Mention& m = all.emplace_back();
    std::string issued, relation, action;
    mentions.read(m.span.begin, m.span.end, m.surface, m.kind, m.number, issued, m.issuer, m.title, m.pinpoint, relation, m.inside,
                  m.named_only, m.repaired, m.suspect, m.unit, m.acts_on, action, m.sentence.begin, m.sentence.end, m.evidence, m.work,
                  m.partial, m.sure);
    m.issued = date_of(issued);
    m.relation = relation_of(relation);
    if (m.acts_on >= 0) m.action = relation_of(action);
  }
  return all;
}

Plan read_plan_head(Database& db, std::int64_t docid) {
  StoredPlan plan;
  read_head(db, docid, plan);
  return plan.document.plan;
}

StoredPlan read_plan(Database& db, std::int64_t docid) {
  StoredPlan plan;
  read_head(db, docid, plan);
  read_pages(db, docid, plan.document);
  read_structure(db, docid, plan.document);
  read_evidence(db, docid, plan.document);
  plan.document.mentions = read_mentions(db, docid);
  return plan;
}

Document read_text(Database& db, std::int64_t docid, bool numbers) {
  Document document;
  read_pages(db, docid, document);
  if (!numbers) return document;
  document.plan = read_plan_head(db, docid);
  read_evidence(db, docid, document);
  document.mentions = read_mentions(db, docid);
  return document;
}

std::optional<text::Layout> read_page_layout(Database& db, std::int64_t docid, int page) {
  Statement row(db, "SELECT packed FROM page_layout WHERE plan = ? AND page = ?");
  if (!row.bind(docid, page).next()) return std::nullopt;
  std::string packed;
  row.read(packed);
  return text::unpack(decompress(packed));
}

std::vector<Version> read_versions(Database& db, std::string_view id) {
  std::vector<Version> versions;
  Statement rows(
      db,
      "SELECT version.version, sha256, version.added, size, version.media_type FROM version JOIN plan ON plan.docid = version.plan"
      " WHERE plan.id = ? ORDER BY version.version");
  rows.bind(id);
  while (rows.next()) {
    Version& v = versions.emplace_back();
    rows.read(v.version, v.sha256, v.added, v.size, v.media_type);
  }
  return versions;
}

namespace {

constexpr const char* kRemoved = "SELECT id, title, number, removed, reason FROM plan";

std::vector<RemovedPlan> read_removed_rows(Statement& plans) {
  std::vector<RemovedPlan> all;
  while (plans.next()) {
    RemovedPlan& removed = all.emplace_back();
    plans.read(removed.id, removed.title, removed.number, removed.when, removed.reason);
  }
  return all;
}

std::optional<RemovedPlan> first(std::vector<RemovedPlan> plans) {
  if (plans.empty()) return std::nullopt;
  return std::move(plans.front());
}

}  // namespace

std::optional<RemovedPlan> read_removed(Database& db, std::string_view id) {
  Statement plan(db, std::string(kRemoved) + " WHERE id = ? AND removed IS NOT NULL");
  return first(read_removed_rows(plan.bind(id)));
}

std::optional<RemovedPlan> read_removed_at(Database& db, std::string_view path) {
  Statement plan(db, std::string(kRemoved) + " JOIN file ON file.plan = docid WHERE path = ? AND removed IS NOT NULL");
  return first(read_removed_rows(plan.bind(path)));
}

std::vector<RemovedPlan> read_removed_plans(Database& db) {
  Statement plans(db, std::string(kRemoved) + " WHERE removed IS NOT NULL ORDER BY removed DESC, id");
  return read_removed_rows(plans);
}

bool is_generated(std::string_view file) {
  constexpr std::string_view folder = "generated/";
  for (std::size_t at = file.find(folder); at != file.npos; at = file.find(folder, at + 1))
    if (at == 0 || file[at - 1] == '/') return true;
  return false;
}

std::int64_t count_generated(Database& db) {
  Statement plans(db, "SELECT count(*) FROM plan WHERE removed IS NULL AND (file LIKE '%/generated/%' OR file LIKE 'generated/%')");
  std::int64_t count = 0;
  while (plans.next()) plans.read(count);
  return count;
}

std::vector<PlanRow> newest_plans(Database& db, int limit) {
  std::vector<PlanRow> rows;
  PlanRows plans(db);
  Statement newest(db, "SELECT docid FROM plan WHERE removed IS NULL ORDER BY docid DESC LIMIT ?");
  newest.bind(limit);
  while (newest.next()) {
    std::int64_t docid = 0;
    newest.read(docid);
    rows.push_back(plans.row(docid));
  }
  return rows;
}

std::vector<Problem> read_problems(Database& db) {
  std::vector<Problem> problems;
  Statement files(db, "SELECT path, problem, seen FROM file WHERE problem IS NOT NULL ORDER BY path");
  while (files.next()) {
    Problem& problem = problems.emplace_back();
    files.read(problem.file, problem.reason, problem.when);
  }
  return problems;
}

/// Of the 63 until 1/7/2025: "Huế" and "Thừa Thiên Huế" are one, a province of since counts as the one whose name it took.
int count_provinces(Database& db) {
  std::set<const places::Unit*> units;
  Statement names(db, "SELECT DISTINCT province FROM plan WHERE removed IS NULL AND province <> ''");
  while (names.next()) {
    std::string name;
    names.read(name);
    const places::Unit* unit = places::province(name, places::Period::before);
    if (!unit)
      if (const places::Unit* since = places::province(name)) unit = places::made_from(*since).front();
    if (unit) units.insert(unit);
  }
  return static_cast<int>(units.size());
}

Status read_status(Database& db) {
  Status status;
  Statement plans(db, "SELECT count(*), coalesce(min(nullif(year, 0)), 0), max(year) FROM plan WHERE removed IS NULL");
  if (plans.next()) plans.read(status.plans, status.first_year, status.last_year);
  status.provinces = count_provinces(db);
  Statement mentions(db, "SELECT count(*), count(DISTINCT work), count(*) FILTER (WHERE work IS NULL AND partial <> '') FROM mention");
  if (mentions.next()) mentions.read(status.mentions, status.works, status.mentions_partial);
  Statement rest(
      db,
      "SELECT (SELECT count(*) FROM plan WHERE removed IS NOT NULL),"
      " (SELECT count(*) FROM file WHERE problem IS NOT NULL),"
      " (SELECT count(DISTINCT work) FROM plan WHERE removed IS NULL AND EXISTS (SELECT 1 FROM mention WHERE mention.work = plan.work)),"
      " (SELECT sum(size) FROM (SELECT DISTINCT sha256, size FROM version)), (SELECT count(DISTINCT plan) FROM copy),"
      " (SELECT count(*) FROM page WHERE recognised)");
  if (rest.next()) rest.read(status.removed, status.problems, status.works_held, status.bytes, status.copies, status.pages_recognised);
  status.revision = newest_revision(db);
  status.schema = schema_version(db);
  return status;
}

std::int64_t newest_revision(Database& db) {
  std::int64_t revision = 0;
  Statement newest(db, "SELECT max(number) FROM revision");
  while (newest.next()) newest.read(revision);
  return revision;
}

std::vector<std::int64_t> changed_since(Database& db, std::int64_t revision) {
  std::vector<std::int64_t> plans;
  Statement changed(db, "SELECT docid FROM plan WHERE revision > ?");
  changed.bind(revision);
  while (changed.next()) changed.read(plans.emplace_back());
  return plans;
}

PlanRows::PlanRows(Database& db)
    : plan_(db,
            "SELECT id, title, kind, number, issued, level, province, province_today, district, commune, issuer, year,"
            " file, work FROM plan WHERE docid = ?"),
      pages_(db, "SELECT count(*), sum(recognised), CAST(avg(nullif(sure, 0)) AS INTEGER) FROM page WHERE plan = ?"),
      cites_(db, "SELECT count(DISTINCT work) FROM mention WHERE plan = ?"),
      cited_(db, "SELECT count(DISTINCT plan) FROM mention WHERE work = ? AND plan <> ?") {}

PlanRow PlanRows::row(std::int64_t docid) {
  int cites = 0;
  cites_.bind(docid);
  while (cites_.next()) cites_.read(cites);
  return row(docid, cites);
}

PlanRow PlanRows::head(std::int64_t docid) {
  std::int64_t work = 0;
  return head(docid, work);
}

PlanRow PlanRows::head(std::int64_t docid, std::int64_t& work) {
  PlanRow row;
  std::string file;
  plan_.bind(docid);
  while (plan_.next())
    plan_.read(row.id, row.title, row.kind, row.number, row.issued, row.level, row.province, row.province_today, row.district, row.commune,
               row.issuer, row.year, file, work);
  row.generated = is_generated(file);
  return row;
}

PlanRow PlanRows::row(std::int64_t docid, int cites) {
  std::int64_t work = 0;  // its own, where it has one
  PlanRow row = head(docid, work);
  row.cites = cites;
  pages_.bind(docid);
  while (pages_.next()) pages_.read(row.pages, row.recognised, row.sure);
  if (work != 0) cited_.bind(work, docid);
  while (work != 0 && cited_.next()) cited_.read(row.cited);
  return row;
}

PageTexts::PageTexts(Database& db) : pages_(db, "SELECT text FROM page WHERE plan = ? ORDER BY page") {}

std::vector<std::string> PageTexts::of(std::int64_t docid) {
  std::vector<std::string> texts;
  pages_.bind(docid);
  while (pages_.next()) pages_.read(texts.emplace_back());
  return texts;
}

}  // namespace danchieu::archive

#include "archive/catalogue.h"

#include <sys/stat.h>

#include <ctime>
#include <map>
#include <vector>

#include "archive/abbreviations.h"
#include "archive/chains.h"
#include "archive/compressed.h"
#include "archive/dictionary.h"
#include "archive/plans.h"
#include "citations/statement.h"

namespace danchieu::archive {
namespace {

/// Whether the file lies there as it was seen: by size and time, like the indexer decides.
bool stands_unchanged(const std::string& path, std::int64_t size, std::int64_t modified) {
  struct stat now {};
  if (::stat(path.c_str(), &now) != 0) return false;
  return now.st_size == size && now.st_mtim.tv_sec * 1'000'000'000 + now.st_mtim.tv_nsec == modified;
}

/// Whether another file still holds the plan's present content: then a changed copy of it is a document of its own.
bool held_by_another_file(Database& db, std::int64_t plan, const std::string& path) {
  Statement files(db,
                  "SELECT file.path, file.size, file.modified FROM file JOIN plan ON plan.docid = file.plan"
                  " JOIN version ON version.plan = plan.docid AND version.version = plan.version"
                  " WHERE file.plan = ? AND file.path <> ? AND file.sha256 = version.sha256 AND file.problem IS NULL");
  files.bind(plan, path);
  while (files.next()) {
    std::string other;
    std::int64_t size = 0, modified = 0;
    files.read(other, size, modified);
    if (stands_unchanged(other, size, modified)) return true;
  }
  return false;
}

std::optional<std::int64_t> plan_of_file(Database& db, const std::string& path) {
  std::optional<std::int64_t> plan;
  Statement file(db, "SELECT plan.docid FROM file JOIN plan ON plan.docid = file.plan WHERE path = ? AND removed IS NULL");
  if (file.bind(path).next()) file.read(plan);
  return plan;
}

struct KnownContent {
  std::int64_t plan = 0;
  bool present = false;  ///< it is the plan's newest version
  bool removed = false;
};

/// Which plan has this content: as its present version rather than as an earlier one, living rather than removed.
std::optional<KnownContent> known_content(Database& db, std::string_view sha256) {
  Statement versions(db,
                     "SELECT plan.docid, plan.version = version.version, plan.removed IS NOT NULL FROM version"
                     " JOIN plan ON plan.docid = version.plan WHERE version.sha256 = ? ORDER BY 3, 2 DESC, 1");
  if (!versions.bind(sha256).next()) return std::nullopt;
  KnownContent known;
  versions.read(known.plan, known.present, known.removed);
  return known;
}

/// Where a mention stands among the titles of others.
struct Nesting {
  int depth = 0;
  std::optional<std::size_t> holder;
  citations::Relation plan_relation;
};

Nesting nesting_of(const std::vector<citations::Mention>& mentions, std::size_t at) {
  const auto is_held = [&](std::size_t mention) {
    // A holder begins before what it holds; anything else would be a circle.
    return mentions[mention].inside >= 0 && static_cast<std::size_t>(mentions[mention].inside) < mention;
  };
  Nesting nesting{0, std::nullopt, mentions[at].relation};
  if (is_held(at)) nesting.holder = static_cast<std::size_t>(mentions[at].inside);
  bool leads = true;
  while (is_held(at)) {
    leads = leads && leads_on(mentions[at].relation);
    at = static_cast<std::size_t>(mentions[at].inside);
    ++nesting.depth;
    nesting.plan_relation = leads ? mentions[at].relation : citations::Relation::mentions;
  }
  return nesting;
}

}  // namespace

std::string now_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

void CatalogueWriter::begin() {
  // Asked of the database: a full disk can have ended the transaction.
  if (!db_.in_transaction()) transaction_.emplace(db_);
}

/// Not as a part of the transaction that could be undone alone: SQLite would keep a copy of each page before it changes, for each plan, and
/// where the part is all plans walk through the list of these at the end of every statement.
void CatalogueWriter::whole(const std::function<void()>& work) {
  begin();
  try {
    work();
  } catch (...) {
    transaction_.reset();
    plans_changed_ = false;
    throw;
  }
}

void CatalogueWriter::commit() {
  if (!transaction_) return;
  if (plans_changed_) resolver_.resolve(newest_revision(db_) + 1);
  if (plans_changed_)
    Statement(db_, "INSERT INTO revision VALUES (?, ?, lower(hex(randomblob(8))))").run(newest_revision(db_) + 1, now_utc());
  transaction_->commit();
  transaction_.reset();
  plans_changed_ = false;
}

std::optional<SeenFile> CatalogueWriter::seen(const std::string& path) {
  Statement file(db_, "SELECT size, modified, sha256, problem IS NOT NULL, reader FROM file WHERE path = ?");
  if (!file.bind(path).next()) return std::nullopt;
  SeenFile seen;
  file.read(seen.size, seen.modified, seen.sha256, seen.problem, seen.reader);
  return seen;
}

void CatalogueWriter::touch(const std::string& path, const SeenFile& now) {
  begin();
  Statement(db_, "UPDATE file SET size = ?, modified = ? WHERE path = ?").run(now.size, now.modified, path);
}

Arrival CatalogueWriter::arrive(const std::string& path, std::string_view sha256) {
  const std::optional<std::int64_t> plan = plan_of_file(db_, path);
  if (const std::optional<KnownContent> known = known_content(db_, sha256)) {
    // A file that went back to what it was before is a new version; an old copy that turns up elsewhere is not.
    const bool went_back = !known->removed && !known->present && plan == known->plan && !held_by_another_file(db_, *plan, path);
    return {went_back ? Added::new_version : Added::unchanged, known->plan};
  }
  if (plan && !held_by_another_file(db_, *plan, path)) return {Added::new_version, *plan};
  return {Added::new_plan, 0};
}

void CatalogueWriter::add(const Arrival& arrival, const std::string& path, const SeenFile& now, std::size_t size,
                          const Document& document) {
  whole([&] {
    const std::int64_t plan = arrival.added == Added::new_plan ? insert_plan(now, path) : arrival.plan;
    if (arrival.added != Added::new_plan) Statement(db_, "UPDATE plan SET file = ? WHERE docid = ?").run(path, plan);
    if (arrival.added == Added::new_version) {
      erase_document(plan);
      Statement(db_, "UPDATE plan SET version = version + 1 WHERE docid = ?").run(plan);
    }
    if (arrival.added != Added::unchanged) {
      write_head(plan, corrections_.corrected(plan, document.plan));
      Statement(db_, "INSERT INTO version SELECT docid, version, ?, ?, ?, ? FROM plan WHERE docid = ?")
          .run(now.sha256, size, document.media_type, now_utc(), plan);
      write_document(plan, document);
    }
    note_file(path, now, plan, std::nullopt);
  });
  if (arrival.added != Added::unchanged) plans_changed_ = true;
}

std::int64_t CatalogueWriter::insert_plan(const SeenFile& now, const std::string& path) {
  Statement(db_, "INSERT INTO plan (id, added, version, file) VALUES (?, ?, 1, ?)")
      .run(std::string_view(now.sha256).substr(0, 12), now_utc(), path);
  return db_.last_row();
}

void CatalogueWriter::write_head(std::int64_t plan, const Plan& head) {
  resolver_.release_head(plan);
  std::string id;
  Statement of_plan(db_, "SELECT id FROM plan WHERE docid = ?");
  of_plan.bind(plan);
  while (of_plan.next()) of_plan.read(id);
  const Resolver::Row own = resolver_.use(citations::own_statement(head.kind, head.number, head.issuer, head.title, context_of(head), id));
  Statement(db_,
            "UPDATE plan SET revision = ?, statement = ?, work = ?, number_id = ?, kind = ?, number = ?, title = ?, year = ?, issued = ?,"
            " level = ?, province = ?, province_today = ?, district = ?, commune = ?, issuer = ?, signer = ?, symbol = ?, number_state = ?,"
            " period = ?, office = ? WHERE docid = ?")
      .run(newest_revision(db_) + 1, own.id, own.work, id_of_number(db_, head.kind, head.number), head.kind, head.number, head.title,
           head.year, head.issued.iso(), head.level, head.province, head.province_today, head.district, head.commune, head.issuer,
           head.signer, head.symbol, head.number_state, head.period, head.office, plan);
}

void CatalogueWriter::add_problem(const std::string& path, const SeenFile& now, std::string_view reason) {
  begin();
  note_file(path, now, std::nullopt, reason);
}

void CatalogueWriter::note_file(const std::string& path, const SeenFile& now, std::optional<std::int64_t> plan,
                                std::optional<std::string_view> problem) {
  // A file that cannot be read any more still belongs to its plan: what it becomes when it can is that plan's next version.
  Statement(db_,
            "INSERT INTO file (path, size, modified, sha256, plan, problem, seen, reader) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256,"
            " plan = coalesce(excluded.plan, plan), problem = excluded.problem, seen = excluded.seen, reader = excluded.reader")
      .run(path, now.size, now.modified, now.sha256, plan, problem, now_utc(), now.reader);
}

void CatalogueWriter::forget_problem(const std::string& path) {
  begin();
  Statement(db_, "DELETE FROM file WHERE path = ? AND plan IS NULL AND problem IS NOT NULL").run(path);
  // What once became a plan stays in the ledger, so that it is that plan's next version where it comes back.
  Statement(db_, "UPDATE file SET problem = NULL, size = 0, modified = 0, sha256 = '' WHERE path = ? AND problem IS NOT NULL").run(path);
}

bool CatalogueWriter::remove(std::string_view plan_id, std::string_view reason) {
  begin();
  Transaction whole(db_);
  Statement found(db_, "SELECT docid FROM plan WHERE id = ? AND removed IS NULL");
  if (!found.bind(plan_id).next()) return false;
  std::int64_t plan = 0;
  found.read(plan);
  Statement(db_, "UPDATE plan SET revision = ?, removed = ?, reason = ? WHERE docid = ?")
      .run(newest_revision(db_) + 1, now_utc(), reason, plan);
  erase_document(plan);
  whole.commit();
  plans_changed_ = true;
  return true;
}

bool CatalogueWriter::take_back(std::string_view plan_id, const Document& document) {
  begin();
  Transaction whole(db_);
  Statement found(db_, "SELECT docid FROM plan WHERE id = ? AND removed IS NOT NULL");
  if (!found.bind(plan_id).next()) return false;
  std::int64_t plan = 0;
  found.read(plan);
  Statement(db_, "UPDATE plan SET removed = NULL, reason = NULL WHERE docid = ?").run(plan);
  write_head(plan, corrections_.corrected(plan, document.plan));
  write_document(plan, document);
  whole.commit();
  plans_changed_ = true;
  return true;
}

void CatalogueWriter::erase_document(std::int64_t plan) {
  resolver_.release(plan);
  copies_.erase(plan);
  for (const char* table : {"page", "page_layout", "section", "abbreviation", "evidence", "plan_item"})
    Statement(db_, std::string("DELETE FROM ") + table + " WHERE plan = ?").run(plan);
}

void CatalogueWriter::write_document(std::int64_t plan, const Document& document) {
  Statement(db_, "UPDATE plan SET media_type = ?, converted_from = ?, level_read = ? WHERE docid = ?")
      .run(document.media_type, document.converted_from, document.plan.level, plan);
  Statement page(db_, "INSERT INTO page (plan, page, span_begin, text, recognised, sure) VALUES (?, ?, ?, ?, ?, ?)");
  Statement layout(db_, "INSERT INTO page_layout VALUES (?, ?, ?)");
  std::int64_t number = 0, begin = 0;
  for (const Page& p : document.pages) {
    page.run(plan, ++number, begin, p.text, p.recognised, sureness(p));
    if (!p.layout.words.empty()) layout.run(plan, number, Blob{compress(text::pack(p.layout))});
    begin += text::count_code_points(p.text);
  }

  Statement section(db_, "INSERT INTO section VALUES (?, ?, ?, ?, ?, ?, ?)");
  std::int64_t ordinal = 0;
  for (const Section& s : document.sections) section.run(plan, ordinal++, s.label, s.title, s.depth, s.span.begin, s.span.end);

  Statement abbreviation(db_, "INSERT INTO abbreviation VALUES (?, ?, ?, ?, ?, ?)");
  ordinal = 0;
  for (const Abbreviation& a : document.abbreviations) {
    const AbbreviationKey key = key_of(a);
    abbreviation.run(plan, ordinal++, a.short_form, a.long_form, key.short_form, key.long_form);
  }

  Statement evidence(db_, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  ordinal = 0;
  for (const Evidence& e : document.evidence) evidence.run(plan, ordinal++, e.field, e.span.begin, e.span.end, e.inferred, e.basis, e.sure);

  Statement item(db_, "INSERT INTO plan_item VALUES (?, ?, ?, ?)");
  for (const PlanList& list : plan_lists) {
    ordinal = 0;
    for (const std::string& value : document.plan.*list.values) item.run(plan, list.name, ordinal++, value);
  }

  write_mentions(plan, document);
  copies_.add(plan);
}

void CatalogueWriter::write_mentions(std::int64_t plan, const Document& document) {
  const std::vector<citations::Mention>& mentions = document.mentions;
  const std::vector<citations::Statement> said = citations::statements_of(mentions, document.plan.issued);
  const std::map<std::size_t, Corrections::Named> corrected = corrections_.of_mentions(plan, mentions);
  std::vector<Resolver::Row> named;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    named.push_back(resolver_.use(said[i]));
    if (const auto by_person = corrected.find(i); by_person != corrected.end()) named[i].work = by_person->second.work;
  }
  const auto work_of = [&](int mention) -> std::optional<std::int64_t> {
    return mention < 0 || static_cast<std::size_t>(mention) >= named.size() ? std::nullopt : named[static_cast<std::size_t>(mention)].work;
  };

  Statement insert(
      db_,
      "INSERT INTO mention (plan, ordinal, span_begin, span_end, surface, kind, number, number_id, issued, issuer, title, pinpoint,"
      " relation, inside, depth, holder_work, plan_relation, named_only, repaired, sentence_begin, sentence_end, evidence, work,"
      " partial, unit, suspect, acts_on, action, acted_work, statement, corrected, sure)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const citations::Mention& m = mentions[i];
    const Nesting nesting = nesting_of(mentions, i);
    const bool acts = m.acts_on >= 0 && static_cast<std::size_t>(m.acts_on) < mentions.size() && static_cast<std::size_t>(m.acts_on) != i;
    insert.run(plan, i, m.span.begin, m.span.end, m.surface, m.kind, m.number, id_of_number(db_, m.kind, m.number), m.issued.iso(),
               m.issuer, m.title, m.pinpoint, name(m.relation), m.inside, nesting.depth,
               nesting.holder ? named[*nesting.holder].work : std::nullopt, name(nesting.plan_relation), m.named_only, m.repaired,
               m.sentence.begin, m.sentence.end, m.evidence, named[i].work, m.partial, m.unit, m.suspect, acts ? m.acts_on : -1,
               acts ? name(m.action) : std::string_view(), acts ? work_of(m.acts_on) : std::nullopt, named[i].id, corrected.contains(i),
               m.sure);
  }
}

}  // namespace danchieu::archive

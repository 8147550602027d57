#include "archive/catalogue.h"

#include <sys/stat.h>

#include <ctime>
#include <vector>

#include "archive/chains.h"
#include "archive/dictionary.h"
#include "archive/plans.h"
#include "citations/own_number.h"

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
  std::string_view holder_work;
  citations::Relation plan_relation;
};

Nesting nesting_of(const std::vector<citations::Mention>& mentions, std::size_t at) {
  const auto is_held = [&](std::size_t mention) {
    // A holder begins before what it holds; anything else would be a circle.
    return mentions[mention].inside >= 0 && static_cast<std::size_t>(mentions[mention].inside) < mention;
  };
  Nesting nesting{0, {}, mentions[at].relation};
  if (is_held(at)) nesting.holder_work = mentions[static_cast<std::size_t>(mentions[at].inside)].work;
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

void CatalogueWriter::commit() {
  if (!transaction_) return;
  if (plans_changed_)
    Statement(db_, "INSERT INTO revision VALUES (?, ?, lower(hex(randomblob(8))))").run(newest_revision(db_) + 1, now_utc());
  transaction_->commit();
  transaction_.reset();
  plans_changed_ = false;
}

std::optional<SeenFile> CatalogueWriter::seen(const std::string& path) {
  Statement file(db_, "SELECT size, modified, sha256, problem IS NOT NULL FROM file WHERE path = ?");
  if (!file.bind(path).next()) return std::nullopt;
  SeenFile seen;
  file.read(seen.size, seen.modified, seen.sha256, seen.problem);
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
  begin();
  Transaction whole(db_);
  std::int64_t plan = arrival.plan;
  if (arrival.added == Added::new_plan) {
    Statement(db_, "INSERT INTO plan (id, added) VALUES (?, ?)").run(std::string_view(now.sha256).substr(0, 12), now_utc());
    plan = db_.last_row();
  }
  Statement(db_, "UPDATE plan SET file = ? WHERE docid = ?").run(path, plan);
  if (arrival.added != Added::unchanged) {
    erase_document(plan);
    write_head(plan, document);
    Statement(db_, "INSERT INTO version SELECT docid, version, ?, ?, media_type, ? FROM plan WHERE docid = ?")
        .run(now.sha256, size, now_utc(), plan);
    write_document(plan, document);
  }
  note_file(path, now, plan, std::nullopt);
  whole.commit();
  if (arrival.added != Added::unchanged) plans_changed_ = true;
}

void CatalogueWriter::write_head(std::int64_t plan, const Document& document) {
  const Plan& head = document.plan;
  const std::string key = citations::own_key(head.kind, head.number, head.issuer, context_of(head));
  Statement(db_,
            "UPDATE plan SET revision = ?, version = version + 1, media_type = ?, work = ?, number_id = ?, kind = ?, number = ?, title = ?,"
            " year = ?, issued = ?, level = ?, province = ?, province_today = ?, district = ?, commune = ?, issuer = ?, signer = ?"
            " WHERE docid = ?")
      .run(newest_revision(db_) + 1, document.media_type, id_of_work(db_, key), id_of_number(db_, head.kind, head.number), head.kind,
           head.number, head.title, head.year, head.issued.iso(), head.level, head.province, head.province_today, head.district,
           head.commune, head.issuer, head.signer, plan);
}

void CatalogueWriter::add_problem(const std::string& path, const SeenFile& now, std::string_view reason) {
  begin();
  note_file(path, now, std::nullopt, reason);
}

void CatalogueWriter::note_file(const std::string& path, const SeenFile& now, std::optional<std::int64_t> plan,
                                std::optional<std::string_view> problem) {
  // A file that cannot be read any more still belongs to its plan: what it becomes when it can is that plan's next version.
  Statement(db_,
            "INSERT INTO file VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET size = excluded.size,"
            " modified = excluded.modified, sha256 = excluded.sha256, plan = coalesce(excluded.plan, plan), problem = excluded.problem,"
            " seen = excluded.seen")
      .run(path, now.size, now.modified, now.sha256, plan, problem, now_utc());
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

void CatalogueWriter::erase_document(std::int64_t plan) {
  for (const char* table : {"page", "section", "abbreviation", "evidence", "mention"})
    Statement(db_, std::string("DELETE FROM ") + table + " WHERE plan = ?").run(plan);
}

void CatalogueWriter::write_document(std::int64_t plan, const Document& document) {
  Statement page(db_, "INSERT INTO page VALUES (?, ?, ?, ?, ?)");
  std::int64_t number = 0, begin = 0;
  for (const Page& p : document.pages) {
    page.run(plan, ++number, begin, p.text, p.recognised);
    begin += text::count_code_points(p.text);
  }

  Statement section(db_, "INSERT INTO section VALUES (?, ?, ?, ?, ?, ?, ?)");
  std::int64_t ordinal = 0;
  for (const Section& s : document.sections) section.run(plan, ordinal++, s.label, s.title, s.depth, s.span.begin, s.span.end);

  Statement abbreviation(db_, "INSERT INTO abbreviation VALUES (?, ?, ?, ?)");
  ordinal = 0;
  for (const Abbreviation& a : document.abbreviations) abbreviation.run(plan, ordinal++, a.short_form, a.long_form);

  Statement evidence(db_, "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)");
  ordinal = 0;
  for (const Evidence& e : document.evidence) evidence.run(plan, ordinal++, e.field, e.span.begin, e.span.end, e.inferred);

  Statement mention(
      db_,
      "INSERT INTO mention (plan, ordinal, span_begin, span_end, surface, kind, number, number_id, issued, issuer, title, pinpoint,"
      " relation, inside, depth, holder_work, plan_relation, named_only, repaired, sentence_begin, sentence_end, evidence, work,"
      " partial) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const citations::Mention& m = document.mentions[i];
    const Nesting nesting = nesting_of(document.mentions, i);
    mention.run(plan, i, m.span.begin, m.span.end, m.surface, m.kind, m.number, id_of_number(db_, m.kind, m.number), m.issued.iso(),
                m.issuer, m.title, m.pinpoint, name(m.relation), m.inside, nesting.depth, id_of_work(db_, nesting.holder_work),
                name(nesting.plan_relation), m.named_only, m.repaired, m.sentence.begin, m.sentence.end, m.evidence,
                id_of_work(db_, m.work), m.partial);
  }
}

void CatalogueWriter::renew_number_terms() {
  begin();
  Transaction whole(db_);
  db_.run("DELETE FROM number_term");
  Statement numbers(db_, "SELECT id, kind, printed FROM number");
  while (numbers.next()) {
    std::int64_t id = 0;
    std::string kind, printed;
    numbers.read(id, kind, printed);
    write_number_terms(db_, id, kind, printed);
  }
  whole.commit();
}

}  // namespace danchieu::archive

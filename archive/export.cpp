#include "archive/export.h"

#include "archive/archive.h"
#include "archive/database.h"
#include "archive/schema.h"
#include "archive/works.h"

namespace danchieu::archive {
namespace {

/// The catalogue, and one committed state of it for as long as this lives.
class Reading {
 public:
  explicit Reading(const std::filesystem::path& archive) : db_(opened(archive)), snapshot_(db_, Transaction::Kind::snapshot) {}
  Database& db() { return db_; }

 private:
  static Database opened(const std::filesystem::path& archive) {
    const Archive checked(archive);  // says in its own words where there is none, or where it cannot be read
    return Database(archive / "catalogue.db", Database::Access::read);
  }
  Database db_;
  Transaction snapshot_;
};

}  // namespace

void each_citation(const std::filesystem::path& archive, const std::function<void(const CitationRow&)>& take) {
  Reading reading(archive);
  // The page is the last one that begins before the mention; spans of a PDF count from there.
  Statement rows(reading.db(),
                 "SELECT plan.id, plan.file, m.ordinal, page.page, m.span_begin - origin, m.span_end - origin, surface, m.kind, m.number,"
                 " m.issued, m.issuer, m.title, pinpoint, relation, nullif(inside, -1), named_only, repaired, suspect, unit,"
                 " nullif(acts_on, -1), action, work.key, partial FROM"
                 " (SELECT mention.*, (SELECT max(page) FROM page WHERE page.plan = mention.plan AND page.span_begin <= mention.span_begin)"
                 "  AS on_page FROM mention) AS m"
                 " JOIN plan ON plan.docid = m.plan LEFT JOIN work ON work.id = m.work"
                 " JOIN (SELECT plan, page, CASE (SELECT media_type FROM plan AS p WHERE p.docid = page.plan) WHEN 'application/pdf'"
                 "  THEN span_begin ELSE 0 END AS origin FROM page) AS page ON page.plan = m.plan AND page.page = m.on_page"
                 " WHERE plan.removed IS NULL ORDER BY m.plan, m.ordinal");
  CitationRow row;
  rows.bind();
  while (rows.next()) {
    rows.read(row.plan, row.file, row.ordinal, row.page, row.start, row.end, row.surface, row.kind, row.number, row.issued, row.issuer,
              row.title, row.pinpoint, row.relation, row.inside, row.named_only, row.repaired, row.suspect, row.unit, row.acts_on,
              row.action, row.work, row.partial);
    take(row);
  }
}

void each_plan(const std::filesystem::path& archive, const std::function<void(const ExportedPlan&)>& take) {
  Reading reading(archive);
  Statement rows(
      reading.db(),
      "SELECT plan.id, file, sha256, plan.media_type, plan.added, converted_from, plan.version,"
      " (SELECT count(*) FROM page WHERE page.plan = docid), (SELECT count(*) FROM page WHERE page.plan = docid AND recognised),"
      " (SELECT count(*) FROM copy WHERE copy.plan = docid), (SELECT count(*) FROM mention WHERE mention.plan = docid),"
      " plan.kind, plan.number, title, year, issued, level, province, province_today, district, commune, issuer, signer, work.key"
      " FROM plan JOIN version ON version.plan = docid AND version.version = plan.version LEFT JOIN work ON work.id = plan.work"
      " WHERE removed IS NULL ORDER BY docid");
  ExportedPlan row;
  rows.bind();
  while (rows.next()) {
    rows.read(row.plan, row.file, row.sha256, row.media_type, row.added, row.converted_from, row.version, row.pages, row.pages_recognised,
              row.copies, row.mentions, row.kind, row.number, row.title, row.year, row.issued, row.level, row.province, row.province_today,
              row.district, row.commune, row.issuer, row.signer, row.work);
    take(row);
  }
}

void each_copy(const std::filesystem::path& archive, const std::function<void(const CopyRow&)>& take) {
  Reading reading(archive);
  Statement rows(reading.db(),
                 "SELECT plan.id, plan.file, twin.id, twin.file, share FROM copy JOIN plan ON plan.docid = copy.plan"
                 " JOIN plan AS twin ON twin.docid = other WHERE copy.plan < other ORDER BY copy.plan, other");
  CopyRow row;
  rows.bind();
  while (rows.next()) {
    rows.read(row.plan, row.file, row.other, row.other_file, row.share);
    take(row);
  }
}

void each_work(const std::filesystem::path& archive, const std::function<void(const Work&)>& take) {
  Reading reading(archive);
  Statement keys(reading.db(), "SELECT key FROM work ORDER BY key");
  keys.bind();
  while (keys.next()) {
    std::string key;
    keys.read(key);
    if (const std::optional<Work> work = read_work(reading.db(), key)) take(*work);  // no row for a key that nobody names any more
  }
}

}  // namespace danchieu::archive

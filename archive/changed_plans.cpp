#include "archive/changed_plans.h"

#include "archive/plans.h"

namespace danchieu::archive {
namespace {

constexpr const char* kChanged =
    "SELECT plan.docid, plan.revision, revision.made, plan.removed IS NOT NULL, coalesce(work.key, '') FROM plan"
    " JOIN revision ON revision.number = plan.revision LEFT JOIN work ON work.id = plan.work";

std::vector<ChangedPlan> read(Statement& statement, PlanRows& plans) {
  std::vector<ChangedPlan> rows;
  while (statement.next()) {
    ChangedPlan& row = rows.emplace_back();
    statement.read(row.place.docid, row.place.revision, row.when, row.removed, row.work);
    row.plan = plans.row(row.place.docid, 0);
  }
  return rows;
}

std::vector<std::string> texts(Statement& statement, std::int64_t part, std::int64_t size) {
  std::vector<std::string> rows;
  statement.bind(part * size, (part + 1) * size);
  while (statement.next()) statement.read(rows.emplace_back());
  return rows;
}

std::int64_t parts(Database& db, const char* sql, std::int64_t size) {
  Statement largest(db, sql);
  std::int64_t number = 0;
  while (largest.next()) largest.read(number);
  return number / size + 1;
}

}  // namespace

std::vector<ChangedPlan> changed_plans(Database& db, const ChangedPlansQuery& query) {
  // The index of revisions gives the order; `from` is looked up there first, so that what is older costs nothing.
  Statement begin(db, "SELECT coalesce(min(number), -1) FROM revision WHERE made >= ?");
  std::int64_t first = 0;
  begin.bind(query.from);
  while (begin.next()) begin.read(first);
  if (first < 0) return {};
  Statement rows(db, std::string(kChanged) +
                         " WHERE plan.revision >= ? AND (plan.revision, plan.docid) > (?, ?) AND (? = '' OR revision.made <= ?)"
                         " AND (? = '' OR level = ?) AND (? = 0 OR year = ?) ORDER BY plan.revision, plan.docid LIMIT ?");
  rows.bind(first, query.after.revision, query.after.docid, query.until, query.until, query.level, query.level, query.year, query.year,
            query.limit);
  PlanRows plans(db);
  return read(rows, plans);
}

std::optional<ChangedPlan> changed_plan(Database& db, const std::string& id) {
  Statement row(db, std::string(kChanged) + " WHERE plan.id = ?");
  row.bind(id);
  PlanRows plans(db);
  std::vector<ChangedPlan> found = read(row, plans);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::string oldest_change(Database& db) {
  Statement oldest(db, "SELECT coalesce(min(made), '') FROM revision");
  std::string when;
  while (oldest.next()) oldest.read(when);
  return when;
}

std::vector<std::string> plan_ids(Database& db, std::int64_t part, std::int64_t size) {
  Statement rows(db, "SELECT id FROM plan WHERE docid >= ? AND docid < ? AND removed IS NULL ORDER BY docid");
  return texts(rows, part, size);
}

std::vector<std::string> work_keys(Database& db, std::int64_t part, std::int64_t size) {
  Statement rows(db,
                 "SELECT key FROM work WHERE id >= ? AND id < ? AND EXISTS (SELECT 1 FROM mention WHERE mention.work = work.id)"
                 " ORDER BY id");
  return texts(rows, part, size);
}

Parts parts_of(Database& db, std::int64_t size) {
  return {parts(db, "SELECT coalesce(max(docid), 0) FROM plan", size), parts(db, "SELECT coalesce(max(id), 0) FROM work", size)};
}

}  // namespace danchieu::archive

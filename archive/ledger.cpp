#include "archive/ledger.h"

#include <utility>

namespace danchieu::archive {
namespace {

// file and plan joined; what became of a file.
constexpr const char* outcome_sql =
    "CASE WHEN file.problem IS NOT NULL THEN 'unread' WHEN plan.docid IS NULL THEN 'none' WHEN plan.removed IS NOT NULL THEN 'removed'"
    " WHEN plan.file = file.path THEN 'plan' ELSE 'same' END";
constexpr const char* from_sql = " FROM file LEFT JOIN plan ON plan.docid = file.plan";

}  // namespace

LedgerCounts read_ledger_counts(Database& db) {
  LedgerCounts counts;
  const std::pair<std::string_view, int*> places[] = {
      {"plan", &counts.plans}, {"same", &counts.same}, {"removed", &counts.removed}, {"unread", &counts.unread}, {"none", &counts.none}};
  Statement rows(db, std::string("SELECT ") + outcome_sql + ", count(*)" + from_sql + " GROUP BY 1");
  while (rows.next()) {
    std::string outcome;
    int count = 0;
    rows.read(outcome, count);
    counts.files += count;
    for (const auto& [name, place] : places)
      if (name == outcome) *place = count;
  }
  return counts;
}

std::vector<LedgerRow> read_ledger(Database& db, std::string_view outcome, int offset, int limit) {
  Statement rows(db, std::string("SELECT file.path, file.size, file.seen, ") + outcome_sql +
                         " AS outcome, coalesce(plan.id, ''), coalesce(file.problem, '')" + from_sql +
                         " WHERE ?1 = '' OR outcome = ?1 ORDER BY file.path LIMIT ?2 OFFSET ?3");
  rows.bind(outcome, limit, offset);
  std::vector<LedgerRow> ledger;
  while (rows.next()) {
    LedgerRow& row = ledger.emplace_back();
    rows.read(row.file, row.size, row.seen, row.outcome, row.plan, row.problem);
  }
  return ledger;
}

}  // namespace danchieu::archive

#include "archive/holdings.h"

namespace danchieu::archive {

std::vector<Holding> read_holdings(Database& db) {
  std::vector<Holding> holdings;
  Statement rows(
      db, "SELECT province, province_today, year, level, count(*) FROM plan WHERE removed IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4");
  while (rows.next()) {
    Holding& row = holdings.emplace_back();
    rows.read(row.province, row.province_today, row.year, row.level, row.plans);
  }
  return holdings;
}

}  // namespace danchieu::archive

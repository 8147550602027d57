#pragma once
/// The ledger of files: every one that was ever given to the archive, and what became of it. Nothing that came in is lost from it.
///
///     const LedgerCounts counts = archive.ledger_counts();
///     counts.files == counts.plans + counts.same + counts.removed + counts.unread + counts.none     // always

#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"

namespace danchieu::archive {

struct LedgerCounts {
  int files = 0;
  int plans = 0;    ///< became a plan, or its newest version
  int same = 0;     ///< have the content of a plan that came from another path
  int removed = 0;  ///< became a plan that was taken out
  int unread = 0;   ///< could not be read: problems
  int none = 0;     ///< became nothing, without a problem
};

struct LedgerRow {
  std::string file;
  std::int64_t size = 0;
  std::string seen;     ///< UTC, when the indexer looked at it last
  std::string outcome;  ///< plan, same, removed, unread, none
  std::string plan;     ///< id; empty where there is none
  std::string problem;
};

LedgerCounts read_ledger_counts(Database& db);
/// By path. `outcome`: of these only; empty: all.
std::vector<LedgerRow> read_ledger(Database& db, std::string_view outcome, int offset, int limit);

}  // namespace danchieu::archive

#pragma once
/// Who cites a work, also through other works.
///
/// A plan cites a work directly where its text names it, and through others
///   - where the name stands inside the title of another document that the plan names;
///   - where the plan names a work that leads there: some plan's text says so in a title ("Kế hoạch A về thực hiện B"), or
///     the archive holds that work, and its own text says so;
///   - where the plan itself is a work that a title elsewhere leads there from.
/// A document that replaces or repeals another leads to it no more. A held plan leads to what it implements, follows, is based
/// on, continues or is guided by, not to what it names in passing. Of several ways the shortest counts, cycles end.

#include <cstdint>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

/// Direct ones first, then by relation, newest year first.
std::vector<CitingPlan> cited_by(Database& db, std::int64_t work, const CitedByFilter& filter);

struct CitingCount {
  int plans = 0;
  int direct = 0;
};
/// How many plans cited_by() lists without a filter.
CitingCount count_citing(Database& db, std::int64_t work);

}  // namespace danchieu::archive

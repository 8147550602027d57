#include "archive/bases.h"

#include <algorithm>

namespace danchieu::archive {

std::vector<Basis> read_bases(Database& db, std::int64_t docid) {
  Statement mentions(db,
                     "SELECT relation, coalesce((SELECT key FROM work WHERE work.id = mention.work), ''),"
                     " CASE WHEN number = '' THEN surface ELSE number END FROM mention"
                     " WHERE plan = ? AND inside = -1 AND relation IN ('implements', 'based_on') ORDER BY relation = 'based_on', ordinal");
  mentions.bind(docid);
  std::vector<Basis> bases;
  while (mentions.next()) {
    Basis basis;
    mentions.read(basis.relation, basis.work, basis.name);
    const bool known = std::any_of(bases.begin(), bases.end(),
                                   [&](const Basis& row) { return basis.work.empty() ? row.name == basis.name : row.work == basis.work; });
    if (!known) bases.push_back(std::move(basis));
  }
  return bases;
}

}  // namespace danchieu::archive

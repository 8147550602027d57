#include "search/list.h"

#include <algorithm>

#include "search/expand.h"

namespace danchieu::search {

List list(archive::Archive& archive, const Question& question) {
  Parsed parsed = parse(question);
  expand(archive, question, parsed);
  parsed.query.facets = false;
  parsed.query.offset = std::max(question.offset, 0);
  parsed.query.limit = std::clamp(question.limit, 0, most_listed);
  archive::Found found = archive.search(parsed.query);
  return {.total = found.total,
          .estimated = found.estimated,
          .hits_in_all = found.hits_in_all,
          .offset = parsed.query.offset,
          .limit = parsed.query.limit,
          .hits = std::move(found.hits),
          .problems = std::move(parsed.problems)};
}

}  // namespace danchieu::search

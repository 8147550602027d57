#include "search/count.h"

#include "search/expand.h"
#include "search/named.h"

namespace danchieu::search {

Count count(archive::Archive& archive, const Question& question) {
  Parsed parsed = parse(question);
  expand(archive, question, parsed);
  narrow(archive, parsed);
  parsed.query.most_words = false;
  parsed.query.fold_copies = false;
  parsed.query.facets = true;
  parsed.query.offset = 0;
  parsed.query.limit = 0;
  archive::Found found = archive.search(parsed.query);
  return {.total = found.total, .estimated = found.estimated, .facets = std::move(found.facets), .problems = std::move(parsed.problems)};
}

}  // namespace danchieu::search

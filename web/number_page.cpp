#include "web/format.h"
#include "web/pages.h"
#include "web/resolve.h"
#include "web/rows.h"

namespace danchieu::web {

Response number_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  std::string typed;
  for (const std::string& segment : visit.names) typed += (typed.empty() ? "" : "/") + segment;
  const Meant meant = works_meant(*archive, typed);
  if (meant.shown.empty()) return error_answer(visit.address, 404, "no_number", typed);

  Rows works, partials;
  for (const archive::Work& work : meant.works) works.emplace_back(work_fields(work));
  for (const auto& [key, count] : meant.partials) {
    Fields row;
    put(row, "key", key.substr(key.find(':') + 1));
    put(row, "count", count_text(count));
    partials.emplace_back(row);
  }
  Fields fields;
  // As it is printed, where that is known: in an address "-" stands for "/".
  const std::string number = meant.works.empty() ? meant.shown : meant.works.front().number;
  put(fields, "number", number);
  put(fields, "works_count", count_text(static_cast<std::int64_t>(meant.works.size())));
  put(fields, "none", meant.works.empty() && meant.partials.empty());
  put(fields, "has_partials", !meant.partials.empty());
  put(fields, "works", std::move(works));
  put(fields, "partials", std::move(partials));
  put(fields, "search_link", search_address(number));
  return make_page("number", number, std::move(fields));
}

}  // namespace danchieu::web

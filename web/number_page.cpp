#include "web/number_page.h"

#include "web/format.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

/// The works that a mention can mean; those that the page lists anyway are not looked up again.
Rows candidate_rows(archive::Archive& archive, const std::vector<std::string>& keys, const std::vector<archive::WorkHead>& known) {
  Rows rows;
  for (const std::string& key : keys) {
    const archive::WorkHead* work = nullptr;
    for (const archive::WorkHead& each : known)
      if (each.key == key) work = &each;
    if (work) {
      rows.emplace_back(head_fields(*work));
    } else if (const auto found = archive.head(key)) {
      rows.emplace_back(head_fields(*found));
    }
  }
  return rows;
}

std::string without_scheme(const std::string& key) { return key.substr(key.find(':') + 1); }

}  // namespace

Response choice_page(archive::Archive& archive, const Meant& meant) {
  Rows works, partials;
  for (const archive::WorkHead& work : meant.works) works.emplace_back(head_fields(work));
  for (const archive::Partial& partial : meant.partials) {
    Fields row;
    put(row, "key", without_scheme(partial.key));
    put_count(row, "count", partial.count);
    put(row, "candidates", candidate_rows(archive, partial.candidates, meant.works));
    partials.emplace_back(row);
  }
  Fields fields;
  // As it is printed, where that is known: in an address "-" stands for "/".
  const std::string number = meant.works.empty() ? without_scheme(meant.shown) : meant.works.front().number;
  put(fields, "number", number);
  put(fields, "works_count", count_text(static_cast<std::int64_t>(meant.works.size())));
  put(fields, "none", meant.works.empty() && meant.partials.empty());
  put(fields, "has_partials", !meant.partials.empty());
  put(fields, "works", std::move(works));
  put(fields, "partials", std::move(partials));
  put(fields, "search_link", search_address(number));
  return make_page("number", number, std::move(fields));
}

Response number_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  std::string typed;
  for (const std::string& segment : visit.names) typed += (typed.empty() ? "" : "/") + segment;
  const Meant meant = works_meant(*archive, typed);
  if (meant.shown.empty()) return error_answer(visit.address, 404, "no_number", typed);
  return choice_page(*archive, meant);
}

}  // namespace danchieu::web

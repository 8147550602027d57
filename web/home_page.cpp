#include "web/format.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr int rows_shown = 8;

std::string years_text(const archive::Status& status) {
  if (!status.first_year) return {};
  const std::string first = std::to_string(status.first_year);
  return status.first_year == status.last_year ? first : first + "–" + std::to_string(status.last_year);
}

}  // namespace

Response home_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const archive::Status status = archive->status();
  Fields fields;
  put(fields, "empty", status.plans == 0);
  put(fields, "plans", count_text(status.plans));
  put_count(fields, "provinces", status.provinces);
  put(fields, "years", years_text(status));
  put(fields, "works", count_text(status.works));
  put(fields, "works_held", count_text(status.works_held));
  put_count(fields, "problems", status.problems);
  Rows most, newest;
  for (const archive::Work& work : archive->most_implemented(rows_shown)) most.emplace_back(work_fields(work));
  for (const archive::PlanRow& plan : archive->newest(rows_shown)) newest.emplace_back(plan_fields(plan));
  put(fields, "most", std::move(most));
  put(fields, "newest", std::move(newest));
  return make_page("home", "", std::move(fields));
}

}  // namespace danchieu::web

#include <set>
#include <string_view>

#include "search/search.h"
#include "web/format.h"
#include "web/pages.h"
#include "web/province_table.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr int rows_shown = 8;
constexpr std::size_t lacking_shown = 3;  // each costs a search

std::string years_text(const archive::Status& status) {
  if (!status.first_year) return {};
  const std::string first = std::to_string(status.first_year);
  return status.first_year == status.last_year ? first : first + "–" + std::to_string(status.last_year);
}

/// That the archive holds plans of; `year`: of that one only.
std::set<std::string_view> provinces_with_plans(archive::Archive& archive, places::Period period, int year = 0) {
  std::set<std::string_view> names;
  for (const archive::Holding& row : archive.holdings())
    if (year == 0 || row.year == year)
      if (const places::Unit* unit = province_of_plan(row.province, row.province_today, period)) names.insert(unit->name);
  return names;
}

/// For widely implemented works: how many provinces (of the 34) have plans of the newest year of which none cites it.
Rows lacking_rows(archive::Archive& archive, const std::vector<archive::Work>& works, int year) {
  const std::set<std::string_view> with_plans = provinces_with_plans(archive, places::Period::since, year);
  Rows rows;
  for (const archive::Work& work : works) {
    if (rows.size() == lacking_shown) break;
    search::Question question;
    question.filters = {{"cites", work.key}, {"year", std::to_string(year)}};
    question.limit = 0;
    const search::Answer answer = search::ask(archive, question);
    std::size_t citing = 0;
    if (const auto facet = answer.facets.find("province"); facet != answer.facets.end())
      for (const auto& [name, count] : facet->second) citing += with_plans.contains(name);
    if (citing >= with_plans.size()) continue;
    Fields row = work_fields(work);
    put(row, "lacking_count", count_text(static_cast<std::int64_t>(with_plans.size() - citing)));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace

Response home_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const archive::Status status = archive->status();
  Fields fields;
  put(fields, "empty", status.plans == 0);
  put(fields, "plans", count_text(status.plans));
  const std::size_t provinces = provinces_with_plans(*archive, places::Period::before).size(),
                    today = provinces_with_plans(*archive, places::Period::since).size();
  put_count(fields, "provinces", static_cast<std::int64_t>(provinces));
  put(fields, "provinces_today", today == provinces ? "" : count_text(static_cast<std::int64_t>(today)));
  put(fields, "years", years_text(status));
  put(fields, "works", count_text(status.works));
  put(fields, "works_held", count_text(status.works_held));
  put_count(fields, "problems", status.problems);
  Rows most, newest;
  const std::vector<archive::Work> implemented = archive->most_implemented(rows_shown);
  for (const archive::Work& work : implemented) most.emplace_back(work_fields(work));
  for (const archive::PlanRow& plan : archive->newest(rows_shown)) newest.emplace_back(plan_fields(plan));
  put(fields, "most", std::move(most));
  put(fields, "newest", std::move(newest));
  Rows lacking = status.last_year == 0 ? Rows() : lacking_rows(*archive, implemented, status.last_year);
  put(fields, "has_lacking", !lacking.empty());
  put(fields, "lacking", std::move(lacking));
  put(fields, "last_year", std::to_string(status.last_year));
  return make_page("home", "", std::move(fields));
}

}  // namespace danchieu::web

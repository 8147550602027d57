#include <algorithm>

#include "search/search.h"
#include "web/assets.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/part_of_archive.h"
#include "web/province_table.h"
#include "web/rows.h"
#include "web/tile_map.h"

namespace danchieu::web {
namespace {

constexpr int works_compared = 6;

/// "cao-bang"; a name of both periods means that of today, unless the address asks for the 63.
const places::Unit* province_of_code(const std::string& code, places::Period first) {
  const places::Period second = first == places::Period::since ? places::Period::before : places::Period::since;
  for (const places::Period period : {first, second})
    for (const places::Unit* province : places::provinces(period))
      if (places::key(*province) == code) return province;
  return nullptr;
}

bool is_of_today(const places::Unit& province) { return province.period == places::Period::since; }

std::string place_address(const places::Unit& province) {
  const bool old_name = !is_of_today(province) && places::province(province.name, places::Period::since) != nullptr;
  return "/places/" + places::key(province) + (old_name ? "?units=63" : "");
}

/// What a search must ask for: a name of today finds what was merged into it, too, with "=" it does not.
std::string filter_value(const places::Unit& province) { return (is_of_today(province) ? "" : "=") + std::string(province.name); }

Fields unit_fields(const places::Unit& unit) {
  Fields row;
  put(row, "unit_name", unit.name);
  put(row, "unit_link", place_address(unit));
  return row;
}

/// Its former provinces, or what it is part of today.
void put_units(Fields& fields, const places::Unit& province) {
  Rows former;
  if (is_of_today(province)) {
    const auto made_from = places::made_from(province);
    if (made_from.size() > 1 || made_from.front()->name != province.name)
      for (const places::Unit* unit : made_from) former.emplace_back(unit_fields(*unit));
  }
  put(fields, "has_former", !former.empty());
  put(fields, "former", std::move(former));
  put(fields, "is_former", !is_of_today(province));
  put(fields, "today", unit_fields(*places::today(province)));
}

void put_years_of(Fields& fields, const std::vector<ProvinceCell>& cells, int first_year, const PartFilters& filters) {
  Rows years;
  int gaps = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string year = std::to_string(first_year + static_cast<int>(i));
    Fields row;
    put(row, "year", year);
    put_count(row, "held", cells[i].held);
    put(row, "ended", cells[i].ended && cells[i].held == 0);
    put(row, "link", part_address(filters, "year", year));
    gaps += cells[i].held == 0 && !cells[i].ended;
    years.emplace_back(std::move(row));
  }
  put(fields, "has_years", !cells.empty());
  put(fields, "years", std::move(years));
  put_count(fields, "gap_years", gaps);
}

/// Of the most implemented works those that no plan of the place cites.
Rows lacking_rows(archive::Archive& archive, const PartFilters& filters) {
  Rows rows;
  for (const archive::Work& work : archive.most_implemented(works_compared)) {
    search::Question question;
    question.filters = filters;
    question.filters.emplace_back("cites", work.key);
    question.limit = 0;
    if (search::ask(archive, question).total == 0) rows.emplace_back(work_fields(work));
  }
  return rows;
}

Response no_place(const Visit& visit) { return error_answer(visit.address, 404, "no_place", visit.names.at(0)); }

}  // namespace

Response places_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const places::Period period = period_named(visit.address.value("units"));
  const ProvinceTable table = province_table({}, archive->holdings(), period);
  Rows rows;
  std::vector<TileFigure> figures;
  int without = 0;
  for (const ProvinceRow& row : table.rows) {
    const std::string held = count_text(row.all.held);
    figures.push_back(
        {row.province, row.all.held, row.all.held > 0, std::string(row.province->name) + ": " + held, place_address(*row.province)});
    without += row.all.held == 0;
    Fields each = unit_fields(*row.province);
    put_count(each, "held", row.all.held);
    std::string former;
    if (is_of_today(*row.province) && places::made_from(*row.province).size() > 1)
      for (const places::Unit* unit : places::made_from(*row.province)) former += (former.empty() ? "" : ", ") + std::string(unit->name);
    put(each, "made_from", former);
    const bool merged = !is_of_today(*row.province) && places::today(*row.province)->name != row.province->name;
    put(each, "merged_into", merged ? std::string(places::today(*row.province)->name) : "");
    int years = 0;
    for (const ProvinceCell& cell : row.cells) years += cell.held > 0;
    put_count(each, "years_held", years);
    put(each, "years_all", count_text(static_cast<std::int64_t>(row.cells.size())));
    rows.emplace_back(std::move(each));
  }
  Fields fields;
  put(fields, "css_also", static_address("static/work.css"));
  put(fields, "is_63", period == places::Period::before);
  put(fields, "rows", std::move(rows));
  put_count(fields, "without", without);
  put_tile_map(fields, period, figures);
  return make_page("places", label("page.places"), std::move(fields));
}

Response place_page(const Visit& visit) {
  const places::Unit* province = province_of_code(visit.names.at(0), period_named(visit.address.value("units")));
  if (!province) return no_place(visit);
  const Archives::Loan archive = visit.archives.lend();
  const PartFilters filters{{"province", filter_value(*province)}};
  const ProvinceTable table = province_table({}, archive->holdings(), province->period);
  const auto row = std::find_if(table.rows.begin(), table.rows.end(), [&](const ProvinceRow& each) { return each.province == province; });
  Fields fields;
  put(fields, "css_also", static_address("static/work.css"));
  put(fields, "name", province->name);
  put(fields, "kind", province->kind);
  put_units(fields, *province);
  put_years_of(fields, row->cells, table.first_year, filters);
  put_part(fields, *archive, filters, {"level", "kind", "issuer"});
  Rows lacking = lacking_rows(*archive, filters);
  put(fields, "has_lacking", !lacking.empty() && row->all.held > 0);
  put(fields, "lacking", std::move(lacking));
  return make_page("place", province->name, std::move(fields));
}

Response years_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  constexpr std::string_view levels[] = {"central", "province", "district", "commune"};
  struct Year {
    int all = 0;
    std::map<std::string, int> of_level;
    std::map<const places::Unit*, int> provinces;
  };
  std::map<int, Year> years;
  for (const archive::Holding& row : archive->holdings()) {
    Year& year = years[row.year];
    year.all += row.plans;
    year.of_level[row.level] += row.plans;
    if (const places::Unit* unit = province_of_plan(row.province, row.province_today, places::Period::since))
      year.provinces[unit] += row.plans;
  }
  Rows rows;
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    const auto& [number, held] = *year;
    Fields row;
    put(row, "year", number == 0 ? "" : std::to_string(number));
    put(row, "link", "/years/" + std::to_string(number));
    put(row, "all", count_text(held.all));
    put(row, "provinces", count_text(static_cast<std::int64_t>(held.provinces.size())));
    Rows cells;
    for (const std::string_view level : levels) {
      const auto count = held.of_level.find(std::string(level));
      Fields cell;
      put_count(cell, "plans", count == held.of_level.end() ? 0 : count->second);
      put(cell, "cell_link", part_address({{"year", std::to_string(number)}}, "level", std::string(level)));
      put(cell, "dated", number != 0);
      cells.emplace_back(std::move(cell));
    }
    put(row, "cells", std::move(cells));
    rows.emplace_back(std::move(row));
  }
  Fields fields;
  put(fields, "css_also", static_address("static/work.css"));
  put(fields, "rows", std::move(rows));
  return make_page("years", label("page.years"), std::move(fields));
}

Response year_page(const Visit& visit) {
  const std::string& digits = visit.names.at(0);
  constexpr std::size_t year_digits = 4;
  if (digits.size() != year_digits || digits.find_first_not_of("0123456789") != digits.npos)
    return error_answer(visit.address, 404, "no_year", digits);
  const Archives::Loan archive = visit.archives.lend();
  const int number = std::stoi(digits);
  const PartFilters filters{{"year", digits}};
  std::vector<archive::Holding> held;
  for (const archive::Holding& row : archive->holdings())
    if (row.year == number) held.push_back(row);
  const ProvinceTable table = province_table({}, held, places::Period::since);
  std::vector<TileFigure> figures;
  int without = 0;
  for (const ProvinceRow& row : table.rows) {
    without += row.all.held == 0;
    figures.push_back({row.province, row.all.held, row.all.held > 0, std::string(row.province->name) + ": " + count_text(row.all.held),
                       row.all.held > 0 ? part_address(filters, "province", std::string(row.province->name)) : ""});
  }
  Fields fields;
  put(fields, "css_also", static_address("static/work.css"));
  put(fields, "year", digits);
  put(fields, "earlier", "/years/" + std::to_string(number - 1));
  put(fields, "later", "/years/" + std::to_string(number + 1));
  put(fields, "earlier_year", std::to_string(number - 1));
  put(fields, "later_year", std::to_string(number + 1));
  put_count(fields, "without", without);
  put_tile_map(fields, places::Period::since, figures);
  put_part(fields, *archive, filters, {"level", "kind", "issuer"});
  return make_page("year", fill(label("page.year"), {digits}), std::move(fields));
}

}  // namespace danchieu::web

#include <algorithm>
#include <map>

#include "web/assets.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/part_of_archive.h"
#include "web/province_table.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t years_on_page = 10;
constexpr int works_looked_at = 60;
constexpr std::size_t works_shown = 10;

void put_table(Fields& fields, const ProvinceTable& table, std::size_t first, std::size_t last) {
  const bool exactly = table.period == places::Period::before;
  Rows years, rows;
  for (std::size_t i = first; i < last; ++i) {
    Fields year;
    put(year, "year", std::to_string(table.first_year + static_cast<int>(i)));
    years.emplace_back(std::move(year));
  }
  int gaps = 0, cells_in_all = 0, silent = 0;
  for (const ProvinceRow& each : table.rows) {
    const PartFilters filters{{"province", (exactly ? "=" : "") + std::string(each.province->name)}};
    Rows cells;
    for (std::size_t i = first; i < last; ++i) {
      const ProvinceCell& cell = each.cells[i];
      Fields row;
      put(row, "held", cell.held > 0 ? count_text(cell.held) : "");
      put(row, "ended", cell.held == 0 && cell.ended);
      put(row, "link", part_address(filters, "year", std::to_string(table.first_year + static_cast<int>(i))).substr(1));
      cells.emplace_back(std::move(row));
    }
    for (const ProvinceCell& cell : each.cells) {
      cells_in_all += !cell.ended;
      gaps += cell.held == 0 && !cell.ended;
    }
    silent += each.all.held == 0;
    Fields row;
    put(row, "province", each.province->name);
    put(row, "province_link", "places/" + places::key(*each.province) + (exactly ? "?units=63" : ""));
    put(row, "cells", std::move(cells));
    put(row, "sum", count_text(each.all.held));
    rows.emplace_back(std::move(row));
  }
  put(fields, "years", std::move(years));
  put(fields, "rows", std::move(rows));
  put(fields, "gaps", count_text(gaps));
  put(fields, "cells_in_all", count_text(cells_in_all));
  put_count(fields, "silent", silent);
  put_count(fields, "elsewhere", table.elsewhere.held);
  put_count(fields, "undated", table.undated.held);
}

/// Works that many plans implement and that the archive does not hold: what to look for.
Rows wanted_rows(archive::Archive& archive) {
  Rows rows;
  for (const archive::Work& work : archive.most_implemented(works_looked_at)) {
    if (rows.size() == works_shown) break;
    if (work.held_by.empty()) rows.emplace_back(work_fields(work));
  }
  return rows;
}

}  // namespace

Response archive_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const archive::Status status = archive->status();
  const places::Period period = period_named(visit.address.value("units"));
  const ProvinceTable table = province_table({}, archive->holdings(), period);
  const std::size_t years = table.years(), pages = (years + years_on_page - 1) / years_on_page;
  const auto back =
      std::min<std::size_t>(static_cast<std::size_t>(visit.address.number("earlier", 0).value_or(0)), pages == 0 ? 0 : pages - 1);
  const std::size_t last = years - std::min(years, back * years_on_page), first = last - std::min(last, years_on_page);
  const auto link = [&](const std::string& units, std::size_t earlier) {
    return print_address("/archive", {{"units", units}, {"earlier", earlier == 0 ? "" : std::to_string(earlier)}});
  };
  const std::string units(name_of(period));
  Fields fields;
  put(fields, "css_also", static_address("static/work.css"));
  put(fields, "plans", count_text(status.plans));
  put(fields, "works", count_text(status.works));
  put(fields, "works_held", count_text(status.works_held));
  put_count(fields, "problems", status.problems);
  put_table(fields, table, first, last);
  put(fields, "is_63", period == places::Period::before);
  put(fields, "link_63", link("63", back));
  put(fields, "link_34", link("", back));
  put(fields, "earlier_link", first > 0 ? link(units, back + 1) : "");
  put(fields, "later_link", back > 0 ? link(units, back - 1) : "");
  put(fields, "wanted", wanted_rows(*archive));
  return make_page("archive", label("page.archive"), std::move(fields));
}

}  // namespace danchieu::web

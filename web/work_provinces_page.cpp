#include <algorithm>

#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/province_table.h"
#include "web/resolve.h"
#include "web/rows.h"
#include "web/tile_map.h"
#include "web/work_tabs.h"

namespace danchieu::web {
namespace {

// A cell is a link of some sixty bytes: more columns, and a page of the 63 provinces would be too heavy.
constexpr std::size_t columns(places::Period period) { return period == places::Period::before ? 5 : 8; }

/// From the year of the work on: earlier, none can cite it. What cites it earlier all the same is shown.
ProvinceTable table_of(archive::Archive& archive, const archive::Work& work, places::Period period) {
  const auto issued = text::Date::from_iso(work.issued);
  const auto citing = archive.citing(work.key);  // none where it went between two questions
  return province_table(citing ? by_place_and_year(*citing) : std::vector<archive::Holding>(), archive.holdings(), period,
                        issued ? issued->year : 0);
}

/// Where the plans behind a figure are listed: the work's own page, filtered. Relative, for a table has hundreds of them.
std::string list_link(const std::string& page, const places::Unit& province, int year) {
  const std::string units = province.period == places::Period::before ? "&units=63" : "";
  return page + "?province=" + places::key(province) + (year == 0 ? "" : "&year=" + std::to_string(year)) + units;
}

std::string_view state_of(const ProvinceCell& cell) {
  if (cell.citing > 0) return "cites";
  if (cell.held > 0) return "none-cites";
  return cell.ended ? "ended" : "none-held";
}

void put_cell(Fields& row, const ProvinceCell& cell, const std::string& link) {
  put(row, "state", state_of(cell));
  put(row, "cites", cell.citing > 0);
  put(row, "none_cites", cell.citing == 0 && cell.held > 0);
  put(row, "ended", cell.citing == 0 && cell.held == 0 && cell.ended);
  put(row, "none_held", cell.citing == 0 && cell.held == 0 && !cell.ended);
  put(row, "citing", count_text(cell.citing));
  put(row, "held", count_text(cell.held));
  put(row, "link", cell.citing + cell.held > 0 ? link : "");
}

void put_table(Fields& fields, const ProvinceTable& table, std::size_t first, std::size_t last, const std::string& page) {
  Rows years, rows;
  for (std::size_t i = first; i < last; ++i) {
    Fields year;
    put(year, "year", std::to_string(table.first_year + static_cast<int>(i)));
    years.emplace_back(std::move(year));
  }
  for (const ProvinceRow& each : table.rows) {
    Rows cells;
    for (std::size_t i = first; i < last; ++i) {
      Fields cell;
      put_cell(cell, each.cells[i], list_link(page, *each.province, table.first_year + static_cast<int>(i)));
      cells.emplace_back(std::move(cell));
    }
    Fields row;
    put(row, "province", each.province->name);
    put(row, "province_link", list_link(page, *each.province, 0));
    put(row, "cells", std::move(cells));
    put_cell(row, each.all, "");
    rows.emplace_back(std::move(row));
  }
  put(fields, "years", std::move(years));
  put(fields, "rows", std::move(rows));
}

void put_map(Fields& fields, const ProvinceTable& table, const std::string& page) {
  std::vector<TileFigure> figures;
  for (const ProvinceRow& row : table.rows) {
    const bool held = row.all.held + row.all.citing > 0;
    const std::string tip = held ? fill(label("provinces.cell"), {count_text(row.all.citing), count_text(row.all.held)})
                                 : std::string(label("provinces.cell_none_held"));
    figures.push_back(
        {row.province, row.all.citing, held, std::string(row.province->name) + ": " + tip, held ? list_link(page, *row.province, 0) : ""});
  }
  put_tile_map(fields, table.period, figures);
}

/// How many provinces are of each kind.
void put_tally(Fields& fields, const ProvinceTable& table) {
  const auto count = [&](std::string_view state) {
    return count_text(
        std::count_if(table.rows.begin(), table.rows.end(), [&](const ProvinceRow& row) { return state_of(row.all) == state; }));
  };
  put(fields, "with_plans", count("cites"));
  put(fields, "without_plans", count("none-cites"));
  put(fields, "not_held", count("none-held"));
  put(fields, "of_all", count_text(static_cast<std::int64_t>(table.rows.size())));
  put_count(fields, "elsewhere", table.elsewhere.citing);
  put_count(fields, "undated", table.undated.citing);
}

/// The page, or what stands in its place where there is no such work.
template <class Make>
Response of_work(const Visit& visit, Make&& make) {
  const Archives::Loan archive = visit.archives.lend();
  const archive::Archive::State one_state(*archive);
  const std::string key = key_of_path(visit.names);
  const auto work = archive->work(key);
  if (!work) return error_answer(visit.address, 404, "no_work", key.substr(key.find(':') + 1));
  const places::Period period = period_named(visit.address.value("units"));
  return make(*work, table_of(*archive, *work, period));
}

}  // namespace

Response work_provinces_page(const Visit& visit) {
  return of_work(visit, [&](const archive::Work& work, const ProvinceTable& table) {
    const std::string path = work_address(work.key);
    const std::string last_segment = ".." + path.substr(path.rfind('/'));
    const std::string units(name_of(table.period));
    const std::size_t years = table.years(), years_on_page = columns(table.period);
    const std::size_t pages = (years + years_on_page - 1) / years_on_page;
    const auto back =
        std::min<std::size_t>(static_cast<std::size_t>(visit.address.number("earlier", 0).value_or(0)), pages == 0 ? 0 : pages - 1);
    const std::size_t last = years - std::min(years, back * years_on_page);
    const std::size_t first = last - std::min(last, years_on_page);
    const auto link = [&](const std::string& of, std::size_t earlier) {
      return print_address(path + "/provinces", {{"units", of}, {"earlier", earlier == 0 ? "" : std::to_string(earlier)}});
    };
    Fields fields = work_fields(work);
    put_work_tabs(fields, work, "provinces");
    put_table(fields, table, first, last, last_segment);
    put_map(fields, table, last_segment);
    put_tally(fields, table);
    put(fields, "is_63", table.period == places::Period::before);
    put(fields, "link_63", link("63", back));
    put(fields, "link_34", link("", back));
    put(fields, "earlier_link", first > 0 ? link(units, back + 1) : "");
    put(fields, "later_link", back > 0 ? link(units, back - 1) : "");
    put(fields, "csv_link", print_address(path + "/provinces.csv", {{"units", units}}));
    put(fields, "json_link", print_address(path + "/provinces.json", {{"units", units}}));
    return make_page("work_provinces", fill(label("page.provinces_of"), {work_name(work)}), std::move(fields));
  });
}

Response work_provinces_csv(const Visit& visit) {
  return of_work(visit, [&](const archive::Work& work, const ProvinceTable& table) {
    Response response{.type = "text/csv; charset=utf-8", .body = table_csv(table)};
    std::string name = work.number.empty() ? "provinces" : work.number;
    std::replace_if(
        name.begin(), name.end(), [](char c) { return !(('0' <= c && c <= '9') || ('A' <= c && c <= 'Z')); }, '-');
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "-provinces.csv\"");
    return response;
  });
}

Response work_provinces_json(const Visit& visit) {
  return of_work(visit, [&](const archive::Work& work, const ProvinceTable& table) {
    return Response{.type = "application/json; charset=utf-8", .body = table_json(table, work.key)};
  });
}

}  // namespace danchieu::web

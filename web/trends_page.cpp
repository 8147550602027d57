#include <algorithm>

#include "web/asked.h"
#include "web/assets.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/trend_chart.h"
#include "web/trends.h"

namespace danchieu::web {
namespace {

struct Wanted {
  std::vector<search::Question> questions;
  TrendPart part;
};

/// q= and work=, each as often as wanted; province= and level= for all of them.
Wanted wanted_of(const Address& address) {
  Wanted wanted{.questions = {}, .part = {.province = address.value("province"), .level = address.value("level")}};
  for (const auto& [name, value] : address.values) {
    if (value.empty()) continue;
    if (name == "q") wanted.questions.push_back({.text = value});
    if (name == "work") wanted.questions.push_back({.filters = {{"cites", value}}});
  }
  if (wanted.questions.size() > most_lines) wanted.questions.resize(most_lines);
  return wanted;
}

/// The same address with one value otherwise; empty: without it.
std::string address_with(std::string_view path, const Address& address, std::string_view name, const std::string& value) {
  Values values;
  for (const auto& [key, each] : address.values)
    if (key != name && key != "lang") values.emplace_back(key, each);
  values.emplace_back(name, value);
  return print_address(path, values);
}

/// `most`: the rate that a bar is full at.
void put_cell(Fields& row, std::size_t line, const TrendCell& cell, double most, const std::string& link) {
  put(row, "number", std::to_string(line));
  put(row, "bar", std::to_string(most > 0 ? static_cast<int>(cell.per_100() / most * 100 + 0.5) : 0));
  put(row, "held", cell.held > 0 || cell.plans > 0);
  put(row, "rate", rate_text(cell.per_100()));
  put(row, "plans", count_text(cell.plans));
  put(row, "of", count_text(cell.held));
  put(row, "link", link);
}

double most_of(const Trends& trends, std::vector<TrendCell> Trend::*cells) {
  double most = 0;
  for (const Trend& line : trends.lines)
    for (const TrendCell& cell : line.*cells) most = std::max(most, cell.per_100());
  return most;
}

Rows year_rows(const Trends& trends) {
  const double most = most_of(trends, &Trend::years);
  Rows rows;
  for (int year = trends.last_year; year >= trends.first_year && year != 0; --year) {
    Rows cells;
    bool any = false;
    for (std::size_t l = 0; l < trends.lines.size(); ++l) {
      const Trend& line = trends.lines[l];
      Fields cell;
      any = any || line.years[trends.at(year)].held > 0;
      put_cell(cell, l, line.years[trends.at(year)], most, trend_list(line, "year", std::to_string(year)));
      cells.emplace_back(cell);
    }
    if (!any) continue;
    Fields row;
    put(row, "year", std::to_string(year));
    put(row, "cells", std::move(cells));
    rows.emplace_back(row);
  }
  return rows;
}

/// Those where the first line is said most often first; places of which nothing is held are not listed.
Rows place_rows(const Trends& trends, const Address& address) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < trends.provinces.size(); ++i)
    if (trends.lines.front().places[i].held > 0) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return trends.lines.front().places[a].per_100() > trends.lines.front().places[b].per_100();
  });
  const double most = most_of(trends, &Trend::places);
  Rows rows;
  for (const std::size_t i : order) {
    const std::string province(trends.provinces[i]->name);
    Rows cells;
    for (std::size_t l = 0; l < trends.lines.size(); ++l) {
      const Trend& line = trends.lines[l];
      Fields cell;
      put_cell(cell, l, line.places[i], most, trend_list(line, "province", province));
      cells.emplace_back(cell);
    }
    Fields row;
    put(row, "province", province);
    put(row, "province_link", address_with("/trends", address, "province", province));
    put(row, "cells", std::move(cells));
    rows.emplace_back(row);
  }
  return rows;
}

Rows problem_rows(const Trends& trends) {
  Rows rows;
  for (const Trend& line : trends.lines)
    for (const search::QueryProblem& problem : line.problems) {
      Fields row;
      put(row, "name", line.name);
      put(row, "problem", sentence_text(problem.said));
      rows.emplace_back(row);
    }
  return rows;
}

/// What was asked, to be asked again with more: an empty box behind the others, while there is room.
Rows box_rows(const Address& address, std::size_t lines) {
  Rows rows;
  const auto put_box = [&](const std::string& name, const std::string& value, const std::string& shown) {
    Fields row;
    put(row, "name", name);
    put(row, "value", value);
    put(row, "hidden", name == "work");
    put(row, "shown", shown);
    rows.emplace_back(row);
  };
  for (const auto& [name, value] : address.values)
    if ((name == "q" || name == "work") && !value.empty() && rows.size() < most_lines) put_box(name, value, "");
  if (lines < most_lines) put_box("q", "", "");
  return rows;
}

}  // namespace

Response trends_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const Wanted wanted = wanted_of(visit.address);
  const Trends trends = read_trends(*archive, wanted.questions, wanted.part);
  Fields fields;
  put(fields, "asked", !trends.lines.empty());
  put(fields, "boxes", box_rows(visit.address, trends.lines.size()));
  put(fields, "province", wanted.part.province);
  put(fields, "level", wanted.part.level);
  put(fields, "level_name", wanted.part.level.empty() ? "" : std::string(label_or("level." + wanted.part.level, wanted.part.level)));
  put(fields, "all_provinces_link", wanted.part.province.empty() ? "" : address_with("/trends", visit.address, "province", ""));
  put(fields, "css_also", static_address("static/abreast.css"));
  if (!trends.lines.empty()) {
    put_trend_chart(fields, trends);
    put(fields, "years", year_rows(trends));
    put(fields, "places", place_rows(trends, visit.address));
    put(fields, "problems", problem_rows(trends));
    put(fields, "csv_link", address_with("/trends.csv", visit.address, "lang", ""));
    put(fields, "json_link", address_with("/api/v1/trends", visit.address, "lang", ""));
  }
  return make_page("trends", label("page.trends"), std::move(fields));
}

Response trends_csv(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const Wanted wanted = wanted_of(visit.address);
  Response response{.type = "text/csv; charset=utf-8", .body = csv_of_trends(read_trends(*archive, wanted.questions, wanted.part, true))};
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"trends.csv\"");
  return response;
}

Response api_trends(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const Wanted wanted = wanted_of(visit.address);
  return {.type = "application/json; charset=utf-8", .body = json_of_trends(read_trends(*archive, wanted.questions, wanted.part))};
}

}  // namespace danchieu::web

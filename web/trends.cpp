#include "web/trends.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include "search/count.h"
#include "web/csv.h"
#include "web/format.h"
#include "web/json_rows.h"

namespace danchieu::web {
namespace {

constexpr int most_years = 30;  // a plan that names a far year must not make a wide chart

struct Held {
  std::map<int, int> years;
  std::map<const places::Unit*, int> provinces;
  std::map<std::pair<const places::Unit*, int>, int> place_years;
};

Held held_in(archive::Archive& archive, const TrendPart& part) {
  Held held;
  for (const archive::Holding& row : archive.holdings()) {
    if (!part.province.empty() && row.province != part.province && row.province_today != part.province) continue;
    if (!part.level.empty() && row.level != part.level) continue;
    if (row.year != 0) held.years[row.year] += row.plans;
    if (const places::Unit* province = places::province(row.province_today, places::Period::since)) {
      held.provinces[province] += row.plans;
      held.place_years[{province, row.year}] += row.plans;
    }
  }
  return held;
}

int count_of(const search::Count& counted, const std::string& field, const std::string& value) {
  const auto facet = counted.facets.find(field);
  if (facet == counted.facets.end()) return 0;
  const auto found = std::find_if(facet->second.begin(), facet->second.end(), [&](const auto& row) { return row.first == value; });
  return found == facet->second.end() ? 0 : found->second;
}

/// Of a province of today. Spellings that are asked for alike count as one under any of them: Huế may stand as "Thừa Thiên Huế".
int count_in(const search::Count& counted, const places::Unit* province) {
  if (const int plans = count_of(counted, "province", std::string(province->name)); plans > 0) return plans;
  const std::vector<const places::Unit*> from = places::made_from(*province);
  return from.size() == 1 ? count_of(counted, "province", std::string(from.front()->name)) : 0;
}

std::string name_of(archive::Archive& archive, const search::Question& question) {
  if (!question.text.empty() || question.filters.empty()) return question.text;
  const std::string& key = question.filters.front().second;
  const std::optional<archive::WorkHead> work = archive.head(key);
  return work ? work_name(*work) : key;
}

std::string rate(const TrendCell& cell) {
  if (cell.held == 0) return {};
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", cell.per_100());
  return text;
}

Json cell_json(const TrendCell& cell) {
  return {{"plans", cell.plans}, {"held", cell.held}, {"per_100", cell.held == 0 ? Json() : Json(std::round(cell.per_100() * 100) / 100)}};
}

/// A place of which nothing is held, or that has none, is not counted again.
std::vector<std::vector<TrendCell>> read_place_years(archive::Archive& archive, const Trends& trends, const Trend& line, const Held& held) {
  std::vector<std::vector<TrendCell>> all;
  for (std::size_t p = 0; p < trends.provinces.size(); ++p) {
    search::Count counted;
    if (line.places[p].plans > 0) {
      search::Question asked = line.question;
      asked.filters.emplace_back("province", std::string(trends.provinces[p]->name));
      counted = search::count(archive, asked);
    }
    std::vector<TrendCell>& cells = all.emplace_back();
    for (int year = trends.first_year; year <= trends.last_year && year != 0; ++year) {
      const auto of_both = held.place_years.find({trends.provinces[p], year});
      cells.push_back({count_of(counted, "year", std::to_string(year)), of_both == held.place_years.end() ? 0 : of_both->second});
    }
  }
  return all;
}

}  // namespace

Trends read_trends(archive::Archive& archive, const std::vector<search::Question>& questions, const TrendPart& part, bool crossed) {
  Trends trends;
  const Held held = held_in(archive, part);
  if (!held.years.empty()) {
    trends.last_year = held.years.rbegin()->first;
    trends.first_year = std::max(held.years.begin()->first, trends.last_year - most_years + 1);
  }
  for (const places::Unit* province : places::provinces(places::Period::since)) trends.provinces.push_back(province);
  for (const search::Question& asked : questions) {
    if (trends.lines.size() == most_lines) break;
    Trend& line = trends.lines.emplace_back(Trend{.question = asked, .name = name_of(archive, asked)});
    if (!part.province.empty()) line.question.filters.emplace_back("province", part.province);
    if (!part.level.empty()) line.question.filters.emplace_back("level", part.level);
    search::Count counted = search::count(archive, line.question);
    line.total = counted.total;
    line.estimated = counted.estimated;
    line.problems = std::move(counted.problems);
    for (int year = trends.first_year; year <= trends.last_year && year != 0; ++year) {
      const auto of_year = held.years.find(year);
      line.years.push_back({count_of(counted, "year", std::to_string(year)), of_year == held.years.end() ? 0 : of_year->second});
    }
    for (const places::Unit* province : trends.provinces) {
      const auto of_place = held.provinces.find(province);
      line.places.push_back({count_in(counted, province), of_place == held.provinces.end() ? 0 : of_place->second});
    }
    if (crossed) line.place_years = read_place_years(archive, trends, line, held);
  }
  return trends;
}

std::string csv_of_trends(const Trends& trends) {
  std::string csv(byte_order_mark);
  csv += "line,year,province_today,plans,held,per_100\r\n";
  const auto put = [&](const std::string& name, const std::string& year, const std::string& province, const TrendCell& cell) {
    csv += csv_cell(as_text(name)) + ',' + year + ',' + csv_cell(province) + ',' + std::to_string(cell.plans) + ',' +
           std::to_string(cell.held) + ',' + rate(cell) + "\r\n";
  };
  for (const Trend& line : trends.lines) {
    for (std::size_t i = 0; i < line.years.size(); ++i)
      put(line.name, std::to_string(trends.first_year + static_cast<int>(i)), "", line.years[i]);
    for (std::size_t i = 0; i < line.places.size(); ++i) put(line.name, "", std::string(trends.provinces[i]->name), line.places[i]);
    for (std::size_t p = 0; p < line.place_years.size(); ++p)
      for (std::size_t i = 0; i < line.place_years[p].size(); ++i)
        if (const TrendCell& cell = line.place_years[p][i]; cell.held > 0)
          put(line.name, std::to_string(trends.first_year + static_cast<int>(i)), std::string(trends.provinces[p]->name), cell);
  }
  return csv;
}

std::string json_of_trends(const Trends& trends) {
  Json lines = Json::array();
  for (const Trend& line : trends.lines) {
    Json years = Json::array(), places = Json::array();
    for (std::size_t i = 0; i < line.years.size(); ++i) {
      Json cell{{"year", trends.first_year + static_cast<int>(i)}};
      cell.update(cell_json(line.years[i]));
      years.push_back(std::move(cell));
    }
    for (std::size_t i = 0; i < line.places.size(); ++i) {
      Json cell{{"province", trends.provinces[i]->name}};
      cell.update(cell_json(line.places[i]));
      places.push_back(std::move(cell));
    }
    lines.push_back({{"name", line.name},
                     {"total", line.total},
                     {"estimated", line.estimated},
                     {"years", std::move(years)},
                     {"provinces", std::move(places)}});
  }
  return print({{"lines", std::move(lines)}});
}

}  // namespace danchieu::web

#include "web/trend_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "web/address.h"
#include "web/asked.h"
#include "web/format.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

// In the drawing's own units; the page gives it its size.
constexpr int width = 760, height = 300, left = 46, right = 16, top = 16, bottom = 32;
constexpr int few_held = 10;  // of which a rate says little
constexpr int ticks = 4, most_year_labels = 12;

/// A mark of each line around 0,0.
constexpr std::array<std::string_view, most_lines> marks = {"m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", "m-4-4h8v8h-8z",
                                                            "m0-5l5 9h-10z", "m0-5.5l5.5 5.5l-5.5 5.5l-5.5-5.5z", "m-4-4h8v8h-8z"};

/// The next of 1, 2, 5, 10, 20 …, times four, that is not smaller; of 100 plans no more than 100.
double top_of_scale(double most) {
  constexpr double all = 100, nearly = 80;
  if (most > nearly) return all;
  for (double power = 0.01;; power *= 10)
    for (const double step : {power, 2 * power, 5 * power})
      if (step * ticks >= most) return step * ticks;
}

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

struct Scale {
  std::size_t years;
  double most;
  double x(std::size_t i) const {
    return years < 2 ? (left + width - right) / 2.0
                     : left + static_cast<double>(i) * (width - left - right) / static_cast<double>(years - 1);
  }
  double y(double rate) const { return height - bottom - rate / most * (height - top - bottom); }
};

Fields curve(const Trends& trends, std::size_t at, const Scale& scale) {
  const Trend& line = trends.lines[at];
  std::string path;
  bool drawn = false;
  Rows points;
  for (std::size_t i = 0; i < line.years.size(); ++i) {
    const TrendCell& cell = line.years[i];
    if (cell.held == 0) {
      drawn = false;
      continue;
    }
    const std::string x = number(scale.x(i)), y = number(scale.y(cell.per_100())),
                      year = std::to_string(trends.first_year + static_cast<int>(i));
    path += (drawn ? "L" : "M") + x + ' ' + y;
    drawn = true;
    Fields point;
    put(point, "d", "M" + x + ' ' + y + std::string(marks.at(at)));
    put(point, "few", cell.held < few_held);
    put(point, "link", trend_list(line, "year", year));
    put(point, "about",
        fill(label("trends.point"), {line.name, year, rate_text(cell.per_100()), count_text(cell.plans), count_text(cell.held)}));
    points.emplace_back(point);
  }
  Fields row;
  put(row, "number", std::to_string(at));
  put(row, "name", line.name);
  put(row, "d", path);
  put(row, "key", "M18 8" + std::string(marks.at(at)));
  put(row, "points", std::move(points));
  put(row, "total", count_text(line.total));
  put(row, "link", trend_list(line, "", ""));
  return row;
}

}  // namespace

std::string trend_list(const Trend& line, const std::string& field, const std::string& value) {
  search::Question question = line.question;
  if (!field.empty()) question.filters.emplace_back(field, value);
  return list_address(question);
}

void put_trend_chart(Fields& fields, const Trends& trends) {
  double most = 0;
  for (const Trend& line : trends.lines)
    for (const TrendCell& cell : line.years) most = std::max(most, cell.per_100());
  const std::size_t years = trends.first_year == 0 ? 0 : trends.at(trends.last_year) + 1;
  const Scale scale{years, top_of_scale(std::max(most, 0.04))};
  Rows grid, labels, curves;
  for (int tick = 0; tick <= ticks; ++tick) {
    Fields row;
    put(row, "y", number(scale.y(scale.most * tick / ticks)));
    put(row, "label", rate_text(scale.most * tick / ticks));
    grid.emplace_back(row);
  }
  const std::size_t every = (years + most_year_labels - 1) / most_year_labels;
  for (std::size_t i = 0; i < years; ++i) {
    if ((years - 1 - i) % every != 0) continue;
    Fields row;
    put(row, "x", number(scale.x(i)));
    put(row, "label", std::to_string(trends.first_year + static_cast<int>(i)));
    labels.emplace_back(row);
  }
  for (std::size_t at = 0; at < trends.lines.size(); ++at) curves.emplace_back(curve(trends, at, scale));
  put(fields, "chart_width", std::to_string(width));
  put(fields, "chart_height", std::to_string(height));
  put(fields, "chart_left", std::to_string(left));
  put(fields, "chart_right", std::to_string(width - right));
  put(fields, "label_x", std::to_string(left - 8));
  put(fields, "year_y", std::to_string(height - 10));
  put(fields, "grid", std::move(grid));
  put(fields, "year_labels", std::move(labels));
  put(fields, "curves", std::move(curves));
}

}  // namespace danchieu::web

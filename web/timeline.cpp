#include "web/timeline.h"

#include <algorithm>
#include <optional>

#include "text/date.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

// In the drawing's own units.
constexpr int first_month = 64, month_width = 54, line_height = 26, first_line = 24, bar_height = 12;

/// Where a day stands; nullopt where it is of another year or no whole day.
std::optional<int> place_of(const std::string& iso, int year) {
  const std::optional<text::Date> date = text::Date::from_iso(iso);
  if (!date || !date->whole() || date->year != year) return std::nullopt;
  return first_month + (date->month - 1) * month_width + (date->day - 1) * month_width / 31;
}

struct Drawn {
  Rows bars, marks;
};

Drawn drawn_of(const Step& step, int line) {
  Drawn drawn;
  for (const compare::Fact& time : step.times) {
    const std::size_t slash = time.value.find('/');
    Fields row;
    put(row, "tip", std::string(label("series.time." + time.about)) + ": " + time.shown);
    if (time.about == "period") {
      const auto from = place_of(time.value.substr(0, slash), step.plan.year), to = place_of(time.value.substr(slash + 1), step.plan.year);
      if (!from || !to || *to < *from) continue;
      put(row, "x", std::to_string(*from));
      put(row, "y", std::to_string(line - bar_height / 2));
      put(row, "width", std::to_string(std::max(4, *to - *from)));
      drawn.bars.emplace_back(row);
    } else if (time.about == "report" || time.about == "deadline") {
      const auto at = place_of(time.value, step.plan.year);
      if (!at) continue;
      const auto point = [&](int x, int y) { return std::to_string(*at + x) + "," + std::to_string(line + y); };
      put(row, "points", point(0, -8) + " " + point(6, 4) + " " + point(-6, 4));
      put(row, "mark", time.about);
      drawn.marks.emplace_back(row);
    }
  }
  return drawn;
}

}  // namespace

void put_timeline(Fields& fields, const Steps& steps) {
  Rows years, months;
  bool any = false;
  int line = first_line + line_height / 2;
  for (const Step& step : steps.all) {
    if (step.plan.year == 0) continue;
    Drawn drawn = drawn_of(step, line);
    any |= !drawn.bars.empty() || !drawn.marks.empty();
    Fields row;
    put(row, "year", std::to_string(step.plan.year));
    put(row, "y", std::to_string(line));
    put(row, "text_y", std::to_string(line + 5));
    put(row, "bars", std::move(drawn.bars));
    put(row, "marks", std::move(drawn.marks));
    years.emplace_back(row);
    line += line_height;
  }
  for (int month = 0; month < 12; ++month) {
    Fields row;
    put(row, "month", std::to_string(month + 1));
    put(row, "x", std::to_string(first_month + month * month_width));
    put(row, "bottom", std::to_string(line - line_height / 2));
    months.emplace_back(row);
  }
  put(fields, "has_timeline", any);
  put(fields, "timeline_height", std::to_string(line - line_height / 2 + 2));
  put(fields, "timeline_years", std::move(years));
  put(fields, "timeline_months", std::move(months));
}

}  // namespace danchieu::web

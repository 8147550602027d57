#pragma once
/// Lines over years as a drawing, as fields of trends.html: no line is told from another by its colour alone.

#include "web/trends.h"
#include "web/view.h"

namespace danchieu::web {

/// chart_width, chart_height; grid: y, label; years: x, label; curves: number, name, lines (d), points: d, link, about. A line ends before
/// a year of which nothing is held, and begins anew behind it.
void put_trend_chart(Fields& fields, const Trends& trends);

/// Where the plans behind a figure are listed.
std::string trend_list(const Trend& line, const std::string& field, const std::string& value);

}  // namespace danchieu::web

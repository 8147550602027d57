#pragma once
/// Inside web/: the periods and deadlines of a series as a drawing, a line a year, January to December.

#include "web/series_steps.h"
#include "web/view.h"

namespace danchieu::web {

/// "has_timeline", "timeline_height", "timeline_years" and "timeline_months": the rows of series.html's drawing.
void put_timeline(Fields& fields, const Steps& steps);

}  // namespace danchieu::web

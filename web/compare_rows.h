#pragma once
/// Inside web/: a comparison as rows of the templates part_comparison.html and part_changes.html.

#include <string>

#include "compare/findings.h"
#include "compare/runs.h"
#include "web/comparison.h"
#include "web/view.h"

namespace danchieu::web {

/// Which changes a view shows, and how.
enum class CompareView { list, side, one };
CompareView compare_view(const std::string& name);
std::string_view name(CompareView view);

/// A comparison with what is said of both sides. `place_a`, `place_b`: addresses of the plans, empty where there are none.
struct Comparison {
  Compared said_a, said_b;
  const compare::Difference& difference;
  const compare::Findings& found;
};

/// Everything but the frame. `online`: links to the plans' pages.
void put_comparison(Fields& fields, const Comparison& comparison, CompareView view, bool formal, bool online);

/// The pieces of a text for part_compare_runs.html.
Rows run_rows(const compare::Difference& difference, const std::vector<compare::Run>& runs);

/// "27 %": whole percents, for people.
std::string whole_percent(std::uint32_t part, std::uint32_t all);
/// A row a finding, then a row a change; safe to open in a spreadsheet.
std::string csv_of_comparison(const Comparison& comparison);

}  // namespace danchieu::web

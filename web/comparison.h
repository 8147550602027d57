#pragma once
/// Two plans side by side, as the command line, the API and the pages show them.
///
///     json_of_comparison({"604131726664", "…"}, {"798b70336a35", "…"}, difference, compare::find(difference), 12.5)

#include <string>
#include <vector>

#include "compare/findings.h"
#include "compare/series.h"

namespace danchieu::web {

/// What is said of each side beside its text.
struct Compared {
  std::string plan;  ///< id; empty where it is a file that no archive has
  std::string file;
};

/// `danchieu compare A B --json`. Spans are code points of the document: its pages one after the other. `changes` has all pairs of
/// paragraphs that differ or moved, `pairs` also those that do not, as spans only.
std::string json_of_comparison(const Compared& a, const Compared& b, const compare::Difference& difference, const compare::Findings& found,
                               double took_ms);

/// `danchieu series PLAN --json`.
std::string json_of_series(const compare::Series& series);
/// The same with what changed from plan to plan.
struct Steps;
std::string json_of_steps(const Steps& steps);
/// `danchieu series --json`: a part of all series.
std::string json_of_all_series(const std::vector<const compare::Series*>& all, std::size_t offset, std::size_t limit);

}  // namespace danchieu::web

#pragma once
/// Inside web/: what several answers of web/json.h are made of.

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "archive/answers.h"
#include "search/search.h"

namespace danchieu::web {

using Json = nlohmann::ordered_json;  // facets keep their order, and people read this too

/// Unknown is null, never "".
inline Json known(const std::string& value) { return value.empty() ? Json() : Json(value); }
inline Json known(int value) { return value == 0 ? Json() : Json(value); }

/// Broken UTF-8 must not make the answer fail: it becomes U+FFFD.
std::string print(const Json& json);
/// The same on one line.
std::string print_line(const Json& json);

Json row_json(const archive::PlanRow& row);
Json work_json(const archive::Work& work);
/// What a list of several tells of each.
Json head_json(const archive::WorkHead& work);
Json heads_json(const std::vector<archive::WorkHead>& works);
Json problem_json(const search::QueryProblem& problem);

}  // namespace danchieu::web

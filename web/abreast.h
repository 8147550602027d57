#pragma once
/// Plans of several places abreast, as the command line and the API tell them.

#include <string>

#include "compare/abreast.h"

namespace danchieu::web {

/// `danchieu beside PLAN --json`. Positions are code points of the plan: its pages one after the other.
std::string json_of_abreast(const compare::Abreast& found);

}  // namespace danchieu::web

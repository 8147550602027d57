#pragma once
/// A plan by what people type for it.

#include <string_view>

#include "archive/archive.h"

namespace danchieu::cli {

/// The plan of that id, or the only one whose id begins with `typed`. Throws std::runtime_error where there is none or more than one.
archive::StoredPlan find_plan(archive::Archive& archive, std::string_view typed);

}  // namespace danchieu::cli

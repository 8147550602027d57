#pragma once
/// What the archive knows of a plan beside the plan itself: its copies, plans that are alike, what people corrected.

#include <string_view>
#include <vector>

#include "archive/archive.h"

namespace danchieu::web {

struct Beside {
  std::vector<archive::CopyOfPlan> copies;
  std::vector<archive::CopyOfPlan> similar;  ///< no copies; a few
  std::vector<archive::Correction> corrections;
};

Beside beside_of(archive::Archive& archive, std::string_view plan);

}  // namespace danchieu::web

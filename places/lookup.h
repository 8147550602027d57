#pragma once
/// Names to units: what `find` and its kin, and the scan of running text, have in common.

#include <optional>
#include <string_view>
#include <vector>

#include "places/places.h"

namespace danchieu::places {

struct Where {
  Level level;
  std::optional<Period> period = std::nullopt;  ///< both where it is not given
  const Unit* within = nullptr;
};

/// All units that a printed name with or without its kind word can mean, those of before first. Kind word, marks and spaces count only
/// where they decide between several.
std::vector<const Unit*> look_up(std::string_view name, const Where& where);

}  // namespace danchieu::places

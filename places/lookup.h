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

/// All units that a printed name with or without its kind word can mean, those of before first.
std::vector<const Unit*> look_up(std::string_view name, const Where& where);

/// A name as it was printed.
struct Printed {
  std::string_view exact;      ///< without its kind word, as `text::exact` gives it
  bool marks = true;           ///< whether it was written with marks, so that "Hoa Lộc" is not "Hòa Lộc"
  std::string_view kind = {};  ///< of Unit; empty where none was printed
};
/// Of units that share a spelling, keeps those whose spaces, then marks, then kind are as printed, where that is so of some.
void narrow(std::vector<const Unit*>& units, const Printed& printed);

}  // namespace danchieu::places

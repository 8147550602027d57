#include "places/lookup.h"

#include <algorithm>
#include <string>

#include "places/registry.h"
#include "places/spelling.h"
#include "text/chars.h"

namespace danchieu::places {

namespace {

bool lies_in(const Unit& unit, const Unit& whole) {
  for (const Unit* at = unit.parent; at; at = at->parent)
    if (at == &whole) return true;
  return false;
}

/// Keeps only those that `wanted` holds for, if there are any.
template <typename Wanted>
void prefer(std::vector<const Unit*>& units, Wanted wanted) {
  if (units.size() > 1 && std::ranges::any_of(units, wanted)) std::erase_if(units, [&](const Unit* unit) { return !wanted(unit); });
}

/// Units of a name without its kind word, in lower case. `marks`: whether it was written with them, so that "Hoa Lộc" is not "Hòa Lộc".
std::vector<const Unit*> bearing(std::string_view exact, bool marks, const Where& where) {
  const std::string words = comparable(exact);
  std::vector<const Unit*> units = registry().bearing(without_spaces(words));
  std::erase_if(units, [&](const Unit* unit) {
    return unit->level != where.level || (where.period && unit->period != *where.period) ||
           (where.within && !lies_in(*unit, *where.within));
  });
  prefer(units, [&](const Unit* unit) { return comparable(unit->name) == words; });
  if (marks) prefer(units, [&](const Unit* unit) { return text::exact(unit->name) == exact; });
  return units;
}

std::vector<const Unit*> bearing(const NameWithKind& printed, bool marks, const Where& where) {
  std::vector<const Unit*> units = bearing(printed.name, marks, where);
  prefer(units, [&](const Unit* unit) { return unit->kind == printed.kind; });
  return units;
}

}  // namespace

std::vector<const Unit*> look_up(std::string_view name, const Where& where) {
  const std::string exact = text::exact(text::tidy(name));
  const std::string folded = text::fold(exact);
  const bool marks = folded != exact;
  if (const auto printed = split_kind(exact, where.level)) {
    if (auto units = bearing(*printed, marks, where); !units.empty()) return units;
  }
  // The whole name before a kind word without marks: "Xa Dung" is a commune, "Quan Son" a district.
  if (auto units = bearing(exact, marks, where); !units.empty()) return units;
  const auto printed = split_folded_kind(folded, where.level);
  return printed ? bearing(*printed, marks, where) : std::vector<const Unit*>{};
}

}  // namespace danchieu::places

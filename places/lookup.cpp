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

std::vector<const Unit*> bearing(const Printed& printed, const Where& where) {
  std::vector<const Unit*> units = registry().bearing(without_spaces(comparable(printed.exact)));
  std::erase_if(units, [&](const Unit* unit) {
    return unit->level != where.level || (where.period && unit->period != *where.period) ||
           (where.within && !lies_in(*unit, *where.within));
  });
  narrow(units, printed);
  return units;
}

}  // namespace

void narrow(std::vector<const Unit*>& units, const Printed& printed) {
  prefer(units, [words = comparable(printed.exact)](const Unit* unit) { return comparable(unit->name) == words; });
  if (printed.marks) prefer(units, [&](const Unit* unit) { return text::exact(unit->name) == printed.exact; });
  prefer(units, [&](const Unit* unit) { return unit->kind == printed.kind; });
}

std::vector<const Unit*> look_up(std::string_view name, const Where& where) {
  const std::string exact = text::exact(text::tidy(name));
  const std::string folded = text::fold(exact);
  const bool marks = folded != exact;
  if (const auto split = split_kind(exact, where.level)) {
    if (auto units = bearing({split->name, marks, split->kind}, where); !units.empty()) return units;
  }
  // The whole name before a kind word without marks: "Xa Dung" is a commune, "Quan Son" a district.
  if (auto units = bearing({exact, marks}, where); !units.empty()) return units;
  const auto split = split_folded_kind(folded, where.level);
  return split ? bearing({split->name, marks, split->kind}, where) : std::vector<const Unit*>{};
}

}  // namespace danchieu::places

#include "places/places.h"

#include <algorithm>
#include <array>

#include "places/registry.h"
#include "places/spelling.h"
#include "text/chars.h"

namespace danchieu::places {

namespace {

constexpr std::array<std::string_view, 4> level_names = {"central", "province", "district", "commune"};

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

struct Where {
  Level level;
  Period period;
  const Unit* within;
  bool marks;  ///< whether the name was written with its marks, so that "Hoa Lộc" need not mean "Hòa Lộc"
};

/// Units of a name without its kind word, in lower case. Marks and spaces count only where they decide between two.
std::vector<const Unit*> bearing(std::string_view exact, const Where& where) {
  const std::string words = comparable(exact);
  std::vector<const Unit*> units = registry().bearing(without_spaces(words));
  std::erase_if(units, [&](const Unit* unit) {
    return unit->level != where.level || unit->period != where.period || (where.within && !lies_in(*unit, *where.within));
  });
  prefer(units, [&](const Unit* unit) { return comparable(unit->name) == words; });
  if (where.marks) prefer(units, [&](const Unit* unit) { return text::exact(unit->name) == exact; });
  return units;
}

std::vector<const Unit*> bearing(const NameWithKind& printed, const Where& where) {
  std::vector<const Unit*> units = bearing(printed.name, where);
  prefer(units, [&](const Unit* unit) { return unit->kind == printed.kind; });
  return units;
}

const Unit* only(const std::vector<const Unit*>& units) { return units.size() == 1 ? units.front() : nullptr; }

}  // namespace

std::string_view name(Level level) { return level_names[static_cast<std::size_t>(level)]; }

std::optional<Level> level_named(std::string_view word) {
  const auto found = std::ranges::find(level_names, word);
  if (found == level_names.end()) return std::nullopt;
  return static_cast<Level>(found - level_names.begin());
}

const std::vector<const Unit*>& provinces(Period period) { return registry().provinces(period); }

const Unit* province(std::string_view name) {
  const Unit* before = province(name, Period::before);
  return before ? before : province(name, Period::since);
}

const Unit* province(std::string_view name, Period period) { return only(find(name, Level::province, period)); }

std::vector<const Unit*> find(std::string_view name, Level level, Period period, const Unit* within) {
  const std::string exact = text::exact(text::tidy(name));
  const std::string folded = text::fold(exact);
  const Where where{level, period, within, folded != exact};
  if (const auto printed = split_kind(exact, level)) {
    if (auto units = bearing(*printed, where); !units.empty()) return units;
  }
  // The whole name before a kind word without marks: "Xa Dung" is a commune, "Quan Son" a district.
  if (auto units = bearing(exact, where); !units.empty()) return units;
  const auto printed = split_folded_kind(folded, level);
  return printed ? bearing(*printed, where) : std::vector<const Unit*>{};
}

const Unit* find_one(std::string_view name, Level level, const Unit* within) {
  std::vector<const Unit*> units = find(name, level, Period::before, within);
  for (const Unit* since : find(name, level, Period::since, within)) {
    const bool same_province =
        level == Level::province && std::ranges::any_of(units, [&](const Unit* unit) { return today(*unit) == since; });
    if (!same_province) units.push_back(since);
  }
  return only(units);
}

const Unit* province_of(const Unit& unit) {
  const Unit* at = &unit;
  while (at->parent) at = at->parent;
  return at;
}

const Unit* today(const Unit& province) { return registry().today(*province_of(province)); }

std::vector<const Unit*> made_from(const Unit& province_of_today) {
  std::vector<const Unit*> parts;
  for (const Unit* before : provinces(Period::before))
    if (today(*before) == &province_of_today) parts.push_back(before);
  return parts;
}

std::string key(const Unit& unit) {
  const std::string own = registry().key(unit);
  return unit.parent ? key(*unit.parent) + "." + own : own;
}

}  // namespace danchieu::places

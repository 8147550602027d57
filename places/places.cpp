#include "places/places.h"

#include <algorithm>
#include <array>

#include "places/lookup.h"
#include "places/registry.h"

namespace danchieu::places {

namespace {

constexpr std::array<std::string_view, 4> level_names = {"central", "province", "district", "commune"};

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

const Unit* province(std::string_view name, Period period) {
  // Mostly it is written as the table has it: no need to look for other spellings.
  for (const Unit* unit : provinces(period))
    if (unit->name == name) return unit;
  return only(find(name, Level::province, period));
}

std::vector<const Unit*> find(std::string_view name, Level level, Period period, const Unit* within) {
  return look_up(name, {level, period, within});
}

const Unit* find_one(std::string_view name, Level level, const Unit* within) {
  if (level == Level::province) return within ? nullptr : province(name);
  return only(look_up(name, {level, std::nullopt, within}));
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

#pragma once
/// All units and the index of their names, made from the tables at first use; from then on only read.

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "places/places.h"

namespace danchieu::places {

class Registry {
 public:
  Registry();

  /// Units that bear a name of this spelling (`comparable`, without spaces), of whatever level, those of before first.
  std::vector<const Unit*> bearing(std::string_view spelling) const;
  const std::vector<const Unit*>& provinces(Period period) const { return period == Period::before ? before_ : since_; }
  const Unit* today(const Unit& province) const;
  /// The last part of the unit's key.
  std::string key(const Unit& unit) const;
  const std::deque<Unit>& units() const { return units_; }
  /// Of the longest name.
  std::size_t most_syllables() const { return most_syllables_; }

 private:
  struct Named {
    std::string spelling;
    const Unit* unit;
  };
  void read_units(std::string_view lines, Period period);
  void index_names();
  void read_mergers(std::string_view lines);
  const Unit& province_named(std::string_view name, Period period) const;

  std::deque<Unit> units_;    // addresses stay
  std::vector<Named> names_;  // sorted by spelling, then period
  std::size_t most_syllables_ = 0;
  std::vector<const Unit*> before_, since_;
  std::unordered_map<const Unit*, const Unit*> today_;
  std::unordered_map<const Unit*, std::string_view> keys_;  // those that the name alone does not give
};

/// The one registry of the program.
const Registry& registry();

}  // namespace danchieu::places

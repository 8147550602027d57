#include <algorithm>
#include <vector>

#include "places/places.h"

namespace danchieu::places {

namespace {

using Units = std::vector<const Unit*>;

/// What the names mean in one period: from the province down, every name is looked for inside what is known above it, and a name
/// below decides one above that is ambiguous.
Place locate_in(const Names& names, Period period) {
  Place place;
  if (!names.province.empty()) {
    place.province = province(names.province, period);
    if (!place.province) return place;  // printed, but unknown: what lies below could be anywhere
  }
  Units districts;
  if (!names.district.empty()) districts = find(names.district, Level::district, period, place.province);
  Units communes;
  if (!names.commune.empty()) communes = find(names.commune, Level::commune, period, place.province);
  if (!names.district.empty() && !names.commune.empty()) {
    // find() again inside each district: a printed mark or kind counts among the communes of one district only.
    communes.clear();
    for (const Unit* district : districts)
      for (const Unit* commune : find(names.commune, Level::commune, period, district)) communes.push_back(commune);
  }
  if (communes.size() == 1) place.commune = communes.front();

  if (place.commune && place.commune->parent->level == Level::district) {
    place.district = place.commune->parent;
  } else if (districts.size() == 1) {
    place.district = districts.front();
  }
  if (place.province) return place;
  // Of two units of one name in one province it is not known which, but where.
  const Units lowest = place.commune || place.district ? Units{place.commune ? place.commune : place.district}
                       : names.commune.empty()         ? districts
                                                       : communes;
  const auto same_province = [&](const Unit* unit) { return province_of(*unit) == province_of(*lowest.front()); };
  if (!lowest.empty() && std::ranges::all_of(lowest, same_province)) place.province = province_of(*lowest.front());
  return place;
}

/// How many of the printed names found their unit.
int fit(const Names& names, const Place& place) {
  return (!names.province.empty() && place.province) + (!names.district.empty() && place.district) +
         (!names.commune.empty() && place.commune);
}

}  // namespace

Place locate(const Names& names, int year) {
  const Place before = locate_in(names, Period::before);
  if (year != 0 && year < 2025) return before;
  const Place since = locate_in(names, Period::since);
  const int fits_before = fit(names, before);
  const int fits_since = fit(names, since);
  if (fits_before != fits_since) return fits_before > fits_since ? before : since;
  if (fits_since == 0) return {};
  if (year > 2025) return since;
  // Both fit equally. Where they speak of different places nothing is decided; before 1/7/2025 a commune was printed with its district.
  if (today(*before.province) != today(*since.province)) return {};
  return names.commune.empty() ? before : since;
}

}  // namespace danchieu::places

#include "places/registry.h"

#include <algorithm>
#include <stdexcept>

#include "places/spelling.h"
#include "places/tables.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::places {

namespace {

/// Names in use beside the official one. Spellings that `comparable` makes equal need no row.
struct OtherName {
  std::string_view name;
  Level level;
  std::string_view other;
};
constexpr OtherName other_names[] = {
    {"Thừa Thiên Huế", Level::province, "Huế"},          {"Hồ Chí Minh", Level::province, "HCM"},
    {"Hồ Chí Minh", Level::province, "TPHCM"},           {"Bà Rịa - Vũng Tàu", Level::province, "BR-VT"},
    {"Buôn Ma Thuột", Level::district, "Buôn Mê Thuột"}, {"Buôn Ma Thuột", Level::district, "Ban Mê Thuột"},
    {"Si Ma Cai", Level::district, "Xi Ma Cai"},         {"Bờ Y", Level::commune, "Pờ Y"},
};

/// Calls `use` with the fields of every line that has some.
template <typename Use>
void for_each_line(std::string_view lines, Use use) {
  std::vector<std::string_view> fields;
  while (!lines.empty()) {
    std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (line.empty()) continue;
    fields.clear();
    for (std::size_t tab; (tab = line.find('\t')) != std::string_view::npos; line.remove_prefix(tab + 1))
      fields.push_back(line.substr(0, tab));
    fields.push_back(line);
    use(fields);
  }
}

/// The place of each letter in the Vietnamese alphabet; the tone does not count.
std::vector<std::size_t> alphabetical(std::string_view name) {
  static constexpr std::u32string_view alphabet[] = {
      U" ", U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"b", U"c", U"d", U"đ", U"eèẻẽéẹ", U"êềểễếệ", U"g",      U"h", U"iìỉĩíị", U"k",     U"l", U"m",
      U"n", U"oòỏõóọ", U"ôồổỗốộ", U"ơờởỡớợ", U"p", U"q", U"r", U"s", U"t",      U"uùủũúụ", U"ưừửữứự", U"v", U"x",      U"yỳỷỹýỵ"};
  std::vector<std::size_t> places;
  for (const char32_t c : text::to_utf32(name)) {
    const auto is_its = [&](std::u32string_view letter) { return letter.find(text::to_lower(c)) != std::u32string_view::npos; };
    places.push_back(static_cast<std::size_t>(std::ranges::find_if(alphabet, is_its) - std::begin(alphabet)));
  }
  return places;
}

}  // namespace

Registry::Registry() {
  for (const std::string_view lines : units_before()) read_units(lines, Period::before);
  for (const std::string_view lines : units_since()) read_units(lines, Period::since);
  for (auto* provinces : {&before_, &since_}) std::ranges::sort(*provinces, {}, [](const Unit* unit) { return alphabetical(unit->name); });
  index_names();
  for (const std::string_view lines : provinces_since()) read_mergers(lines);
}

void Registry::read_units(std::string_view lines, Period period) {
  const Unit* province = nullptr;
  const Unit* district = nullptr;
  for_each_line(lines, [&](const std::vector<std::string_view>& fields) {
    const std::size_t digits = fields[0].size();
    const Level level = digits == 2 ? Level::province : digits == 3 ? Level::district : Level::commune;
    const Unit* parent = level == Level::province ? nullptr : level == Level::commune && district ? district : province;
    const Unit& unit = units_.emplace_back(Unit{fields[2], fields[1], level, period, parent});
    if (fields.size() > 3) keys_.emplace(&unit, fields[3]);
    if (level == Level::district) district = &unit;
    if (level != Level::province) return;
    province = &unit;
    (period == Period::before ? before_ : since_).push_back(&unit);
  });
}

void Registry::index_names() {
  names_.reserve(units_.size() + std::size(other_names));
  for (const Unit& unit : units_) {
    const std::string words = comparable(unit.name);
    most_syllables_ = std::max(most_syllables_, 1 + static_cast<std::size_t>(std::ranges::count(words, ' ')));
    names_.push_back({without_spaces(words), &unit});
  }
  for (const OtherName& row : other_names)
    for (const Unit& unit : units_)
      if (unit.name == row.name && unit.level == row.level) names_.push_back({without_spaces(comparable(row.other)), &unit});
  std::ranges::stable_sort(names_, {},
                           [](const Named& named) { return std::pair<std::string_view, Period>(named.spelling, named.unit->period); });
}

void Registry::read_mergers(std::string_view lines) {
  for_each_line(lines, [&](const std::vector<std::string_view>& fields) {
    const Unit& since = province_named(fields[0], Period::since);
    today_.emplace(&since, &since);
    for (std::size_t i = 1; i < fields.size(); ++i) today_.emplace(&province_named(fields[i], Period::before), &since);
  });
}

const Unit& Registry::province_named(std::string_view name, Period period) const {
  for (const Unit* unit : provinces(period))
    if (unit->name == name) return *unit;
  throw std::logic_error("provinces_since.tsv names a province that the table of units does not have: " + std::string(name));
}

std::vector<const Unit*> Registry::bearing(std::string_view spelling) const {
  const auto is_before = [](const Named& named, std::string_view wanted) { return named.spelling < wanted; };
  std::vector<const Unit*> units;
  for (auto at = std::lower_bound(names_.begin(), names_.end(), spelling, is_before); at != names_.end() && at->spelling == spelling; ++at)
    units.push_back(at->unit);
  return units;
}

const Unit* Registry::today(const Unit& province) const { return today_.at(&province); }

std::string Registry::key(const Unit& unit) const {
  const auto own = keys_.find(&unit);
  return own != keys_.end() ? std::string(own->second) : text::slug(unit.name);
}

const Registry& registry() {
  static const Registry the_registry;
  return the_registry;
}

}  // namespace danchieu::places

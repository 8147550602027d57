#include "citations/seat_place.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <vector>

#include "places/scan.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::citations {
namespace {

using places::Level;
using places::Unit;
using text::Date;

/// Districts ended and provinces were joined on that day: what was issued before is of the units before.
constexpr Date first_day_since{2025, 7, 1};

Date first_possible(Date date) { return {date.year, date.month ? date.month : 1, date.day ? date.day : 1}; }
Date last_possible(Date date) { return {date.year, date.month ? date.month : 12, date.day ? date.day : 31}; }

bool lies_in(const Unit& unit, const Unit& holder) {
  for (const Unit* at = unit.parent; at != nullptr; at = at->parent)
    if (at->level == holder.level && at->name == holder.name) return true;
  // A commune of since lies in the province that its district of before became part of.
  const Unit* province = places::province_of(unit);
  const Unit* other = places::province_of(holder);
  return holder.level == Level::province && province != nullptr && other != nullptr &&
         (province->name == other->name || (unit.period == places::Period::since && places::today(*province) == places::today(*other)));
}

const Unit* own_unit(const Context& context, Level level) {
  if (level == Level::province) return context.province;
  if (level == Level::district) return context.district;
  return level == Level::commune ? context.commune : nullptr;
}

std::optional<Level> level_named(std::string_view phrase) {
  std::vector<std::string> words;
  text::WordReader reader(phrase);
  while (const text::Word* word = reader.next()) words.emplace_back(word->exact);

  std::optional<Level> lowest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Level here = Level::central;
    if (words[i] == "tỉnh" || words[i] == "thành") here = Level::province;
    if (words[i] == "huyện" || words[i] == "quận") here = Level::district;
    if (words[i] == "phường" || words[i] == "trấn") here = Level::commune;
    if (words[i] == "xã") {
      const bool society = i + 1 < words.size() && words[i + 1] == "hội";  // "tệ nạn xã hội" is no commune
      if (!society) here = i > 0 && words[i - 1] == "thị" ? Level::district : Level::commune;
    }
    if (here != Level::central && (!lowest || here > *lowest)) lowest = here;
  }
  return lowest;
}

/// What a phrase says of a seat by itself.
struct Phrase {
  std::string printed, folded;
  std::optional<Level> level;
  std::vector<places::Found> names;

  Phrase() = default;
  explicit Phrase(std::string_view phrase)
      : printed(phrase), folded(text::fold(phrase)), level(level_named(phrase)), names(places::find_names(text::Text(phrase))) {}
};

/// Read, or as the thread read it lately: a document names the same few bodies again and again. Good until the next one is asked for.
const Phrase& phrase_of(std::string_view printed) {
  static thread_local std::array<Phrase, 64> lately;
  Phrase& kept = lately[std::hash<std::string_view>()(printed) % lately.size()];
  if (kept.printed != printed) kept = Phrase(printed);
  return kept;
}

class Seats {
 public:
  Seats(const Phrase& phrase, const Context& context, Date issued) : names_(phrase.names), context_(context) {
    const Date date = issued.known() ? issued : context.issued;
    before_ = date.known() && last_possible(date) < first_day_since;
    since_ = date.known() && first_possible(date) >= first_day_since;
  }

  bool names_any(Level level) const {
    return std::any_of(names_.begin(), names_.end(), [&](const places::Found& found) {
      return std::any_of(found.units.begin(), found.units.end(), [&](const Unit* unit) { return unit->level == level; });
    });
  }

  /// The unit of that level that the phrase names: the only one of its time, in what else the phrase names, or in the citing document's
  /// province.
  const Unit* named(Level level) const {
    std::vector<const Unit*> units;
    for (const places::Found& found : names_)
      for (const Unit* unit : found.units)
        if (unit->level == level) units.push_back(unit);
    keep(units, [&](const Unit& unit) { return unit.period == places::Period::before ? !since_ : !before_; });
    if (const Unit* holder = holder_above(level)) keep(units, [&](const Unit& unit) { return lies_in(unit, *holder); });
    const Unit* own = own_unit(context_, level);
    keep(units, [&](const Unit& unit) { return own != nullptr && places::key(unit) == places::key(*own); });
    keep(units,
         [&](const Unit& unit) { return context_.province != nullptr && places::province_of(unit)->name == context_.province->name; });
    std::set<std::string> keys;
    for (const Unit* unit : units) keys.insert(places::key(*unit));
    return keys.size() == 1 ? units.front() : nullptr;
  }

 private:
  /// Leaves those that fit, if any does.
  template <class Fits>
  static void keep(std::vector<const Unit*>& units, Fits fits) {
    std::vector<const Unit*> fitting;
    std::copy_if(units.begin(), units.end(), std::back_inserter(fitting), [&](const Unit* unit) { return fits(*unit); });
    if (!fitting.empty()) units = std::move(fitting);
  }

  /// "xã Tân Bình, huyện Tứ Kỳ", "huyện Chợ Mới, tỉnh Bắc Kạn": the lowest unit above `level` that the phrase names.
  const Unit* holder_above(Level level) const {
    const Unit* holder = nullptr;
    for (const places::Found& found : names_) {
      const Unit* unit = found.units.front();
      if (unit->level < level && (holder == nullptr || unit->level > holder->level)) holder = unit;
    }
    return holder;
  }

  const std::vector<places::Found>& names_;
  const Context& context_;
  bool before_ = false, since_ = false;
};

/// In 2025 a province that was joined with others was two bodies, one until 30 June and one since, each with a register of its own
/// (CITATIONS §8.5): the later one is marked. Empty where the date does not tell which.
std::string marked_by_period(const std::string& key, const Unit& unit, Date issued) {
  if (unit.level != Level::province || issued.year != 2025) return key;
  const Unit* today = places::today(unit);
  if (today == nullptr || places::made_from(*today).size() < 2) return key;
  if (last_possible(issued) < first_day_since) return key;
  return first_possible(issued) >= first_day_since ? key + std::string(since_2025) : "";
}

}  // namespace

std::optional<Level> level_of(std::string_view phrase) { return phrase_of(phrase).level; }

bool names_seat(std::string_view phrase) {
  const Phrase& read = phrase_of(phrase);
  if (!read.level) return false;
  for (const std::string_view level : {" tinh", " huyen", " xa", " phuong", " quan", " thanh pho", " thi tran"})
    if (read.folded.ends_with(level)) return false;
  return true;
}

bool speaks_of_center(std::string_view phrase) {
  const std::string& folded = phrase_of(phrase).folded;
  return folded.find("trung uong") != std::string::npos || folded.find("quoc gia") != std::string::npos ||
         folded.find("chinh phu") != std::string::npos || folded.ends_with("/cp");
}

std::string seat_place(Level level, const std::string& phrase, const Context& context, Date issued) {
  const Phrase& read = phrase_of(phrase);
  const Seats seats(read, context, issued);
  // "thành phố Thanh Hóa", "Thành ủy Nam Định": a city in a province, where no central city has the name; and "UBND thành phố" in the
  // papers of such a city.
  const std::string& folded = read.folded;
  const bool of_city = folded.find("thanh pho") != std::string::npos || folded.find("thanh uy") != std::string::npos;
  if (level == Level::province && of_city && folded.find("tinh") == std::string::npos) {
    const bool own_city = context.district != nullptr && context.district->kind == "thành phố";
    const bool of_district = seats.names_any(Level::district) || own_city;
    if (of_district && !seats.names_any(Level::province)) level = Level::district;
  }
  const Unit* unit = seats.named(level);
  if (unit == nullptr && !seats.names_any(level)) unit = own_unit(context, level);
  return unit == nullptr ? "" : marked_by_period(places::key(*unit), *unit, issued);
}

}  // namespace danchieu::citations

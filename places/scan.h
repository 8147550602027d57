#pragma once
/// Names of units in running text, with the kind word in front of them.
///
///     find_names(text::Text("UBND huyện Ngọc Hồi, tỉnh Kon Tum"))
///       -> {"huyện Ngọc Hồi", district, {Ngọc Hồi}}, {"tỉnh Kon Tum", province, {Kon Tum}}
///
/// Kind words: tỉnh, thành phố, TP, huyện, quận, thị xã, TX, xã, phường, thị trấn, đặc khu, and those inside the names of Party
/// committees: Tỉnh ủy, Thành ủy, Huyện ủy, Quận ủy, Thị ủy. They need their marks, in small letters or capitals; a name needs capitals
/// at its syllables. The longest known name wins; line breaks may stand between syllables. A name that the tables do not have is
/// not found. Linear in the text.

#include <string_view>
#include <vector>

#include "places/places.h"
#include "text/text.h"

namespace danchieu::places {

struct Found {
  text::Span span;                 ///< kind word and name, code points of the text
  text::Span name;                 ///< the name alone
  std::string_view kind;           ///< of Unit: "tỉnh" also for "Tỉnh ủy"
  Level level;                     ///< of units.front()
  std::vector<const Unit*> units;  ///< at least one: all that bear the name, of before and then of since. Of two levels only for "thành
                                   ///< phố Huế": a district of Thừa Thiên Huế before, a province since
};

/// In the order of the text; none overlaps another.
std::vector<Found> find_names(const text::Text& text);

}  // namespace danchieu::places

#pragma once
/// How the names of units are compared, and the kind words in front of them.

#include <optional>
#include <string>
#include <string_view>

#include "places/places.h"

namespace danchieu::places {

/// What two spellings of one name have in common, syllables parted by one space: "Kon Tum", "CON TUM" -> "con tum";
/// "Lý Nhân", "Lí Nhân" -> "li nhan"; "Đắk", "Đăk", "Đắc" -> "dac"; "05" -> "5"; "Bà Rịa – Vũng Tàu" ->
/// "ba ria vung tau".
std::string comparable(std::string_view name);
/// `comparable` without its spaces: "Kontum", "DakLak", "Ea Hleo" are written together as often as apart.
std::string without_spaces(std::string_view comparable);

/// Whether units of that kind (of Unit) are of that level; thành phố are of two.
bool may_be(std::string_view kind, Level level);

struct NameWithKind {
  std::string_view kind;
  std::string_view name;
};
/// "huyện tứ kỳ" -> {"huyện", "tứ kỳ"}, "q.1" -> {"quận", "1"}; nullopt where `exact` does not begin with a kind word of `level`.
std::optional<NameWithKind> split_kind(std::string_view exact, Level level);
/// The same for a name without marks: "huyen tu ky".
std::optional<NameWithKind> split_folded_kind(std::string_view folded, Level level);

}  // namespace danchieu::places

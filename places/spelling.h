#pragma once
/// How the names of units are compared, and the kind words in front of them.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "places/places.h"

namespace danchieu::places {

/// What two spellings of one name have in common, syllables parted by one space: "Kon Tum", "CON TUM" -> "con tum";
/// "Lý Nhân", "Lí Nhân" -> "li nhan"; "Đắk", "Đăk", "Đắc" -> "dac"; "Phường 05" -> "phuong 5"; "Bà Rịa – Vũng Tàu" -> "ba ria vung tau".
std::string comparable(std::string_view name);
/// `comparable` without its spaces: "Kontum", "DakLak", "Ea Hleo" are written together as often as apart.
std::string without_spaces(std::string_view comparable);

struct KindForm {
  std::string_view form;    ///< as `text::exact` gives it, marks and all
  std::string_view folded;  ///< as `text::fold` gives it
  std::string_view kind;    ///< of Unit
};
/// Every way to write a kind word, longer ones first where one begins with another.
extern const std::array<KindForm, 15> kind_forms;
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

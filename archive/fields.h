#pragma once
/// The table of fields, once: index, query language, facets, help page and docs are made from it.

#include <span>
#include <string>
#include <string_view>

namespace danchieu::archive {

/// One value; a year that ranges apply to; a cited document's number; a day, month or year that ranges apply to.
enum class FieldKind { term, number, work, date };

struct Field {
  std::string_view name;        ///< English: "province"
  std::string_view vietnamese;  ///< as typed: "tỉnh"
  std::string_view label;       ///< as shown: "Tỉnh, thành phố"
  std::string_view prefix;      ///< of its terms in the index
  FieldKind kind;
  bool facet;
  std::string_view example;    ///< tỉnh:"Cao Bằng"
  std::string_view also = {};  ///< other names, as typed, with a space between
  /// A value that no plan bears whole is looked for inside: the same words in the same order.
  bool by_words = false;
  /// Of a work: the prefix of the keys of works, where that of the numbers is `prefix`.
  std::string_view keys = {};
  /// Of a date: the field that a value is of which is no date. ban-hành:2022-04 is when, ban-hành:"Bộ Công an" who.
  std::string_view otherwise = {};
};

std::span<const Field> fields();
/// By English or Vietnamese name, with or without marks, any case; hyphens, spaces and underscores do not matter. nullptr where there is
/// none.
const Field* field_named(std::string_view name);
/// The field whose name is nearly that: "tinhr", "provnice"; nullptr where none is, or more than one.
const Field* field_nearly_named(std::string_view name);

/// A value as it is compared: its words without marks; a province by its usual name, a level by its English one.
///     level: "cấp xã" -> "commune"     province: "TP.HCM" -> "ho chi minh"     kind: "KẾ HOẠCH" -> "ke hoach"
std::string field_value(const Field& field, std::string_view value);

}  // namespace danchieu::archive

#pragma once
/// The table of fields, once: index, query language, facets, help page and docs are made from it.

#include <span>
#include <string_view>

namespace danchieu::archive {

enum class FieldKind { term, number, work };  ///< one value; a year that ranges apply to; a cited document's number

struct Field {
  std::string_view name;        ///< English: "province"
  std::string_view vietnamese;  ///< as typed: "tỉnh"
  std::string_view label;       ///< as shown: "Tỉnh, thành phố"
  std::string_view prefix;      ///< of its terms in the index
  FieldKind kind;
  bool facet;
  std::string_view example;  ///< tỉnh:"Cao Bằng"
};

std::span<const Field> fields();
/// By English or Vietnamese name, with or without marks, any case; nullptr where there is none.
const Field* field_named(std::string_view name);

}  // namespace danchieu::archive

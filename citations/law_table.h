#pragma once
/// The rows behind law_numbers.h, and other names of the same statutes. A new law is a new row, and the end of the one before it.

#include <span>
#include <string_view>

#include "citations/law_numbers.h"

namespace danchieu::citations {

struct LawRow {
  std::string_view title;   ///< "Luật Giao thông đường bộ"
  std::string_view number;  ///< "23/2008/QH12"
  text::Date passed, from, to;
  LawSources sources;
};

struct LawAlias {
  std::string_view slug;
  std::string_view of;
};

std::span<const LawRow> law_rows();
std::span<const LawAlias> law_aliases();

}  // namespace danchieu::citations

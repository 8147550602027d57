#pragma once
/// Numbers and dates of a text that a machine recognised on an image, put right where only one reading is possible.
///
///     auto mended = mend_recognised(text::Text("Quyết định 1002QĐ-TTg, Luật số 34/2018/OH14, ngày ]] tháng 9 năm 2025"));
///     mended.text     "Quyết định 1002/QĐ-TTg, Luật số 34/2018/QH14, ngày 11 tháng 9 năm 2025"
///     mended.spans    where that text differs, as code points of the source
///
/// These rules are too bold for a text that somebody typed, who meant what is written. A code that is known is never changed, nor one
/// that two known codes are as near to; figures are changed only where the form leaves no other: the day of "ngày … tháng", a slash
/// that was lost before a code. Source of the confusions: what Tesseract's model of Vietnamese does to the plans of bench/scans
/// (CITATIONS §6 row 14). Pure, linear in the text.

#include <vector>

#include "text/text.h"

namespace danchieu::citations {

struct Mended {
  text::Text text;
  std::vector<text::Span> spans;
};

/// Only within `where`, spans of the source in order; the rest stays as it is.
Mended mend_recognised(const text::Text& recognised, const std::vector<text::Span>& where);
Mended mend_recognised(const text::Text& recognised);

}  // namespace danchieu::citations

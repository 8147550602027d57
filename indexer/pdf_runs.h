#pragma once
/// The words of a page as runs: what stands side by side on one line, without a wide gap.
///
///     PdfSheet sheet = lay_out(drawn);
///     sheet.runs: "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TỈNH KON TUM", …
///
/// A sheet stands upright: where most words of the page are turned, all are turned back, and `shown` keeps where they stood. Letters
/// that were drawn twice (a shadow, a poor man's bold) are there once. Pure: no Poppler here.

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/pdf_tables.h"
#include "indexer/pdf_words.h"

namespace danchieu::indexer {

/// The words [first, last) of a sheet.
struct PdfRun {
  std::uint32_t first = 0, last = 0;
  text::Box box;
  float base = 0, size = 0;
  int table = -1;  ///< of the sheet's tables; -1: of none
  PdfTable::Cell cell;
};

struct PdfSheet {
  float width = 0, height = 0;  ///< upright
  float shown_width = 0, shown_height = 0;
  std::u32string chars;
  std::vector<PdfWord> words;
  std::vector<text::Box> shown;  ///< where each word stands on the page as it is shown
  std::vector<bool> raised;      ///< a small word above the line of its neighbours: "1" of "NĐ-CP¹"
  std::vector<PdfRule> rules;
  std::vector<PdfTable> tables;
  std::vector<PdfRun> runs;  ///< in the order of the file

  std::u32string_view word(std::uint32_t i) const { return std::u32string_view(chars).substr(words[i].chars.begin, words[i].chars.size()); }
  /// A space stands between word i and the one that ends at `right`.
  bool is_apart(std::uint32_t i, float right) const;
  /// The words of a run with spaces between them.
  std::u32string text(const PdfRun& run) const;
};

PdfSheet lay_out(PdfDrawn drawn);

/// The runs, by number, that stand on one height, from left to right; the heights from top to bottom.
std::vector<std::vector<std::uint32_t>> rows(const PdfSheet& sheet);

/// How much of the lower one of two boxes' heights they have in common, 0 to 1.
float common_height(const text::Box& a, const text::Box& b);
text::Box around(const text::Box& a, const text::Box& b);

}  // namespace danchieu::indexer

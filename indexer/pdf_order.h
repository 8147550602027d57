#pragma once
/// The runs of a page as lines in the order of reading.
///
///     ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI …          ->  ỦY BAN NHÂN DÂN / TỈNH KON TUM / Số: 12/KH-UBND /
///       TỈNH KON TUM           Độc lập - Tự do …            CỘNG HÒA XÃ HỘI … / Độc lập - Tự do … / Kon Tum, ngày …
///     Số: 12/KH-UBND         Kon Tum, ngày …
///
/// From top to bottom; where columns stand side by side, in the order in which the file draws them, if it draws them cell by cell, and
/// else a centred column whole, and rows of a list row by row. Pure: no Poppler here.

#include <vector>

#include "indexer/pdf_runs.h"

namespace danchieu::indexer {

struct PdfLine {
  /// Cells of a row of a ruled table, or the one cell of any other line. A cell holds runs of the sheet, by number.
  std::vector<std::vector<std::uint32_t>> cells;
  bool row = false;      ///< of a ruled table
  bool columns = false;  ///< its cells stand far from each other, as with a tabulator
  text::Box box;
  float base = 0, size = 0;
};

std::vector<PdfLine> in_reading_order(const PdfSheet& sheet);

}  // namespace danchieu::indexer

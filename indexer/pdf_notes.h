#pragma once
/// What stands on a page and interrupts its text: footnotes, their marks, and the panels of electronic signatures.
///
///     … phát triển địa phương¹.                                     the mark, small and raised
///     ──────────
///     ¹ Thông tư số 12/2024/TT-BLĐTBXH ngày 14 tháng 11 …           the note, small, below a short rule
///
/// Pure: no Poppler here.

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/pdf_order.h"

namespace danchieu::indexer {

struct PdfNotes {
  std::size_t first = 0;               ///< line that the notes begin with, to the end of the page; the number of lines where there are none
  std::vector<std::u32string> labels;  ///< "1", "*"
};

/// `body`: the size of the letters of the text. Raises the labels that the file sets level.
PdfNotes find_notes(PdfSheet& sheet, const std::vector<PdfLine>& lines, float body);

/// Puts the lines of the notes before the paragraph that goes on on the next page, so that they interrupt no sentence.
/// Returns where they stand now.
std::size_t set_aside(const PdfSheet& sheet, std::vector<PdfLine>& lines, std::size_t first_note);

/// "Người ký: …", "Thời gian ký: …": takes the lines of such panels out.
std::vector<PdfLine> take_panels(const PdfSheet& sheet, std::vector<PdfLine>& lines);

/// What a raised word says, without brackets: "1" of "[1]"; empty where it can be no mark of a note.
std::u32string mark_of(std::u32string_view word);

}  // namespace danchieu::indexer

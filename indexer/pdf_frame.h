#pragma once
/// What is printed around the text of every page: running heads and feet, page numbers.
///
///     76        CÔNG BÁO/Số 359 + 360/Ngày 27-02-2025          on the even pages
///               CÔNG BÁO/Số 359 + 360/Ngày 27-02-2025    77    on the odd ones
///
/// They are known by where they stand, by coming back on other pages, and by a number that counts the pages; not by what they say.
/// The head of a letter, which an annex bears again, is none of them. Pure: no Poppler here.

#include <vector>

#include "indexer/pdf_runs.h"

namespace danchieu::indexer {

/// Takes the runs of page frames out of the sheets, which are the pages of one file in their order.
void drop_page_frames(std::vector<PdfSheet>& sheets);

/// The size of the letters that the text of the file is set in; what is smaller is a note.
float body_size(const std::vector<PdfSheet>& sheets);

}  // namespace danchieu::indexer

#pragma once
/// Finds print that a recogniser passed over: it looks for blocks of text, and a line that stands alone, such as the name under a
/// signature, is at times none to it.
///
///     for (const text::Box& line : lines_passed_over(page, words)) …   // ink in a row, of the height of print, where no word was seen
///
/// Pure, safe from any thread; std::bad_alloc where memory is short.

#include <vector>

#include "indexer/picture.h"
#include "indexer/reading_order.h"

namespace danchieu::indexer {

/// From the top down, at most a dozen. `page`: 8 bits a pixel, without skew; `words`: what was seen on it.
std::vector<text::Box> lines_passed_over(const Pix& page, const std::vector<SeenWord>& words);

/// Whether what was recognised in such a line is print: sure, and of words rather than signs. A signature is not.
bool is_print(const std::vector<SeenWord>& line);

}  // namespace danchieu::indexer

#pragma once
/// Titles of laws, codes and ordinances, so that a law cited by its title alone is read to its right end.
///
/// A title may hold commas, "và" and other laws' titles ("Luật Thuế xuất khẩu, thuế nhập khẩu"): the longest title of the table
/// that fits wins (CITATIONS §5.5).

#include <cstdint>

#include "citations/reading.h"

namespace danchieu::citations {

/// One past the last token of the longest known title that begins with token `begin`, the word behind "Luật", "Bộ luật" or
/// "Pháp lệnh"; `begin` where no title of the table fits.
std::uint32_t law_title_end(const Reading& reading, std::uint32_t begin);

}  // namespace danchieu::citations

#pragma once
/// Titles of laws, codes and ordinances, so that a law cited by its title alone is read to its right end.
///
/// A title may hold commas, "và" and other laws' titles ("Luật Thuế xuất khẩu, thuế nhập khẩu"): the longest title of the table
/// that fits wins (CITATIONS §5.5).

#include <cstdint>
#include <string>
#include <string_view>

#include "citations/reading.h"

namespace danchieu::citations {

struct LawTitle {
  std::uint32_t end = 0;  ///< one past the last token; the begin where no title of the table fits
  std::string slug;       ///< of the title in full: "bao-hiem-xa-hoi", also where "BHXH" is printed
};

/// The longest known title that begins with token `begin`, the word behind "Luật", "Bộ luật" or "Pháp lệnh". Capitals stand for the words
/// that they are the initials of: "Luật BHXH", "Luật Thuế GTGT", "Luật Bầu cử ĐBQH và đại biểu HĐND".
LawTitle law_title(const Reading& reading, std::uint32_t begin);

/// "BLHS", "BLTTDS": a code by its initials alone; the slug of its title, else empty.
std::string_view code_of_initials(const Reading& reading, std::uint32_t token);

}  // namespace danchieu::citations

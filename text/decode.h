#pragma once
/// Bytes of a text file become UTF-8.
///
///     decode("\xEF\xBB\xBFKế hoạch").utf8 == "Kế hoạch"
///     decode("Ngh\xDE \xAE\xDEnh s\xE8 12 c\xF1""a ChÝnh phñ") == {"Nghị định số 12 của Chính phủ", "TCVN3", converted}
///
/// Positions in the text, wherever danchieu tells some, count the code points of `utf8`: of the file as it was read, not of its bytes, nor
/// of letters that were converted (VNI has two for one).

#include <cstddef>
#include <string>
#include <string_view>

namespace danchieu::text {

struct Decoded {
  std::string utf8;
  std::string encoding;      ///< "UTF-8", "UTF-16LE", "UTF-16BE", or what the letters were converted from: "TCVN3", "Windows-1252"
  bool converted = false;    ///< the letters were none of Unicode's: a guess, if a sure one
  std::size_t replaced = 0;  ///< how many broken sequences became U+FFFD
};

/// UTF-8 with and without byte order mark, UTF-16 in both orders with a mark, or without one where every other byte says so; lines that are
/// no UTF-8 are Windows-1252. Legacy letters, in any of them, become Unicode where that is sure (legacy.h). Line ends become "\n".
Decoded decode(std::string_view bytes);

}  // namespace danchieu::text

#pragma once
/// Bytes of a text file become UTF-8.
///
///     decode("\xEF\xBB\xBFKế hoạch").utf8 == "Kế hoạch"

#include <cstddef>
#include <string>
#include <string_view>

namespace danchieu::text {

struct Decoded {
  std::string utf8;
  std::string encoding;      ///< "UTF-8", "UTF-16LE", "UTF-16BE"
  std::size_t replaced = 0;  ///< how many broken sequences became U+FFFD
};

/// UTF-8 with and without byte order mark, UTF-16 in both orders with a mark, or without one where every other byte says so.
/// Line ends become "\n".
Decoded decode(std::string_view bytes);

}  // namespace danchieu::text

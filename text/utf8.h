#pragma once
/// Inside text/: reading and writing UTF-8 one code point at a time. A broken sequence is read as one U+FFFD.

#include <unicode/utf8.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace danchieu::text {

constexpr char32_t replacement = 0xFFFD;

/// The code point at byte `at`, which moves behind it; -1 where the bytes are broken.
inline std::int32_t read_utf8_strictly(std::string_view utf8, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  UChar32 c;
  U8_NEXT(bytes, at, utf8.size(), c);
  return c;
}

inline char32_t read_utf8(std::string_view utf8, std::size_t& at) {
  const auto c = read_utf8_strictly(utf8, at);
  return c < 0 ? replacement : static_cast<char32_t>(c);
}

inline void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
    return;
  }
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  char bytes[4];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, c);
  out.append(bytes, size);
}

}  // namespace danchieu::text

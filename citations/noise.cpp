#include "citations/noise.h"

#include "text/chars.h"

namespace danchieu::citations {

using text::is_digit;
using text::is_space;

bool starts_url(std::u32string_view chars, std::uint32_t at) {
  if (chars[at] != U'h' && chars[at] != U'w') return false;
  for (const std::u32string_view scheme : {U"https://", U"http://", U"www."}) {
    if (chars.substr(at).starts_with(scheme)) return true;
  }
  return false;
}

std::uint32_t page_number_line(std::u32string_view chars, std::uint32_t at) {
  std::uint32_t i = at;
  while (i < chars.size() && is_space(chars[i]) && chars[i] != U'\n') ++i;
  const std::uint32_t digits = i;
  while (i < chars.size() && is_digit(chars[i])) ++i;
  if (i == digits || i - digits > 3) return at;
  while (i < chars.size() && is_space(chars[i]) && chars[i] != U'\n') ++i;
  return i == chars.size() || chars[i] == U'\n' ? i : at;
}

}  // namespace danchieu::citations

#include "citations/noise.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::citations {

using text::is_digit;
using text::is_space;

bool starts_url(std::u32string_view chars, std::uint32_t at) {
  if (text::to_lower(chars[at]) != U'h' && text::to_lower(chars[at]) != U'w') return false;
  const std::u32string_view rest = chars.substr(at);
  const auto starts_with = [&](std::u32string_view scheme) {
    return rest.size() >= scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), rest.begin(), [](char32_t a, char32_t b) { return a == text::to_lower(b); });
  };
  return starts_with(U"https://") || starts_with(U"http://") || starts_with(U"www.");
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

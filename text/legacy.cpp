#include "text/legacy.h"

#include <algorithm>

#include "text/char_table.h"
#include "text/compose.h"
#include "text/legacy_case.h"
#include "text/legacy_letters.h"
#include "text/legacy_lines.h"
#include "text/text.h"

namespace danchieu::text {

std::string_view name(Legacy legacy) {
  constexpr std::string_view names[] = {"TCVN3", "VNI", "VIQR", "VISCII", "VPS", "VietWare", "Windows-1258", "UTF-8 hai lần"};
  return names[static_cast<std::size_t>(legacy)];
}

std::string from_legacy(std::string_view chars, LegacyFont font) {
  std::u32string text = to_utf32(chars);
  const CharTable& table = CharTable::get();
  if (!std::all_of(text.begin(), text.end(), [&](char32_t c) { return table[c].in_nfc(); })) compose(text);
  std::u32string read;
  read.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U'\n', begin), text.size());
    const std::u32string_view line = std::u32string_view(text).substr(begin, end - begin);
    const bool unicode = font.legacy != Legacy::utf8_twice && has_unicode_letters(line);
    read += unicode ? std::u32string(line) : read_line(line, font.legacy);
    if (end < text.size()) read += U'\n';
    begin = end + 1;
  }
  if (font.capitals) std::transform(read.begin(), read.end(), read.begin(), [&](char32_t c) { return table[c].upper; });
  return to_utf8(read);
}

}  // namespace danchieu::text

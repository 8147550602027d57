#include "citations/packed.h"

#include <array>

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::citations {
namespace {

Letter describe(char32_t c) {
  Letter letter;
  letter.space = text::is_space(c);
  letter.digit = text::is_digit(c);
  letter.word = letter.digit || text::is_letter(c);
  if (!letter.word) return letter;
  letter.upper = text::is_upper(c);
  letter.lower = text::is_lower(c);
  const char32_t folded = text::fold(c);
  letter.folded = folded < 0x7F ? static_cast<std::uint8_t>(folded) : 0x7F;
  letter.exact = static_cast<std::uint8_t>(text::to_lower(c) & 0xFF);
  return letter;
}

// Vietnamese ends with U+1EF9; the spaces and dashes above are folded by text::Text.
constexpr std::size_t table_size = 0x1F00;

const std::array<Letter, table_size>& table() {
  static const std::array<Letter, table_size> made = [] {
    std::array<Letter, table_size> rows;
    for (char32_t c = 0; c < table_size; ++c) rows[c] = describe(c);
    return rows;
  }();
  return made;
}

}  // namespace

Letter letter_of(char32_t c) { return c < table_size ? table()[c] : describe(c); }

PackedWord pack(std::u32string_view chars) {
  PackedWord word;
  std::uint32_t size = 0;
  for (const char32_t c : chars) {
    const Letter letter = letter_of(c);
    if (letter.folded == 0) continue;
    word.folded = pack_letter(word.folded, size, letter.folded);
    word.exact = pack_letter(word.exact, size, letter.exact);
    ++size;
  }
  return word;
}

PackedWord pack(std::string_view utf8) { return pack(text::to_utf32(utf8)); }

}  // namespace danchieu::citations

#include "citations/packed.h"

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::citations {

Letter Letters::describe(char32_t c) {
  Letter letter;
  if (text::is_space(c)) letter.is |= Letter::space;
  if (!text::is_digit(c) && !text::is_letter(c)) return letter;
  if (text::is_digit(c)) letter.is |= Letter::digit;
  if (text::is_upper(c)) letter.is |= Letter::upper;
  if (text::is_lower(c)) letter.is |= Letter::lower;
  const char32_t folded = text::fold(c);
  letter.folded = folded > 0 && folded < 0x7F ? static_cast<std::uint8_t>(folded) : 0x7F;
  letter.exact = static_cast<std::uint8_t>(text::to_lower(c) & 0xFF);
  return letter;
}

Letters::Letters() {
  for (char32_t c = 0; c < table_.size(); ++c) table_[c] = describe(c);
}

const Letters& Letters::get() {
  static const Letters made;
  return made;
}

PackedWord pack(std::u32string_view chars) {
  PackedWord word;
  std::uint32_t size = 0;
  for (const char32_t c : chars) {
    const Letter letter = letter_of(c);
    if (!letter.word()) continue;
    word.folded = pack_letter(word.folded, size, letter.folded);
    word.exact = pack_letter(word.exact, size, letter.exact);
    ++size;
  }
  return word;
}

PackedWord pack(std::string_view utf8) { return pack(text::to_utf32(utf8)); }

}  // namespace danchieu::citations

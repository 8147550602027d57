#include "text/chars.h"

#include "text/char_table.h"
#include "text/compose.h"
#include "text/text.h"
#include "text/tone.h"
#include "text/utf8.h"

namespace danchieu::text {

char32_t to_lower(char32_t c) { return look_up(c).lower; }
char32_t to_upper(char32_t c) { return look_up(c).upper; }
char32_t fold(char32_t c) { return look_up(c).folded; }
bool is_letter(char32_t c) { return look_up(c).letter; }
bool is_upper(char32_t c) { return look_up(c).is_upper; }
bool is_lower(char32_t c) { return look_up(c).is_lower; }
bool is_space(char32_t c) { return look_up(c).space; }
bool is_marked(char32_t c) { return look_up(c).marked; }

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  const Text text(utf8);
  for (const char32_t c : text.chars())
    if (const char32_t f = fold(c); f != 0) append_utf8(folded, f);
  return folded;
}

std::string exact(std::string_view utf8) {
  std::u32string letters(Text(utf8).chars());
  lower(letters);
  for (std::size_t begin = 0; begin < letters.size();) {
    std::size_t end = begin;
    while (end < letters.size() && look_up(letters[end]).in_word()) ++end;
    if (end > begin) place_tone(letters, begin, end);
    begin = end + 1;
  }
  return to_utf8(letters);
}

std::string slug(std::string_view utf8) {
  std::string words;
  for (const char c : fold(utf8)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      words.push_back(c);
    } else if (!words.empty() && words.back() != '-') {
      words.push_back('-');
    }
  }
  if (!words.empty() && words.back() == '-') words.pop_back();
  return words;
}

std::string tidy(std::string_view utf8) {
  std::u32string chars = to_utf32(utf8);
  compose(chars);
  std::string tidied;
  tidied.reserve(utf8.size());
  bool space = false;
  for (const char32_t c : chars) {
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (space && !tidied.empty()) tidied.push_back(' ');
    space = false;
    append_utf8(tidied, c);
  }
  return tidied;
}

}  // namespace danchieu::text

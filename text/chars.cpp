#include "text/chars.h"

#include <algorithm>

#include "text/char_table.h"
#include "text/compose.h"
#include "text/encode.h"
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
bool is_space(char32_t c) { return CharTable::get().is_space(c); }
bool is_marked(char32_t c) { return look_up(c).marked; }

std::string fold(std::string_view utf8) {
  const CharTable& table = CharTable::get();
  std::string folded;
  folded.reserve(utf8.size());
  bool may_compose = false;  // what is left of a letter of another script may unite with what stands before it
  const auto take = [&](char32_t c) {
    const char32_t f = table[c].folded;
    if (f == 0) return;
    append_utf8(folded, f);
    may_compose = may_compose || (f >= 0x80 && table[f].joins_previous);
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = read_utf8(utf8, at);
    if (const Char about = table[c]; about.joins_previous && about.folded != 0) {
      // Not a mark that is dropped, but part of a letter of another script: only composing tells which.
      const Text text(utf8);
      folded.clear();
      for (const char32_t whole : text.chars()) take(whole);
      break;
    }
    take(c);
  }
  return may_compose && folded != utf8 ? fold(folded) : folded;
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
  const CharTable& table = CharTable::get();
  if (!std::all_of(chars.begin(), chars.end(), [&](char32_t c) { return table.stays(c) || table[c].in_nfc(); })) compose(chars);
  std::string tidied;
  encode_tidied(chars, tidied);
  return tidied;
}

}  // namespace danchieu::text

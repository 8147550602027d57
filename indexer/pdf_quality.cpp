#include "indexer/pdf_quality.h"

#include <algorithm>
#include <string>

#include "indexer/syllable.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

/// Private-use, unassigned for text, replaced, or control: what fonts say that do not say what their letters mean.
bool is_nothing(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000 || c == 0xFFFD || (c >= 0x80 && c < 0xA0) || (c < U' ' && c != U'\n' && c != U'\t');
}

/// Bullets of Symbol and Wingdings, which are private-use in most files and stand alone.
bool is_bullet(std::u32string_view word) { return word.size() == 1 && word[0] >= 0xF000 && word[0] <= 0xF0FF; }

bool is_foreign(char32_t c) {
  const auto folded = text::fold(c);
  return text::is_letter(c) && (folded < U'a' || folded > U'z');
}

constexpr std::size_t fewest_words = 12;  // less is not judged

struct Words {
  std::size_t all = 0, syllables = 0, no_vowel = 0, mixed = 0, foreign = 0, marked = 0;
};

Words count(std::u32string_view chars) {
  Words words;
  for (std::size_t at = 0; at < chars.size();) {
    std::u32string folded;
    bool small_before = false, mixed = false, foreign = false, marked = false;
    for (; at < chars.size() && text::is_letter(chars[at]); ++at) {
      const char32_t c = chars[at];
      mixed |= small_before && text::is_upper(c);
      small_before = text::is_lower(c);
      foreign |= is_foreign(c);
      marked |= c >= 0x80;
      folded += text::fold(c);
    }
    if (folded.size() < 2) {
      ++at;
      continue;
    }
    ++words.all;
    words.syllables += is_syllable(folded);
    words.no_vowel += folded.find_first_of(U"aeiouy") == folded.npos;
    words.mixed += mixed;
    words.foreign += foreign;
    words.marked += marked;
  }
  return words;
}

}  // namespace

bool is_usable(std::u32string_view chars) {
  std::size_t nothing = 0, letters = 0;
  for (std::size_t at = 0; at < chars.size();) {
    std::size_t end = at;
    while (end < chars.size() && !text::is_space(chars[end])) ++end;
    const std::u32string_view word = chars.substr(at, end - at);
    if (!is_bullet(word)) nothing += static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_nothing));
    letters += word.size();
    at = end + 1;
  }
  constexpr std::size_t too_short = 60, one_in = 20;
  if (nothing > 3 && nothing * one_in > letters) return false;
  if (letters < too_short) return true;
  const Words words = count(chars);
  if (words.all < fewest_words) return true;  // figures, mostly
  if (words.mixed * 3 >= words.all) return false;
  // Vietnamese: most words are syllables. Other languages: hardly a word without a vowel, or with a capital behind a small letter.
  if (words.syllables * 2 >= words.all) return true;
  const bool other_script = words.foreign * 10 >= words.all * 9 && words.mixed * 20 <= words.all;
  const bool other_language = words.no_vowel * 5 <= words.all && words.mixed * 10 <= words.all && words.foreign * 10 <= words.all;
  return other_script || other_language;
}

bool is_well_recognised(std::u32string_view chars) {
  if (!is_usable(chars)) return false;
  const Words words = count(chars);
  if (words.all < fewest_words || words.syllables * 2 < words.all) return true;  // of another language, for all we know
  return words.syllables * 10 >= words.all * 7 && words.marked * 10 >= words.all * 4;
}

}  // namespace danchieu::indexer

#include "text/legacy_lines.h"

#include <algorithm>

#include "text/char_table.h"
#include "text/legacy_case.h"
#include "text/legacy_letters.h"
#include "text/legacy_table.h"
#include "text/syllable.h"
#include "text/vowel.h"

namespace danchieu::text {

namespace {

constexpr std::u32string_view blanks = U" \t\r\f\v";

/// Calls `take` for each word and for each run of blanks between them.
template <typename TakeWord, typename TakeBlanks>
void for_each_word(std::u32string_view line, TakeWord take_word, TakeBlanks take_blanks) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t word = std::min(line.find_first_not_of(blanks, at), line.size());
    if (word > at) take_blanks(line.substr(at, word - at));
    const std::size_t end = std::min(line.find_first_of(blanks, word), line.size());
    if (end > word) take_word(line.substr(word, end - word));
    at = end;
  }
}

/// Of those with letters that ASCII has not.
struct Syllables {
  std::size_t right = 0, wrong = 0;
  std::size_t single = 0;  ///< of the right ones: of one letter, as a lone sign becomes
};

Syllables count_syllables(std::u32string_view text) {
  const CharTable& table = CharTable::get();
  Syllables count;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    bool marked = false, vowel = false;
    for (; end < text.size() && table[text[end]].letter; ++end) {
      marked = marked || text[end] >= 0x80;
      vowel = vowel || read_vowel(table[text[end]].lower).shape != 0;
    }
    if (marked && vowel) {
      const bool right = is_syllable(text.substr(at, end - at));
      count.right += right;
      count.wrong += !right;
      count.single += right && end == at + 1;
    }
    at = end + 1;
  }
  return count;
}

/// A sign of Latin-1 beside a letter, or a thorn: what legacy letters show as, and next to nobody writes.
bool is_sharp(std::u32string_view word) {
  const CharTable& table = CharTable::get();
  for (std::size_t at = 0; at < word.size(); ++at) {
    const char32_t c = word[at];
    if (c == U'Þ' || c == U'þ') return true;
    const bool sign = c >= 0xA1 && c < 0x100 && !table[c].letter;
    if (sign && ((at > 0 && table[word[at - 1]].letter) || (at + 1 < word.size() && table[word[at + 1]].letter))) return true;
  }
  return false;
}

/// Vietnamese as it is.
bool is_vietnamese_text(std::u32string_view word) {
  const CharTable& table = CharTable::get();
  if (std::any_of(word.begin(), word.end(), [&](char32_t c) { return c >= 0x80 && table[c].letter && !is_vietnamese(c); })) return false;
  const Syllables found = count_syllables(word);
  return found.right > 0 && found.wrong == 0 && !is_sharp(word);
}

/// The marks of VIQR inside a word: one at its end may be punctuation.
unsigned inner_marks(std::u32string_view word) {
  constexpr std::u32string_view marks = U"`'?~.^(+*";
  const CharTable& table = CharTable::get();
  unsigned found = 0;
  const std::size_t first_shape = marks.find(U'^');
  for (std::size_t at = 1; at + 1 < word.size(); ++at) {
    const auto mark = marks.find(word[at]);
    const bool behind_letter = table[word[at - 1]].letter || marks.find(word[at - 1]) != marks.npos;
    if (mark != marks.npos && behind_letter && (table[word[at + 1]].letter || mark >= first_shape)) found |= 1U << mark;
  }
  return found;
}

bool has_only_ascii(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80; });
}

void weigh_mnemonics(std::u32string_view word, Letters& letters, Evidence& evidence) {
  const CharTable& table = CharTable::get();
  read_letters(word, Legacy::viqr, letters);
  const Syllables read = count_syllables(letters.chars);
  if (!letters.changed && !letters.left) {
    evidence.plain += std::any_of(word.begin(), word.end(), [&](char32_t c) { return table[c].letter; });
  } else if (letters.left || read.wrong > 0) {
    ++evidence.against;
  } else if (const unsigned marks = read.right > read.single ? inner_marks(word) : 0; marks != 0) {
    ++evidence.good;
    evidence.marks |= marks;
  } else {
    ++evidence.open;
  }
}

void weigh_codes(std::u32string_view word, Legacy legacy, Letters& letters, Evidence& evidence) {
  read_letters(word, legacy, letters);
  if (!letters.changed && !letters.left) return;
  const Syllables read = count_syllables(letters.chars);
  if (letters.left || read.wrong > 0) {
    ++evidence.against;
  } else if (read.right > 0) {
    const bool open = read.right == read.single || is_vietnamese_text(word);
    ++(open ? evidence.open : evidence.good);
    evidence.sharp += !open && is_sharp(word);
  }
}

/// Signs that are no word of Vietnamese in TCVN3, and so are what they show where they stand alone: · © » ¼ ½ ¾
bool stays_alone(std::u32string_view word, Legacy legacy) {
  constexpr std::u32string_view signs = U"·©»¼½¾";
  const CharTable& table = CharTable::get();
  return legacy == Legacy::tcvn3 && word.find_first_of(signs) != word.npos &&
         std::none_of(word.begin(), word.end(), [&](char32_t c) { return table[c].letter || (c >= 0x80 && signs.find(c) == signs.npos); });
}

}  // namespace

Evidence weigh(std::u32string_view line, Legacy legacy) {
  Evidence evidence;
  Letters letters;
  const bool mnemonics = legacy == Legacy::viqr;
  if (has_only_ascii(line) != mnemonics) return evidence;
  for_each_word(
      line,
      [&](std::u32string_view word) {
        if (mnemonics) weigh_mnemonics(word, letters, evidence);
        else if (!has_only_ascii(word)) weigh_codes(word, legacy, letters, evidence);
      },
      [](std::u32string_view) {});
  return evidence;
}

std::u32string read_line(std::u32string_view line, Legacy legacy) {
  std::u32string read;
  Letters letters;
  for_each_word(
      line,
      [&](std::u32string_view word) {
        if (stays_alone(word, legacy) || has_unicode_letters(word)) {
          read += word;
        } else {
          read_letters(word, legacy, letters);
          read += letters.chars;
        }
      },
      [&](std::u32string_view between) { read += between; });
  if (legacy == Legacy::tcvn3) restore_capitals(read);
  return read;
}

bool has_unicode_letters(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x100 && is_vietnamese(c); });
}

}  // namespace danchieu::text

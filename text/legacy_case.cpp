#include "text/legacy_case.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/char_table.h"
#include "text/vowel.h"

namespace danchieu::text {

namespace {

enum class Case { open, capital, small, silent };  ///< silent: tells nothing of its neighbours, and does not listen to them

struct Word {
  std::size_t begin, end;
  Case written;
};

/// A small letter that may stand for a capital: TCVN3 has no other.
bool is_open(char32_t c) { return read_vowel(c).tone != 0; }

bool is_vowel(char32_t c) { return read_vowel(look_up(c).lower).shape != 0; }

/// A letter that an abbreviation, a number or a Roman numeral is made of says nothing.
bool is_symbol(std::u32string_view word) {
  constexpr std::u32string_view roman = U"IVXLCDM";
  return std::none_of(word.begin(), word.end(), is_vowel) || word.find_first_not_of(roman) == word.npos;
}

Case case_of(std::u32string_view word) {
  std::size_t capitals = 0, small = 0, open = 0;
  bool capital_inside = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const Char about = look_up(word[at]);
    capitals += about.is_upper;
    capital_inside = capital_inside || (about.is_upper && at > 0);
    open += is_open(word[at]);
    small += about.is_lower && !is_open(word[at]);
  }
  if (small > 0) return Case::small;
  if (open == 0) return capitals < 2 || is_symbol(word) ? Case::silent : Case::capital;
  return capital_inside ? Case::capital : Case::open;
}

}  // namespace

void restore_capitals(std::u32string& line) {
  std::vector<Word> words;
  const CharTable& table = CharTable::get();
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && table[line[end]].letter) ++end;
    if (end > at) words.push_back({at, end, case_of(std::u32string_view(line).substr(at, end - at))});
    at = end + 1;
  }
  const auto raise = [&](const Word& word) {
    for (std::size_t at = word.begin; at < word.end; ++at) line[at] = table[line[at]].upper;
  };
  // What the nearest word behind says, for each word.
  std::vector<Case> behind(words.size(), Case::open);
  Case nearest = Case::open;
  for (std::size_t at = words.size(); at-- > 0;) {
    behind[at] = nearest;
    if (words[at].written == Case::capital || words[at].written == Case::small) nearest = words[at].written;
  }
  Case before = Case::open;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    if (word.written == Case::capital) raise(word);
    if (word.written == Case::open && before != Case::small && behind[at] != Case::small &&
        (before == Case::capital || behind[at] == Case::capital))
      raise(word);
    if (word.written == Case::capital || word.written == Case::small) before = word.written;
  }
}

}  // namespace danchieu::text

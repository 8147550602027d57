#include "text/legacy_case.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/char_table.h"
#include "text/syllable.h"
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

/// Capitals that are a word, and so tell of their neighbours: not those of an abbreviation, a number or a Roman numeral.
bool is_word(std::u32string_view capitals) { return capitals.find_first_not_of(U"IVXLCDM") != capitals.npos && is_syllable(capitals); }

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
  if (open == 0) return capitals > 1 && is_word(word) ? Case::capital : Case::silent;
  return capital_inside ? Case::capital : Case::open;
}

/// "3. ", "… hội. "; not "v.v... "
bool ends_sentence(std::u32string_view before) {
  return before.size() > 2 && before.ends_with(U". ") && before[before.size() - 3] != U'.' && before[before.size() - 3] != U' ';
}

/// An office's name, as Decree 30/2020/NĐ-CP has it; real documents hardly ever write it small.
bool begins_office(std::u32string_view text) { return text.starts_with(U"ủy ban ") || text.starts_with(U"uỷ ban "); }

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
  std::size_t end_before = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    if (word.written == Case::capital) raise(word);
    if (word.written == Case::open && before != Case::small) {
      const bool beside = before == Case::capital && word.begin == end_before + 1 && line[end_before] == U' ';
      if (beside || (behind[at] != Case::small && (before == Case::capital || behind[at] == Case::capital))) raise(word);
    }
    if (is_open(line[word.begin]) && ends_sentence(std::u32string_view(line).substr(0, word.begin)))
      line[word.begin] = table[line[word.begin]].upper;
    if (word.written == Case::capital || word.written == Case::small) {
      before = word.written;
      end_before = word.end;
    }
  }
}

}  // namespace danchieu::text

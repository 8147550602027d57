#include "text/legacy_case.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/char_table.h"
#include "text/syllable.h"

namespace danchieu::text {

namespace {

enum class Case { open, capital, small, silent };  ///< silent: tells nothing of its neighbours, and does not listen to them

struct Word {
  std::size_t begin, end;
  Case written;
};

bool has(std::u32string_view letters, char32_t c) { return letters.find(c) != letters.npos; }

/// Capitals that are a word, and so tell of their neighbours: not those of an abbreviation, a number or a Roman numeral.
bool is_word(std::u32string_view capitals) { return capitals.find_first_not_of(U"IVXLCDM") != capitals.npos && is_syllable(capitals); }

Case case_of(std::u32string_view word, std::u32string_view only_small) {
  std::size_t capitals = 0, small = 0, open = 0;
  bool capital_inside = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const Char about = look_up(word[at]);
    capitals += about.is_upper;
    capital_inside = capital_inside || (about.is_upper && at > 0);
    const bool may_be_capital = word[at] >= 0x80 && has(only_small, word[at]);
    open += may_be_capital;
    small += about.is_lower && !may_be_capital;
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

struct Said {
  Case written;
  std::size_t at;  ///< the end of a word before, the beginning of one behind
};

/// By the words beside it, with one blank between, else by the nearest ones, if they agree: "CHỦ TỊCH Lý Văn" is a name.
bool is_capital(std::u32string_view line, const Word& word, const Said& before, const Said& behind) {
  const bool beside_before = before.at + 1 == word.begin && line[before.at] == U' ';
  const bool beside_behind = behind.at == word.end + 1 && line[word.end] == U' ';
  const Case left = !beside_before && beside_behind ? Case::open : before.written;
  const Case right = beside_before && !beside_behind ? Case::open : behind.written;
  return left != Case::small && right != Case::small && (left == Case::capital || right == Case::capital);
}

}  // namespace

void restore_capitals(std::u32string& line, std::u32string_view only_small) {
  std::vector<Word> words;
  const CharTable& table = CharTable::get();
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && table[line[end]].letter) ++end;
    if (end > at) words.push_back({at, end, case_of(std::u32string_view(line).substr(at, end - at), only_small)});
    at = end + 1;
  }
  const auto raise = [&](const Word& word) {
    for (std::size_t at = word.begin; at < word.end; ++at) line[at] = table[line[at]].upper;
  };
  // What the nearest words say that say anything, before and behind each.
  const Said nothing{Case::open, line.size()};
  std::vector<Said> behind(words.size(), nothing);
  Said nearest = nothing;
  const auto hear = [&](const Word& word, std::size_t at) {
    if (word.written == Case::capital || word.written == Case::small) nearest = {word.written, at};
  };
  for (std::size_t at = words.size(); at-- > 0;) {
    behind[at] = nearest;
    hear(words[at], words[at].begin);
  }
  nearest = nothing;
  for (const Word& word : words) {
    const std::u32string_view before = std::u32string_view(line).substr(0, word.begin),
                              from_here = std::u32string_view(line).substr(word.begin);
    const Said& after = behind[static_cast<std::size_t>(&word - words.data())];
    if (word.written == Case::capital || (word.written == Case::open && is_capital(line, word, nearest, after))) raise(word);
    if (has(only_small, line[word.begin]) && (ends_sentence(before) || begins_office(from_here)))
      line[word.begin] = table[line[word.begin]].upper;
    hear(word, word.end);
  }
}

}  // namespace danchieu::text

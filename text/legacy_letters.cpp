#include "text/legacy_letters.h"

#include <algorithm>

#include "text/char_table.h"
#include "text/legacy_table.h"
#include "text/syllable.h"
#include "text/utf8.h"
#include "text/vowel.h"

namespace danchieu::text {

namespace {

bool is_letter(char32_t c) { return look_up(c).letter; }

bool is_foreign(char32_t c) { return c >= 0x80 && is_letter(c); }

void read_codes(std::u32string_view word, const LegacyTable& table, Letters& letters) {
  for (const char32_t c : word) {
    const int code = c < 0x80 && c >= U' ' ? -1 : code_of(c);
    const LegacyCode drawn = code < 0 ? LegacyCode{} : table[static_cast<std::size_t>(code)];
    char32_t marked = drawn.marks[0] != 0 && !letters.chars.empty() ? add_mark(letters.chars.back(), drawn.marks[0]) : 0;
    if (marked != 0 && drawn.marks[1] != 0) marked = add_mark(marked, drawn.marks[1]);
    if (marked != 0) {
      letters.chars.back() = marked;
      letters.changed = true;
    } else if (drawn.letter != 0) {
      letters.chars.push_back(drawn.letter);
      letters.changed = letters.changed || drawn.letter != c;
    } else {
      letters.chars.push_back(c);
      letters.left = letters.left || drawn.marks[0] != 0 || is_foreign(c);
    }
  }
}

// --- TCVN3 ---

/// The code of ư is that of the soft hyphen, which PDFs and editors turn into a hyphen: `n-íc`, `th-`. It is ư where that makes a syllable
/// and what stands before it makes none.
void read_hyphens(std::u32string& word) {
  constexpr std::u32string_view hyphens = U"-\u2010\u2011";
  const auto is_part = [](char32_t c) { return is_letter(c); };
  for (auto at = word.find_first_of(hyphens); at != word.npos; at = word.find_first_of(hyphens, at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && is_part(word[begin - 1])) --begin;
    while (end < word.size() && is_part(word[end])) ++end;
    if (end - begin < 2) continue;
    const std::u32string_view before = std::u32string_view(word).substr(begin, at - begin);
    const bool lower = std::none_of(word.begin() + static_cast<std::ptrdiff_t>(begin) + (at > begin),
                                    word.begin() + static_cast<std::ptrdiff_t>(end), [](char32_t c) { return look_up(c).is_upper; });
    if (!lower || is_syllable(before)) continue;
    std::u32string joined(before);
    joined += U'ư';
    joined += std::u32string_view(word).substr(at + 1, end - at - 1);
    if (is_syllable(joined)) word[at] = U'ư';
  }
}

// --- VIQR ---

constexpr char32_t escape = U'\\';

bool is_mark(const LegacyTable& table, char32_t c) { return c < 0x80 && table[c].marks[0] != 0; }
bool is_d(char32_t c) { return c == U'd' || c == U'D'; }

struct Mnemonics {
  std::size_t size = 0;  ///< of what was read: letters, each with its marks
  std::u32string read;
  bool composed = false, last_is_mark = false;
};

Mnemonics read_run(std::u32string_view word, const LegacyTable& table) {
  Mnemonics run;
  for (; run.size < word.size(); ++run.size) {
    const char32_t c = word[run.size];
    const char32_t before = run.read.empty() ? 0 : run.read.back();
    const char32_t marked = before != 0 && is_mark(table, c) ? add_mark(before, table[c].marks[0]) : 0;
    run.last_is_mark = marked != 0;
    if (marked != 0) {
      run.read.back() = marked;
    } else if (is_d(c) && (before == U'D' || before == c)) {
      run.read.back() = before == U'D' ? U'Đ' : U'đ';
    } else if (is_letter(c)) {
      run.read.push_back(c);
      continue;
    } else {
      break;
    }
    run.composed = true;
  }
  return run;
}

/// Whether Vietnamese writes it so; not where ASCII means what it says: `e.g.`, `dd/mm/yyyy`, `a(b)`.
/// `behind`: what follows in the word.
bool is_mnemonic(std::u32string_view written, std::u32string_view read, std::u32string_view behind) {
  if (is_syllable(read)) return true;
  const auto is_vowel = [](char32_t c) { return read_vowel(look_up(c).lower).shape != 0; };
  if (std::none_of(read.begin(), read.end(), is_vowel))
    return written.size() > 2 || (!behind.starts_with(U"/m") && !behind.starts_with(U"/M"));  // BCDD, DD/c
  constexpr std::size_t long_enough = 3;  // Êđê: several syllables, or one with a slip
  return written.find(U'^') != written.npos && read.size() >= long_enough;
}

void read_mnemonics(std::u32string_view word, const LegacyTable& table, Letters& letters) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t next = at + 1 < word.size() ? word[at + 1] : 0;
    if (word[at] == escape && (is_mark(table, next) || is_d(next) || next == escape)) {
      letters.chars.push_back(next);
      letters.changed = true;
      at += 2;
      continue;
    }
    Mnemonics run = read_run(word.substr(at), table);
    if (run.size == 0) {
      letters.chars.push_back(word[at++]);
      continue;
    }
    bool taken = run.composed && is_mnemonic(word.substr(at, run.size), run.read, word.substr(at + run.size));
    if (run.composed && !taken && run.last_is_mark) {  // not escaped, but punctuation all the same: "ho`a."
      run = read_run(word.substr(at, run.size - 1), table);
      taken = run.composed && is_mnemonic(word.substr(at, run.size), run.read, word.substr(at + run.size));
    }
    const std::u32string_view written = word.substr(at, run.size);
    letters.chars += taken ? std::u32string_view(run.read) : written;
    letters.changed = letters.changed || taken;
    letters.left = letters.left || (run.composed && !taken) || std::any_of(written.begin(), written.end(), is_foreign);
    at += run.size;
  }
}

// --- UTF-8 that was taken for Windows-1252 ---

void read_utf8_again(std::u32string_view word, Letters& letters) {
  constexpr std::size_t longest = 4;
  for (std::size_t at = 0; at < word.size();) {
    std::string bytes;
    for (std::size_t next = at; next < word.size() && bytes.size() < longest; ++next) {
      const int code = code_of(word[next]);
      if (code < 0) break;
      bytes.push_back(static_cast<char>(code));
    }
    std::size_t size = 0;
    const std::int32_t c = bytes.empty() ? -1 : read_utf8_strictly(bytes, size);
    if (c >= 0x80) {
      letters.chars.push_back(static_cast<char32_t>(c));
      letters.changed = true;
      at += size;
    } else if (word[at] == U'Ã' && (at + 1 == word.size() || word[at + 1] == U' ')) {
      letters.chars.push_back(U'à');  // the other half, a no-break space, is often lost
      letters.changed = true;
      ++at;
    } else {
      letters.chars.push_back(word[at]);
      letters.left = letters.left || is_foreign(word[at]);
      ++at;
    }
  }
}

}  // namespace

void read_letters(std::u32string_view word, Legacy legacy, Letters& letters) {
  letters.chars.clear();
  letters.changed = letters.left = false;
  switch (legacy) {
    case Legacy::viqr:
      return read_mnemonics(word, table_of(legacy), letters);
    case Legacy::utf8_twice:
      return read_utf8_again(word, letters);
    case Legacy::tcvn3:
      read_codes(word, table_of(legacy), letters);
      return read_hyphens(letters.chars);
    default:
      return read_codes(word, table_of(legacy), letters);
  }
}

}  // namespace danchieu::text

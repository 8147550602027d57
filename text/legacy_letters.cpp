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

/// Whether Vietnamese writes it so; not where ASCII means what it says: `e.g.`, `dd/mm/yyyy`, `a(b)`.
bool is_mnemonic(std::u32string_view written, std::u32string_view read) {
  constexpr std::u32string_view shapes = U"^(+*";
  if (is_syllable(read)) return true;
  const auto is_vowel = [](char32_t c) { return read_vowel(look_up(c).lower).shape != 0; };
  if (std::none_of(read.begin(), read.end(), is_vowel)) return written.size() > 2;  // QDD, BCDD
  // Two syllables in one, or one with a slip.
  return written.find_first_of(shapes) != written.npos && std::all_of(read.begin(), read.end(), is_letter);
}

void read_mnemonics(std::u32string_view word, const LegacyTable& table, Letters& letters) {
  constexpr char32_t escape = U'\\';
  const auto is_mark = [&](char32_t c) { return c < 0x80 && table[c].marks[0] != 0; };
  std::u32string read;
  for (std::size_t at = 0; at < word.size();) {
    if (word[at] == escape && at + 1 < word.size() && (is_mark(word[at + 1]) || (word[at + 1] | 0x20U) == U'd' || word[at + 1] == escape)) {
      letters.chars.push_back(word[at + 1]);
      letters.changed = true;
      at += 2;
      continue;
    }
    // A run of letters, each with its marks.
    const std::size_t begin = at;
    read.clear();
    bool composed = false;
    while (at < word.size()) {
      const char32_t c = word[at];
      const char32_t marked = !read.empty() && is_mark(c) ? add_mark(read.back(), table[c].marks[0]) : 0;
      if (marked != 0) {
        read.back() = marked;
        composed = true;
      } else if (!read.empty() && (c == U'd' || c == U'D') && (read.back() == c || (read.back() == U'D' && c == U'd'))) {
        read.back() = read.back() == U'D' ? U'Đ' : U'đ';
        composed = true;
      } else if (is_letter(c)) {
        read.push_back(c);
      } else {
        break;
      }
      ++at;
    }
    if (at == begin) {
      letters.chars.push_back(word[at++]);
      continue;
    }
    const std::u32string_view written = word.substr(begin, at - begin);
    const bool taken = composed && is_mnemonic(written, read);
    letters.chars += taken ? std::u32string_view(read) : written;
    letters.changed = letters.changed || taken;
    letters.left = letters.left || (composed && !taken) || std::any_of(written.begin(), written.end(), is_foreign);
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

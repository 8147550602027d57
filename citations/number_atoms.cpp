#include "citations/number_atoms.h"

#include <algorithm>
#include <array>
#include <utility>

#include "citations/bodies.h"
#include "citations/kinds.h"
#include "text/text.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t max_atom = 24;  // ĐCTUBTWMTTQVN has 13; a longer run of capitals is a heading

/// Atoms that mix cases, as printed.
constexpr std::array<std::u32string_view, 13> mixed_atoms = {U"TTgCP", U"CTrPH", U"CTrHĐ", U"TTg", U"CTr",  U"Ctr", U"Ttr",
                                                             U"TTr",   U"QyĐ",   U"QĐi",   U"TrS", U"SNgV", U"ThU"};
/// Words that stand glued to a symbol when a blank was lost: "NĐ-CPngày".
constexpr std::array<std::u32string_view, 8> glued_words = {U"ngay", U"cua", U"ve", U"va", U"do", U"duoc", U"quy", U"nam"};

bool is_roman_letter(char32_t c) { return c == U'I' || c == U'V' || c == U'X'; }

}  // namespace

std::uint32_t NumberAtoms::atom_end(std::uint32_t i, bool first) const {
  if (mixes_cases(i))
    for (const std::u32string_view mixed : mixed_atoms) {
      std::uint32_t end = i + static_cast<std::uint32_t>(mixed.size());
      if (!matches(i, mixed) || continues_word(end)) continue;
      while (mixed == U"TTr" && text::is_digit(at(end)))
        ++end;  // TTr4: a section of the inspectorate; "QĐ-TTg1" has the mark of a footnote
      return end;
    }
  if (!is_atom_letter(at(i))) return i;
  if (is_dotted_center(i) || is_dotted_type(i)) return i + 3;
  std::uint32_t end = i;
  while (is_atom_letter(at(end)) || text::is_digit(at(end)) || (at(end) == U'&' && is_atom_letter(at(end + 1))) ||
         is_letter_for_digit(end) || is_digraph(end))
    ++end;
  if (at(end) == U'g' && end > i + 2 && at(end - 1) == U'T' && at(end - 2) == U'T') ++end;  // "QĐTTg"
  if (end - i <= 2 && !text::is_digit(at(end - 1)) && at(end) == U'.') {                    // "TTCP-C.IV"
    std::uint32_t roman = end + 1;
    while (is_roman_letter(at(roman))) ++roman;
    if (roman > end + 1 && !is_atom_letter(at(roman)) && !text::is_digit(at(roman))) end = roman;
  }
  // "QC-TT.HĐND-UBND": an office and its body, behind a type.
  if (!first && end - i == 2 && at(end) == U'.' && is_atom_letter(at(end + 1)) && is_atom_letter(at(end + 2))) {
    std::uint32_t body = end + 1;
    while (is_atom_letter(at(body))) ++body;
    if (body - end > 3 && !continues_word(body)) end = body;
  }
  if (end - i > max_atom || continues_word(end)) return i;
  if (end - i == 1 && at(i) != U'L') return i;
  const bool last = !is_separator(at(end));  // "97-CP2" ends there, "1234/V05-P3" goes on
  return first && !last ? end : before_footnote(i, end);
}

std::uint32_t NumberAtoms::before_footnote(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t most = 2;
  std::uint32_t letters = end;
  while (letters > begin && text::is_digit(at(letters - 1))) --letters;
  if (letters == end || end - letters > most || letters - begin < 2) return end;
  const Body* body = body_of_code(spelled(begin, letters));
  // "QĐ-NHNN7" is of a department, "LCT/HĐNN8" of a term.
  static constexpr std::array numbered = {"bcd", "nhnn", "hdnn", "qh", "ubtvqh"};
  const bool closed = body != nullptr && !body->slug.empty() && std::find(numbered.begin(), numbered.end(), body->slug) == numbered.end();
  return closed ? letters : end;
}

bool NumberAtoms::is_dotted_center(std::uint32_t i) const {
  return at(i) == U'T' && at(i + 1) == U'.' && (at(i + 2) == U'Ư' || at(i + 2) == U'W') && !text::is_letter(at(i + 3));
}

bool NumberAtoms::is_dotted_type(std::uint32_t i) const {
  if (at(i + 1) != U'.' || !is_atom_letter(at(i)) || !is_atom_letter(at(i + 2)) || !is_separator(at(i + 3))) return false;
  return kind_of_code(text::to_utf8(std::u32string{at(i), at(i + 2)})) != nullptr;
}

bool NumberAtoms::is_letter_for_digit(std::uint32_t i) const {
  if (at(i) != U'l' && at(i) != U'o') return false;
  const bool behind = i > 0 && (is_atom_letter(at(i - 1)) || text::is_digit(at(i - 1)));
  return behind && text::is_digit(at(i + 1));
}

bool NumberAtoms::is_digraph(std::uint32_t i) const {
  if (i == 0 || !is_atom_letter(at(i + 1))) return false;
  const char32_t capital = at(i - 1);
  if (at(i) == U'h') return std::u32string_view(U"CGKNPT").find(capital) != std::u32string_view::npos;
  return (at(i) == U'r' && capital == U'T') || (at(i) == U'g' && capital == U'N') || (at(i) == U'i' && capital == U'G');
}

bool NumberAtoms::mixes_cases(std::uint32_t i) const {
  const auto small = [](char32_t c) { return c >= U'a' && c <= U'z'; };
  return small(at(i + 1)) || small(at(i + 2));
}

bool NumberAtoms::matches(std::uint32_t i, std::u32string_view pattern) const {
  for (std::uint32_t k = 0; k < pattern.size(); ++k) {
    if (at(i + k) != pattern[k]) return false;
  }
  return true;
}

bool NumberAtoms::continues_word(std::uint32_t end) const {
  const char32_t next = at(end);
  if (!text::is_letter(next) || is_atom_letter(next)) return false;
  return std::none_of(glued_words.begin(), glued_words.end(), [&](std::u32string_view word) {
    std::uint32_t k = 0;
    while (k < word.size() && text::fold(at(end + k)) == word[k]) ++k;
    return k == word.size() && (k == 4 || !text::is_letter(at(end + k)));
  });
}

std::string NumberAtoms::spelled(std::uint32_t begin, std::uint32_t end) const {
  std::string printed;
  const bool dotted = is_dotted_center(begin) || is_dotted_type(begin);
  for (std::uint32_t i = begin; i < std::min(end, begin + 2 * max_atom); ++i) {
    if (dotted && at(i) == U'.') continue;
    if (const char32_t c = at(i); c < 0x80) printed += static_cast<char>(c);
    else if (c == U'Đ') printed += "Đ";
    else printed += text::to_utf8(std::u32string_view(&c, 1));
  }
  return as_printed(std::move(printed));
}

}  // namespace danchieu::citations

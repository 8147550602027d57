#pragma once
/// The characters of a number as what they stand for: blanks, separators, digits, and the letters that are taken for them (CITATIONS §6).
///
///     NumberLetters(U"l705/BCT").may_have_symbol(0)      Cyrillic "С" in a code is a "C", "2O19" before a code is a year

#include <cstdint>
#include <string_view>

#include "text/chars.h"

namespace danchieu::citations {

inline constexpr int first_year = 1945, last_year = 2099;  // of documents

inline bool is_blank(char32_t c) { return c == U' ' || c == U'\n'; }

/// Cyrillic capitals that look like Latin ones stand in official numbers (CITATIONS §6 row 13).
inline char32_t latin_look_alike(char32_t c) {
  if (c < U'А' || c > U'Х') return c;
  static constexpr std::u32string_view cyrillic = U"АВЕКМНОРСТХ", latin = U"ABEKMHOPCTX";
  const auto at = cyrillic.find(c);
  return at == cyrillic.npos ? c : latin[at];
}

/// Letters that a recognised scan, or a hasty hand, has for digits (CITATIONS §6 row 14); 0 for any other.
inline char32_t digit_look_alike(char32_t c) {
  if (c == U'l' || c == U'I') return U'1';
  if (c == U'O' || c == U'o') return U'0';
  return 0;
}

inline constexpr bool is_atom_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || c == U'Đ' || c == U'Ư'; }

inline constexpr bool is_separator(char32_t c) { return c == U'/' || c == U'-'; }

/// The characters of a text, look-alikes as what they stand for.
class NumberLetters {
 public:
  explicit NumberLetters(std::u32string_view text) : text_(text) {}

  /// What most digits of a text fail at: behind them stands neither a separator nor letters with a separator.
  bool may_have_symbol(std::uint32_t i) const {
    while (digit_at(i) != 0) ++i;
    const char32_t glued = at(i);
    if (glued == U'.') return text::is_digit(at(i + 1));
    if (glued >= U'a' && glued <= U'd') return is_separator(at(i + 1));
    i = skip_blanks(i);
    if (is_separator(at(i))) return may_be_behind(at(i), skip_blanks(i + 1));
    if (!is_atom_letter(at(i))) return false;
    while (may_be_in_atom(at(i))) ++i;
    return is_separator(at(i));
  }

 protected:
  /// Whether what stands at `i` may follow a separator: a code, the separator of one that was lost, or a year, three to five digits as it
  /// may be printed; not the month of a date.
  bool may_be_behind(char32_t separator, std::uint32_t i) const {
    if (!text::is_digit(at(i))) return is_atom_letter(at(i)) || is_separator(at(i));
    std::uint32_t end = i;
    while (end < i + 6 && text::is_digit(at(end))) ++end;
    if (separator != U'/') return false;
    return (end - i >= 3 && end - i <= 5) || (at(end) == U'\n' && broken_year_end(i) != i) || misread_year(i) != 0;
  }
  /// The year at `i` that letters stand in, "2O19", "20l8": only before a code. 0 where none is.
  int misread_year(std::uint32_t i) const {
    constexpr std::uint32_t digits = 4;
    if (at(i) != U'1' && at(i) != U'2') return 0;
    int year = 0;
    for (std::uint32_t k = i; k < i + digits; ++k) {
      if (digit_at(k) == 0) return 0;
      year = year * 10 + static_cast<int>(digit_at(k) - U'0');
    }
    const std::uint32_t separator = skip_blanks(i + digits), code = skip_blanks(separator + 1);
    const bool before_code = is_separator(at(separator)) && (is_atom_letter(at(code)) || is_separator(at(code)));
    return before_code && year >= first_year && year <= last_year ? year : 0;
  }
  /// One past a year that a line ends in, "34/20 / 16/NĐ-CP": only before a code. `i` where none is.
  std::uint32_t broken_year_end(std::uint32_t i) const {
    constexpr std::uint32_t digits = 4;
    std::uint32_t end = i;
    while (end < i + digits && text::is_digit(at(end))) ++end;
    if (at(end) != U'\n' || end == i || end - i == digits) return i;
    const std::uint32_t whole = i + digits + 1;
    for (++end; end < whole && text::is_digit(at(end));) ++end;
    return end == whole && is_separator(at(end)) && is_atom_letter(at(end + 1)) ? end : i;
  }
  char32_t at(std::uint32_t i) const { return i < text_.size() ? latin_look_alike(text_[i]) : U'\0'; }
  std::uint32_t skip_blanks(std::uint32_t i) const {
    while (is_blank(at(i))) ++i;
    return i;
  }
  static constexpr bool may_be_in_atom(char32_t c) {
    return is_atom_letter(c) || text::is_digit(c) || (c >= U'a' && c <= U'z') || c == U'&' || c == U'.';
  }
  /// The digit at `i`, also one that a letter stands for; 0 where none is.
  char32_t digit_at(std::uint32_t i) const { return text::is_digit(at(i)) ? at(i) : digit_look_alike(at(i)); }

  std::u32string_view text_;
};

}  // namespace danchieu::citations

#pragma once
/// The parts of a symbol between its separators: "QĐ" and "TTg" of "521/QĐ-TTg".

#include <cstdint>
#include <string>
#include <string_view>

#include "citations/number_letters.h"

namespace danchieu::citations {

class NumberAtoms : public NumberLetters {
 public:
  using NumberLetters::NumberLetters;

 protected:
  /// Where the atom that begins at `i` ends; `i` where none does. `first`: of its symbol.
  std::uint32_t atom_end(std::uint32_t i, bool first) const;
  /// As it is written in tables.
  std::string spelled(std::uint32_t begin, std::uint32_t end) const;
  /// An all-capital line prints TTG for TTg.
  static std::string as_printed(std::string atom) { return atom == "TTG" ? "TTg" : atom; }

 private:
  /// "21-CT/T.Ư": how newspapers write TW.
  bool is_dotted_center(std::uint32_t i) const;
  /// "14/P.A-DTNT": a type code with a full stop between its letters.
  bool is_dotted_type(std::uint32_t i) const;
  /// The "l" of "QHl3": a small letter between a capital and a digit or the end of the atom.
  bool is_letter_for_digit(std::uint32_t i) const;
  /// The "r" of "GDTrH", the "h" of "CNThS": the second letter of an initial that is written with two, before another capital.
  bool is_digraph(std::uint32_t i) const;
  /// As all atoms that mix cases do with their second or third letter.
  bool mixes_cases(std::uint32_t i) const;
  bool matches(std::uint32_t i, std::u32string_view pattern) const;
  /// A lower-case or marked letter follows: what was read is the beginning of a word, unless a word was glued to it.
  bool continues_word(std::uint32_t end) const;
  /// One past the letters of an atom whose last digits are the mark of a footnote, "NĐ-CP1", "KL/TW12" (CITATIONS §6 row 17); else `end`.
  std::uint32_t before_footnote(std::uint32_t begin, std::uint32_t end) const;
};

}  // namespace danchieu::citations

#pragma once
/// A document's text made ready for the grammar, and its tokens.
///
/// URLs, Markdown marks (`*`, `~~`) and lines with nothing but a page number are left out; every run of white space is one
/// character: '\n' where it held a line break, else ' ' (CITATIONS §8.1). Positions are code points of `text`, which knows
/// where each of its characters came from.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::citations {

struct Token {
  text::Span span;
  std::string folded;       ///< of a word; empty for a punctuation mark
  std::string lower;        ///< of a word, with its marks
  char32_t mark = 0;        ///< the punctuation mark; 0 for a word
  bool line_start = false;  ///< the first of its line
  bool capital = false;     ///< a word that begins with a capital
  bool item_start = false;  ///< the first word behind a list marker ("-", "1.", "a)", "(2)"), or the marker itself
  bool word() const { return mark == 0; }
};

struct Reading {
  text::Text text;
  std::vector<Token> tokens;

  explicit Reading(const text::Text& source);
  std::uint32_t token_count() const { return static_cast<std::uint32_t>(tokens.size()); }
  /// The first token that begins at or after `at`.
  std::uint32_t token_at(std::uint32_t at) const;
  bool is_word(std::uint32_t token, std::string_view folded) const { return token < tokens.size() && tokens[token].folded == folded; }
  bool is_mark(std::uint32_t token, char32_t mark) const { return token < tokens.size() && tokens[token].mark == mark; }
  /// A full stop, or the end of a line before a list item or a new clause: nothing binds over it, but for lists.
  bool ends_sentence(std::uint32_t token) const;
  /// The text of tokens [begin, end), tidied.
  std::string words(std::uint32_t begin, std::uint32_t end) const;
};

}  // namespace danchieu::citations

#pragma once
/// A text cut into words and punctuation marks.
///
///     Tokenizer(U"số 44-KL/TW", 11).add({0, 11}, tokens, starts)   ->   so 44 - kl / tw
///
/// White space is read over, but for where lines begin. Linear, and made for speed: some two nanoseconds a character.

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "citations/opens.h"
#include "citations/packed.h"
#include "text/text.h"

namespace danchieu::citations {

struct Token {
  text::Span span;
  Packed folded = 0;        ///< of a word; 0 for a punctuation mark
  Slot slot = 0;            ///< of `folded`
  char16_t mark = 0;        ///< the punctuation mark, U+FFFD where it has more bits; 0 for a word
  bool line_start = false;  ///< the first of its line
  bool capital = false;     ///< a word that begins with a capital
  bool digit = false;       ///< a word that holds a digit
  Opens opens = 0;          ///< what the word may open
  bool item_start = false;  ///< the first word behind a list marker ("-", "1.", "a)", "(2)"), or the marker itself
  /// A full stop, or the end of a line before a list item or a new clause: nothing binds over it, but for lists.
  bool ends_sentence = false;
  bool word() const { return mark == 0; }
};

/// A word with its marks (packed.h).
inline Packed exact_letters(std::u32string_view chars, const Token& token) {
  return pack(chars.substr(token.span.begin, token.span.size())).exact;
}

class Tokenizer {
 public:
  /// `most`: the characters of the longest range.
  Tokenizer(std::u32string_view chars, std::size_t most);

  /// Adds the tokens of `range`, which begins and ends at a word; `item_start` and `ends_sentence` are for the caller to find.
  /// To `starts` the places of those that a mention or its number may begin with (Reading::starts).
  void add(text::Span range, std::vector<Token>& tokens, std::vector<std::uint32_t>& starts);
  /// Of the last range, the places of tokens that open a line, and of full stops and '|'.
  const std::vector<std::uint32_t>& stops() const { return stops_; }

 private:
  std::u32string_view chars_;
  // Of each character of the range one byte, so that a word is read with one load. Behind the range stand blanks: 64 characters may be
  // asked for from any place.
  std::unique_ptr<std::uint8_t[]> codes_;
  std::vector<std::uint32_t> stops_;
};

}  // namespace danchieu::citations

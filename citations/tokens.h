#pragma once
/// A text cut into words and punctuation marks.
///
///     Tokenizer(U"số 44-KL/TW", 11).add({0, 11}, tokens, starts)   ->   so 44 - kl / tw
///
/// White space is read over, but for where lines begin. Linear, and made for speed: some two nanoseconds a character.

#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "citations/large_pages.h"
#include "citations/opens.h"
#include "citations/packed.h"
#include "citations/spare.h"
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

/// Tokens one behind the other, as a std::vector would have them, but that room is made for many at once and left as it is until they are
/// written: setting it first would cost a tenth of all reading.
class TokenList {
 public:
  using value_type = Token;
  TokenList() = default;
  TokenList(TokenList&& other) noexcept { swap(other); }
  TokenList& operator=(TokenList&& other) noexcept {
    swap(other);
    return *this;
  }
  ~TokenList() {
    if (tokens_ != nullptr) free_pages(tokens_, capacity_ * sizeof(Token));
  }

  std::size_t size() const { return size_; }
  std::size_t capacity() const { return capacity_; }
  void clear() { size_ = 0; }
  bool empty() const { return size_ == 0; }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }
  Token& operator[](std::size_t i) { return tokens_[i]; }
  const Token* begin() const { return tokens_; }
  const Token* end() const { return tokens_ + size_; }
  Token& back() { return tokens_[size_ - 1]; }

  /// Room for `count` tokens behind the last.
  Token* room_for(std::size_t count);
  /// Of the room, `count` tokens were written.
  void take(std::size_t count) { size_ += count; }

 private:
  static_assert(std::is_trivially_copyable_v<Token>);
  void swap(TokenList& other) noexcept {
    std::swap(tokens_, other.tokens_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
  }
  Token* tokens_ = nullptr;
  std::size_t size_ = 0, capacity_ = 0;
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
  void add(text::Span range, TokenList& tokens, std::vector<std::uint32_t>& starts);
  /// Of the last range, the places of tokens that open a line, and of full stops and '|'.
  const std::vector<std::uint32_t>& stops() const { return *stops_; }

 private:
  std::u32string_view chars_;
  // Of each character of the range one byte, so that a word is read with one load. Behind the range stand blanks: 64 characters may be
  // asked for from any place.
  Spare<std::vector<std::uint8_t>> codes_;
  Spare<std::vector<std::uint32_t>> stops_;
};

}  // namespace danchieu::citations

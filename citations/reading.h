#pragma once
/// A document's text made ready for the grammar: the tokens of what stands near a possible mention (anchors.h).
///
/// URLs, Markdown marks (`*`, `~~`) and lines with nothing but a page number are left out (CITATIONS §8.1). White space is read over, but
/// for where lines begin. Positions are code points of `text()`, which knows where each of its characters came from.

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "citations/tokens.h"
#include "text/text.h"

namespace danchieu::citations {

class Reading {
 public:
  /// `source` must outlive the reading.
  explicit Reading(const text::Text& source);
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  const text::Text& text() const { return *text_; }
  std::u32string_view chars() const { return text_->chars(); }

  const Token& operator[](std::uint32_t token) const { return (*tokens_)[token]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_->size()); }
  /// The first token that begins at or after `at`.
  std::uint32_t token_at(std::uint32_t at) const;
  /// The same, where it is known to be near token `near`.
  std::uint32_t token_near(std::uint32_t at, std::uint32_t near) const {
    near = token_at(at, std::min(near, size()));
    while (near > 0 && (*tokens_)[near - 1].span.begin >= at) --near;
    return near;
  }
  /// The same, where it is known to be near behind token `near`, which begins before `at`.
  std::uint32_t token_at(std::uint32_t at, std::uint32_t near) const {
    while (near < size() && (*tokens_)[near].span.begin < at) ++near;
    return near;
  }

  /// The word with its marks: asked of few, and not kept.
  Packed exact(std::uint32_t token) const { return exact_letters(chars(), (*tokens_)[token]); }

  bool is_word(std::uint32_t token, Packed folded) const { return token < size() && (*tokens_)[token].folded == folded; }
  /// Several words one after the other.
  template <class... Words>
  bool are_words(std::uint32_t token, Words... folded) const {
    return (... && is_word(token++, folded));
  }
  bool is_exactly(std::uint32_t token, const PackedWord& word) const { return is_word(token, word.folded) && exact(token) == word.exact; }
  bool is_mark(std::uint32_t token, char32_t mark) const { return token < size() && (*tokens_)[token].mark == mark; }
  /// A word of digits only.
  bool is_digits(std::uint32_t token) const { return token < size() && all_digits((*tokens_)[token].folded); }
  bool ends_sentence(std::uint32_t token) const { return token + 1 >= size() || (*tokens_)[token].ends_sentence; }
  /// The tokens that end a sentence, in order; the last token is one.
  const std::vector<std::uint32_t>& sentence_ends() const { return *sentence_ends_; }
  /// The token that the sentence of `token` begins with.
  std::uint32_t sentence_begin(std::uint32_t token) const;

  /// The tokens that a mention, or its number, may begin with: those with a digit, and what opens a statute or a programme; and
  /// what opens the end of a document (opens.h).
  const std::vector<std::uint32_t>& starts() const { return *starts_; }

  /// Where the digits of what may be a document's number begin (Anchors::numbers).
  const std::vector<std::uint32_t>& numbers() const { return numbers_; }

  /// Where tokens [begin, end) stand; empty where they are none.
  text::Span span_of(std::uint32_t begin, std::uint32_t end) const {
    return begin < end && begin < size() ? text::Span{(*tokens_)[begin].span.begin, (*tokens_)[end - 1].span.end} : text::Span{};
  }
  /// The text that was read, where it is another than the source; the reading is of no use behind that.
  std::optional<text::Text> take_prepared() { return std::move(prepared_); }

  /// The text of tokens [begin, end), tidied.
  std::string words(std::uint32_t begin, std::uint32_t end) const;
  /// Adds them to `out`.
  void append_words(std::uint32_t begin, std::uint32_t end, std::string& out) const;

 private:
  std::optional<text::Text> prepared_;  // where something was left out
  const text::Text* text_;
  Spare<TokenList> tokens_;
  Spare<std::vector<std::uint32_t>> starts_, sentence_ends_;
  std::vector<std::uint32_t> numbers_;
};

}  // namespace danchieu::citations

#pragma once
/// An RTF cut into its tokens. Source: Rich Text Format Specification 1.9.1, "RTF Syntax".
///
///     RtfTokens tokens("{\\b0 a\\'e9}");
///     tokens.next() gives open, word "b" with 0, text "a", byte 0xE9, close, end

#include <cstddef>
#include <optional>
#include <string_view>

namespace danchieu::indexer {

struct RtfToken {
  enum Kind { open, close, word, symbol, byte, text, end };
  Kind kind = end;
  std::string_view name = {};      ///< of a word, a symbol ("~") or the text itself
  std::optional<int> number = {};  ///< behind a word; of a byte its value
  int value(int otherwise) const { return number.value_or(otherwise); }
};

class RtfTokens {
 public:
  explicit RtfTokens(std::string_view rtf) : rtf_(rtf) {}
  RtfToken next();

 private:
  RtfToken next_word();

  std::string_view rtf_;
  std::size_t at_ = 0;
};

}  // namespace danchieu::indexer

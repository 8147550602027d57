#pragma once
/// Inside search/: a page as excerpts show it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::search {

/// Every run of white space and control characters is one space, and there is none at the begin.
class TidyPage {
 public:
  explicit TidyPage(std::string_view utf8);

  std::u32string_view chars() const { return chars_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(chars_.size()); }
  /// The code point of the page that a character came from.
  std::uint32_t from(std::uint32_t at) const { return from_[at]; }
  /// The characters that came from `span` of the page, without a space at the end.
  text::Span of_page(text::Span span) const;
  /// Room around `place`, inside `limits` and at the borders of words; from the begin of its sentence where that is near.
  text::Span with_context(text::Span place, text::Span limits) const;

 private:
  std::u32string chars_;
  std::vector<std::uint32_t> from_;
};

}  // namespace danchieu::search

#include "search/edit.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::search {

std::string with_words(const std::string& question, text::Span part, std::string_view words) {
  const std::u32string chars = text::to_utf32(question);
  const auto size = static_cast<std::uint32_t>(chars.size());
  const std::u32string before = chars.substr(0, std::min(part.begin, size)), after = chars.substr(std::min(part.end, size));
  return text::tidy(text::to_utf8(before) + ' ' + std::string(words) + ' ' + text::to_utf8(after));
}

}  // namespace danchieu::search

#include "text/text.h"

#include <algorithm>

#include "text/char_table.h"
#include "text/compose.h"
#include "text/utf8.h"

namespace danchieu::text {

Text::Text(std::string_view utf8) : source_(std::make_shared<const std::u32string>(to_utf32(utf8))) {
  const CharTable& table = CharTable::get();
  chars_.reserve(source_->size());
  from_.reserve(source_->size());
  bool composed = true;
  std::uint32_t at = 0;
  for (const char32_t c : *source_) {
    const Char about = table[c];
    if (about.plain != 0) {
      composed = composed && about.composed && !about.joins_previous;
      chars_.push_back(about.plain);
      from_.push_back({at, at + 1});
    }
    ++at;
  }
  if (!composed) compose(chars_, &from_);
}

Span Text::source(Span span) const {
  const std::uint32_t end_of_source = source_ ? static_cast<std::uint32_t>(source_->size()) : 0;
  const std::uint32_t end = std::min(span.end, size());
  if (span.begin >= size()) return {end_of_source, end_of_source};
  if (span.begin >= end) return {from_[span.begin].begin, from_[span.begin].begin};
  return {from_[span.begin].begin, from_[end - 1].end};
}

std::string Text::utf8(Span span) const {
  if (span.begin >= size()) return {};
  return to_utf8(chars().substr(span.begin, span.size()));
}

std::string Text::written(Span span_of_source) const {
  if (!source_ || span_of_source.begin >= source_->size()) return {};
  return to_utf8(std::u32string_view(*source_).substr(span_of_source.begin, span_of_source.size()));
}

Text Text::derived() const {
  Text other;
  other.source_ = source_;
  return other;
}

void Text::append(char32_t c, Span from) {
  chars_.push_back(c);
  from_.push_back(from);
}

std::u32string to_utf32(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) text.push_back(read_utf8(utf8, at));
  return text;
}

std::string to_utf8(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size() + text.size() / 2);
  for (const char32_t c : text) append_utf8(utf8, c);
  return utf8;
}

std::uint32_t count_code_points(std::string_view utf8) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) read_utf8(utf8, at);
  return count;
}

}  // namespace danchieu::text

#include "text/text.h"

#include <algorithm>

#include "text/char_table.h"
#include "text/compose.h"
#include "text/encode.h"
#include "text/utf8.h"

namespace danchieu::text {

namespace {

/// Takes out the characters that became 0.
void leave_out_dropped(std::u32string& chars, std::vector<Span>& from) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < chars.size(); ++at) {
    if (chars[at] == 0) continue;
    chars[kept] = chars[at];
    from[kept++] = from[at];
  }
  chars.resize(kept);
  from.resize(kept);
}

}  // namespace

Text::Text(std::string_view utf8) : source_(std::make_shared<const std::u32string>(to_utf32(utf8))), chars_(*source_) {
  const CharTable& table = CharTable::get();
  std::size_t at = 0;
  while (at < chars_.size() && table.stays(chars_[at])) ++at;
  if (at == chars_.size()) return;

  own_ = std::make_shared<std::u32string>(chars_);
  bool dropped = false, composed = true;
  for (; at < own_->size(); ++at) {
    char32_t& c = (*own_)[at];
    if (table.stays(c)) continue;
    const Char about = table[c];
    dropped = dropped || about.plain == 0;
    composed = composed && (about.plain == 0 || (about.composed && !about.joins_previous));
    c = about.plain;
  }
  if (dropped || !composed) {
    from_.resize(own_->size());
    for (std::uint32_t i = 0; i < from_.size(); ++i) from_[i] = {i, i + 1};
    if (dropped) leave_out_dropped(*own_, from_);
    if (!composed) compose(*own_, &from_);
  }
  chars_ = *own_;
}

Span Text::source(Span span) const {
  const std::uint32_t end_of_source = source_ ? static_cast<std::uint32_t>(source_->size()) : 0;
  const std::uint32_t end = std::min(span.end, size());
  if (span.begin >= size()) return {end_of_source, end_of_source};
  const bool nothing = span.begin >= end;
  if (from_.empty()) return {span.begin, nothing ? span.begin : end};
  if (nothing) return {from_[span.begin].begin, from_[span.begin].begin};
  return {from_[span.begin].begin, from_[end - 1].end};
}

std::string Text::utf8(Span span) const {
  std::string utf8;
  encode(chars_.substr(std::min(span.begin, size()), span.size()), utf8);
  return utf8;
}

std::string Text::tidied(Span span) const {
  std::string tidied;
  append_tidied(span, tidied);
  return tidied;
}

void Text::append_tidied(Span span, std::string& out) const {
  encode_tidied(chars_.substr(std::min(span.begin, size()), span.size()), out);
}

void Text::append_tidied(Span span, std::string& out, std::vector<std::uint32_t>& ends) const {
  encode_tidied(chars_.substr(std::min(span.begin, size()), span.size()), out, ends);
}

std::u32string_view Text::source_at(Span span) const {
  if (!source_ || span.begin >= source_->size()) return {};
  return std::u32string_view(*source_).substr(span.begin, span.size());
}

std::string Text::written(Span span_of_source) const { return to_utf8(source_at(span_of_source)); }

std::string Text::written_tidied(Span span_of_source) const {
  std::string tidied;
  const std::u32string_view written = source_at(span_of_source);
  const CharTable& table = CharTable::get();
  if (std::all_of(written.begin(), written.end(), [&](char32_t c) { return table.stays(c) || table[c].in_nfc(); })) {
    encode_tidied(written, tidied);
  } else {
    std::u32string composed(written);
    compose(composed);
    encode_tidied(composed, tidied);
  }
  return tidied;
}

Text Text::derived() const {
  Text other;
  other.source_ = source_;
  if (source_) {  // room for all of it
    other.own().reserve(source_->size());
    other.from_.reserve(source_->size());
  }
  return other;
}

std::u32string& Text::own() {
  if (!own_) own_ = std::make_shared<std::u32string>();
  else if (own_.use_count() > 1) own_ = std::make_shared<std::u32string>(*own_);
  return *own_;
}

void Text::append(char32_t c, Span from) {
  own().push_back(c);
  from_.push_back(from);
  chars_ = *own_;
}

void Text::append(const Text& other, Span span) {
  own().append(other.chars_.substr(span.begin, span.size()));
  if (other.from_.empty()) {
    from_.resize(from_.size() + span.size());
    std::generate(from_.end() - span.size(), from_.end(), [at = span.begin]() mutable { return Span{at, ++at}; });
  } else from_.insert(from_.end(), other.from_.begin() + span.begin, other.from_.begin() + span.end);
  chars_ = *own_;
}

std::u32string to_utf32(std::string_view utf8) {
  std::u32string text(utf8.size(), U'\0');
  char32_t* out = text.data();
  for (std::size_t at = 0; at < utf8.size(); ++out) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      *out = byte;
      ++at;
    } else {
      *out = read_utf8(utf8, at);
    }
  }
  text.resize(static_cast<std::size_t>(out - text.data()));
  return text;
}

std::string to_utf8(std::u32string_view text) {
  std::string utf8;
  encode(text, utf8);
  return utf8;
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(utf8[at]);
  return byte < 0x80 ? static_cast<char32_t>(utf8[at++]) : read_utf8(utf8, at);
}

std::uint32_t count_code_points(std::string_view utf8) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < utf8.size(); ++count) read_utf8(utf8, at);
  return count;
}

}  // namespace danchieu::text

#include "indexer/rtf_tokens.h"

#include <algorithm>
#include <charconv>

namespace danchieu::indexer {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex(char c) { return is_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : 0; }

}  // namespace

RtfToken RtfTokens::next() {
  constexpr std::string_view no_text("\r\n\0", 3);
  at_ = std::min(rtf_.find_first_not_of(no_text, at_), rtf_.size());
  if (at_ == rtf_.size()) return {};
  const char c = rtf_[at_];
  if (c == '{' || c == '}') {
    ++at_;
    return {c == '{' ? RtfToken::open : RtfToken::close};
  }
  if (c == '\\') return next_word();
  const std::size_t end = std::min(rtf_.find_first_of(std::string_view("{}\\\r\n\0", 6), at_), rtf_.size());
  const std::string_view text = rtf_.substr(at_, end - at_);
  at_ = end;
  return {RtfToken::text, text};
}

RtfToken RtfTokens::next_word() {
  const std::size_t begin = ++at_;
  if (at_ == rtf_.size()) return {};
  if (!is_letter(rtf_[at_])) {
    ++at_;
    if (rtf_[begin] != '\'') return {RtfToken::symbol, rtf_.substr(begin, 1)};
    if (at_ + 2 > rtf_.size()) return {};
    at_ += 2;
    return {RtfToken::byte, {}, hex(rtf_[at_ - 2]) * 16 + hex(rtf_[at_ - 1])};
  }
  while (at_ < rtf_.size() && is_letter(rtf_[at_])) ++at_;
  RtfToken token{RtfToken::word, rtf_.substr(begin, at_ - begin)};
  const std::size_t number = at_;
  if (at_ < rtf_.size() && rtf_[at_] == '-') ++at_;
  while (at_ < rtf_.size() && is_digit(rtf_[at_])) ++at_;
  int value = 0;
  if (std::from_chars(rtf_.data() + number, rtf_.data() + at_, value).ec == std::errc()) token.number = value;
  if (at_ < rtf_.size() && rtf_[at_] == ' ') ++at_;
  // Bytes of a picture may look like anything.
  if (token.name == "bin" && value > 0) at_ += std::min(static_cast<std::size_t>(value), rtf_.size() - at_);
  return token;
}

}  // namespace danchieu::indexer

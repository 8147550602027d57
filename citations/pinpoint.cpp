#include "citations/pinpoint.h"

#include <algorithm>
#include <array>

#include "citations/numerals.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t max_pinpoint = 60;  // tokens

bool is_any(const Reading& reading, std::uint32_t token, const auto& words) {
  return token < reading.tokens.size() && reading.tokens[token].word() &&
         std::find(words.begin(), words.end(), reading.tokens[token].folded) != words.end();
}

constexpr std::array<std::string_view, 7> levels = {"diem", "khoan", "dieu", "muc", "chuong", "phan", "tiet"};

bool is_level(const Reading& reading, std::uint32_t token) { return is_any(reading, token, levels); }

bool is_pinpoint_number(const Reading& reading, std::uint32_t token) {
  if (token >= reading.tokens.size() || !reading.tokens[token].word()) return false;
  const std::string& word = reading.tokens[token].folded;
  if (word.size() == 1) return true;
  if (roman(word) > 0) return true;
  const auto digits = std::find_if(word.begin(), word.end(), [](char c) { return c < '0' || c > '9'; }) - word.begin();
  return digits > 0 && digits <= 3 && static_cast<std::size_t>(digits) + 1 >= word.size();
}

bool joins_pinpoints(const Reading& reading, std::uint32_t token) {
  static constexpr std::array<std::string_view, 5> joints = {"va", "den", "hoac", "tu", "cac"};
  const char32_t mark = reading.tokens[token].mark;
  const bool decimal =
      mark == U'.' && token + 1 < reading.token_count() && reading.tokens[token].span.end == reading.tokens[token + 1].span.begin;
  return mark == U',' || mark == U';' || decimal || is_any(reading, token, joints);
}

}  // namespace

Tokens pinpoint_before(const Reading& reading, std::uint32_t end) {
  std::uint32_t stop = end;
  if (stop > 0 && is_any(reading, stop - 1, std::array<std::string_view, 2>{"cua", "tai"})) --stop;
  if (stop > 0 && reading.is_mark(stop - 1, U',')) --stop;
  if (stop == 0 || !is_pinpoint_number(reading, stop - 1)) return {};
  std::uint32_t begin = stop;
  while (begin > 0 && stop - begin < max_pinpoint) {
    const std::uint32_t before = begin - 1;
    if (begin < stop && reading.ends_sentence(before)) break;
    if (!is_level(reading, before) && !is_pinpoint_number(reading, before) && !joins_pinpoints(reading, before)) break;
    begin = before;
  }
  while (begin < stop && !is_level(reading, begin)) {
    if (reading.is_word(begin, "tu") && is_level(reading, begin + 1)) break;
    ++begin;
  }
  return begin < stop ? Tokens{begin, stop} : Tokens{};
}

}  // namespace danchieu::citations

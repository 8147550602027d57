#include "citations/pinpoint.h"

#include <algorithm>
#include <array>

namespace danchieu::citations {
namespace {

constexpr std::uint32_t max_pinpoint = 60;  // tokens

bool is_any(const Reading& reading, std::uint32_t token, const auto& words) {
  return token < reading.size() && reading[token].word() && std::find(words.begin(), words.end(), reading[token].folded) != words.end();
}

constexpr std::array levels = {"diem"_w, "khoan"_w, "dieu"_w, "muc"_w, "chuong"_w, "phan"_w, "tiet"_w};

/// "Điều7", "khoản12": the blank between them was lost.
bool is_glued(const Reading& reading, std::uint32_t token) {
  static constexpr std::array glued = {"dieu"_w, "khoan"_w, "muc"_w, "diem"_w, "chuong"_w};
  if (token >= reading.size() || !reading[token].word() || !reading[token].digit) return false;
  const Packed word = reading[token].folded;
  return std::any_of(glued.begin(), glued.end(), [&](Packed level) {
    if (is_long(word) || letter_count(word) <= letter_count(level)) return false;
    const std::uint32_t bits = 8 * (letter_count(word) - letter_count(level));
    return word >> bits == level && all_digits(word & ((Packed{1} << bits) - 1));
  });
}

bool is_level(const Reading& reading, std::uint32_t token) {
  if (is_glued(reading, token)) return true;
  if (reading.is_word(token, "tiet"_w) && token > 0 && reading.is_word(token - 1, "chi"_w)) return false;  // "quy định chi tiết"
  if (reading.is_word(token, "luc"_w) && token > 0 && reading.is_word(token - 1, "phu"_w)) return true;    // "Phụ lục I"
  return is_any(reading, token, levels);
}

bool is_pinpoint_number(const Reading& reading, std::uint32_t token) {
  if (token >= reading.size() || !reading[token].word()) return false;
  if (is_glued(reading, token)) return true;
  const Packed word = reading[token].folded;
  if (letter_count(word) == 1 || roman(word) > 0) return true;
  if (!reading[token].digit || letter_count(word) > 4) return false;
  return (all_digits(word) && letter_count(word) <= 3) || all_digits(word >> 8);  // "12", "5a"
}

bool joins_pinpoints(const Reading& reading, std::uint32_t token) {
  static constexpr std::array joints = {"va"_w, "den"_w, "hoac"_w, "tu"_w, "cac"_w};
  const char32_t mark = reading[token].mark;
  const bool decimal = mark == U'.' && token + 1 < reading.size() && reading[token].span.end == reading[token + 1].span.begin;
  return mark == U',' || mark == U';' || decimal || is_any(reading, token, joints);
}

}  // namespace

Tokens pinpoint_before(const Reading& reading, std::uint32_t end) {
  std::uint32_t stop = end;
  if (stop > 0 && is_any(reading, stop - 1, std::array{"cua"_w, "tai"_w})) --stop;
  if (stop > 3 && reading.are_words(stop - 4, "ban"_w, "hanh"_w, "kem"_w, "theo"_w)) stop -= 4;
  if (stop > 0 && reading.is_mark(stop - 1, U',')) --stop;
  if (stop == 0 || !is_pinpoint_number(reading, stop - 1)) return {};
  std::uint32_t begin = stop;
  while (begin > 0 && stop - begin < max_pinpoint) {
    const std::uint32_t before = begin - 1;
    if (begin < stop && reading.ends_sentence(before)) break;
    const bool appendix = reading.are_words(before, "phu"_w, "luc"_w);
    if (!appendix && !is_level(reading, before) && !is_pinpoint_number(reading, before) && !joins_pinpoints(reading, before)) break;
    begin = before;
  }
  while (begin < stop && !is_level(reading, begin) && !reading.are_words(begin, "phu"_w, "luc"_w)) {
    if (reading.is_word(begin, "tu"_w) && is_level(reading, begin + 1)) break;
    ++begin;
  }
  if (reading.is_word(begin, "phan"_w) && is_level(reading, begin + 1)) ++begin;  // "một phần khoản 2 Điều 1": no part of that name
  return begin < stop ? Tokens{begin, stop} : Tokens{};
}

}  // namespace danchieu::citations

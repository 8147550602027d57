#include "citations/number_start.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "citations/heads.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::is_digit;

/// Behind a slash with a character before it.
bool is_behind_slash(std::u32string_view chars, std::uint32_t at) {
  while (at > 0 && (chars[at - 1] == U' ' || chars[at - 1] == U'\n')) --at;
  return at > 1 && chars[at - 1] == U'/';
}

/// The last syllable of a document's noun, as a number is glued to it.
bool ends_noun(std::u32string_view letters) {
  static constexpr std::array ends = {"dinh"_w, "quyet"_w, "thi"_w, "luan"_w, "hoach"_w, "trinh"_w, "an"_w, "van"_w, "dan"_w, "bao"_w};
  return letters.size() > 1 && letters.size() < 6 && std::find(ends.begin(), ends.end(), pack(letters).folded) != ends.end();
}

/// "THÔNG TƯ15/2017/TT-BTC": "TU" alone is the code of a body as well.
bool ends_circular(const Reading& reading, std::uint32_t token, std::u32string_view letters) {
  return token > 0 && reading.is_word(token - 1, "thong"_w) && letters.size() == 2 && pack(letters).folded == "tu"_w;
}

/// "Nghị định s48/2013/NĐ-CP": a recogniser lost the other letter of "số".
bool is_rest_of_so(const Reading& reading, std::uint32_t token, std::u32string_view letters) {
  return (letters == U"s" || letters == U"S") && head_before(reading, token).kind != nullptr;
}

}  // namespace

std::optional<std::uint32_t> number_start(const Reading& reading, std::uint32_t token) {
  const text::Span span = reading[token].span;
  const std::u32string_view chars = reading.chars();
  if (is_digit(chars[span.begin])) {
    if (span.begin == 0) return span.begin;
    const char32_t before = chars[span.begin - 1];
    // The year of "33 / 2025/TT-BYT", and of a draft's "…/2025/TT-BYT".
    if (is_year(reading[token].folded) && is_behind_slash(chars, span.begin)) return std::nullopt;
    const bool glued = before == U'/' || before == U'-' || before == U'.' || before == U',' || before == U':';
    if (glued && span.begin > 1 && is_digit(chars[span.begin - 2])) return std::nullopt;  // inside 19/8/2022, 1.500
    return span.begin;
  }
  // "Đề án1089/QĐ-UBND", "Nghị quyết57-NQ/TW": glued to its noun.
  std::uint32_t first = span.begin;
  while (first < span.end && !is_digit(chars[first])) ++first;
  const std::u32string_view glued = chars.substr(span.begin, first - span.begin);
  if (first < span.end && (ends_noun(glued) || ends_circular(reading, token, glued) || is_rest_of_so(reading, token, glued))) return first;
  // "l705", "O9": letters for digits, and nothing else.
  const std::u32string_view word = chars.substr(span.begin, span.size());
  const auto may_be_digit = [](char32_t c) { return is_digit(c) || std::u32string_view(U"lIOo").find(c) != std::u32string_view::npos; };
  if (std::all_of(word.begin(), word.end(), may_be_digit)) return span.begin;
  const bool behind_so =
      first >= span.begin + 2 && first < span.end && text::fold(chars[first - 1]) == U'o' && text::fold(chars[first - 2]) == U's';
  return behind_so ? std::optional(first) : std::nullopt;
}

}  // namespace danchieu::citations

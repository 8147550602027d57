#pragma once
/// Small numbers as documents write them.

#include <algorithm>
#include <array>
#include <string_view>

namespace danchieu::citations {

inline bool all_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// "xiii" -> 13, of folded letters up to fifty; 0 where it is no Roman number.
inline int roman(std::string_view word) {
  static constexpr std::string_view letters = "ivxl";
  static constexpr std::array values = {1, 5, 10, 50};
  int value = 0, last = 0;
  for (auto c = word.rbegin(); c != word.rend(); ++c) {
    const auto at = letters.find(*c);
    if (at == letters.npos) return 0;
    value += values[at] < last ? -values[at] : values[at];
    last = std::max(last, values[at]);
  }
  return value;
}

}  // namespace danchieu::citations

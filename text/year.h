#pragma once
/// Whether digits are a year, as documents print them.
///
///     is_year("2019")      !is_year("1268")      !is_year("19")

#include <algorithm>
#include <string_view>

namespace danchieu::text {

/// Four digits of the last century or of this one.
template <class Char>
constexpr bool is_year(std::basic_string_view<Char> digits) {
  const auto is_digit = [](Char c) { return c >= Char{'0'} && c <= Char{'9'}; };
  return digits.size() == 4 && std::all_of(digits.begin(), digits.end(), is_digit) &&
         ((digits[0] == Char{'1'} && digits[1] == Char{'9'}) || (digits[0] == Char{'2'} && digits[1] == Char{'0'}));
}
constexpr bool is_year(std::string_view digits) { return is_year<char>(digits); }
constexpr bool is_year(std::u32string_view digits) { return is_year<char32_t>(digits); }

}  // namespace danchieu::text

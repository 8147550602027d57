#include "indexer/list_numbers.h"

#include <algorithm>
#include <utility>

#include "indexer/symbols.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

std::string roman(int number) {
  constexpr std::pair<int, std::string_view> signs[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                                        {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                                        {5, "V"},    {4, "IV"},   {1, "I"}};
  constexpr int largest = 3999;
  if (number < 1 || number > largest) return std::to_string(number);
  std::string made;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) made += sign;
  return made;
}

/// a … z, aa, bb …
std::string letter(int number) {
  constexpr int alphabet = 26, most = 100;
  if (number < 1 || number > alphabet * most) return std::to_string(number);
  return std::string(static_cast<std::size_t>((number - 1) / alphabet + 1), static_cast<char>('a' + (number - 1) % alphabet));
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

}  // namespace

std::string number_text(NumberStyle style, int number) {
  switch (style) {
    case NumberStyle::none:
    case NumberStyle::bullet:
      return {};
    case NumberStyle::decimal:
      return std::to_string(number);
    case NumberStyle::decimal_zero:
      return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
    case NumberStyle::upper_roman:
      return roman(number);
    case NumberStyle::lower_roman:
      return lower(roman(number));
    case NumberStyle::upper_letter:
      return upper(letter(number));
    case NumberStyle::lower_letter:
      return letter(number);
  }
  return {};
}

std::string bullet_text(std::string_view utf8) {
  std::u32string made;
  for (const char32_t c : text::to_utf32(utf8)) made += c == U'o' || is_private(c) ? bullet_of_symbol(c) : c;
  return text::to_utf8(made);
}

std::string ListCounter::next(const ListLevels& levels, std::size_t level) {
  if (level >= levels.size() || level >= most_list_levels) return {};
  const auto begin = [&](std::size_t i) {
    levels_[i].number = levels_[i].start.value_or(levels[i].start);
    levels_[i].begun = true;
  };
  for (std::size_t i = 0; i < level; ++i)
    if (!levels_[i].begun) begin(i);
  if (levels_[level].begun) ++levels_[level].number;
  else begin(level);
  for (std::size_t i = level + 1; i < std::min(levels.size(), most_list_levels); ++i) {
    const auto after = levels[i].restart_after;
    if (!after || static_cast<int>(level) < *after) levels_[i].begun = false;
  }

  const ListLevel& own = levels[level];
  if (own.style == NumberStyle::bullet) return bullet_text(own.text);
  std::string label;
  for (std::size_t at = 0; at < own.text.size(); ++at) {
    const char of = at + 1 < own.text.size() ? own.text[at + 1] : '\0';
    if (own.text[at] != '%' || of < '1' || of > '9') {
      label += own.text[at];
      continue;
    }
    ++at;
    const auto named = static_cast<std::size_t>(of - '1');
    if (named > level) continue;
    const bool as_decimal = own.legal && levels[named].style != NumberStyle::decimal_zero;
    label += number_text(as_decimal ? NumberStyle::decimal : levels[named].style, levels_[named].number);
  }
  return label;
}

void ListCounter::restart(std::size_t level, int start) {
  if (level >= most_list_levels) return;
  levels_[level].start = start;
  levels_[level].begun = false;
}

}  // namespace danchieu::indexer

#include "citations/number.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "citations/bodies.h"
#include "citations/kinds.h"
#include "text/chars.h"

namespace danchieu::citations {

std::string Number::canonical() const {
  std::string out = ordinal_printed;
  if (year != 0) {
    std::array<char, 12> digits;
    out += '/';
    out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), year).ptr);
  }
  if (!impossible_year.empty()) out.append("/").append(impossible_year);
  return out += symbol.printed();
}

std::string Number::plain_ordinal() const {
  std::array<char, 32> room;
  char* end = std::to_chars(room.data(), room.data() + room.size(), ordinal).ptr;
  if (const std::string_view digits = fraction; !digits.empty()) {
    *end++ = '.';
    end = std::copy(digits.begin(), digits.end(), end);
  }
  if (letter != 0) *end++ = letter;
  return {room.data(), end};
}

bool Number::printed_like(const Number& other) const {
  return ordinal_printed == other.ordinal_printed && year == other.year && impossible_year == other.impossible_year &&
         symbol.printed() == other.symbol.printed();
}

std::u32string in_capitals(std::u32string_view typed) {
  std::u32string text(typed);
  std::transform(text.begin(), text.end(), text.begin(), text::to_upper);
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] < U'A' || text[at] > U'D' || !text::is_digit(text[at - 1])) continue;
    const std::size_t next = text.find_first_not_of(U' ', at + 1), before = text.find_last_not_of(U"0123456789", at - 1);
    const bool ends_ordinal = before == text.npos || !text::is_letter(text[before]);
    if (ends_ordinal && next != text.npos && (text[next] == U'/' || text[next] == U'-')) text[at] += U'a' - U'A';
  }
  return text;
}

std::optional<Number> parse_number(std::string_view utf8) {
  const std::string tidy = text::tidy(utf8);
  const text::Text clean(tidy);
  for (const bool capitals : {false, true}) {
    const std::u32string letters = capitals ? in_capitals(clean.chars()) : std::u32string(clean.chars());
    const auto found = read_number(letters, 0);
    if (found && found->span.end == letters.size() && !found->number.symbol.empty()) return found->number;
  }
  return std::nullopt;
}

std::vector<std::string> number_terms(std::string_view kind, std::string_view canonical_number) {
  std::vector<std::string> terms;
  const auto number = parse_number(canonical_number);
  if (!number) return terms;
  const std::string ordinal = number->plain_ordinal();
  const std::string year = number->year ? "/" + std::to_string(number->year) : "";

  std::string symbol, without_unit;
  for (const std::string& atom : number->atoms()) {
    symbol += slug_of_code(atom);
    if (without_unit.empty() || !is_drafting_unit(atom)) without_unit += slug_of_code(atom);
  }
  const auto add = [&](std::string term) {
    if (std::find(terms.begin(), terms.end(), term) == terms.end()) terms.push_back(std::move(term));
  };
  add(ordinal + year + "/" + symbol);
  add(ordinal + year + "/" + without_unit);
  if (!year.empty()) add(ordinal + year);
  add(ordinal);  // "cited-by 44": every document of that number is a candidate
  const Kind* by_code = number->symbol.empty() ? nullptr : number->symbol.code(0).kind;
  for (const Kind* each : {by_code, kind_of_noun(kind)}) {
    if (each == nullptr) continue;
    add(std::string(each->series) + "/" + ordinal + year);
    add(std::string(each->series) + "/" + ordinal);
  }
  return terms;
}

}  // namespace danchieu::citations

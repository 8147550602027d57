#include "indexer/number_line.h"

#include <algorithm>
#include <utility>

#include "citations/number.h"
#include "indexer/head.h"
#include "indexer/head_parts.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

bool is_separator(char32_t c) { return c == U'/' || c == U'-'; }

/// Symbols have no tone or vowel marks (but Đ and Ư), so a word of text does not pass for a part of one.
bool is_symbol(char32_t c) {
  return text::is_digit(c) || is_separator(c) || c == U'&' || c == U'.' || c == U'(' || c == U')' || c == U'Ư' ||
         (text::is_letter(c) && !text::is_marked(c));
}

/// "367-QĐ/TWĐTN-VPĐOÀN TNCS HỒ CHÍ MINH": the other column is glued to the number.
bool begins_motto(const Script& script, std::uint32_t at) {
  const std::u32string_view rest = script.folded_at({at, script.flow.size()});
  return at > 0 && (rest.starts_with(U"doan tncs") || rest.starts_with(U"dang cong san") || rest.starts_with(U"cong hoa x")) &&
         text::is_letter(script.flow[at - 1]);
}

/// The number that begins at `begin`: spaces only beside a separator, where lines may break, too. It may go on in the next cell.
Span number_from(const Script& script, std::uint32_t begin) {
  constexpr std::uint32_t longest = 80;
  const std::uint32_t end = std::min(script.flow.size(), begin + longest);
  std::uint32_t at = begin, behind = begin;
  while (at < end) {
    const char32_t c = script.flow[at];
    if (is_symbol(c) && !begins_motto(script, at)) {
      behind = ++at;
      continue;
    }
    if (c != U' ' || at + 1 >= end) break;
    const bool beside = is_separator(script.flow[at - 1]) || is_separator(script.flow[at + 1]);
    std::uint32_t word = at + 1;
    while (word < end && is_symbol(script.flow[word]) && !begins_motto(script, word)) ++word;
    const bool whole = word == script.flow.size() || !text::is_letter(script.flow[word]) || begins_motto(script, word);
    if (!beside || word == at + 1 || !whole) break;
    ++at;
  }
  while (behind > begin && !text::is_letter(script.flow[behind - 1]) && !text::is_digit(script.flow[behind - 1]) &&
         script.flow[behind - 1] != U')')
    --behind;
  return {begin, behind};
}

/// How a recogniser reads "Số". All but the first need a colon.
constexpr std::u32string_view words[] = {U"so", U"s6", U"se", U"s0", U"sa", U"sd", U"s"};

/// The symbol that begins with the separator at `at`, where the number before it is missing.
OwnNumber without_number(const Script& script, std::uint32_t at) {
  while (at < script.flow.size() && (is_separator(script.flow[at]) || script.flow[at] == U' ')) ++at;
  const Span span = number_from(script, at);
  const auto number = citations::parse_number("1/" + script.utf8(span));
  if (span.empty() || !number || number->symbol.empty()) return {};
  return {span, {}, symbol_of(number->canonical())};
}

/// "25ŠT/CT-TTHT": a number that a recogniser did not understand, before a symbol that it did.
std::optional<OwnNumber> unreadable(const Script& script, Span within) {
  constexpr std::uint32_t longest = 10;
  for (std::uint32_t at = within.begin; at < std::min(within.end, within.begin + longest); ++at) {
    if (script.flow[at] != U'/') continue;
    OwnNumber number = without_number(script, at);
    if (number.symbol.find('-') == std::string::npos) return std::nullopt;
    number.span.begin = within.begin;
    number.damaged = true;
    return number;
  }
  return std::nullopt;
}

/// A figure, or a letter that a recogniser has for the first of them: "l2/KH-UBND", "O6-HD/UBKTTW".
bool opens_number(const Script& script, std::uint32_t at) {
  constexpr std::u32string_view look_alikes = U"lIOo";
  if (text::is_digit(script.flow[at])) return true;
  return look_alikes.find(script.flow[at]) != look_alikes.npos && at + 1 < script.flow.size() && text::is_digit(script.flow[at + 1]);
}

/// The number that is all of `printed`, but for the mark of a footnote: "12/KH-UBND1".
std::optional<citations::Number> whole_number(std::string printed) {
  auto number = citations::parse_number(printed);
  for (int digits = 0; !number && digits < 2 && !printed.empty() && text::is_digit(static_cast<char32_t>(printed.back())); ++digits) {
    printed.pop_back();
    number = citations::parse_number(printed);
  }
  return number;
}

}  // namespace

std::string symbol_of(const std::string& canonical) {
  const auto number = citations::parse_number(canonical);
  if (!number || number->symbol.empty()) return {};
  std::size_t at = canonical.find_first_of("/-");
  if (at == std::string::npos) return {};
  ++at;
  if (number->year != 0 && canonical.compare(at, 4, std::to_string(number->year)) == 0) at += 5;
  return at < canonical.size() ? canonical.substr(at) : std::string();
}

std::optional<OwnNumber> read_number_line(const Script& script, Span cell) {
  cell.begin = behind_stars(script, cell);
  std::uint32_t at = cell.begin;
  const KindFound kind = kind_at(script, cell);
  if (!kind.noun.empty()) at = kind.span.end + 1;
  const auto word = std::find_if(std::begin(words), std::end(words), [&](std::u32string_view so) { return script.stands(at, so); });
  if (word == std::end(words)) return std::nullopt;
  const bool damaged = word != std::begin(words);
  at += static_cast<std::uint32_t>(word->size());
  const auto skip = [&](std::u32string_view what, std::uint32_t end) {
    const std::uint32_t before = at;
    while (at < end && what.find(script.flow[at]) != what.npos) ++at;
    return at > before;
  };
  skip(U" ", cell.end);
  const bool colon = skip(U":;", cell.end) || (damaged && skip(U".", cell.end));
  if (!colon && (damaged || !kind.noun.empty())) return std::nullopt;  // "Công văn số 12/…" speaks of another document
  skip(U" .…_'\"`,", cell.end);
  std::uint32_t end = cell.end;
  if (at >= end) {
    if (!colon || damaged) return std::nullopt;
    const std::size_t next = script.cell_from(cell.end);
    OwnNumber nothing;
    nothing.blank = true;
    if (next == script.cells.size()) return nothing;
    const Span below = script.cells[next].span;
    if (!opens_number(script, below.begin) && !is_separator(script.flow[below.begin])) return nothing;
    at = below.begin;
    end = below.end;
  }
  if (is_separator(script.flow[at])) {
    OwnNumber number = without_number(script, at);
    number.blank = true;
    return number;
  }
  if (opens_number(script, at)) {
    const Span span = number_from(script, at);
    std::string printed = script.utf8(span);
    std::erase(printed, ' ');  // "39/KH -THDT": they stand beside separators only
    const auto number = whole_number(std::move(printed));
    if (number && !number->symbol.empty())
      return OwnNumber{span, number->canonical(), symbol_of(number->canonical()), false, damaged || number->repaired};
  }
  return colon ? unreadable(script, {at, end}) : std::nullopt;
}

std::optional<OwnNumber> bare_number_line(const Script& script, Span cell) {
  if (!text::is_digit(script.flow[cell.begin])) return std::nullopt;
  const auto number = citations::parse_number(script.utf8(cell));
  if (!number || number->symbol.size() < 2 || number->symbol.code(0).kind == nullptr) return std::nullopt;
  return OwnNumber{cell, number->canonical(), symbol_of(number->canonical()), false, number->repaired};
}

}  // namespace danchieu::indexer

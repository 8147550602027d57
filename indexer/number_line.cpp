#include "indexer/number_line.h"

#include "citations/number.h"
#include "indexer/head.h"
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

/// The number that begins at `begin`: spaces only beside a separator, where lines may break, too. It may go on in the next cell.
Span number_from(const Script& script, std::uint32_t begin) {
  constexpr std::uint32_t longest = 80;
  const std::uint32_t end = std::min(script.flow.size(), begin + longest);
  std::uint32_t at = begin, behind = begin;
  while (at < end) {
    const char32_t c = script.flow[at];
    if (is_symbol(c)) {
      behind = ++at;
      continue;
    }
    if (c != U' ' || at + 1 >= end) break;
    const bool beside = is_separator(script.flow[at - 1]) || is_separator(script.flow[at + 1]);
    std::uint32_t word = at + 1;
    while (word < end && is_symbol(script.flow[word])) ++word;
    const bool whole = word == script.flow.size() || !text::is_letter(script.flow[word]);
    if (!beside || word == at + 1 || !whole) break;
    ++at;
  }
  while (behind > begin && !text::is_letter(script.flow[behind - 1]) && !text::is_digit(script.flow[behind - 1]) &&
         script.flow[behind - 1] != U')')
    --behind;
  return {begin, behind};
}

}  // namespace

std::optional<OwnNumber> read_number_line(const Script& script, Span cell) {
  std::uint32_t at = cell.begin;
  const KindFound kind = kind_at(script, cell);
  if (!kind.noun.empty()) at = kind.span.end + 1;
  if (!script.stands(at, U"so") && !script.stands(at, U"s6")) return std::nullopt;  // "S6": a recogniser's ố
  at += 2;
  const auto skip = [&](std::u32string_view what) {
    const std::uint32_t before = at;
    while (at < cell.end && what.find(script.flow[at]) != what.npos) ++at;
    return at > before;
  };
  skip(U" ");
  const bool colon = skip(U":");
  if (!kind.noun.empty() && !colon) return std::nullopt;  // "Công văn số 12/…" speaks of another document
  skip(U" .…_");
  if (at >= cell.end) return colon ? std::optional(OwnNumber{}) : std::nullopt;
  if (is_separator(script.flow[at])) return OwnNumber{};
  if (!text::is_digit(script.flow[at])) return std::nullopt;
  const Span span = number_from(script, at);
  const auto number = citations::parse_number(script.utf8(span));
  if (!number || number->atoms.empty()) return std::nullopt;
  return OwnNumber{span, number->canonical()};
}

}  // namespace danchieu::indexer

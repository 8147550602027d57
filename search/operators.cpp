#include "search/operators.h"

#include <algorithm>

#include "text/chars.h"
#include "text/syllable.h"

namespace danchieu::search {

namespace {

struct Word {
  std::u32string_view word;
  Part::Kind kind;
  bool vietnamese;
};
constexpr Word words[] = {
    {U"AND", Part::Kind::all, false},   {U"VÀ", Part::Kind::all, true},    {U"OR", Part::Kind::any, false},
    {U"HOẶC", Part::Kind::any, true},   {U"NOT", Part::Kind::none, false}, {U"KHÔNG", Part::Kind::none, true},
    {U"NEAR", Part::Kind::near, false}, {U"GẦN", Part::Kind::near, true},
};

bool in_word(std::u32string_view query, std::size_t at) {
  return at < query.size() && (text::is_letter(query[at]) || text::is_digit(query[at]));
}

}  // namespace

std::optional<Operator> operator_at(std::u32string_view query, std::uint32_t at) {
  if (at < query.size() && query[at] == U'|') {
    std::uint32_t size = 1;
    while (at + size < query.size() && query[at + size] == U'|') ++size;
    return Operator{Part::Kind::any, size};
  }
  for (const Word& row : words) {
    if (query.substr(at, row.word.size()) != row.word) continue;
    Operator found{row.kind, static_cast<std::uint32_t>(row.word.size()), 0, row.vietnamese};
    if (row.kind == Part::Kind::near) {
      found.distance = usual_distance;
      std::uint32_t end = at + found.size;
      if (end + 1 < query.size() && query[end] == U'/' && text::is_digit(query[end + 1])) {
        found.distance = 0;
        found.vietnamese = false;  // with a figure it can mean nothing else
        for (++end; end < query.size() && text::is_digit(query[end]); ++end)
          found.distance = std::min(farthest, 10 * found.distance + static_cast<int>(query[end] - U'0'));
        found.size = end - at;
      }
    }
    const char32_t behind = at + found.size < query.size() ? query[at + found.size] : U' ';
    if (in_word(query, at + found.size) || behind == U'-' || behind == U'/' || behind == U':') return std::nullopt;
    return found;
  }
  return std::nullopt;
}

bool is_capital_syllable(std::u32string_view query, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < query.size() && text::is_upper(query[end])) ++end;
  return end > at && !in_word(query, end) && text::is_syllable(query.substr(at, end - at));
}

}  // namespace danchieu::search

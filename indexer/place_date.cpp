#include "indexer/place_date.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::uint32_t longest_date = 40;

/// "Quận 5", "Phường 12", "Đại Ân 2": moves `at` before a number that is the name of a unit, or ends it.
bool is_unit_number(const Script& script, std::uint32_t begin, std::uint32_t& at) {
  std::uint32_t digits = at;
  while (digits > begin && text::is_digit(script.flow[digits - 1])) --digits;
  if (digits == at || digits == begin || script.flow[digits - 1] != U' ') return false;
  constexpr std::u32string_view kinds[] = {U"quan", U"phuong", U"q.", U"p.", U"xa"};
  const std::u32string_view before = script.folded_at({begin, digits - 1});
  std::uint32_t word = digits - 1;
  while (word > begin && text::is_letter(script.flow[word - 1])) --word;
  const bool ends_name = at - digits <= 2 && word < digits - 1 && text::is_upper(script.flow[word]) && word > begin;
  if (!ends_name && std::none_of(std::begin(kinds), std::end(kinds), [&](std::u32string_view kind) { return before.ends_with(kind); }))
    return false;
  at = digits - 1;
  return true;
}

/// The capitalised words that end at `end`: "TP. Hồ Chí Minh", "Bà Rịa - Vũng Tàu".
Span name_before(const Script& script, std::uint32_t begin, std::uint32_t end) {
  constexpr int most_words = 6;
  const auto part_of_word = [&](std::uint32_t at) {
    const char32_t c = script.flow[at];
    return text::is_letter(c) || c == U'\'' || c == U'.' || c == U'-';
  };
  Span name{end, end};
  std::uint32_t at = end;
  for (int words = 0; words < most_words; ++words) {
    while (at > begin && script.flow[at - 1] == U' ') --at;
    std::uint32_t word = at;
    while (word > begin && part_of_word(word - 1)) --word;
    if (word == at && words == 0 && is_unit_number(script, begin, at)) continue;
    const bool dash = at == word + 1 && script.flow[word] == U'-';
    const bool of_number = word > begin && script.flow[word - 1] == U'/';  // "Số: 6/TT-BCA Hà Nội, ngày …"
    if (word == at || of_number || !(dash || text::is_upper(script.flow[word]))) break;
    if (text::is_upper(script.flow[word])) name.begin = word;
    at = word;
  }
  while (!name.empty() && script.flow[name.end - 1] == U' ') --name.end;
  return name;
}

/// The number between two words of a date; 0 where it is blank, or was written by hand and not recognised.
int number_between(const Script& script, std::uint32_t begin, std::uint32_t end) {
  int value = 0;
  bool damaged = false;
  for (std::uint32_t at = begin; at < end; ++at) {
    const char32_t c = script.flow[at];
    if (text::is_digit(c)) value = value * 10 + static_cast<int>(c - U'0');
    else damaged |= c != U' ' && c != U'.' && c != U'_' && c != U'…';
    if (value > 9999) return 0;
  }
  return damaged ? 0 : value;
}

/// Whether `word` stands at `at`, but for one letter that a recogniser took for another: "thúng", "nấm".
bool nearly_stands(const Script& script, std::uint32_t at, std::u32string_view word) {
  if (at + word.size() > script.folded.size() || script.folded[at] != word.front()) return false;
  if (at > 0 && text::is_letter(script.folded[at - 1])) return false;
  const std::size_t behind = at + word.size();
  if (behind < script.folded.size() && text::is_letter(script.folded[behind])) return false;
  int other = 0;
  for (std::size_t i = 1; i < word.size(); ++i) other += script.folded[at + i] != word[i];
  return other <= 1;
}

/// "ngày 4% tháng 02_năm 2020": the words of the date stand, not all of its figures do.
std::optional<text::DateFound> read_damaged(const Script& script, std::uint32_t at, std::uint32_t end) {
  constexpr std::uint32_t widest = 16;
  constexpr std::u32string_view day = U"ngay", month = U"thang", year = U"nam";
  const auto next = [&](std::u32string_view word, std::uint32_t from) -> std::optional<std::uint32_t> {
    // Figures may run into it ("ngày AF tháng Anam 2019"), or a letter of it may be another.
    const auto found = std::u32string_view(script.folded).substr(0, end).find(word, from);
    if (found <= from + widest) return static_cast<std::uint32_t>(found);
    for (std::uint32_t i = from; i < std::min(end, from + widest); ++i)
      if (nearly_stands(script, i, word)) return i;
    return std::nullopt;
  };
  const bool parted = script.folded_at({at, end}).starts_with(U"nga y");
  const std::uint32_t behind_day = at + static_cast<std::uint32_t>(day.size()) + parted;
  const auto month_at = next(month, behind_day);
  if (!month_at) return std::nullopt;
  const std::uint32_t behind_month = *month_at + static_cast<std::uint32_t>(month.size());
  const auto year_at = next(year, behind_month);
  if (!year_at) return std::nullopt;
  std::uint32_t digits = *year_at + static_cast<std::uint32_t>(year.size());
  while (digits < end && (script.flow[digits] == U' ' || script.flow[digits] == U'.' || script.flow[digits] == U'_')) ++digits;
  std::uint32_t behind = digits;
  while (behind < end && text::is_digit(script.flow[behind])) ++behind;
  if (behind - digits != 4) return std::nullopt;
  text::DateFound found{{number_between(script, digits, behind), number_between(script, behind_month, *year_at),
                         number_between(script, behind_day, *month_at)},
                        {at, behind}};
  text::Date& date = found.date;
  if (date.month < 1 || date.month > 12) date.month = 0;
  if (date.month == 0 || !date.valid()) date.day = 0;
  return found;
}

/// Where a word of a date begins behind `from`: "ngày", "nga y", "ngùy"; `end` where none does.
std::uint32_t find_day(const Script& script, std::uint32_t from, std::uint32_t end) {
  for (std::uint32_t at = from; at + 4 <= end; ++at) {
    if (script.folded[at] != U'n') continue;
    const std::u32string_view rest = script.folded_at({at, end});
    if (rest.starts_with(U"ngay") || rest.starts_with(U"nga y ") || nearly_stands(script, at, U"ngay")) return at;
  }
  return end;
}

bool ends_cell(const Script& script, std::uint32_t at) {
  const std::size_t next = script.cell_from(at);
  return next > 0 && script.cells[next - 1].span.end == at;
}

/// "08:15", "| 14:20": the hour behind a date.
bool is_time(const Script& script, Span rest) {
  constexpr std::uint32_t farthest = 8;
  for (std::uint32_t at = rest.begin; at + 2 < std::min(rest.end, rest.begin + farthest); ++at)
    if (text::is_digit(script.flow[at]) && (script.flow[at + 1] == U':' || script.flow[at + 2] == U':')) return true;
  return false;
}

/// What stands before the "ngày" of a date.
struct Before {
  bool alone = false;  ///< the cell begins with the date
  bool comma = false;
  Span place;
};
Before before_day(const Script& script, Span cell, std::uint32_t day) {
  Before before;
  std::uint32_t at = day;
  while (at > cell.begin && script.flow[at - 1] == U' ') --at;
  before.alone = day == cell.begin;
  if (before.alone) return before;
  // A recogniser reads the comma as a full stop.
  const char32_t last = at > cell.begin ? script.flow[at - 1] : U' ';
  before.comma = last == U',' || last == U'.' || last == U';';
  while (before.comma && at > cell.begin + 2 && (script.flow[at - 2] == U',' || script.flow[at - 2] == U' ')) --at;  // "Hà Nội , , ngày"
  before.place = name_before(script, cell.begin, before.comma ? at - 1 : at);
  return before;
}

}  // namespace

std::optional<PlaceAndDate> find_place_and_date(const Script& script, Span within) {
  std::optional<PlaceAndDate> without_comma;
  for (std::size_t i = script.cell_from(within.begin); i < script.cells.size() && script.cells[i].span.begin < within.end; ++i) {
    const Span cell = script.cells[i].span;
    // What can be read as it stands comes first: "Ngân Sơn, ngày …" begins with what might be a damaged "ngày".
    for (const bool damaged : {false, true})
      for (std::uint32_t at = find_day(script, cell.begin, cell.end); at < cell.end; at = find_day(script, at + 1, cell.end)) {
        const Before before = before_day(script, cell, at);
        if (!before.alone && (before.place.empty() || (!before.comma && script.cells[i].in_capitals))) continue;
        // It may break after "ngày".
        const std::uint32_t end = std::min(within.end, cell.end + longest_date);
        const auto date = damaged ? read_damaged(script, at, end) : text::read_date(script.flow.chars().substr(0, end), at);
        if (!date || (before.alone && !ends_cell(script, date->span.end))) continue;
        const PlaceAndDate read{before.alone ? Span{at, at} : before.place, date->span, date->date};
        if (before.alone || before.comma) return read;
        // "Hà Nội ngày 5 tháng 6 năm 2019", where nothing better follows.
        if (!without_comma && ends_cell(script, date->span.end)) without_comma = read;
      }
  }
  return without_comma;
}

std::optional<text::DateFound> find_page_date(const Script& script) {
  constexpr std::size_t highest = 40;  // cells
  // clang-format off
  constexpr std::u32string_view marks[] = {U"thu hai", U"thu ba", U"thu tu", U"thu nam", U"thu sau", U"thu bay", U"chu nhat", U"cap nhat",
                                           U"ngay dang", U"dang ngay", U"dang luc", U"ngay cap nhat", U"xuat ban", U"thu 2", U"thu 3", U"thu 4", U"thu 5", U"thu 6", U"thu 7"};
  // clang-format on
  const std::u32string_view flow = script.flow.chars();
  for (std::size_t i = 0; i < std::min(highest, script.cells.size()); ++i) {
    const Span cell = script.cells[i].span;
    const std::u32string_view line = script.folded_at(cell);
    // Near the date, and not the "thứ bảy" of a meeting.
    const auto is_marked = [&](std::uint32_t date) {
      constexpr std::size_t farthest = 40;
      constexpr std::u32string_view counted = U"lan ";
      return std::any_of(std::begin(marks), std::end(marks), [&](std::u32string_view mark) {
        const auto at = line.find(mark);
        if (at == line.npos || at > date - cell.begin + farthest || at + farthest < date - cell.begin) return false;
        if (line.substr(0, at).ends_with(counted)) return false;
        return at + mark.size() == line.size() || !text::is_letter(line[at + mark.size()]);  // not "Thủ tướng"
      });
    };
    for (std::uint32_t at = cell.begin; at < cell.end; ++at) {
      if (!text::is_digit(flow[at]) || (at > cell.begin && text::is_digit(flow[at - 1]))) continue;
      auto date = text::read_date(flow.substr(0, cell.end), at);
      if (!date || !date->date.whole() || !date->date.valid()) continue;
      if (is_time(script, {date->span.end, script.flow.size()}) || is_marked(at)) return date;
    }
  }
  return std::nullopt;
}

}  // namespace danchieu::indexer

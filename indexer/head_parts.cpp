#include "indexer/head_parts.h"

#include <algorithm>
#include <optional>
#include <string>

#include "citations/number.h"
#include "indexer/bodies.h"
#include "indexer/head_words.h"
#include "text/chars.h"
#include "text/date.h"

namespace danchieu::indexer {
namespace {

using text::Span;

std::u32string without_spaces(std::u32string_view text) {
  std::u32string letters(text);
  std::erase_if(letters, [](char32_t c) { return c == U' ' || c == U'\n'; });
  return letters;
}

/// Where "về" stands, which is no "vệ"; the end where it does not.
std::uint32_t about_in(const Script& script, Span within) {
  std::uint32_t at = script.find(U"ve", within);
  while (at < within.end && script.flow[at + 1] != U'ề' && script.flow[at + 1] != U'Ề') at = script.find(U"ve", {at + 1, within.end});
  return at;
}

}  // namespace

KindFound broken_kind(const Script& script, Span cell) {
  const std::u32string letters = without_spaces(script.folded_at(cell));
  for (const auto& [folded, noun] : nouns_of_kinds())
    if (without_spaces(folded) == letters) return {noun, cell};
  return {{}, cell};
}

KindFound draft_kind(const Script& script, Span cell) {
  constexpr std::u32string_view draft = U"du thao ";
  if (!script.folded_at(cell).starts_with(draft)) return {{}, cell};
  return kind_at(script, {cell.begin + static_cast<std::uint32_t>(draft.size()), cell.end});
}

bool is_broken_motto(const Script& script, std::size_t cell) {
  const std::u32string_view line = script.folded_at(script.cells[cell].span);
  for (const std::u32string_view motto :
       {std::u32string_view(U"cong hoa xa hoi chu nghia viet nam"), std::u32string_view(U"dang cong san viet nam"), youth_motto}) {
    if (line.size() < 4 || line.size() >= motto.size() || !motto.starts_with(line) || motto[line.size()] != U' ') continue;
    if (cell + 1 < script.cells.size() && script.stands(script.cells[cell + 1].span.begin, motto.substr(line.size() + 1))) return true;
  }
  return false;
}

Span without_enacting_body(const Script& script, Span title, const std::vector<Span>& bodies) {
  constexpr std::u32string_view leads[] = {U" cua",         U" do",         U" voi",      U" va",         U" cho",
                                           U" boi",         U" tai",        U" thuoc",    U" giua",       U" bo truong",
                                           U" chu tich",    U" thu truong", U" giam doc", U" cuc truong", U" chanh an",
                                           U" vien truong", U" thong doc",  U" bi thu",   U" lanh dao"};
  for (const Span body : bodies) {
    if (!begins_body(script, body.begin)) continue;  // "… trên địa bàn / XÃ XUÂN TÍN": the end of a name
    const std::u32string_view printed = script.folded_at(title), name = script.folded_at(body);
    if (printed.size() <= name.size() + 1 || !printed.ends_with(name) || printed[printed.size() - name.size() - 1] != U' ') continue;
    // It stands alone and in capitals.
    const std::u32string_view as_printed = std::u32string_view(script.flow.chars()).substr(title.end - name.size(), name.size());
    if (std::any_of(as_printed.begin(), as_printed.end(), [](char32_t c) { return text::is_lower(c); })) continue;
    const std::u32string_view before = printed.substr(0, printed.size() - name.size() - 1);
    const bool object = std::any_of(std::begin(leads), std::end(leads), [&](std::u32string_view lead) { return before.ends_with(lead); });
    if (!object) title.end -= static_cast<std::uint32_t>(name.size()) + 1;
  }
  return title;
}

Span without_own_number(const Script& script, Span title, std::string_view canonical) {
  const std::uint32_t about = script.find(U"v/v", title);  // "CỦA ỦY BAN NHÂN DÂN THÀNH PHỐ V/V PHÊ DUYỆT …"
  const bool leads = about == title.begin || script.stands(title.begin, U"cua");
  if (leads && about < title.end) title.begin = about + 3;
  const bool bare = !title.empty() && text::is_digit(script.flow[title.begin]);  // "KẾT LUẬN 127-KL/TW CỦA …"
  const bool number_first = bare || script.stands(title.begin, U"so ");
  if (title.empty() || (!number_first && !script.stands(title.begin, U"cua"))) return title;
  const std::uint32_t so = script.find(U"so", title);
  const std::uint32_t digits = bare ? title.begin : so + 3;
  const auto number = bare || so < title.end ? citations::read_number(script.flow.chars(), digits) : std::nullopt;
  if (!number || number->number.canonical() != canonical) return title;
  std::uint32_t at = number->span.end;
  while (at < title.end && script.flow[at] == U' ') ++at;
  if (const auto date = text::read_date(script.flow.chars(), at)) at = date->span.end;
  if (number_first && (script.stands(at + 1, U"cua") ||
                       (bare && script.stands(at, U"cua")))) {  // "SỐ 15-BTC/TT NGÀY 16-3-1991 CỦA BỘ TÀI CHÍNH QUY ĐỊNH …"
    constexpr std::u32string_view verbs[] = {U" quy dinh", U" huong dan", U" ban hanh", U" sua doi", U" bo sung"};
    std::uint32_t verb = about_in(script, {at, title.end});
    for (const std::u32string_view word : verbs) verb = std::min(verb, script.find(word, {at, title.end}));
    at = verb;
  }
  if (at < title.end) title.begin = at;
  return title;
}

Span without_source(const Script& script, Span title) {
  const std::uint32_t source = script.find(U"ban hanh kem theo", title);
  if (source >= title.end || source < title.begin + 2 || script.flow[source - 1] != U'(') return title;
  title.end = source - 1;
  while (!title.empty() && script.flow[title.end - 1] == U' ') --title.end;
  return title;
}

OldNumber read_old_number(const Script& script, std::size_t kind_cell, std::size_t last, Span kind) {
  for (std::size_t i = kind_cell; i <= last; ++i) {
    const Span cell = script.cells[i].span;
    if (!script.cells[i].in_capitals) continue;
    const std::uint32_t so = script.find(U"so", cell);
    const bool behind_kind = i == kind_cell && kind.end + 1 < cell.end && text::is_digit(script.flow[kind.end + 1]);
    const bool of_issuer = i == kind_cell || script.stands(cell.begin, U"cua");
    if (!behind_kind && (!of_issuer || so >= cell.end)) continue;
    const auto number = citations::read_number(script.flow.chars(), behind_kind ? kind.end + 1 : so + 3);
    if (!number || number->number.symbol.empty() || number->span.end > cell.end) continue;
    OldNumber old{i, number->span, number->number.canonical(), {}, {}, {}};
    if (behind_kind) {
      constexpr std::u32string_view of = U" cua ";
      const std::uint32_t issuer = number->span.end + static_cast<std::uint32_t>(of.size());
      const std::uint32_t about = about_in(script, {number->span.end, cell.end});
      const bool names = script.folded_at({number->span.end, cell.end}).starts_with(of) && issuer < about && about < cell.end;
      if (names) old.issuer = {issuer, about - 1};
      return old;
    }
    if (i != kind_cell) old.issuer = {cell.begin + 4, so - 1};
    std::uint32_t at = number->span.end;
    while (at < cell.end && script.flow[at] == U' ') ++at;
    if (const auto date = text::read_date(script.flow.chars(), at); date && date->span.end <= cell.end) {
      old.date = date->span;
      old.issued = date->date;
    }
    return old;
  }
  return {};
}

Span number_line_behind_body(const Script& script, Span cell) {
  const std::uint32_t so = script.find(U"so", cell);
  const bool colon = so + 2 < cell.end && script.flow[so + 2] == U':';
  return colon && so > cell.begin && text::is_upper(script.flow[so]) && begins_body(script, cell.begin) ? Span{so, cell.end} : Span{};
}

std::uint32_t behind_stars(const Script& script, Span cell) {
  while (cell.begin < cell.end && (script.flow[cell.begin] == U'*' || script.flow[cell.begin] == U' ')) ++cell.begin;
  return cell.begin;
}

bool is_page_chrome(const Script& script, Span cell) {
  const std::u32string_view line = script.folded_at(cell);
  return begins_with_any(script, cell, page_chrome) || std::none_of(line.begin(), line.end(), text::is_letter);
}

}  // namespace danchieu::indexer

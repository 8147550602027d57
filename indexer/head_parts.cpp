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
  const bool number_first = script.stands(title.begin, U"so ");
  if (title.empty() || (!number_first && !script.stands(title.begin, U"cua"))) return title;
  const std::uint32_t so = script.find(U"so", title);
  const auto number = so < title.end ? citations::read_number(script.flow.chars(), so + 3) : std::nullopt;
  if (!number || number->number.canonical() != canonical) return title;
  std::uint32_t at = number->span.end;
  while (at < title.end && script.flow[at] == U' ') ++at;
  if (const auto date = text::read_date(script.flow.chars(), at)) at = date->span.end;
  if (number_first && script.stands(at + 1, U"cua")) {  // "SỐ 15-BTC/TT NGÀY 16-3-1991 CỦA BỘ TÀI CHÍNH QUY ĐỊNH …"
    constexpr std::u32string_view verbs[] = {U" ve ", U" quy dinh", U" huong dan", U" ban hanh", U" sua doi", U" bo sung"};
    std::uint32_t verb = title.end;
    for (const std::u32string_view word : verbs) verb = std::min(verb, script.find(word, {at, title.end}));
    at = verb;
  }
  if (at < title.end) title.begin = at;
  return title;
}

}  // namespace danchieu::indexer

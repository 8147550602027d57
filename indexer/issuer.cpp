#include "indexer/issuer.h"

#include <algorithm>
#include <optional>

#include "indexer/bodies.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::uint32_t longest_opening = 4000, longest_sentence = 600;
constexpr std::u32string_view verbs[] = {U"xay dung", U"ban hanh", U"lap", U"de ra", U"quyet dinh ban hanh", U"thong nhat ban hanh"};

/// Behind the name of a body these say what it, or somebody else, has to do: the sentence gives a task, or tells of something, and is not
/// the one in which the document is made. In names they have a capital, or other marks: "đầu tư", "thị xã", "giao thông".
// clang-format off
constexpr std::u32string_view doings[] = {
    U"có trách nhiệm", U"chịu trách nhiệm", U"chủ trì", U"phối hợp", U"hướng dẫn", U"tổ chức làm", U"tham mưu", U"đề nghị", U"xem xét",
    U"phê duyệt", U"thành lập", U"chủ động", U"tiếp tục", U"hàng năm", U"hằng năm", U"căn cứ", U"theo", U"có thể", U"phải", U"được", U"đã", U"sẽ",
    U"là", U"thì", U"nếu", U"để", U"từ", U"cử", U"gửi", U"yêu cầu"};
// clang-format on

bool is_space(const Script& script, std::uint32_t at) { return script.flow[at] == U' '; }

/// Whether just these words stand there.
bool is_written(const Script& script, std::uint32_t at, std::u32string_view words) {
  const auto end = at + static_cast<std::uint32_t>(words.size());
  return end < script.flow.size() && is_space(script, end) && script.flow.chars().substr(at, words.size()) == words;
}

/// Whether something is done in what would be the name of a body, but for explanations: "(sau đây gọi là BCĐ)".
bool does_something(const Script& script, Span name) {
  int open = 0;
  for (std::uint32_t at = name.begin; at < name.end; ++at) {
    open += (script.flow[at] == U'(') - (script.flow[at] == U')');
    if (open > 0) continue;
    if (!is_space(script, at) || at + 1 >= name.end || text::is_upper(script.flow[at + 1])) continue;
    if (std::any_of(std::begin(doings), std::end(doings), [&](std::u32string_view doing) { return is_written(script, at + 1, doing); }))
      return true;
  }
  return false;
}

/// Whether the body that stands before another, a comma between them, does what the other does: "Văn phòng HĐND, UBND tỉnh". Not what a
/// citation ends with: "của Bộ Chính trị, Ban Bí thư về …, UBND xã", "của Bộ Nội vụ, UBND xã".
bool is_partner(const Script& script, Span first, Span second) {
  constexpr std::uint32_t longest = 80;
  const std::u32string_view name = script.folded_at(first);
  const auto is_of_citation = [](char32_t c) { return text::is_digit(c) || c == U'"' || c == U'('; };
  if (first.size() > longest || std::any_of(name.begin(), name.end(), is_of_citation) || name.find(U" ve ") != name.npos) return false;
  const auto level = level_of_body(script, first), other = level_of_body(script, second);
  const auto central = [](const auto& of) { return of == places::Level::central; };
  return central(level) == central(other) && !name.starts_with(U"ban bi thu");
}

/// Where the clause with the verb at `verb` has its subject: a body at the begin of the sentence, or behind a semicolon or the last comma
/// that a body follows, with its partners before it. Commas inside its name do not count, as no body follows them.
std::optional<Span> subject(const Script& script, std::uint32_t opening, std::uint32_t verb) {
  std::uint32_t hard = verb;
  while (hard > opening) {
    const char32_t c = script.flow[hard - 1];
    if ((c == U';' || c == U'.' || c == U':') && is_space(script, hard)) break;
    --hard;
  }
  std::optional<Span> found;
  for (std::uint32_t at = hard; at < verb; ++at) {
    const bool clause = at == hard || (at >= 2 && is_space(script, at - 1) && script.flow[at - 2] == U',');
    if (!clause) continue;
    while (is_space(script, at)) ++at;
    if (at >= verb || !text::is_upper(script.flow[at]) || !begins_body(script, at) || does_something(script, {at, verb})) continue;
    if (!found || !is_partner(script, {found->begin, at}, {at, verb})) found = Span{at, verb};
  }
  return found;
}

/// Whether the sentence goes on to what the document holds: "… như sau:", "… với các nội dung sau".
bool announces(const Script& script, std::uint32_t at) {
  for (const std::uint32_t end = std::min(script.flow.size(), at + longest_sentence); at < end; ++at) {
    const char32_t c = script.flow[at];
    if (c == U':' || script.stands(at, U"nhu sau") || script.stands(at, U"noi dung")) return true;
    if ((c == U'.' || c == U';') && at + 1 < end && is_space(script, at + 1)) return false;
  }
  return false;
}

/// Without "(BCĐ 138)" and other explanations at its end, and without the "xây dựng và" before a second verb.
Span without_tail(const Script& script, Span body) {
  const auto cut_word = [&](std::u32string_view word) {
    const bool last = body.size() > word.size() && script.folded_at(body).ends_with(word) &&
                      is_space(script, body.end - static_cast<std::uint32_t>(word.size()) - 1);
    if (last) body.end -= static_cast<std::uint32_t>(word.size());
    return last;
  };
  for (bool cut = true; cut;) {
    cut = false;
    while (!body.empty() && (is_space(script, body.end - 1) || script.flow[body.end - 1] == U',')) --body.end;
    if (!body.empty() && script.flow[body.end - 1] == U')') {
      std::uint32_t open = body.end;
      while (open > body.begin && script.flow[open - 1] != U'(') --open;
      if (open > body.begin) body.end = open - 1;
      cut = open > body.begin;
    }
    if (cut_word(U"va")) {
      --body.end;
      cut = std::any_of(std::begin(verbs), std::end(verbs), cut_word);
    }
  }
  return body;
}

/// Where a bracket that is open at `at` begins, or `at`.
std::uint32_t open_bracket(const Script& script, std::uint32_t at) {
  for (std::uint32_t begin = at; begin > 0 && script.flow[begin - 1] != U')'; --begin)
    if (script.flow[begin - 1] == U'(') return begin;
  return at;
}

/// "(Ban hành kèm theo Quyết định số … của UBND tỉnh Long An)" below the title of what is attached: it has no agency block. A bracket that
/// first names another document tells where the text was taken from: "(Điều 1 Thông tư số … kèm theo … của Bộ …, có hiệu lực …)".
Span promulgator(const Script& script, const Head& head) {
  if (!head.bodies.empty()) return {};
  const std::uint32_t attached = script.find(U"kem theo", {0, head.body});
  for (std::uint32_t at = open_bracket(script, attached); at < attached; ++at)
    if (text::is_digit(script.flow[at])) return {};
  std::uint32_t end = attached;
  while (end < head.body && script.flow[end] != U')') ++end;
  for (std::uint32_t at = script.find(U"cua ", {attached, end}); at + 4 < end; at = script.find(U"cua ", {at + 1, end})) {
    if (!text::is_upper(script.flow[at + 4]) || !begins_body(script, at + 4)) continue;
    for (const std::u32string_view behind : {U"ngay", U"ve viec", U"co hieu luc"}) end = script.find(behind, {at + 4, end});
    return without_tail(script, {at + 4, end});
  }
  return {};
}

}  // namespace

IssuerPhrase read_issuer(const Script& script, const Head& head, std::string_view kind) {
  const std::uint32_t end = std::min(script.flow.size(), head.body + longest_opening);
  IssuerPhrase first;
  for (const std::u32string_view verb : verbs) {
    for (std::uint32_t at = script.find(verb, {head.body, end}); at < end; at = script.find(verb, {at + 1, end})) {
      const std::uint32_t behind = at + static_cast<std::uint32_t>(verb.size()) + 1;
      const KindFound found = behind < end ? kind_at(script, {behind, end}) : KindFound{};
      if (found.noun.empty() || (!kind.empty() && found.noun != kind) || script.stands(found.span.end, U" so")) continue;
      if (kind.empty() && !announces(script, found.span.end)) continue;  // laws tell who issues what, too
      const auto body = subject(script, head.body, at);
      if (!body) continue;
      const Span name = without_tail(script, *body);
      // "thống nhất ban hành": of two verbs the first ends the name.
      const bool better =
          first.body.empty() || name.begin < first.body.begin || (name.begin == first.body.begin && name.end < first.body.end);
      if (better) first = {name, found.span, found.noun};
    }
  }
  if (first.body.empty()) first.body = promulgator(script, head);
  return first;
}

Span title_said(const Script& script, const IssuerPhrase& issuer) {
  constexpr std::uint32_t shortest = 20, longest = 300;
  // clang-format off
  constexpr std::u32string_view ends[] = {U"cu the nhu sau", U"nhu sau", U"cu the", U"voi cac noi dung", U"voi nhung noi dung", U"voi noi dung", U"voi mot so noi dung",
                                          U"gom cac noi dung", U"sau day goi", U"goi tat", U"nhu duoi day"};
  constexpr std::u32string_view no_titles[] = {U"nay", U"so", U"va", U"thuc hien tren dia ban", U"thuc hien tai", U"trien khai tren dia ban", U"trien khai thuc hien nhu"};
  // clang-format on
  const std::uint32_t begin = issuer.kind.end + 1, limit = std::min(script.flow.size(), begin + longest);
  if (issuer.kind.empty() || begin >= limit) return {};
  if (std::any_of(std::begin(no_titles), std::end(no_titles), [&](std::u32string_view word) { return script.stands(begin, word); }))
    return {};
  Span title{begin, limit};
  for (const std::u32string_view word : ends) title.end = std::min(title.end, script.find(word, title));
  if (title.end == limit) return {};
  for (std::uint32_t at = title.begin; at < title.end; ++at)
    if (script.flow[at] == U':' || (script.flow[at] == U'.' && is_space(script, at + 1))) return {};
  while (!title.empty() && (is_space(script, title.end - 1) || script.flow[title.end - 1] == U',' || script.flow[title.end - 1] == U'('))
    --title.end;
  return title.size() < shortest ? Span{} : title;
}

}  // namespace danchieu::indexer

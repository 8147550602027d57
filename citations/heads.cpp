#include "citations/heads.h"

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "citations/phrases.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

const Phrases<const Kind*>& nouns() {
  static const Phrases<const Kind*> table = [] {
    std::vector<Phrases<const Kind*>::Row> rows;
    // Written there without marks, they are found with any: damaged texts lose marks or have others.
    for (const Kind& kind : kinds()) rows.push_back({kind.noun, &kind});
    // "Côngvăn", "Nghịquyết": with just their marks, as "Dựán" without them is the name Duẩn.
    static std::deque<std::string> words;
    for (const Kind& kind : kinds())
      if (const auto blank = kind.noun.find(' '); blank != kind.noun.npos && kind.noun.find(' ', blank + 1) == kind.noun.npos) {
        words.push_back("=" + std::string(kind.noun));
        words.back().erase(blank + 1, 1);
        rows.push_back({words.back(), &kind});
      }
    return Phrases<const Kind*>(rows, Marks::any);
  }();
  return table;
}

}  // namespace

Head head_at(const Reading& reading, std::uint32_t token) {
  if (token >= reading.size() || (reading[token].opens & opens_kind) == 0) return {};
  const auto noun = nouns().at(reading, token);
  return noun ? Head{noun->value, token, noun->end} : Head{};
}

Head head_before(const Reading& reading, std::uint32_t end) {
  constexpr std::uint32_t longest = 4;  // tokens of a noun
  if (end == 0 || (reading[end - 1].opens & ends_kind) == 0) return {};
  for (std::uint32_t begin = end > longest ? end - longest : 0; begin < end; ++begin) {
    if (begin > 0 && reading.is_word(begin - 1, "phap"_w) && reading.is_word(begin, "luat"_w)) continue;  // "pháp luật" is no Luật
    if (const Head head = head_at(reading, begin); head.kind != nullptr && head.end == end) return head;
  }
  return {};
}

Head head_glued_to_so(const Reading& reading, std::uint32_t end) {
  struct Noun {
    std::vector<Packed> words;
    const Kind* kind;
  };
  static const std::vector<Noun> all = [] {
    std::vector<Noun> made;
    for (const Kind& kind : kinds()) made.push_back({packed_words(kind.noun), &kind});
    std::stable_sort(made.begin(), made.end(), [](const Noun& a, const Noun& b) { return a.words.size() > b.words.size(); });
    return made;
  }();
  const Packed last = end == 0 ? 0 : before_so(reading[end - 1].folded);
  if (last == 0) return {};
  for (const Noun& noun : all) {
    const auto size = static_cast<std::uint32_t>(noun.words.size());
    if (noun.words.back() != last || size > end) continue;
    std::uint32_t same = 0;
    while (same + 1 < size && reading.is_word(end - size + same, noun.words[same])) ++same;
    if (same + 1 == size) return {noun.kind, end - size, end};
  }
  return {};
}

std::uint32_t noun_begin(const Reading& reading, std::uint32_t token) {
  const std::u32string_view chars = reading.chars();
  const text::Span span = reading[token].span;
  std::uint32_t at = span.begin;
  while (at < span.end && !text::is_upper(chars[at])) ++at;
  const bool glued = at > span.begin && at < span.end && (text::is_digit(chars[at - 1]) || text::is_lower(chars[at - 1]));
  return glued ? at : span.begin;
}

Head head_glued_to_word(const Reading& reading, std::uint32_t end) {
  if (end < 2 || (reading[end - 1].opens & ends_kind) == 0 || !reading[end - 2].word() || reading[end - 2].capital) return {};
  const text::Span word = reading[end - 2].span;
  const std::uint32_t noun = noun_begin(reading, end - 2);
  if (noun == word.begin) return {};
  const Kind* const kind = kind_of_noun(text::to_utf8(reading.chars().substr(noun, word.end - noun)) + ' ' + reading.words(end - 1, end));
  return kind != nullptr ? Head{kind, end - 2, end} : Head{};
}

bool heads_document(const Reading& reading, std::uint32_t token) {
  const Head head = head_at(reading, token);
  if (head.kind == nullptr) return false;
  const bool digit = head.end < reading.size() && text::is_digit(reading.chars()[reading[head.end].span.begin]);
  return digit || reading.is_word(head.end, "so"_w) || head.kind->series == "l";
}

bool names_kind(const Reading& reading, std::uint32_t token) {
  if (token >= reading.size()) return false;
  return reading[token].capital ? head_at(reading, token).kind != nullptr : heads_document(reading, token);
}

}  // namespace danchieu::citations

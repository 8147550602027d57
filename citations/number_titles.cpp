#include "citations/number_titles.h"

namespace danchieu::citations {

/// "các Luật: Quy hoạch đô thị số 30/2009/QH12; Xây dựng số 50/2014/QH13".
bool is_in_list_of_laws(const Reading& reading, std::uint32_t token) {
  constexpr std::uint32_t furthest = 150;
  for (std::uint32_t i = token; i > 1 && token - i < furthest && !reading.ends_sentence(i - 1); --i)
    if (reading.are_words(i - 2, "cac"_w, "luat"_w)) return true;
  return false;
}

/// "Báo cáo thẩm định số": the capital noun that the phrase before "số" begins with; small words between.
const Kind* kind_of_phrase(const Reading& reading, std::uint32_t end) {
  constexpr std::uint32_t longest = 8;
  for (std::uint32_t i = end; i > 0 && end - i < longest; --i) {
    const Token& token = reading[i - 1];
    if (!token.word() || reading.ends_sentence(i - 1)) return nullptr;
    if (!token.capital) continue;
    return head_at(reading, i - 1).kind;
  }
  return nullptr;
}

/// "Luật Bầu cử đại biểu … số 85/2015/QH13": the noun that heads the title before the number. Behind "Luật sửa đổi … của Luật X"
/// the number is the amending law's, unless a list of amended laws with their numbers goes on; of "Luật A và Luật B số" it is the
/// latter's.
Head law_before(const Reading& reading, std::uint32_t token, std::uint32_t number_end, std::uint32_t done) {
  constexpr std::uint32_t longest_title = 80;
  Head outermost, nearest;
  bool amending = false;
  for (std::uint32_t end = token; end > 0 && token - end < longest_title; --end) {
    const bool closed = reading.is_mark(end - 1, U';') && (end >= reading.size() || reading[end].capital);  // a title may hold one
    if (closed || reading.ends_sentence(end - 1) || (end < token && reading[end - 1].span.begin < done)) break;
    amending = amending || reading.are_words(end - 1, "sua"_w, "doi"_w);
    if (nearest.kind != nullptr && (reading.is_word(end - 1, "duoc"_w) || reading.is_word(end - 1, "boi"_w))) break;
    const Head head = head_before(reading, end);
    const Kind* kind = head.kind;
    const bool norm = kind != nullptr && (kind->series == "l" || kind->series == "pl" || kind->series == "nq");
    if (!norm || !reading[head.begin].capital) continue;
    if (nearest.kind != nullptr && !amending) break;
    outermost = head;
    if (nearest.kind == nullptr) nearest = head;
  }
  const bool list = (reading.is_mark(number_end, U',') || reading.is_word(number_end, "va"_w)) && reading.is_word(number_end + 1, "luat"_w);
  return list ? nearest : outermost;
}

Head titled_head_before(const Reading& reading, std::uint32_t end, const Symbol& symbol) {
  constexpr std::uint32_t longest = 24;
  static const Kind *const decision = kind_of_code("QĐ"), *const rule = kind_of_noun("Quy định");
  const Kind* const kind = symbol.code(0).kind;
  if (kind == nullptr) return {};
  const bool party = symbol.separators().starts_with("-/");
  for (std::uint32_t i = end; i > 0 && end - i < longest; --i) {
    const Token& token = reading[i - 1];
    if (!token.word() || token.digit || reading.ends_sentence(i - 1)) return {};
    if (!token.capital) continue;
    const Head head = head_at(reading, i - 1);
    const bool same = head.kind != nullptr && (head.kind->series == kind->series || (party && kind == decision && head.kind == rule));
    if (same && head.end < end) return head;
  }
  return {};
}

}  // namespace danchieu::citations

#include "citations/behind_title.h"

#include "citations/phrases.h"
#include "citations/tail.h"

namespace danchieu::citations {
namespace {

/// "tại cuộc họp ngày 12/3/2024 của Chủ tịch": when that was held, not when the document was issued.
bool is_of_event(const Reading& reading, std::uint32_t day) {
  static const PhraseSet words({"họp", "nghị", "việc", "phiên", "lễ",  "trước", "sau", "từ",  "đến",  "vào", "hết",  "buổi",
                                "gặp", "hội",  "luận", "thi",   "tại", "cử",    "đầu", "năm", "kiện", "các", "những"});
  return day == 0 || words.at(reading, day - 1);
}

/// Nothing of a title goes on here.
bool closes(const Reading& reading, std::uint32_t at) {
  static const PhraseSet effects({"có hiệu lực"});
  if (at >= reading.size() || reading.ends_sentence(at - 1) || effects.at(reading, at)) return true;
  const char32_t mark = reading[at].mark;
  return mark == U',' || mark == U';' || mark == U'.' || mark == U')' || mark == U':';
}

/// What stands at token `day`, read as it would be behind a number.
Candidate tail_at(const Reading& reading, std::uint32_t day) {
  Candidate tail;
  tail.core = {day, day};
  read_tail(reading, tail);
  return tail;
}

/// The candidate behind `bearer` whose own date stands at token `day`; none else.
Candidate* holder_of(Candidates& candidates, std::size_t bearer, std::uint32_t day) {
  for (std::size_t i = bearer + 1; i < candidates.size() && candidates[i].core.begin < day; ++i)
    if (day >= candidates[i].core.end && day < candidates[i].tail_end) return &candidates[i];
  return nullptr;
}

/// "sửa đổi Nghị định số 45/2010/NĐ-CP ngày 16/4/2013 của Bộ Nội vụ": no ministry issues a decree.
bool is_strange(const Candidate& holder) {
  const bool decree = holder.head != nullptr && holder.head->series == "nd";
  return decree && (holder.issuer_text.starts_with("Bộ ") || holder.issuer_text.starts_with("bộ "));
}

void read_behind_title(const Reading& reading, Candidates& candidates, std::size_t bearer) {
  static const PhraseSet issuing({"ban hành ngày", "được ban hành ngày"});
  constexpr std::uint32_t shortest = 2;
  Candidate& candidate = candidates[bearer];
  for (std::uint32_t i = candidate.title.begin + shortest; i < candidate.title.end; ++i) {
    const bool day = reading.is_word(i, "ngay"_w);
    if (!day && !reading.is_word(i, "ban"_w) && !reading.is_word(i, "duoc"_w)) continue;  // of most words nothing more is asked
    const std::uint32_t issued = issuing.end(reading, i);
    if (!day && issued == i) continue;
    Candidate* const holder = holder_of(candidates, bearer, issued > i ? issued - 1 : i);
    if (holder != nullptr && holder->number && !is_strange(*holder)) continue;
    const Candidate tail = tail_at(reading, issued > i ? issued - 1 : i);
    const bool of_body = !tail.issuer_text.empty() && !is_of_event(reading, i);
    if (!tail.issued.whole() || !closes(reading, tail.tail_end) || !(of_body || issued > i)) continue;
    if (holder != nullptr) {
      holder->issued = {};
      holder->issuer = {};
      holder->issuer_text.clear();
      holder->tail_end = holder->core.end;
    }
    candidate.issued = tail.issued;
    if (of_body) candidate.issuer_text = tail.issuer_text;
    if (tail.term != 0) candidate.term = tail.term;
    candidate.title.end = i - (reading.is_mark(i - 1, U',') ? 1 : 0);
    return;
  }
}

}  // namespace

void read_behind_titles(const Reading& reading, Candidates& candidates) {
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& one = candidates[i];
    if (one.number && !one.title.empty() && !one.issued.known() && one.issuer_text.empty()) read_behind_title(reading, candidates, i);
  }
}

}  // namespace danchieu::citations

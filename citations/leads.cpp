#include "citations/leads.h"

#include <algorithm>
#include <optional>

#include "citations/bodies.h"
#include "citations/heads.h"
#include "citations/phrases.h"
#include "text/date.h"

namespace danchieu::citations {
namespace {

/// "Ngày 12/3/2012, Văn phòng Chính phủ đã có": what stands between the date and the document that was issued on it.
bool issues(const Reading& reading, std::uint32_t token) {
  static const PhraseSet verbs({"ban hành", "có", "ký", "ra", "gửi", "phê duyệt"});
  return verbs.at(reading, token);
}

/// The date before `candidate` in its clause that is the document's own: a few words and a verb of issuing between, no other mention.
text::Date leading_date(const Reading& reading, const Candidate& candidate, std::uint32_t behind_last) {
  constexpr std::uint32_t furthest = 34;
  const std::uint32_t end = candidate.core.begin;
  std::uint32_t day = end;
  while (day > behind_last && end - day < furthest && !reading.is_word(day - 1, "ngay"_w)) --day;
  if (day == behind_last || end - day >= furthest) return {};  // most have none
  bool verb = false;
  for (std::uint32_t i = candidate.core.begin; i > behind_last && candidate.core.begin - i < furthest; --i) {
    const std::uint32_t token = i - 1;
    if (reading.ends_sentence(token) || reading.is_mark(token, U';')) break;
    verb = verb || issues(reading, token);
    if (!reading.is_word(token, "ngay"_w)) continue;
    // "kể từ ngày", "trước ngày": a time, and no date of issue.
    static const PhraseSet times({"từ", "trước", "sau", "đến", "hết", "vào", "tới"});
    const auto date = text::read_date(reading.chars(), reading[token].span.begin);
    if (!date || !verb || (token > 0 && times.at(reading, token - 1) && !reading.is_word(token - 1, "vao"_w))) break;
    return date->date;
  }
  return {};
}

/// "Văn phòng Chính phủ đã có văn bản số …", "theo đề nghị của Bộ Quốc phòng tại công văn số …": a body that the tables know, before the
/// document that it issued.
std::string leading_issuer(const Reading& reading, const Candidate& candidate, std::uint32_t behind_last) {
  constexpr std::uint32_t longest = 16, longest_aside = 40;
  std::uint32_t end = candidate.core.begin;
  const auto behind = [&](Packed word) { return end > behind_last && reading.is_word(end - 1, word); };
  std::uint32_t begin = end;
  if (behind("tai"_w)) {
    --end;
    // "của Sở Kế hoạch và Đầu tư (Thường trực Ban …) tại Tờ trình": an aside behind the name
    if (end > behind_last && reading.is_mark(end - 1, U')'))
      for (std::uint32_t open = end; open > behind_last && end - open < longest_aside; --open)
        if (reading.is_mark(open - 1, U'(')) {
          end = open - 1;
          break;
        }
    begin = end;
    while (begin > behind_last && end - begin < longest && !reading.is_word(begin - 1, "cua"_w)) --begin;
    if (begin == behind_last || !reading.is_word(begin - 1, "cua"_w)) return "";
  } else {
    while (behind("hanh"_w) || behind("ban"_w) || behind("ky"_w) || behind("co"_w) || behind("da"_w) || behind("thoi"_w) ||
           behind("kip"_w) || behind("vua"_w) || behind("cung"_w))
      --end;
    if (end == candidate.core.begin) return "";
    begin = end;
    // "Sở Văn hóa, Thể thao và Du lịch", "Bộ Lao động - Thương binh và Xã hội"
    const auto of_name = [&](std::uint32_t token) {
      const bool culture =
          reading.is_mark(token, U',') && token > 0 && reading.are_words(token - 1, "hoa"_w) && reading.is_word(token + 1, "the"_w);
      return reading[token].word() || reading.is_mark(token, U'-') || reading.is_mark(token, U'&') || culture;
    };
    while (begin > behind_last && end - begin < longest && of_name(begin - 1) && !reading.ends_sentence(begin - 1)) --begin;
    while (begin < end && !reading[begin].capital) ++begin;  // "ngay từ đầu năm UBND thành phố đã ban hành"
    if (begin == end) return "";
  }
  for (std::uint32_t i = begin; i + 1 < end; ++i)
    if (reading.ends_sentence(i) || reading.is_mark(i, U';')) return "";
  const std::string phrase = reading.words(begin, end);
  // "của Trưởng Ban Dân tộc tại Tờ trình": an office is one whatever the body.
  static const PhraseSet offices({"Giám đốc", "Trưởng", "Chánh", "Chủ tịch", "Chủ nhiệm", "Tổng", "Cục trưởng", "Vụ trưởng", "Viện trưởng",
                                  "Hiệu trưởng", "Bộ trưởng", "Thủ trưởng", "Chi cục trưởng", "Chỉ huy trưởng"});
  const bool office = offices.at(reading, begin) && reading[begin].capital && end - begin > 2;
  // "Theo đề nghị của Ban An toàn giao thông tỉnh tại Tờ trình": who proposes is a body, in the tables or not.
  const bool proposer = begin > 1 && reading.are_words(begin - 2, "nghi"_w, "cua"_w) && reading[begin].capital && end - begin > 2;
  return bodies_named(phrase).empty() && !office && !proposer ? "" : phrase;
}

/// The last colon before tokens that are asked for in their order: each token is looked at once.
class Colons {
 public:
  explicit Colons(const Reading& reading) : reading_(reading) {}
  std::optional<std::uint32_t> before(std::uint32_t token) {
    for (std::uint32_t i = token + 1; i > seen_; --i)
      if (reading_.is_mark(i - 1, U':')) {
        last_ = i - 1;
        break;
      }
    seen_ = std::max(seen_, token + 1);
    return last_;
  }

 private:
  const Reading& reading_;
  std::optional<std::uint32_t> last_;
  std::uint32_t seen_ = 0;
};

/// "các Nghị định của Chính phủ: Số 156/2018/NĐ-CP …; số 105/2025/NĐ-CP …": who issued all of a list.
std::string issuer_of_list(const Reading& reading, const Candidate& candidate, Colons& colons) {
  constexpr std::uint32_t furthest = 250, longest = 12;
  const std::uint32_t clause = std::min(candidate.clause, candidate.core.begin);
  const auto before = [&](char32_t mark) { return clause > 0 && reading.is_mark(clause - 1, mark); };
  // "các Quyết định của Chính phủ số: 1521/QĐ-TTg; …": the clause of the first begins with its kind.
  const bool first = candidate.core.begin > 0 && reading.is_mark(candidate.core.begin - 1, U':');
  const bool goes_on = before(U',') || (clause > 0 && (reading.is_word(clause - 1, "so"_w) || reading.is_word(clause - 1, "va"_w)));
  if (!first && !before(U':') && !before(U';') && !goes_on) return "";
  const std::optional<std::uint32_t> last = colons.before(candidate.core.begin);
  if (!last || candidate.core.begin - *last > furthest) return "";
  const std::uint32_t colon = *last, sentence = reading.sentence_begin(candidate.core.begin);
  if (colon < sentence) return "";
  std::uint32_t of = colon;
  while (of > sentence && colon - of < longest && !reading.is_word(of, "cua"_w)) --of;
  const Head head = head_before(reading, of);
  const bool list = head.kind != nullptr && head.kind == candidate.head && head.begin > 0 && reading.is_word(head.begin - 1, "cac"_w);
  const std::uint32_t end = reading.is_word(colon - 1, "so"_w) ? colon - 1 : colon;
  return list && reading.is_word(of, "cua"_w) ? reading.words(of + 1, end) : "";
}

/// "Quyết định của Thủ tướng Chính phủ số 1521/QĐ-TTg": between the kind and the number.
std::string issuer_within(const Reading& reading, const Candidate& candidate) {
  if (candidate.clause >= candidate.core.begin || !candidate.pinpoint.empty()) return "";
  const Head head = head_at(reading, candidate.clause);
  std::uint32_t end = candidate.core.begin;
  if (reading.is_mark(end - 1, U':')) --end;
  if (head.kind == nullptr || !reading.is_word(head.end, "cua"_w) || !reading.is_word(end - 1, "so"_w) || end < head.end + 3) return "";
  return reading.words(head.end + 1, end - 1);
}

}  // namespace

void read_leads(const Reading& reading, Candidates& candidates) {
  Colons colons(reading);
  std::uint32_t behind_last = 0;
  for (Candidate& candidate : candidates) {
    if (!candidate.issued.known() && candidate.number) {
      const text::Date date = leading_date(reading, candidate, behind_last);
      const int year = candidate.number->year;
      if (year == 0 || year == date.year) candidate.issued = date;
    }
    if (candidate.issuer_text.empty() && candidate.number) candidate.issuer_text = leading_issuer(reading, candidate, behind_last);
    if (candidate.issuer_text.empty() && candidate.number) candidate.issuer_text = issuer_within(reading, candidate);
    if (candidate.issuer_text.empty() && candidate.number) candidate.issuer_text = issuer_of_list(reading, candidate, colons);
    behind_last = std::max(candidate.core.end, candidate.tail_end);
  }
}

}  // namespace danchieu::citations

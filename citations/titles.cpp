#include "citations/titles.h"

#include <algorithm>
#include <bitset>

#include "citations/heads.h"
#include "citations/phrases.h"
#include "citations/title_ends.h"
#include "citations/title_verbs.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t max_title = 220;  // tokens

bool is_quote(const Reading& reading, std::uint32_t token) { return reading.is_mark(token, U'"'); }

const PhraseSet& title_starts() {
  static const PhraseSet starts({"về", "v", "quy dinh", "ban hanh", "phe duyet", "huong dan", "sua doi", "to chuc", "trien khai",
                                 "tiep tuc", "cong bo", "trong", "thuc hien", "tra loi", "bo sung mot so", "chi tiet", "giai thich",
                                 "lướng dẫn"});
  return starts;
}

/// It begins like a title, and tells the date.
const PhraseSet& dates_of_issue() {
  static const PhraseSet phrases({"ban hanh ngay"});
  return phrases;
}

/// Titles that name what they carry out or change go on over a list of documents (CITATIONS §4.3 list rule). A recogniser has "lướng dẫn".
const PhraseSet& list_titles() {
  static const PhraseSet phrases({"mot so dieu", "mot so diem", "quy dinh chi tiet", "huong dan thi hanh", "chi tiet thi hanh",
                                  "huong dan thuc hien", "dan thi hanh", "dan thuc hien", "tra loi", "bien phap thi hanh"});
  return phrases;
}

/// Those of them that carry out: what stands behind them is no longer amended.
const PhraseSet& guiding_titles() {
  static const PhraseSet phrases({"quy dinh chi tiet", "huong dan thi hanh", "chi tiet thi hanh", "huong dan thuc hien", "dan thi hanh",
                                  "dan thuc hien", "bien phap thi hanh"});
  return phrases;
}

/// The words at which something may happen to a title, here or in title_ends.h: most are none of them.
bool may_tell(const Token& token) {
  static const std::bitset<slots> words = [] {
    std::bitset<slots> made;
    for (const Packed word : {"nay"_w, "sua"_w, "trien"_w, "thuc"_w, "va"_w, "duoc"_w, "bi"_w, "phap"_w, "het"_w, "de"_w, "da"_w, "nham"_w,
                              "theo"_w, "can"_w, "do"_w, "co"_w})
      made.set(slot_of(word));
    for (const PhraseSet* phrases : {&list_titles(), &guiding_titles()}) made |= phrases->first_words();
    return made;
  }();
  return !token.word() || token.line_start || words[token.slot];
}

/// What a parenthesis behind a title begins with that is no part of it: short names, what the document is called today.
const PhraseSet& asides() {
  static const PhraseSet words({"goi", "goi tat", "sau day", "viet tat", "duoi day", "nay la", "hien nay", "truoc day", "truoc do"});
  return words;
}

bool is_plan(const Kind& kind) { return kind.series == "kh" || kind.series == "cv" || kind.series == "ctr" || kind.series == "ct"; }
/// By force, the highest first (CITATIONS §3); 0 for those that stand in no such order.
constexpr int lowest_norm = 5;
int rank(const Kind& kind) {
  if (kind.series == "l") return 1;
  if (kind.series == "pl") return 2;
  if (kind.series == "nd") return 3;
  if (kind.series == "qd") return 4;
  if (kind.series == "tt" || kind.series == "ttlt") return lowest_norm;
  return is_plan(kind) ? lowest_norm + 1 : 0;
}

/// Numbered candidates by their first token, that of their pinpoint too.
class Starting {
 public:
  explicit Starting(const Candidates& candidates) : candidates_(candidates) {}
  const Candidate* at(std::uint32_t token) {
    if (places_.empty()) gather();  // few texts without a title ask
    const auto behind =
        std::upper_bound(places_.begin(), places_.end(), token, [](std::uint32_t at, const Place& place) { return at < place.token; });
    return behind != places_.begin() && std::prev(behind)->token == token ? std::prev(behind)->candidate : nullptr;
  }

 private:
  struct Place {
    std::uint32_t token;
    const Candidate* candidate;
  };
  void gather() {
    places_.reserve(2 * candidates_.size());
    for (const Candidate& candidate : candidates_) {
      if (!candidate.number) continue;
      places_.push_back({candidate.core.begin, &candidate});
      if (candidate.clause != candidate.core.begin) places_.push_back({candidate.clause, &candidate});
    }
    std::stable_sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.token < b.token; });
  }

  const Candidates& candidates_;
  std::vector<Place> places_;
};

/// "thủ tục hành chính được sửa đổi, bổ sung hoặc thay thế trong lĩnh vực đất đai": what the title is about, and no history.
bool is_attribute(const Reading& reading, std::uint32_t at) {
  static const PhraseSet changes({"sửa đổi", "bổ sung", "thay thế", "bãi bỏ", "và", "hoặc", "bị"});
  static const PhraseSet fields({"thuộc", "trong lĩnh vực", "lĩnh vực", "trong hệ thống", "trên địa bàn"});
  for (std::uint32_t next = at; (next = reading.is_mark(at, U',') ? at + 1 : changes.end(reading, at)) > at;) at = next;
  return fields.at(reading, at);
}

/// What a document names in its title was issued before it.
bool is_later(const Candidate& one, const Candidate& other) {
  return one.issued.whole() && other.issued.whole() && other.issued < one.issued;
}

/// ", tại Công văn số …": who says so of the document, and no more of its title.
bool tells_source(const Reading& reading, std::uint32_t comma) {
  return reading.is_mark(comma, U',') && reading.is_word(comma + 1, "tai"_w) && heads_document(reading, comma + 2);
}

/// Where the title of `bearer` that begins with token `begin` ends.
std::uint32_t title_end(const Reading& reading, std::uint32_t begin, std::uint32_t limit, const Candidate& bearer, Starting& starting) {
  const Kind* const kind = bearer.head;
  std::uint32_t i = begin;
  std::uint32_t quoted = begin;  // a title in quotes ends with them
  while (quoted < limit && quoted < begin + 3 &&
         (reading.is_word(quoted, "ve"_w) || reading.is_word(quoted, "viec"_w) || reading.is_word(quoted, "v"_w)))
    ++quoted;
  if (is_quote(reading, quoted)) {
    for (std::uint32_t k = quoted + 1; k < limit && k < begin + max_title; ++k) {
      if (is_quote(reading, k)) return k + 1;
      if (reading.is_mark(k, U';') && heads_document(reading, k + 1)) break;  // never closed: fall back to the ';'
      if (reading.ends_sentence(k)) break;
    }
    i = quoted + 1;
  }
  bool list = false, amends = false, carries_out = false, guides = false;
  int depth = 0;  // of parentheses that the title opens
  bool open_quote = false;
  for (; i < limit && i < begin + max_title; ++i) {
    const Token& token = reading[i];
    if (!may_tell(token) && (i == begin || !reading.ends_sentence(i - 1))) continue;
    if (token.mark == U'"') open_quote = !open_quote;
    if (token.mark == U'(') ++depth;
    if (token.mark == U')' && depth-- == 0) return i;  // closes the one that the document stands in
    if (reading.is_word(i, "nay"_w) && i > begin + 1)
      if (const Head self = head_before(reading, i); self.kind != nullptr && self.begin > begin) return self.begin;  // "Nghị định này"
    if (open_quote && i > begin && entry_ends(reading, begin, i)) return i;
    if (!open_quote && depth <= (token.mark == U'(' ? 1 : 0) && i > begin && sentence_resumes(reading, begin, i)) return i;
    if (token.mark == U';' && goes_on_over(reading, begin, i)) continue;
    if (token.mark == U';' || token.mark == U':') {
      if (!open_quote || heads_document(reading, i + 1) || token.mark == U':') return i;
    }
    if (i > begin && reading.ends_sentence(i - 1)) return i;
    if (token.mark == U'.' && reading.ends_sentence(i)) return i;
    if (list_titles().at(reading, i)) list = true;
    if (guiding_titles().at(reading, i)) guides = true;
    // "quy định chi tiết và biện pháp thi hành pháp luật về bầu cử": no document that others could follow.
    if (list && reading.are_words(i, "phap"_w, "luat"_w) && reading.is_word(i + 2, "ve"_w)) list = false;
    if (guides) amends = false;  // "… sửa đổi Thông tư A hướng dẫn thi hành Nghị định B và Nghị định C"
    if (!guides && reading.are_words(i, "sua"_w, "doi"_w)) amends = true;
    if (reading.are_words(i, "trien"_w, "khai"_w) || reading.are_words(i, "thuc"_w, "hien"_w)) carries_out = true;
    const bool joint = token.mark == U',' || token.folded == "va"_w;
    if (tells_source(reading, i)) return i;
    if (joint) {
      std::uint32_t next = i + 1;
      if (reading.is_word(next, "va"_w)) ++next;
      const Candidate* follower = starting.at(next);
      if (follower != nullptr && follower->clause < i) follower = nullptr;  // "khoản 2, Điều 8, Nghị định …": within its pinpoint
      // A document amends documents of its own kind: another kind begins something new.
      const bool stranger =
          amends && follower != nullptr && (kind == nullptr || follower->head == nullptr || follower->head->series != kind->series);
      // A decree details no other decree, and no circular or decision.
      const bool norm = kind != nullptr && rank(*kind) > 0 && rank(*kind) <= lowest_norm && kind->series != "qd";
      const bool peer = !amends && norm && follower != nullptr && follower->head != nullptr && rank(*follower->head) >= rank(*kind);
      // "Kế hoạch A triển khai Nghị quyết B và Thông tư C": what a plan carries out may be several; a directive carries out no plan.
      const bool below =
          kind != nullptr && kind->series == "ct" && follower != nullptr && follower->head != nullptr && is_plan(*follower->head);
      const bool carried_out = carries_out && token.folded == "va"_w && kind != nullptr && is_plan(*kind) && !below;
      const bool newer = follower != nullptr && is_later(*follower, bearer);
      if (follower != nullptr && ((!list && !carried_out) || stranger || peer || newer)) return i;
    }
    if (token.folded == "duoc"_w && (reading.is_word(i + 1, "sua"_w) || reading.is_word(i + 1, "thay"_w)) && !is_attribute(reading, i + 1))
      return i;  // "… được sửa đổi bởi Y": history
    if (token.folded == "bi"_w && (reading.is_word(i + 1, "bai"_w) || reading.is_word(i + 1, "thay"_w) || reading.is_word(i + 1, "huy"_w)))
      return i;
    if (token.mark == U'_') return i;  // a rule between the title of a document and its text
    if (token.mark == U'(' && asides().at(reading, i + 1)) return i;
    if (token.mark == U'(' && reading.is_word(i + 1, "da"_w) && reading.is_word(i + 2, "duoc"_w)) return i;
    if (token.mark == U'(' && reading.is_word(i + 1, "duoc"_w) && reading.is_word(i + 2, "sua"_w)) return i;
  }
  return std::min(i, limit);
}

/// "gửi các sở, ngành về việc": the title stands behind those to whom the document went.
std::uint32_t behind_addressees(const Reading& reading, std::uint32_t begin, std::uint32_t limit) {
  constexpr std::uint32_t furthest = 30;
  if (reading.is_word(begin, "hoi"_w) && reading.is_word(begin + 1, "ve"_w)) return begin + 1;  // "của Cục Thuế hỏi về hóa đơn"
  if (!reading.is_word(begin, "gui"_w)) return begin;
  for (std::uint32_t i = begin + 1; i < limit && i < begin + furthest && !reading.ends_sentence(i - 1); ++i)
    if (reading.are_words(i, "ve"_w, "viec"_w)) return i;
  return begin;
}

/// "của Bộ trưởng Bộ Giáo dục và Đào tạo (GDĐT) ban hành …": one past the parenthesis.
std::uint32_t behind_short_name(const Reading& reading, std::uint32_t begin) {
  const bool short_name = reading.is_mark(begin, U'(') && reading.is_mark(begin + 2, U')') && reading[begin + 1].word() &&
                          reading[begin + 1].capital && !reading[begin + 1].digit;
  return short_name && (title_starts().at(reading, begin + 3) || is_title_verb(reading, begin + 3)) ? begin + 3 : begin;
}

bool is_same(const Candidate& holder, const Candidate& held) {
  return holder.number && held.number && holder.number->printed_like(*held.number);
}

/// "…, sửa đổi theo Thông tư số 66/2023/TT-BCA": what was done to it, and no title.
bool was_amended(const Reading& reading, std::uint32_t begin) {
  if (!reading.are_words(begin, "sua"_w, "doi"_w)) return false;
  std::uint32_t i = begin + 2;
  if (reading.is_mark(i, U',')) ++i;
  if (reading.are_words(i, "bo"_w, "sung"_w)) i += 2;
  return reading.is_word(i, "theo"_w) || reading.is_word(i, "tai"_w) || reading.is_word(i, "boi"_w) || reading.is_word(i, "bang"_w);
}

/// "theo Luật Đất đai, quy định tại Điều 3 Nghị định …": points at another document. "Cơ quan quy định tại Điều 79 Luật Thủy sản ban hành
/// Quyết định": no law promulgates.
bool goes_on_in_sentence(const Reading& reading, const Candidate& candidate, std::uint32_t begin) {
  static const PhraseSet pointing(
      {"quy định tại", "quy định của", "hướng dẫn tại", "hướng dẫn của", "ban hành tại", "ban hành kèm theo", "tiếp tục có hiệu lực"});
  if (pointing.at(reading, begin)) return true;
  const int force = candidate.head != nullptr ? rank(*candidate.head) : 0;
  return (force == 1 || force == 2) && reading.are_words(begin, "ban"_w, "hanh"_w);
}

/// "Tại khoản 1 Điều 30 Nghị định 82/2018/NĐ-CP … quy định khu chế xuất": the verb of the sentence, and no title.
bool is_predicate(const Reading& reading, const Candidate& candidate, std::uint32_t begin) {
  const std::uint32_t clause = candidate.pinpoint.begin;
  if (candidate.pinpoint.empty() || clause == 0 || !reading.are_words(begin, "quy"_w, "dinh"_w)) return false;
  if (reading.are_words(begin + 2, "chi"_w, "tiet"_w) || reading.is_word(begin + 2, "ve"_w)) return false;
  return reading.is_word(clause - 1, "tai"_w) && reading[clause - 1].capital;
}

/// "Quyết định 2808/QĐ-UBND năm 2016 Kế hoạch thực hiện …": a portal's list leaves the "về" out.
bool names_itself(const Reading& reading, const Candidate& candidate, std::uint32_t begin) {
  if (begin >= reading.size() || candidate.issued.year == 0 || !candidate.number || !reading[begin].capital) return false;
  if (reading[begin].line_start || reading.is_mark(begin - 1, U',')) return false;
  return head_at(reading, begin).kind != nullptr && !heads_document(reading, begin);
}

std::uint32_t closing_parenthesis(const Reading& reading, std::uint32_t open, std::uint32_t limit) {
  std::uint32_t i = open + 1;
  while (i < limit && i < open + max_title && !reading.is_mark(i, U')')) ++i;
  return i;
}

/// "NĐ 167/2025/NĐ-CP (sửa đổi NĐ 08/2015/NĐ-CP)": what it does, in a parenthesis; not "(sửa đổi tại …)", which was done to it.
bool is_amending_aside(const Reading& reading, std::uint32_t begin) {
  if (!reading.is_mark(begin, U'(') || !reading.are_words(begin + 1, "sua"_w, "doi"_w)) return false;
  std::uint32_t i = begin + 3;
  if (reading.is_mark(i, U',')) ++i;
  if (reading.are_words(i, "bo"_w, "sung"_w)) i += 2;
  const bool code = i + 1 < reading.size() && reading[i].capital && reading[i + 1].digit;  // "NĐ 08/2015/NĐ-CP"
  return code || heads_document(reading, i) || names_kind(reading, i);
}

}  // namespace

void read_titles(const Reading& reading, Candidates& candidates) {
  Starting starting(candidates);
  std::vector<int> open;  // candidates whose titles may hold the next one, outermost first
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    Candidate& candidate = candidates[k];
    while (!open.empty() && candidates[static_cast<std::size_t>(open.back())].title.end <= candidate.core.begin) open.pop_back();
    // "(Nghị định số 120/2016/NĐ-CP" behind that very one gives it a short name.
    const auto named = std::find_if(open.begin(), open.end(),
                                    [&](int holder) { return is_same(candidates[static_cast<std::size_t>(holder)], candidate); });
    const bool aside = candidate.core.begin > 0 && reading.is_mark(candidate.core.begin - 1, U'(');
    if (named != open.end() && (aside || named + 1 == open.end())) {
      candidate.alias = true;
      for (auto holder = named; aside && holder != open.end(); ++holder)  // their titles end before it
        candidates[static_cast<std::size_t>(*holder)].title.end = candidate.core.begin - 1;
      open.erase(named, open.end());
    }
    // "Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng (Chỉ thị 16/CT-TTg)"
    if (k > 0 && is_same(candidates[k - 1], candidate) && candidate.core.begin > 0 && reading.is_mark(candidate.core.begin - 1, U'(') &&
        reading.is_mark(candidate.core.end, U')') && candidate.core.begin == candidates[k - 1].tail_end + 1)
      candidate.alias = true;
    candidate.parent = open.empty() ? -1 : open.back();
    const std::uint32_t limit = open.empty() ? reading.size() : candidates[static_cast<std::size_t>(open.back())].title.end;

    if (!candidate.title.empty()) {  // an amending law: its title is its name
      open.push_back(static_cast<int>(k));
      continue;
    }
    if (candidate.alias || candidate.titled) continue;  // "Luật Nhà ở số 27/2023/QH15": its name is its title
    std::uint32_t begin = candidate.tail_end;
    if (const Promulgator by = candidate.number && candidate.issuer_text.empty() ? promulgator_at(reading, begin) : Promulgator{}) {
      candidate.issuer_text = reading.words(by.begin, by.end);  // "ngày 10/01/2024 do UBND tỉnh Sơn La ban hành về …"
      begin = by.end + 2;
    }
    while (reading.is_mark(begin, U',') || reading.is_mark(begin, U')')) ++begin;
    if (begin >= limit || (begin > candidate.core.end && reading.ends_sentence(begin - 1))) continue;
    if (!candidate.issuer.empty()) begin = behind_short_name(reading, begin);
    // "quy định chi tiết một số điều của Luật Đấu thầu về lựa chọn nhà thầu": what the other document says of the law.
    if (!candidate.number && candidate.issuer.empty() && candidate.parent >= 0 && candidate.head != nullptr && rank(*candidate.head) > 0 &&
        rank(*candidate.head) <= 2)
      continue;
    begin = behind_addressees(reading, begin, limit);
    if (is_amending_aside(reading, begin)) {
      candidate.title = {begin + 1, closing_parenthesis(reading, begin, limit)};
      open.push_back(static_cast<int>(k));
      continue;
    }
    // Behind nothing but the number such a verb may be of the clause: "theo Nghị quyết 05-NQ/TU xây dựng kế hoạch".
    const bool verb = candidate.tail_end > candidate.core.end && is_title_verb(reading, begin);
    const bool about = begin == candidate.tail_end && ends_with_about(reading, begin - 1);  // "Tỉnh ủyvề việc"
    if (about && reading.is_word(begin, "viec"_w)) ++begin;
    if (reading.are_words(begin, "trong"_w, "do"_w)) continue;  // "…, trong đó tập trung": the sentence goes on
    if (is_predicate(reading, candidate, begin) || goes_on_in_sentence(reading, candidate, begin)) continue;
    if ((!is_quote(reading, begin) && !names_itself(reading, candidate, begin) && !title_starts().at(reading, begin) && !verb &&
         !is_glued_about(reading, begin) && !about) ||
        was_amended(reading, begin))
      continue;
    if (dates_of_issue().at(reading, begin)) continue;
    // "giữa Công an và Mặt trận trong công tác …"; behind a bare number it is the sentence that goes on.
    if (reading.is_word(begin, "trong"_w) && candidate.issuer.empty()) continue;
    candidate.title = {begin, title_end(reading, begin, limit, candidate, starting)};
    const Promulgator by = candidate.title.end < limit ? promulgator_at(reading, candidate.title.end) : Promulgator{};
    if (by && candidate.issuer_text.empty()) candidate.issuer_text = reading.words(by.begin, by.end);
    if (!candidate.title.empty()) open.push_back(static_cast<int>(k));
  }
}

}  // namespace danchieu::citations

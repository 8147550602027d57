#include "citations/programmes.h"

#include <algorithm>

#include "citations/heads.h"
#include "citations/phrases.h"
#include "citations/tail.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t longest = 70;  // tokens of a title

/// Who makes or approves a document does not cite it.
const PhraseSet& makers() {
  static const PhraseSet words({"ban hanh", "phe duyet", "thong qua", "dinh nay", "quyet nay", "xay dung", "soan thao", "du thao",
                                "tham muu", "trinh", "lap", "gop y", "de xuat"});
  return words;
}

/// "2021 - 2025" or "2021-2025" at `token`: one past it.
std::uint32_t period_end(const Reading& reading, std::uint32_t token) {
  const auto year = [&](std::uint32_t i) { return i < reading.size() && is_year(reading[i].folded); };
  return year(token) && reading.is_mark(token + 1, U'-') && year(token + 2) ? token + 3 : token;
}

class Finder {
 public:
  Finder(const Reading& reading, Candidates& candidates) : reading_(reading), candidates_(candidates), taken_(reading.size(), candidates) {}

  void find() {
    const std::size_t before = candidates_.size();
    std::size_t passed = 0;  // candidates before the token
    std::uint32_t next = 0;
    for (const std::uint32_t i : reading_.starts()) {
      if (i < next || (reading_[i].opens & opens_programme) == 0 || !reading_[i].capital || taken_[i]) continue;
      while (passed < before && candidates_[passed].core.begin < i) ++passed;
      const Head head = head_at(reading_, i);
      if (head.kind == nullptr || !is_programme(*head.kind) || is_shouted(i)) continue;
      const Candidate* const last = passed == 0 ? nullptr : &candidates_[passed - 1];
      const std::uint32_t end = is_made(i) ? head.end : title_end(head, last);
      if (end > head.end) {
        add(head, end);
        next = end;
      }
    }
    sort_by_place(candidates_, before);
  }

 private:
  bool is_shouted(std::uint32_t token) const {
    const text::Span span = reading_[token].span;
    return span.size() > 1 && text::is_upper(reading_.chars()[span.begin + 1]);
  }

  /// "ban hành Quy chế …", "xây dựng Chương trình …".
  bool is_made(std::uint32_t token) const {
    for (std::uint32_t back = 1; back <= 3 && back <= token; ++back) {
      const std::uint32_t end = makers().end(reading_, token - back);
      if (end > token - back && end <= token) return true;
      if (!reading_[token - back].word()) break;
    }
    return false;
  }

  /// One past the title of a document that is named; the noun's end where it names none.
  std::uint32_t title_end(const Head& head, const Candidate* last) const {
    const std::uint32_t none = head.end;
    std::uint32_t i = head.end;
    if (i >= reading_.size() || reading_.is_word(i, "nay"_w) || reading_.is_word(i, "so"_w) || reading_[i].digit) return none;
    // "thực hiện Đề án trên địa bàn tỉnh", "Đề án giai đoạn 2018-2021": one that was named before.
    static const PhraseSet known({"trên", "trong", "tại", "của", "do", "nêu", "đã", "được", "theo", "là", "có", "giai đoạn"}, Marks::exact);
    if (known.at(reading_, i)) return none;
    if (reading_.is_word(i, "ve"_w)) ++i;
    if (reading_.is_mark(i, U'"')) {
      for (std::uint32_t k = i + 2; k < reading_.size() && k < i + longest; ++k)
        if (reading_.is_mark(k, U'"')) return k + 1;
      return none;
    }
    bool parties = false;
    for (; i < reading_.size() && i < head.end + longest; ++i) {
      const Token& token = reading_[i];
      if (taken_[i]) break;
      if (reading_.is_word(i, "nam"_w) && i + 1 < reading_.size() && is_year(reading_[i + 1].folded) && i > head.end + 1) {
        if (closes(i + 2) || reading_.is_word(i + 2, "cua"_w)) return i + 2;
      }
      if (reading_.are_words(i, "giai"_w, "doan"_w)) {
        if (const std::uint32_t end = period_end(reading_, i + 2); end > i + 2) return behind_outlook(end);
      }
      // "Chương trình phối hợp giữa A và B": a title that names its parties soon.
      if (reading_.is_word(i, "giua"_w) && i < head.end + 5) parties = true;
      if (closes(i)) break;
      const bool joint = token.mark == U',' || token.folded == "va"_w;
      if (joint && !parties && names_kind(reading_, i + 1)) break;
      if (i > head.end && reading_.ends_sentence(i)) {
        ++i;
        break;
      }
    }
    const bool coordinates = head.kind->series == "qcph" || reading_.is_word(head.end - 1, "hop"_w);
    const bool long_enough = i > head.end + 4;
    return long_enough && (parties || ((coordinates || opens_item(head.begin)) && is_listed(head.begin, last))) ? i : none;
  }

  bool closes(std::uint32_t token) const {
    if (token >= reading_.size()) return true;
    const char32_t mark = reading_[token].mark;
    return mark == U';' || mark == U'.' || mark == U':' || mark == U')' || mark == U'(' || mark == U'"';
  }

  /// "giai đoạn 2021 - 2025 và định hướng đến năm 2030", ", tầm nhìn đến năm 2045".
  std::uint32_t behind_outlook(std::uint32_t end) const {
    std::uint32_t i = end;
    if (reading_.is_mark(i, U',') || reading_.is_word(i, "va"_w)) ++i;
    if (!reading_.are_words(i, "dinh"_w, "huong"_w) && !reading_.are_words(i, "tam"_w, "nhin"_w)) return end;
    for (std::uint32_t k = i + 2; k < reading_.size() && k < i + 6; ++k)
      if (is_year(reading_[k].folded)) return k + 1;
    return end;
  }

  /// Behind ';' or at the begin of an item.
  bool opens_item(std::uint32_t token) const { return token > 0 && (reading_.is_mark(token - 1, U';') || reading_[token].item_start); }

  /// Another document stands before in the same sentence.
  bool is_listed(std::uint32_t token, const Candidate* last) const {
    if (last == nullptr) return false;
    for (std::uint32_t i = last->core.end; i < token; ++i)
      if (reading_.ends_sentence(i)) return false;
    return true;
  }

  void add(const Head& head, std::uint32_t end) {
    Candidate candidate;
    candidate.head = head.kind;
    candidate.kind = head.kind->noun;
    candidate.programme = true;
    candidate.core = {head.begin, end};
    candidate.span = {reading_[head.begin].span.begin, reading_[end - 1].span.end};
    candidate.title = {head.end, end};
    candidate.clause = head.begin;
    constexpr std::uint32_t telling = 6;  // words in quotes that no other document will have
    const bool quoted = reading_.is_mark(end - 1, U'"');
    if (quoted && end - head.end > telling) {
      candidate.named_work = "title/" + std::string(head.kind->series) + "/" + text::slug(reading_.words(head.end, end));
    }
    read_tail(reading_, candidate);
    candidates_.push_back(std::move(candidate));
  }

  const Reading& reading_;
  Candidates& candidates_;
  TakenTokens taken_;
};

}  // namespace

void add_programmes(const Reading& reading, Candidates& candidates) { Finder(reading, candidates).find(); }

void drop_idle_programmes(Candidates& candidates) {
  const auto idle = [](const Candidate& one) { return one.programme && one.relation == Relation::mentions; };
  std::vector<int> moved(candidates.size(), -1);
  int kept = 0;
  for (std::size_t i = 0; i < candidates.size(); ++i)
    if (!idle(candidates[i])) moved[i] = kept++;
  if (kept == static_cast<int>(candidates.size())) return;
  const auto follow = [&](int index) { return index < 0 ? -1 : moved[static_cast<std::size_t>(index)]; };
  for (Candidate& one : candidates) {
    one.parent = follow(one.parent);
    one.acts_on = follow(one.acts_on);
  }
  std::erase_if(candidates, idle);
}

}  // namespace danchieu::citations

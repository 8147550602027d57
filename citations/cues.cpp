#include "citations/cues.h"

#include <algorithm>
#include <array>
#include <optional>

#include "citations/cue_table.h"
#include "citations/heads.h"

namespace danchieu::citations {
namespace {

struct CueAt {
  Cue cue;
  std::uint32_t begin = 0, end = 0;  // tokens
};

/// The last cue among tokens [begin, end), those in closed parentheses left out. Scanned forward, so that a longer phrase wins
/// over a shorter one inside it.
/// `of_list`: only what can govern a list: "các văn bản do Bộ Công an ban hành sau đây" says nothing of its items.
std::optional<CueAt> last_cue(const Reading& reading, std::uint32_t begin, std::uint32_t end, bool of_list = false) {
  static const PackedWord has = pack("có");
  // "Bộ Nội vụ có văn bản số …": not "thực hiện có hiệu quả".
  if (end > begin && reading.is_exactly(end - 1, has)) return CueAt{Cue::mentions, end - 1, end};
  // Words that are cues directly before a mention alone: "áp dụng Thông tư số …", not "đối tượng áp dụng".
  if (end > begin + 1) {
    const bool longer = end > begin + 2 && cues().at(reading, end - 3, end);  // "không áp dụng"
    const auto adjacent = adjacent_cues().at(reading, end - 2, end);
    if (adjacent && adjacent->end == end && !longer) return CueAt{adjacent->value, end - 2, end};
  }
  // "Quy chế (Ban hành theo Quyết định số …)", not "ban hành theo thẩm quyền quy định trong …".
  if (end >= begin + 3 && reading.are_words(end - 3, "ban"_w, "hanh"_w) && reading.is_word(end - 1, "theo"_w))
    return CueAt{Cue::attached, end - 3, end};
  // "Bãi bỏ cụm từ “Nghị quyết số …”": the words, not the document.
  if (end > begin + 3 && reading.is_mark(end - 1, U'"') && reading.are_words(end - 3, "cum"_w, "tu"_w))
    return CueAt{Cue::mentions, end - 3, end};
  std::optional<CueAt> last;
  const Phrases<Cue>& table = cues();
  for (std::uint32_t i = begin; i < end;) {
    const Token& token = reading[i];
    if (token.mark != U'(' && !table.may_begin(token)) {
      ++i;
      continue;
    }
    if (token.mark == U'(') {
      std::uint32_t close = i + 1;
      while (close < end && !reading.is_mark(close, U')')) ++close;
      i = close < end ? close + 1 : i + 1;
      continue;
    }
    const auto match = table.at(reading, i, end);
    if (!match) {
      ++i;
      continue;
    }
    const Cue cue = match->value;
    if (cue == Cue::nothing) {
      i = match->end;
      continue;
    }
    const bool incidental = cue == Cue::promulgates || cue == Cue::mentions;
    // "được sửa đổi, bổ sung theo Luật Y": Y is what amended, nothing follows it.
    const bool amended_by = last && last->cue == Cue::history && cue == Cue::follows;
    // "Sửa đổi Điều 5 của Quy định ban hành kèm theo Quyết định …": what is attached to the decision is amended, and the decision so.
    const bool change_of_attached = cue == Cue::attached && last && is_change(last->cue);
    // "Văn bản này thay thế nội dung hướng dẫn tại Công văn …": the verb of the document itself outranks what stands behind it.
    // "bãi bỏ hướng dẫn tại Công văn …": what is repealed is the letter's.
    const bool object =
        last && is_change(last->cue) && last->end == i && !reading.is_word(i, "theo"_w) && (cue == Cue::guided_by || cue == Cue::follows);
    const bool own_verb =
        last && is_change(last->cue) && last->begin > begin && reading.is_word(last->begin - 1, "nay"_w) && !is_change(cue);
    if (!amended_by && !change_of_attached && !own_verb && !object && (!of_list || !incidental)) last = CueAt{cue, i, match->end};
    i = match->end;
  }
  return last;
}

/// "Thực hiệnQuyết định số 1489", "theoThông tư số 8": the cue ends in the word that the noun of the mention is glued to.
std::optional<CueAt> glued_cue(const Reading& reading, std::uint32_t begin, std::uint32_t clause) {
  const text::Span word = reading[clause].span;
  const std::uint32_t noun = noun_begin(reading, clause);
  if (noun == word.begin || !reading[clause].word()) return std::nullopt;
  struct Row {
    Packed before, prefix;
    Cue cue;
  };
  static constexpr std::array rows = {Row{"thuc"_w, "hien"_w, Cue::implements}, Row{"trien"_w, "khai"_w, Cue::implements},
                                      Row{"thi"_w, "hanh"_w, Cue::implements},  Row{"can"_w, "cu"_w, Cue::based_on},
                                      Row{"kem"_w, "theo"_w, Cue::attached},    Row{0, "theo"_w, Cue::follows}};
  const Packed prefix = pack(reading.chars().substr(word.begin, noun - word.begin)).folded;
  for (const Row& row : rows)
    if (row.prefix == prefix && (row.before == 0 || (clause > begin && reading.is_word(clause - 1, row.before))))
      return CueAt{row.cue, row.before == 0 ? clause : clause - 1, clause};
  return std::nullopt;
}

/// Where the clause of a mention at `token` begins: behind the sentence before it, but not before `floor`.
std::uint32_t clause_begin(const Reading& reading, std::uint32_t token, std::uint32_t floor) {
  constexpr std::uint32_t longest = 120;
  if (token <= floor) return token;
  // "Tổ chức thực hiện / (Điều 9 Thông tư số …)": the heading above tells nothing of where its text stands.
  if (reading.is_mark(token - 1, U'(') && reading[token - 1].line_start) return token;
  return std::max({floor, reading.sentence_begin(token), token > longest ? token - longest : 0});
}

/// Whether a list is open above a mention that begins a list item: the line before it ends with ':' or "sau (đây)".
bool opens_list(const Reading& reading, std::uint32_t before) {
  return reading.is_mark(before, U':') || reading.is_word(before, "sau"_w) || reading.is_word(before, "day"_w);
}

/// "I. Căn cứ xây dựng kế hoạch.", "1. CĂN CỨ PHÁP LÝ": a short line that ends with token `end` and names the bases below it.
bool is_heading_of_bases(const Reading& reading, std::uint32_t end) {
  constexpr std::uint32_t longest = 10, longest_label = 3;
  const std::uint32_t begin = reading.sentence_begin(end);
  if (end - begin > longest || !reading[begin].line_start) return false;
  for (std::uint32_t i = begin; i < end && i <= begin + longest_label; ++i)
    if (reading.are_words(i, "can"_w, "cu"_w)) return true;
  return false;
}

/// Where the item of a list that ends at `end` begins: behind the last ';'.
std::uint32_t item_begin(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = end; i > begin; --i) {
    if (reading.is_mark(i - 1, U';')) return i;
  }
  return std::min(begin, end);
}

/// One past the last token that belongs to a candidate: its title, else its tail.
std::uint32_t end_of(const Candidate& candidate) { return std::max({candidate.core.end, candidate.tail_end, candidate.title.end}); }

constexpr std::uint32_t furthest_end = 100;  // tokens behind a mention where the words that end it may begin

/// "Các quy định tại Thông tư A, Chỉ thị B trái với Thông tư này đều bãi bỏ": the words stand behind the mention, whatever led to it.
bool contradicts(const Reading& reading, const Candidate& candidate) {
  bool contrary = false;
  for (std::uint32_t i = candidate.core.end; i < reading.size() && i < candidate.core.end + furthest_end && !reading.ends_sentence(i);
       ++i) {
    contrary = contrary || reading.are_words(i, "trai"_w, "voi"_w);
    if (contrary && reading.are_words(i, "bai"_w, "bo"_w)) return true;
  }
  return false;
}

/// "Thông tư số 37/2020/TT-BTTTT … hết hiệu lực kể từ ngày Thông tư này có hiệu lực": the words stand behind the mention.
bool expires(const Reading& reading, const Candidate& candidate) {
  constexpr std::uint32_t furthest = 60;
  for (std::uint32_t i = candidate.core.end; i + 2 < reading.size() && i < candidate.core.end + furthest; ++i) {
    if (reading.ends_sentence(i) || reading.is_mark(i, U';')) return false;
    if (!reading.are_words(i, "het"_w, "hieu"_w, "luc"_w)) continue;
    // "công bố Danh mục văn bản hết hiệu lực", "đã hết hiệu lực", "hết hiệu lực do được thay thế bởi …": nobody ends it here.
    static const PhraseSet reasons({"do", "vì", "bởi", "được thay thế", "bị thay thế", "bị bãi bỏ"});
    const bool texts = reading.are_words(i - 2, "van"_w, "ban"_w) || reading.are_words(i - 4, "quy"_w, "pham"_w, "phap"_w, "luat"_w);
    std::uint32_t behind = i + 3;
    if (reading.are_words(behind, "thi"_w, "hanh"_w)) behind += 2;
    if (reading.is_word(behind, "ke"_w)) ++behind;
    const bool attribute = texts && !reading.is_word(behind, "tu"_w);
    return !attribute && !reading.is_word(i - 1, "da"_w) && !reasons.at(reading, i + 3);
  }
  return false;
}

/// What the mentions of one text, or of one title, know of those before them.
struct Course {
  int previous = -1;  ///< the mention before
  /// What the cue that heads the sentence says of the items of its list; a cue inside an item speaks for that item alone.
  Relation governing = Relation::mentions;
  int item_head = -1;  ///< the last mention that began an item of a list and took its relation from the list
};

/// "Thông tư A thay thế Thông tư B": the mention before is what acts, not the citing document.
bool is_subject_of(const Reading& reading, std::uint32_t subject_end, const CueAt& cue) {
  if (!is_change(cue.cue)) return false;
  std::uint32_t i = subject_end;
  while (reading.is_word(i, "da"_w) || reading.is_word(i, "se"_w) || reading.is_mark(i, U')')) ++i;
  return i == cue.begin;
}

/// "Tờ trình A kèm theo Báo cáo thẩm định B": what comes with a proposal speaks for the same.
bool comes_with(const Reading& reading, std::uint32_t behind, const CueAt& cue) {
  while (reading.is_mark(behind, U',') || reading.is_mark(behind, U'(')) ++behind;
  return cue.cue == Cue::attached && cue.begin == behind && reading.is_word(cue.begin, "kem"_w);
}

/// Kinds that set no norms.
bool is_paper(const Kind& kind) {
  static constexpr std::array papers = {"cv", "kh", "bc", "tb", "hd", "ttr", "cd", "ctr", "bb", "gm", "kl"};
  return std::find(papers.begin(), papers.end(), kind.series) != papers.end();
}

/// Kinds that only tell or ask.
bool is_account(const Kind& kind) { return kind.series == "ttr" || kind.series == "bc" || kind.series == "bb" || kind.series == "gm"; }

bool changes(Relation relation) { return relation == Relation::amends || relation == Relation::replaces || relation == Relation::repeals; }
/// What the head of a list says of each item, and not of the first alone.
bool governs_list(Relation relation) {
  return relation != Relation::mentions && relation != Relation::replies_to && relation != Relation::promulgates &&
         relation != Relation::continues;
}

/// Stands in a parenthesis that gives a short name: "(", or "(sau đây", before it.
bool is_aside(const Reading& reading, std::uint32_t token) {
  std::uint32_t i = token;
  if (i >= 2 && reading.are_words(i - 2, "sau"_w, "day"_w)) i -= 2;
  return i > 0 && reading.is_mark(i - 1, U'(');
}

/// A cue that opens an item of a list: "…; căn cứ Nghị định …".
bool opens_item(const Reading& reading, std::uint32_t begin, const CueAt& cue) {
  std::uint32_t i = begin;
  while (i < cue.begin && (!reading[i].word() || reading.is_word(i, "va"_w) || reading.is_word(i, "qua"_w))) ++i;  // "Qua xem xét"
  return i == cue.begin;
}

/// Whether the words that end a document may stand behind one: few texts have any, so that they are sought before mentions are.
class Ends {
 public:
  explicit Ends(const Reading& reading) {
    for (const std::uint32_t token : reading.starts())
      if ((reading[token].opens & opens_end) != 0) places_.push_back(token);
  }
  bool may_end(const Candidate& candidate) const {
    const auto next = std::lower_bound(places_.begin(), places_.end(), candidate.core.end);
    return next != places_.end() && *next < candidate.core.end + furthest_end;
  }

 private:
  std::vector<std::uint32_t> places_;
};

}  // namespace

void read_relations(const Reading& reading, const Kind* citing, Candidates& candidates) {
  constexpr std::uint32_t furthest_item = 300;         // tokens to the item before of the same list
  std::vector<Course> courses(candidates.size() + 1);  // by parent + 1
  const Ends ends(reading);
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    Candidate& candidate = candidates[k];
    if (candidate.alias) continue;
    Course& course = courses[static_cast<std::size_t>(candidate.parent + 1)];
    const bool in_title = candidate.parent >= 0;
    const std::uint32_t floor = in_title ? candidates[static_cast<std::size_t>(candidate.parent)].title.begin : 0;

    Candidate* const before = course.previous < 0 ? nullptr : &candidates[static_cast<std::size_t>(course.previous)];
    const std::uint32_t sentence = clause_begin(reading, candidate.clause, floor);
    const std::uint32_t after_sibling = before == nullptr ? floor : std::max(floor, end_of(*before));
    const bool same_sentence = before != nullptr && after_sibling > sentence;
    const std::uint32_t begin = same_sentence ? item_begin(reading, after_sibling, candidate.clause) : sentence;
    const bool new_item = same_sentence && begin > after_sibling;
    std::optional<CueAt> cue = glued_cue(reading, begin, candidate.clause);
    if (!cue) cue = last_cue(reading, begin, candidate.clause);
    bool item_head = false;

    if (cue && same_sentence && !new_item && comes_with(reading, after_sibling, *cue) && before->relation == Relation::proposes) {
      candidate.relation = before->relation;
    } else if (cue && same_sentence && !new_item && is_subject_of(reading, after_sibling, *cue)) {
      candidate.relation = Relation::mentions;
      before->acts_on = static_cast<int>(k);
      before->action = relation_of(cue->cue, in_title);
    } else if (cue) {
      candidate.relation = relation_of(cue->cue, in_title);
      candidate.history = cue->cue == Cue::history;
      if (!candidate.history && (!same_sentence || opens_item(reading, begin, *cue))) course.governing = candidate.relation;
      // "- Căn cứ Quyết định A; / - Hướng dẫn số 5775 …": the bases go on without the word.
      item_head =
          candidate.relation == Relation::based_on && !same_sentence && reading[sentence].item_start && opens_item(reading, sentence, *cue);
    } else if (same_sentence) {
      // The same clause, a list. Behind what amended one of its items ("… được sửa đổi bởi Luật A; Luật B") an item that brings
      // its own title is the list's again.
      const bool same_kind = before->head != nullptr && candidate.head != nullptr && before->head->series == candidate.head->series;
      candidate.history = before->history && (!new_item || (same_kind && !candidate.titled && candidate.title.empty()));
      const bool listed = (new_item || before->history) && governs_list(course.governing);
      candidate.relation = candidate.history ? Relation::mentions : listed ? course.governing : before->relation;
      // "… thay thế Kế hoạch A; các nội dung khác tại Kế hoạch B": more words than an item of that list would have.
      if (new_item && changes(candidate.relation) && candidate.clause > begin + 3) candidate.relation = Relation::mentions;
    } else {
      course.governing = Relation::mentions;
      const bool below_bases = sentence > floor && reading[candidate.clause].line_start && is_heading_of_bases(reading, sentence - 1);
      // Below such a heading the lines that begin with a document need no bullet.
      const bool goes_on = course.item_head >= 0 && course.item_head == course.previous && before->relation == Relation::based_on &&
                           reading[candidate.clause].line_start;
      if (below_bases) {
        candidate.relation = course.governing = Relation::based_on;
        item_head = true;
      } else if (sentence > floor && (reading[candidate.clause].item_start || goes_on)) {
        // A list item that begins with the mention: the head of the list tells, or the item before it.
        const std::uint32_t above = sentence - 1;
        if (opens_list(reading, above)) {
          if (const auto head_cue = last_cue(reading, clause_begin(reading, above, floor), above, true))
            // "Theo đề nghị của …, QUYẾT ĐỊNH: 1. …": what is proposed is the decision, and not what it lists.
            if (const Relation head = relation_of(head_cue->cue, in_title); governs_list(head) && head != Relation::proposes)
              candidate.relation = head;
          item_head = true;
        } else if (course.item_head >= 0) {
          const Candidate& item = candidates[static_cast<std::size_t>(course.item_head)];
          if (candidate.clause - item.clause < furthest_item) candidate.relation = item.relation;
          item_head = true;
        }
        course.governing = candidate.relation;
      }
    }
    if (!in_title && ends.may_end(candidate) && ((!cue && expires(reading, candidate)) || contradicts(reading, candidate)))
      candidate.relation = Relation::repeals;
    // Nobody replies to a norm.
    if (candidate.relation == Relation::replies_to && candidate.number && candidate.number->year != 0 && candidate.head != nullptr &&
        !is_paper(*candidate.head))
      candidate.relation = Relation::mentions;
    // "Thông qua nội dung điều chỉnh, bổ sung quy hoạch tại Tờ trình số …": a proposal, a report, minutes are changed by nobody.
    if (changes(candidate.relation) && candidate.head != nullptr && is_account(*candidate.head)) candidate.relation = Relation::mentions;
    // A letter, a plan, a report changes no norm: somebody else does, and the text tells of it.
    const bool norm = candidate.number && candidate.number->year != 0;
    if (!in_title && norm && changes(candidate.relation) && citing != nullptr && is_paper(*citing)) candidate.relation = Relation::mentions;
    // "(sau đây gọi tắt là Nghị định số 25)": an aside, over which the list goes on.
    if (cue && cue->cue == Cue::mentions && is_aside(reading, cue->begin)) continue;
    course.previous = static_cast<int>(k);
    if (item_head) course.item_head = course.previous;
  }
}

}  // namespace danchieu::citations

#include "citations/cues.h"

#include <algorithm>
#include <optional>

#include "citations/phrases.h"

namespace danchieu::citations {
namespace {

enum class Cue {
  implements,
  continues,
  based_on,
  follows,
  guided_by,
  promulgates,
  attached,
  amends,
  replaces,
  repeals,
  replies_to,
  proposes,
  history,
  mentions
};

/// Longer phrases win over shorter ones that begin with the same word; of several cues before a mention the nearest wins.
const Phrases<Cue>& cues() {
  static const Phrases<Cue> table({
      {"thuc hien", Cue::implements},
      {"thi hanh", Cue::implements},
      {"trien khai", Cue::implements},
      {"trien khai , thuc hien", Cue::implements},
      {"quan triet", Cue::implements},
      {"chi tiet mot so dieu", Cue::implements},
      {"quy dinh chi tiet", Cue::implements},
      {"huong dan thi hanh", Cue::implements},
      {"huong dan thuc hien", Cue::implements},
      {"huong dan mot so dieu", Cue::implements},
      {"không thuc hien", Cue::mentions},
      {"chưa thuc hien", Cue::mentions},
      {"không trien khai", Cue::mentions},
      {"chưa trien khai", Cue::mentions},
      {"thuc hien theo", Cue::follows},
      {"tiep tuc thuc hien", Cue::continues},
      {"tiep tuc trien khai thuc hien", Cue::continues},
      {"tiep tuc day manh thuc hien", Cue::continues},
      {"tiep tuc day manh viec thuc hien", Cue::continues},
      {"tiep tuc tang cuong thuc hien", Cue::continues},
      {"can cu", Cue::based_on},
      {"tren co so", Cue::based_on},
      {"theo", Cue::follows},
      {"tuan thu", Cue::follows},
      {"dung quy dinh cua", Cue::follows},
      {"quy dinh tai", Cue::follows},
      {"quy dinh tu", Cue::follows},
      {"theo quy dinh", Cue::follows},
      {"dung theo", Cue::follows},
      {"theo huong dan", Cue::guided_by},
      {"theo huong dan tai", Cue::guided_by},
      {"theo huong dan cua", Cue::guided_by},
      {"dung theo huong dan tai", Cue::guided_by},
      {"huong dan tai", Cue::guided_by},
      {"ban hanh", Cue::promulgates},
      {"ban hanh tai", Cue::mentions},
      {"ban hanh kem theo", Cue::attached},
      {"kem theo", Cue::attached},
      {"da ban hanh", Cue::mentions},
      {"sua doi", Cue::amends},
      {"sua doi , bo sung", Cue::amends},
      {"duoc sua doi", Cue::history},
      {"duoc sua doi , bo sung", Cue::history},
      {"duoc thay the", Cue::history},
      {"duoc bai bo", Cue::history},
      {"thay the", Cue::replaces},
      {"bai bo", Cue::repeals},
      {"huy bo", Cue::repeals},
      {"het hieu luc", Cue::repeals},
      {"tra loi", Cue::replies_to},
      {"phuc dap", Cue::replies_to},
      {"nhan duoc", Cue::replies_to},
      {"theo de nghi", Cue::proposes},
      {"xet de nghi", Cue::proposes},
      {"de nghi cua", Cue::proposes},
      {"theo bao cao", Cue::mentions},
      {"theo trinh bay", Cue::mentions},
      {"da co", Cue::mentions},
      {"neu tai", Cue::mentions},
      {"chi ra tai", Cue::mentions},
      {"giao tai", Cue::mentions},
  });
  return table;
}

Relation relation_of(Cue cue, bool in_title) {
  switch (cue) {
    case Cue::implements:
      return Relation::implements;
    case Cue::continues:
      return in_title ? Relation::continues : Relation::implements;  // a plan carries on by implementing
    case Cue::based_on:
      return Relation::based_on;
    case Cue::follows:
      return Relation::follows;
    case Cue::guided_by:
      return Relation::guided_by;
    case Cue::promulgates:
      return in_title ? Relation::promulgates : Relation::mentions;
    case Cue::attached:
      return Relation::promulgates;
    case Cue::amends:
      return Relation::amends;
    case Cue::replaces:
      return Relation::replaces;
    case Cue::repeals:
      return Relation::repeals;
    case Cue::replies_to:
      return Relation::replies_to;
    case Cue::proposes:
      return Relation::proposes;
    case Cue::history:
    case Cue::mentions:
      return Relation::mentions;
  }
  return Relation::mentions;
}

/// The last cue among tokens [begin, end), those in closed parentheses left out. Scanned forward, so that a longer phrase wins
/// over a shorter one inside it.
/// `of_list`: only what can govern a list: "các văn bản do Bộ Công an ban hành sau đây" says nothing of its items.
std::optional<Cue> last_cue(const Reading& reading, std::uint32_t begin, std::uint32_t end, bool of_list = false) {
  std::optional<Cue> last;
  for (std::uint32_t i = begin; i < end;) {
    if (reading.is_mark(i, U'(')) {
      std::uint32_t close = i + 1;
      while (close < end && !reading.is_mark(close, U')')) ++close;
      i = close < end ? close + 1 : i + 1;
      continue;
    }
    const auto match = cues().at(reading, i);
    if (match && match->end <= end) {
      const bool incidental = match->value == Cue::promulgates || match->value == Cue::mentions;
      // "được sửa đổi, bổ sung theo Luật Y": Y is what amended, nothing follows it.
      const bool amended_by = last == Cue::history && match->value == Cue::follows;
      if (!amended_by && (!of_list || !incidental)) last = match->value;
      i = match->end;
    } else {
      ++i;
    }
  }
  return last;
}

/// Where the clause of a mention at `token` begins: behind the sentence before it, but not before `floor`.
std::uint32_t clause_begin(const Reading& reading, std::uint32_t token, std::uint32_t floor) {
  constexpr std::uint32_t longest = 120;
  std::uint32_t i = token;
  while (i > floor && token - i < longest && !reading.ends_sentence(i - 1)) --i;
  return i;
}

/// Whether a list is open above a mention that begins a list item: the line before it ends with ':' or "sau (đây)".
bool opens_list(const Reading& reading, std::uint32_t before) {
  return reading.is_mark(before, U':') || reading.is_word(before, "sau"_w) || reading.is_word(before, "day"_w);
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

/// "Thông tư số 37/2020/TT-BTTTT … hết hiệu lực kể từ ngày Thông tư này có hiệu lực": the words stand behind the mention.
bool expires(const Reading& reading, const Candidate& candidate) {
  constexpr std::uint32_t furthest = 60;
  for (std::uint32_t i = candidate.core.end; i + 2 < reading.size() && i < candidate.core.end + furthest; ++i) {
    if (reading.ends_sentence(i) || reading.is_mark(i, U';')) return false;
    if (reading.is_word(i, "het"_w) && reading.is_word(i + 1, "hieu"_w) && reading.is_word(i + 2, "luc"_w)) return true;
  }
  return false;
}

}  // namespace

void read_relations(const Reading& reading, std::vector<Candidate>& candidates) {
  std::vector<int> last_of_parent(candidates.size() + 1, -1);               // the previous sibling, by parent + 1
  std::vector<Relation> listed(candidates.size() + 1, Relation::mentions);  // what the list's own cue says, by parent + 1
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    Candidate& candidate = candidates[k];
    const auto slot = static_cast<std::size_t>(candidate.parent + 1);
    int& sibling = last_of_parent[slot];
    const bool in_title = candidate.parent >= 0;
    const std::uint32_t floor = in_title ? candidates[static_cast<std::size_t>(candidate.parent)].title.begin : 0;

    const Candidate* before = sibling < 0 ? nullptr : &candidates[static_cast<std::size_t>(sibling)];
    const std::uint32_t sentence = clause_begin(reading, candidate.clause, floor);
    const std::uint32_t after_sibling = before == nullptr ? floor : std::max(floor, end_of(*before));
    const bool same_sentence = before != nullptr && after_sibling > sentence;
    const std::uint32_t begin = same_sentence ? item_begin(reading, after_sibling, candidate.clause) : sentence;
    const std::optional<Cue> cue = last_cue(reading, begin, candidate.clause);

    if (cue) {
      candidate.relation = relation_of(*cue, in_title);
      candidate.history = *cue == Cue::history;
      if (!candidate.history) listed[slot] = candidate.relation;
    } else if (same_sentence) {
      // The same clause, a list. Behind what amended one of its items ("… được sửa đổi bởi Luật A; Luật B") an item that brings
      // its own title is the list's again.
      candidate.history = before->history && !candidate.titled && candidate.title.empty();
      candidate.relation = before->history && !candidate.history ? listed[slot] : before->relation;
    } else if (sentence > floor && reading[candidate.clause].item_start) {
      // A list item that begins with the mention: the head of the list tells, or the item before it.
      const std::uint32_t above = sentence - 1;
      if (opens_list(reading, above)) {
        if (const auto head_cue = last_cue(reading, clause_begin(reading, above, floor), above, true))
          candidate.relation = relation_of(*head_cue, in_title);
      } else if (before != nullptr) {
        candidate.relation = before->relation;
      }
    }
    if (!cue && !in_title && expires(reading, candidate)) candidate.relation = Relation::repeals;
    sibling = static_cast<int>(k);
  }
}

}  // namespace danchieu::citations

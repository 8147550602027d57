#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "compare/fact.h"
#include "compare/task_words.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

using text::Span;

constexpr std::size_t longest_agency = 40;  // words
constexpr std::size_t longest_lead = 60;    // words

bool begins(std::string_view text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  return words.back() == ' ' || text.size() == words.size() || text[words.size()] == ' ';
}

template <class List>
std::size_t size_of_any(std::string_view text, const List& list) {
  for (const std::string_view words : list)
    if (begins(text, words)) return words.size();
  return 0;
}

template <class List>
bool is_one_of(const List& list, std::string_view name) {
  return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

std::string one_name(std::string agency) {
  for (const auto& [full, brief] : shorter)
    for (std::size_t at; (at = agency.find(full)) != agency.npos;) agency.replace(at, full.size(), brief);
  std::string tidy;
  for (const char c : agency)
    if (c != ' ' || (!tidy.empty() && tidy.back() != ' ')) tidy += c;
  while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

/// The folded words of a stretch, and where each stands.
struct Stretch {
  Stretch(const Side& side, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t w = first; w < last; ++w) {
      const std::string word = folded_words(side, side.words[w].span);
      if (word.empty()) continue;
      begins.push_back(text.size());
      exact_begins.push_back(exact.size());
      words.push_back(w);
      text += word + " ";
      exact += text::exact(text::to_utf8(side.slice(side.words[w].span))) + " ";
    }
  }
  std::string_view from(std::size_t word) const { return std::string_view(text).substr(begins[word]); }
  std::string_view exact_from(std::size_t word) const { return std::string_view(exact).substr(exact_begins[word]); }
  std::size_t size() const { return words.size(); }
  std::string text, exact;
  std::vector<std::size_t> begins, exact_begins;
  std::vector<std::uint32_t> words;
};

class TaskReader {
 public:
  explicit TaskReader(const Side& side) : side_(side) {}

  std::vector<Fact> read() {
    for (std::uint32_t p = 0; p < side_.paragraphs.size(); ++p) {
      const Paragraph& paragraph = side_.paragraphs[p];
      if (paragraph.foot) agency_ = {};  // what stands behind the signature is told to nobody before it
      if (!is_body(paragraph)) continue;
      if (paragraph.begins_section) begin_section(paragraph);
      read_paragraph(p);
    }
    return std::move(facts_);
  }

 private:
  static constexpr int of_list = 99;
  struct Agency {
    std::string name;
    Span span;
    int depth = 0;  ///< of the section that it heads; of_list: only for the items behind it
  };
  /// An agency that is told something, and the word that its task begins with.
  struct Told {
    std::string name;
    Span span;
    std::size_t task = 0;
    bool by_verb = false;  ///< a verb follows the name, no colon
  };

  void begin_section(const Paragraph& paragraph) {
    if (depth_of(paragraph) <= agency_.depth) agency_ = {};
    if (depth_of(paragraph) > 1) return;
    const std::string heading = folded_words(side_, paragraph.span);
    organising_ = std::any_of(std::begin(words_of_organising), std::end(words_of_organising),
                              [&](std::string_view words) { return heading.find(words) != heading.npos; });
  }

  void read_paragraph(std::uint32_t p) {
    const Paragraph& paragraph = side_.paragraphs[p];
    const Stretch stretch(side_, paragraph.first, paragraph.last);
    if (stretch.size() == 0) return;
    std::optional<Told> told = told_at(stretch, 0);
    const bool heading = paragraph.kind == archive::BlockKind::heading;
    const bool opens = side_.text[paragraph.span.end - 1] == U':' && told && told->task == stretch.size();
    if (told && (heading || opens)) {
      const int depth = heading && paragraph.section >= 0 ? depth_of(paragraph) : of_list;
      agency_ = {told->name, told->span, depth};
      return;
    }
    if (agency_.depth == of_list && paragraph.kind != archive::BlockKind::item) agency_ = {};
    if (heading || size_of_any(stretch.text, closings) > 0 || stretch.text.find(words_of_closing) != std::string::npos) return;
    if (!told && size_of_any(stretch.text, leads) > 0) told = told_behind_lead(stretch);
    if (!told && !agency_.name.empty()) told = Told{agency_.name, agency_.span, 0, false};
    if (!told && organising_) told = told_inside(stretch);
    add_clauses(p, stretch, std::move(told));
  }
  int depth_of(const Paragraph& paragraph) const { return side_.document->sections[static_cast<std::size_t>(paragraph.section)].depth; }

  /// The agency that a stretch has at word `from`; nullopt where it is none that is told to do something.
  std::optional<Told> told_at(const Stretch& stretch, std::size_t from) const {
    std::size_t first = from;
    for (std::size_t order; first < stretch.size() && (order = size_of_any(stretch.from(first), orders)) > 0;) {
      order += stretch.begins[first];
      while (first < stretch.size() && stretch.begins[first] < order) ++first;
    }
    if (first == stretch.size() || (first == from && is_spoken_of(stretch, first))) return std::nullopt;
    const std::size_t head = size_of_any(stretch.exact_from(first), heads);
    if (head == 0 || size_of_any(stretch.exact_from(first), no_heads) > 0) return std::nullopt;
    if (from > 0 && is_common_word(stretch, first, head)) return std::nullopt;
    const std::size_t end = end_of_name(stretch, first);
    if (end - first >= longest_agency || is_no_name(stretch, first, end)) return std::nullopt;
    if (end < stretch.size() && gap_before(stretch, end).find(U';') != std::u32string_view::npos) return std::nullopt;
    Told told{.name = {}, .span = {}, .task = end, .by_verb = end < stretch.size() && is_verb(stretch, end)};
    if (told.by_verb) told.task -= adverb_before(stretch, first, end);
    std::size_t last = told.task;
    for (std::size_t word = first + 1; word < end; ++word)
      if (size_of_any(stretch.from(word), std::array{office_behind_name}) > 0 && is_dash(stretch, word)) last = std::min(last, word);
    told.span = {side_.words[stretch.words[first]].span.begin, side_.words[stretch.words[last - 1]].span.end};
    const std::size_t to = last < stretch.size() ? stretch.begins[last] : stretch.text.size();
    told.name = one_name(stretch.text.substr(stretch.begins[first], to - stretch.begins[first]));
    if (told.by_verb && is_one_of(labels, told.name) && size_of_any(stretch.from(end), verbs_of_labels) > 0) return std::nullopt;
    skip_remark(stretch, told.task);
    return told;
  }
  /// "sở", "hội", "trường" inside a sentence name an agency only in capitals: "Ngày hội", "cơ sở".
  bool is_common_word(const Stretch& stretch, std::size_t first, std::size_t head) const {
    return stretch.exact_from(first)[head - 1] == ' ' && !text::is_upper(side_.text[side_.words[stretch.words[first]].span.begin]);
  }
  std::size_t end_of_name(const Stretch& stretch, std::size_t first) const {
    std::size_t end = first + 1;
    while (end < stretch.size() && end - first < longest_agency && !is_closed(stretch, end) && !is_verb(stretch, end)) ++end;
    return end;
  }
  /// Of how many words; "cấp trên trực tiếp" is a name.
  static std::size_t adverb_before(const Stretch& stretch, std::size_t first, std::size_t verb) {
    for (const std::string_view adverb : adverbs) {
      const auto words = static_cast<std::size_t>(std::count(adverb.begin(), adverb.end(), ' '));
      if (verb > first + words && begins(stretch.exact_from(verb - words), adverb) &&
          !begins(stretch.exact_from(verb - words - 1), "trên "))
        return words;
    }
    return 0;
  }
  bool is_spoken_of(const Stretch& stretch, std::size_t first) const {
    if (first == 0) return false;
    const std::u32string_view gap = gap_before(stretch, first);
    return std::all_of(gap.begin(), gap.end(), text::is_space) && size_of_any(stretch.exact_from(first - 1), no_tellers) > 0;
  }
  static bool is_no_name(const Stretch& stretch, std::size_t first, std::size_t end) {
    for (std::size_t word = first + 1; word < end; ++word)
      if (size_of_any(stretch.exact_from(word), words_of_no_name) > 0) return true;
    return end < stretch.size() && size_of_any(stretch.exact_from(end - 1), no_ends) > 0;
  }
  std::optional<Told> told_behind_lead(const Stretch& stretch) const {
    for (std::size_t word = 1; word < std::min(stretch.size(), longest_lead); ++word) {
      if (gap_before(stretch, word).find(U',') == std::u32string_view::npos) continue;
      if (std::optional<Told> told = told_at(stretch, word); told && told->by_verb) return told;
    }
    return std::nullopt;
  }
  /// "Kết quả thực hiện các đơn vị, địa phương báo cáo …", "… do cấp ủy các cấp chỉ đạo".
  std::optional<Told> told_inside(const Stretch& stretch) const {
    for (std::size_t word = 1; word < std::min(stretch.size(), longest_lead); ++word) {
      if (std::optional<Told> told = told_at(stretch, word); told && told->by_verb) return told;
      // Nor is anybody told whose name stands inside: "của Ủy | ban Thường vụ Quốc hội".
      if (is_spoken_of(stretch, word) && size_of_any(stretch.exact_from(word), heads) > 0) word = end_of_name(stretch, word) - 1;
    }
    return std::nullopt;
  }

  /// What `told` has to do, and what others have to whom a later clause speaks: "…; lực lượng Công an chủ trì …".
  void add_clauses(std::uint32_t p, const Stretch& stretch, std::optional<Told> told) {
    int brackets = 0;
    for (std::size_t word = (told ? told->task : 0) + 1; word < stretch.size(); ++word) {
      const std::u32string_view gap = gap_before(stretch, word);
      brackets =
          std::max(0, brackets + static_cast<int>(std::count(gap.begin(), gap.end(), U'(') - std::count(gap.begin(), gap.end(), U')')));
      if (brackets > 0 || gap.find_first_of(U".;") == std::u32string_view::npos) continue;
      std::optional<Told> next = told_at(stretch, word);
      if (!next || !next->by_verb) continue;
      if (told) add(p, *told, stretch, word);
      word = next->task;
      told = std::move(next);
    }
    if (told) add(p, *told, stretch, stretch.size());
  }

  std::u32string_view gap_before(const Stretch& stretch, std::size_t word) const {
    return side_.slice({side_.words[stretch.words[word - 1]].span.end, side_.words[stretch.words[word]].span.begin});
  }
  bool is_dash(const Stretch& stretch, std::size_t word) const {
    return gap_before(stretch, word).find_first_of(U"-–—") != std::u32string_view::npos;
  }
  /// Before this word the name ends: "Công an xã: …", "Công an huyện (cơ quan Thường trực)".
  bool is_closed(const Stretch& stretch, std::size_t word) const {
    return gap_before(stretch, word).find_first_of(U":(.;") != std::u32string_view::npos;
  }
  /// "chỉ đạo", but not of "Ban Chỉ đạo", "Ban chỉ đạo", "Phòng Xây dựng phong trào".
  bool is_verb(const Stretch& stretch, std::size_t word) const {
    if (text::is_upper(side_.text[side_.words[stretch.words[word]].span.begin]) ||
        size_of_any(stretch.from(word - 1), words_inside_names) > 0)
      return false;
    // "cơ quan, tổ chức, đơn vị", "các cơ quan, tổ chức ở tỉnh"
    const bool in_list = word + 2 < stretch.size() && gap_before(stretch, word + 2).find_first_of(U",/") != std::u32string_view::npos;
    const bool behind_noun = word >= 2 && stretch.from(word - 2).starts_with("co quan ") && !gap_before(stretch, word).starts_with(U" ");
    if (stretch.from(word).starts_with("to chuc ") && (in_list || behind_noun)) return false;
    if (size_of_any(stretch.exact_from(word), no_verbs) > 0) return false;
    return size_of_any(stretch.from(word), verbs) > 0 || size_of_any(stretch.exact_from(word), exact_verbs) > 0;
  }
  /// What stands in brackets behind a name: "UBND xã (BCĐ 138) xây dựng …".
  void skip_remark(const Stretch& stretch, std::size_t& end) const {
    if (end >= stretch.size() || gap_before(stretch, end).find(U'(') == std::u32string_view::npos) return;
    while (++end < stretch.size() && gap_before(stretch, end).find(U')') == std::u32string_view::npos) {
    }
  }

  void add(std::uint32_t p, const Told& told, const Stretch& stretch, std::size_t to) {
    if (told.task >= to) return;
    const std::size_t end = to < stretch.size() ? stretch.begins[to] : stretch.text.size();
    if (std::string_view(stretch.text).substr(0, end).ends_with(words_of_opening)) return;
    const std::uint32_t last = to < stretch.size() ? side_.words[stretch.words[to]].span.begin : side_.paragraphs[p].span.end;
    facts_.push_back({.value = stretch.text.substr(stretch.begins[told.task], end - stretch.begins[told.task]),
                      .about = told.name,
                      .shown = side_.printed(told.span),
                      .span = told.span,
                      .sentence = {side_.words[stretch.words[told.task]].span.begin, last},
                      .paragraph = p});
  }

  const Side& side_;
  Agency agency_;
  bool organising_ = false;  ///< inside a main section that tells who does what
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> read_tasks(const Side& side) { return TaskReader(side).read(); }

}  // namespace danchieu::compare

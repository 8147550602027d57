#include "indexer/sections.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "citations/packed.h"
#include "indexer/head.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::size_t longest_title = 300;
constexpr int widest_gap = 3;  ///< labels that a row may lack and still go on: files lose lines

/// What may hold what: each stands below those before it.
enum class Style { annex, part, chapter, section, letter_capital, roman, article, arabic, arabic_2, arabic_3, arabic_4, letter, counted };

struct Label {
  Style style;
  int number = 0;  ///< its place in its row, from 1
  std::string text;
  std::string row;    ///< "2." of "2.1": the rows of 2.1 and 3.1 are two
  std::uint32_t end;  ///< where the title or the paragraph begins
};

/// "đ" is the fifth; f, j, w and z are not used.
constexpr std::u32string_view letters = U"abcdđeghiklmnopqrstuvxy";
/// "Phần thứ nhất".
constexpr std::array<std::u32string_view, 10> ordinals = {U"thu nhat", U"thu hai", U"thu ba",  U"thu tu",   U"thu nam",
                                                          U"thu sau",  U"thu bay", U"thu tam", U"thu chin", U"thu muoi"};
/// What begins an annex; it counts its own paragraphs.
constexpr std::array<std::u32string_view, 4> annexes = {U"phu luc", U"mau so", U"phu bieu", U"bieu mau"};

/// 0 where it is none. Beyond thirty-nine paragraphs nobody counts so, and "L." is a letter.
int roman(std::u32string_view word) {
  constexpr std::u32string_view digits = U"IVX";
  const bool all = std::all_of(word.begin(), word.end(), [&](char32_t c) { return digits.find(c) != digits.npos; });
  return all ? citations::roman(citations::pack(word).folded) : 0;
}

class LabelReader {
 public:
  LabelReader(const Script& script, const Cell& cell)
      : script_(script), cell_(cell.span), in_capitals_(cell.in_capitals), at_(cell.span.begin) {}

  std::optional<Label> read() {
    if (auto label = annex()) return label;
    if (auto label = named(U"phan", Style::part)) return label;
    if (auto label = named(U"chuong", Style::chapter)) return label;
    if (auto label = named(U"muc", Style::section)) return label;
    if (auto label = named(U"dieu", Style::article)) return label;
    if (text::is_digit(peek())) return dotted();
    if (peek() == U'(') return counted();
    return letter_or_roman();
  }

 private:
  char32_t peek(std::uint32_t ahead = 0) const { return at_ + ahead < cell_.end ? script_.flow[at_ + ahead] : U'\0'; }

  /// What follows a label is a space and a word, or nothing.
  bool ends_at(std::uint32_t at) const {
    return at >= cell_.end ||
           (script_.flow[at] == U' ' && at + 1 < cell_.end && script_.flow[at + 1] != U',' && script_.flow[at + 1] != U';');
  }

  std::optional<Label> made(Style style, int number, std::uint32_t label_end, std::uint32_t end, std::string row = {}) const {
    if (number == 0 || !ends_at(end)) return std::nullopt;
    return Label{style, number, script_.utf8({cell_.begin, label_end}), std::move(row), std::min(end + 1, cell_.end)};
  }

  int digits() {
    int value = 0, count = 0;
    for (; text::is_digit(peek()) && count < 3; ++at_, ++count) value = value * 10 + static_cast<int>(peek() - U'0');
    return text::is_digit(peek()) ? 0 : value;
  }

  /// "PHỤ LỤC", "Phụ lục II", "MẪU SỐ 01 DANH SÁCH …"; "Phụ lục II ban hành kèm theo …" goes on a sentence.
  std::optional<Label> annex() const {
    if (!text::is_upper(peek())) return std::nullopt;
    const auto word = std::find_if(annexes.begin(), annexes.end(), [&](std::u32string_view one) { return script_.stands(at_, one); });
    if (word == annexes.end()) return std::nullopt;
    const auto at = [&](std::uint32_t i) { return i < cell_.end ? script_.flow[i] : U'\0'; };
    std::uint32_t label_end = at_ + static_cast<std::uint32_t>(word->size()), end = label_end + 1;
    if (script_.stands(end, U"so")) end += 3;
    const std::uint32_t number = end;
    constexpr std::uint32_t longest_number = 6;
    while (end - number < longest_number && (text::is_upper(at(end)) || text::is_digit(at(end)))) ++end;
    if (end > number && !text::is_letter(at(end))) label_end = end;
    end = label_end;
    while (at(end) == U' ' || at(end) == U'.' || at(end) == U':' || at(end) == U'-') ++end;
    if (end < cell_.end && !in_capitals_ && script_.flow[end] != U'(') return std::nullopt;
    std::string text = script_.utf8({at_, std::min(label_end, cell_.end)});
    return Label{Style::annex, 1, text, text, std::min(end, cell_.end)};
  }

  /// "Điều 1. …", "Chương I", "Phần thứ nhất".
  std::optional<Label> named(std::u32string_view word, Style style) {
    if (!text::is_upper(peek()) || !script_.stands(at_, word)) return std::nullopt;
    const std::uint32_t begin = at_;
    at_ += static_cast<std::uint32_t>(word.size()) + 1;
    if (at_ >= cell_.end) {  // the word alone: the text broke off, or its line did
      at_ = begin;
      return std::nullopt;
    }
    for (std::size_t i = 0; i < ordinals.size(); ++i) {
      if (!script_.stands(at_, ordinals[i])) continue;
      std::uint32_t end = at_ + static_cast<std::uint32_t>(ordinals[i].size());
      const std::uint32_t label_end = end;
      const bool stop = end < cell_.end && (script_.flow[end] == U'.' || script_.flow[end] == U':');
      at_ = begin;
      return stop || end == cell_.end ? made(style, static_cast<int>(i) + 1, label_end, stop ? end + 1 : end) : std::nullopt;
    }
    std::uint32_t end = at_;
    while (end < cell_.end && (text::is_upper(script_.flow[end]) || text::is_digit(script_.flow[end]))) ++end;
    int number = roman(script_.flow.chars().substr(at_, end - at_));
    if (number == 0) number = digits();
    const bool stop = end < cell_.end && (script_.flow[end] == U'.' || script_.flow[end] == U':');
    // "Điều 10 Nghị định …" goes on a sentence; a chapter's number stands alone.
    if (at_ = begin; !stop && end != cell_.end) return std::nullopt;
    return made(style, number, end, stop ? end + 1 : end);
  }

  /// "1.", "2.1.", "2.1", "1)", "1/".
  std::optional<Label> dotted() {
    int number = digits(), parts = 1;
    std::uint32_t label_end = at_, row_end = cell_.begin;
    while (number != 0 && peek() == U'.' && text::is_digit(peek(1)) && parts < 4) {
      ++at_;
      row_end = at_;
      number = digits();
      label_end = at_;
      ++parts;
    }
    const char32_t stop = peek();
    if (stop == U'.' || stop == U')' || stop == U'/') ++at_;
    else if (parts == 1) return std::nullopt;
    const auto style = static_cast<Style>(static_cast<int>(Style::arabic) + parts - 1);
    return made(style, number, label_end, at_, script_.utf8({cell_.begin, row_end}));
  }

  /// "(1)".
  std::optional<Label> counted() {
    const std::uint32_t begin = ++at_;
    const int number = digits();
    if (peek() != U')') return std::nullopt;
    auto label = made(Style::counted, number, at_, at_ + 1);
    if (label) label->text = script_.utf8({begin, at_});
    return label;
  }

  /// "II.", "A.", "đ)", "a.".
  std::optional<Label> letter_or_roman() {
    std::uint32_t end = at_;
    while (end < cell_.end && text::is_letter(script_.flow[end]) && end - at_ < 8) ++end;
    // "A - MỤC ĐÍCH", "I - MỤC TIÊU"
    const bool dash = in_capitals_ && end + 2 < cell_.end && script_.flow[end] == U' ' && script_.flow[end + 1] == U'-';
    if (dash && end > at_) return with_dash(end);
    const char32_t stop = end < cell_.end ? script_.flow[end] : U'\0';
    if (end == at_ || (stop != U'.' && stop != U')' && stop != U'-' && stop != U'/')) return std::nullopt;
    const std::u32string_view word = script_.flow.chars().substr(at_, end - at_);
    if (const int number = roman(word); number != 0 && stop != U')') return made(Style::roman, number, end, end + 1);
    if (word.size() != 1 || !has_word(end + 1)) return std::nullopt;
    const auto place = letters.find(text::to_lower(word.front()));
    if (place == letters.npos) return std::nullopt;
    return made(text::is_upper(word.front()) ? Style::letter_capital : Style::letter, static_cast<int>(place) + 1, end, end + 1);
  }

  /// A label in a line of capitals, with a blank before its dash and maybe none behind it.
  std::optional<Label> with_dash(std::uint32_t end) const {
    const std::u32string_view word = script_.flow.chars().substr(at_, end - at_);
    const int number = roman(word);
    const auto place = word.size() == 1 ? letters.find(text::to_lower(word.front())) : letters.npos;
    if ((number == 0 && place == letters.npos) || !has_word(end + 2)) return std::nullopt;
    std::uint32_t title = end + 2;
    while (title < cell_.end && script_.flow[title] == U' ') ++title;
    const Style style = number != 0 ? Style::roman : Style::letter_capital;
    return Label{style, number != 0 ? number : static_cast<int>(place) + 1, script_.utf8({cell_.begin, end}), {}, title};
  }

  /// Not the "A- A A+" with which pages offer other sizes of letters.
  bool has_word(std::uint32_t at) const {
    for (bool letter = false; at < cell_.end; ++at) {
      if (letter && text::is_letter(script_.flow[at])) return true;
      letter = text::is_letter(script_.flow[at]);
    }
    return false;
  }

  const Script& script_;
  const Span cell_;
  const bool in_capitals_;
  std::uint32_t at_;
};

class SectionFinder {
 public:
  SectionFinder(const Script& script, std::uint32_t body) : script_(script), cells_(script.cells), first_(script.cell_from(body)) {}

  std::vector<archive::Section> find() {
    measure();
    labels_.resize(cells_.size());
    for (std::size_t i = first_; i < cells_.size(); ++i)
      if (is_line_begin(i)) labels_[i] = LabelReader(script_, cells_[i]).read();
    for (std::size_t i = first_; i < cells_.size(); ++i) {
      if (ends_the_outline(i)) open_.clear();
      if (labels_[i] && accept(i)) add(i);
    }
    return sections_;
  }

 private:
  struct Open {
    Style style;
    std::string row;
    int number;
  };

  bool is_line_begin(std::size_t i) const { return i == 0 || cells_[i - 1].line != cells_[i].line; }

  /// How wide lines are in this document: most of a wrapped text's lines are nearly full.
  void measure() {
    std::vector<std::uint32_t> widths;
    for (std::size_t i = first_; i < cells_.size(); ++i) widths.push_back(cells_[i].span.size());
    if (widths.empty()) return;
    const auto upper_quarter = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
    std::nth_element(widths.begin(), upper_quarter, widths.end());
    width_ = *upper_quarter;
  }

  /// Annexes count anew.
  bool ends_the_outline(std::size_t i) const {
    const std::uint32_t at = cells_[i].span.begin;
    if (script_.stands(at, U"noi nhan")) return true;
    return cells_[i].in_capitals && kind_at(script_, cells_[i].span).span.end == cells_[i].span.end;
  }

  bool accept(std::size_t i) {
    const Label& label = *labels_[i];
    const auto same = [&](const Open& open) { return open.style == label.style && open.row == label.row; };
    const auto open = std::find_if(open_.rbegin(), open_.rend(), same);
    if (open != open_.rend() && label.style == Style::annex) return false;  // repeated over each of its pages
    if (open != open_.rend() && label.number > open->number && label.number <= open->number + widest_gap) {
      open_.erase(open.base(), open_.end());
      open_.back().number = label.number;
      return true;
    }
    // "II. NHIỆM VỤ" where the "I." was lost: in capitals above others of its kind nothing else stands so.
    const bool lost_first = label.style == Style::roman && label.number == 2 && cells_[i].in_capitals && open_.empty() && sections_.empty();
    if (label.number != 1 && !lost_first) return false;
    // A new row: below its kin ("2.1" below "2"), else below what is open.
    while (!open_.empty() && !may_hold(open_.back().style, label.style)) open_.pop_back();
    open_.push_back({label.style, label.row, label.number});
    return true;
  }

  /// "2.1" never holds "1." again, nor a chapter a part; "(1)" and letters stand below anything.
  static bool may_hold(Style outer, Style inner) { return outer < inner || (inner == Style::letter && outer == Style::counted); }

  void add(std::size_t i) {
    const Span title = title_of(i);
    const std::uint32_t end = title.empty() ? labels_[i]->end : title.end;
    archive::Section section;
    section.label = labels_[i]->text;
    section.title = text::tidy(script_.flow.written(script_.flow.source(title)));
    section.depth = static_cast<int>(open_.size());
    section.span = script_.flow.source({cells_[i].span.begin, end});
    sections_.push_back(std::move(section));
  }

  Span title_of(std::size_t i) const {
    std::uint32_t begin = labels_[i]->end;
    std::size_t last = i;
    const bool named = labels_[i]->style <= Style::section || labels_[i]->style == Style::article;
    if (begin >= cells_[i].span.end) {
      // "I. / MỤC ĐÍCH, YÊU CẦU": a portal breaks its lines behind the first word.
      const bool parted = labels_[i]->style <= Style::roman && i + 1 < cells_.size() && cells_[i + 1].in_capitals;
      if (!(named || parted) || i + 1 >= cells_.size() || labels_[i + 1]) return {};  // "Chương I" has its title on the next line
      begin = cells_[++last].span.begin;
    }
    if (const Span line = stopped_heading(i, begin); !line.empty()) return line;
    const Span paragraph{begin, end_of_paragraph(last)};
    const std::uint32_t colon = first_colon(paragraph);
    const bool has_colon = colon < paragraph.end;
    if (!has_colon && paragraph.size() <= longest_title && !ends_a_sentence(paragraph.end)) return paragraph;
    if (colon >= cells_[last].span.end)
      if (const Span line = heading_line(last, begin); !line.empty()) return line;
    return has_colon && is_heading(i, {begin, colon}, paragraph) ? Span{begin, colon} : Span{};
  }

  /// "I. Căn cứ xây dựng kế hoạch.": a short line of the highest rows is a heading with its full stop, too.
  Span stopped_heading(std::size_t i, std::uint32_t begin) const {
    constexpr std::uint32_t longest_line = 90;
    const Span cell = cells_[i].span;
    if (labels_[i]->style > Style::roman || begin >= cell.end || cell.end - begin > longest_line) return {};
    if (script_.flow[cell.end - 1] != U'.' || !is_line_begin(i)) return {};
    const auto inner = script_.flow.chars().substr(begin, cell.end - 1 - begin);
    return inner.find(U". ") == inner.npos && inner.find(U';') == inner.npos ? Span{begin, cell.end - 1} : Span{};
  }

  bool is_bullet(std::size_t i) const {
    const char32_t c = script_.flow[cells_[i].span.begin];
    return c == U'-' || c == U'+' || c == U'*' || c == U'•' || c == U'·';
  }

  /// Up to the next label or bullet, to where capitals begin or end, or a line that ends a sentence and early.
  std::uint32_t end_of_paragraph(std::size_t i) const {
    while (i + 1 < cells_.size() && !labels_[i + 1] && !is_bullet(i + 1) && cells_[i + 1].in_capitals == cells_[i].in_capitals &&
           cells_[i + 1].span.end - cells_[i].span.begin < 4000 &&
           !(ends_a_sentence(cells_[i].span.end) && is_broken_early(i) && !enumerates(i)))
      ++i;
    return cells_[i].span.end;
  }

  /// "I. MỤC ĐÍCH, / YÊU CẦU".
  bool enumerates(std::size_t i) const { return cells_[i].in_capitals && script_.flow[cells_[i].span.end - 1] == U','; }

  bool ends_a_sentence(std::uint32_t end) const {
    const char32_t c = script_.flow[end - 1];
    return c == U'.' || c == U';' || c == U',' || c == U'!' || c == U'?';
  }

  /// The first word of the next line would have had its place on this one.
  bool is_broken_early(std::size_t i) const {
    const Span next = cells_[i + 1].span;
    std::uint32_t word = next.begin;
    while (word < next.end && script_.flow[word] != U' ') ++word;
    return cells_[i].span.size() + 1 + (word - next.begin) <= width_;
  }

  std::uint32_t first_colon(Span paragraph) const {
    for (std::uint32_t at = paragraph.begin; at < paragraph.end; ++at)
      if (script_.flow[at] == U':') return at;
    return paragraph.end;
  }

  /// "a) Nội dung:" is a heading, "Thời gian: Ngày hội …" runs one in; "(1) … trọng tâm là: …" is a sentence, and so is
  /// "Điều 2. Giám đốc các Sở: Tài chính, …".
  bool is_heading(std::size_t i, Span before_colon, Span paragraph) const {
    if (before_colon.size() > longest_title) return false;
    for (std::uint32_t at = before_colon.begin; at < before_colon.end; ++at)
      if (script_.flow[at] == U'.' && script_.flow[at + 1] == U' ') return false;
    const bool runs_in = before_colon.end + 1 < paragraph.end;
    return !runs_in || (labels_[i]->style != Style::counted && labels_[i]->style != Style::article);
  }

  /// "Ban hành kèm theo / Quyết định này": no heading ends so.
  bool asks_for_more(Span line) const {
    constexpr std::u32string_view words[] = {U" theo", U" của", U" và", U" tại", U" cho", U" về", U" các", U" với", U" do"};
    const std::u32string_view written = script_.flow.chars().substr(line.begin, line.size());
    return std::any_of(std::begin(words), std::end(words), [&](std::u32string_view word) { return written.ends_with(word); });
  }

  /// A first line without a full stop, broken before it was full, over a line with a capital.
  Span heading_line(std::size_t i, std::uint32_t begin) const {
    if (i + 1 >= cells_.size() || labels_[i + 1] || (labels_[i] && labels_[i]->style == Style::counted)) return {};
    const Span line = cells_[i].span;
    const bool capital = text::is_upper(script_.flow[cells_[i + 1].span.begin]);
    if (!capital || ends_a_sentence(line.end) || asks_for_more(line) || !is_broken_early(i)) return {};
    return {begin, line.end};
  }

  const Script& script_;
  const std::vector<Cell>& cells_;
  const std::size_t first_;
  std::uint32_t width_ = 0;
  std::vector<std::optional<Label>> labels_;
  std::vector<Open> open_;
  std::vector<archive::Section> sections_;
};

}  // namespace

std::vector<archive::Section> find_sections(const Script& script, std::uint32_t body) { return SectionFinder(script, body).find(); }

}  // namespace danchieu::indexer

#include "archive/lines.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "archive/page_starts.h"
#include "text/chars.h"

namespace danchieu::archive {
namespace {

constexpr std::uint32_t longest_printed_line = 130;  // longer ones were never wrapped: each is a paragraph
constexpr std::uint32_t longest_centred_line = 100;
constexpr std::uint32_t longest_motto = 50;

bool one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }
bool is_dash(char32_t c) { return one_of(c, U"-–—−"); }

std::u32string_view slice(std::u32string_view text, text::Span span) { return text.substr(span.begin, span.size()); }

bool ends_sentence(std::u32string_view line) {
  while (!line.empty() && one_of(line.back(), U"”\"»’')*_")) line.remove_suffix(1);
  return !line.empty() && one_of(line.back(), U".;:!?…");
}

int bullet_of(std::u32string_view line) {
  if (line.size() < 2) return 0;
  if (is_dash(line[0]) || one_of(line[0], U"•●▪")) return 1;
  if (line[0] == U'*' && text::is_space(line[1])) return 1;
  return line[0] == U'+' ? 2 : 0;
}

/// Size of "1." "2.1." "1)" "a)" "đ)" "IV." followed by a space; not of the end of a telephone number. 0 where the line begins with none.
std::uint32_t numeral_size(std::u32string_view line) {
  std::size_t at = 0, digits = 0;
  const auto here = [&] { return at < line.size() ? line[at] : U'\0'; };
  while (digits <= 2 && (text::is_digit(here()) || (digits > 0 && here() == U'.' && at + 1 < line.size() && text::is_digit(line[at + 1]))))
    digits = line[at++] == U'.' ? 0 : digits + 1;
  if (at == 0)
    while (one_of(here(), U"IVXLC") && at < 6) ++at;
  const bool letter = at == 0 && text::is_lower(here());
  at += letter;
  const bool closed = here() == U')' || (!letter && here() == U'.');
  return at > 0 && closed && at + 1 < line.size() && text::is_space(line[at + 1]) ? static_cast<std::uint32_t>(at + 1) : 0;
}

bool begins_with_numeral(std::u32string_view line) { return numeral_size(line) > 0; }

/// Size of "Điều 3." "Chương II:": an article of a legal text, not "… tại ⏎ Điều 10, Nghị định …".
std::uint32_t article_size(std::u32string_view line) {
  for (const std::u32string_view word : {U"Điều ", U"Chương ", U"Mục ", U"Phần "}) {
    if (line.substr(0, word.size()) != word) continue;
    std::size_t at = word.size();
    while (at < line.size() && (text::is_digit(line[at]) || one_of(line[at], U"IVXLC"))) ++at;
    return at > word.size() && at < line.size() && one_of(line[at], U".:") ? static_cast<std::uint32_t>(at + 1) : 0;
  }
  return 0;
}

bool begins_article(std::u32string_view line) { return article_size(line) > 0; }

Line read_line(std::u32string_view text, text::Span span) {
  Line line{.span = span};
  const std::u32string_view chars = slice(text, span);
  bool letters = false, small = false;
  line.drawn = chars.size() >= 4 && std::all_of(chars.begin(), chars.end(), [](char32_t c) { return one_of(c, U"-–—_=*.…~ "); });
  for (const char32_t c : chars) {
    letters |= text::is_letter(c);
    small |= text::is_lower(c);
  }
  line.upper = letters && !small;
  line.ends_sentence = ends_sentence(chars);
  line.bullet = line.drawn ? 0 : bullet_of(chars);
  const std::uint32_t label = line.bullet ? 1 : std::max(numeral_size(chars), article_size(chars));
  line.label = {span.begin, span.begin + label};
  return line;
}

/// After a sentence these begin a paragraph of their own: the grounds of a decision, one by one.
bool begins_ground(std::u32string_view line) {
  for (const std::u32string_view words : {U"Căn cứ ", U"Theo đề nghị ", U"Xét "})
    if (line.substr(0, words.size()) == words) return true;
  return false;
}

std::uint32_t first_word(std::u32string_view line) {
  const auto space = std::find_if(line.begin(), line.end(), text::is_space);
  return static_cast<std::uint32_t>(space - line.begin());
}

struct Measure {
  bool wrapped = true;      ///< lines were broken to fit a page; else each line is a paragraph
  std::uint32_t width = 0;  ///< characters of a full line: nine lines in ten are no longer
};

Measure measure(const std::vector<Line>& lines) {
  std::vector<std::uint32_t> sizes;
  std::size_t all = 0, in_long_lines = 0;
  for (const Line& line : lines) {
    all += line.span.size();
    if (line.span.size() <= longest_printed_line) sizes.push_back(line.span.size());
    else in_long_lines += line.span.size();
  }
  if (sizes.empty()) return {.wrapped = false, .width = longest_printed_line};
  const auto tenth = sizes.begin() + static_cast<std::ptrdiff_t>((sizes.size() * 9 + 9) / 10 - 1);
  std::nth_element(sizes.begin(), tenth, sizes.end());
  return {.wrapped = in_long_lines * 3 < all, .width = *tenth};
}

/// Where the places of a plan stand whose lines are not running text.
struct Zones {
  text::Span title;            ///< empty where unknown
  std::size_t tail_first = 0;  ///< line of "Nơi nhận:"
  std::size_t tail_last = 0;
};

Zones find_zones(std::u32string_view text, const std::vector<Line>& lines, const Document& document) {
  Zones zones;
  for (const Evidence& evidence : document.evidence)
    if (evidence.field == "title" && !evidence.span.empty() && zones.title.empty()) zones.title = evidence.span;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::u32string_view chars = slice(text, lines[i].span);
    const bool recipients = text::fold(text::to_utf8(chars.substr(0, 8))) == "noi nhan";
    if (!recipients) continue;
    zones.tail_first = i;
    zones.tail_last = i + 1;
    while (zones.tail_last < lines.size() && lines[zones.tail_last].section < 0 &&
           lines[zones.tail_last].span.size() <= longest_centred_line)
      ++zones.tail_last;
  }
  return zones;
}

/// Spans that a paragraph may never be broken within, in order.
std::vector<text::Span> whole_spans(const Document& document, text::Span title) {
  std::vector<text::Span> spans;
  for (const citations::Mention& mention : document.mentions) spans.push_back(mention.span);
  for (const Section& section : document.sections) spans.push_back(section.span);
  spans.push_back(title);
  std::sort(spans.begin(), spans.end(), [](text::Span a, text::Span b) { return a.begin < b.begin; });
  return spans;
}

class Grouping {
 public:
  Grouping(std::u32string_view text, const std::vector<Line>& lines, const Document& document)
      : text_(text),
        lines_(lines),
        document_(document),
        zones_(find_zones(text, lines, document)),
        whole_(whole_spans(document, zones_.title)),
        measure_(measure(lines)) {
    std::uint32_t heading_end = 0;
    for (const Line& line : lines_) {
      if (line.section >= 0) heading_end = is_heading(line) ? section_of(line).span.end : 0;
      heading_.push_back(line.span.begin < heading_end);
    }
  }

  std::vector<LineBlock> blocks() {
    std::vector<LineBlock> blocks;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i == 0 || breaks_before(i, blocks.back().kind))
        blocks.push_back({.kind = kind_of(i), .depth = depth_of(i), .first = i, .last = i});
      blocks.back().last = i + 1;
    }
    centre_mottos(blocks);
    return blocks;
  }

 private:
  /// "Độc lập - Tự do - Hạnh phúc", "(Đã ký)": a short line that is no sentence, below a centred one.
  void centre_mottos(std::vector<LineBlock>& blocks) const {
    for (std::size_t b = 1; b < blocks.size(); ++b) {
      const Line& line = lines_[blocks[b].first];
      const bool below = blocks[b - 1].kind == BlockKind::head || blocks[b - 1].kind == BlockKind::rule;
      const bool alone = blocks[b].kind == BlockKind::paragraph && blocks[b].last == blocks[b].first + 1;
      const bool is_motto =
          !line.ends_sentence && line.section < 0 && line.span.size() <= longest_motto && !begins_with_numeral(chars(line));
      if (below && alone && is_motto) blocks[b].kind = BlockKind::head;
    }
  }

  std::u32string_view chars(const Line& line) const { return slice(text_, line.span); }

  bool in_head(const Line& line) const { return line.span.begin < zones_.title.begin; }
  bool in_title(const Line& line) const { return line.span.overlaps(zones_.title); }
  bool in_tail(std::size_t i) const { return zones_.tail_first <= i && i < zones_.tail_last; }

  bool is_row(const Line& line) const { return text_[line.span.begin] == U'|'; }
  const Section& section_of(const Line& line) const { return document_.sections[static_cast<std::size_t>(line.section)]; }

  /// A section whose heading fills the line: the text that follows is no part of it.
  bool is_heading(const Line& line) const {
    if (line.section < 0) return false;
    const Section& section = section_of(line);
    if (section.title.empty()) return false;
    std::uint32_t end = section.span.end;
    while (end < text_.size() && (one_of(text_[end], U".:;") || (text::is_space(text_[end]) && text_[end] != U'\n'))) ++end;
    return end >= text_.size() || text_[end] == U'\n' || text_[end] == U'\f' || text_[end] == U'\r';
  }

  /// Asked in the order of the lines.
  bool inside_whole_span(text::Span gap) {
    while (next_whole_ < whole_.size() && whole_[next_whole_].begin < gap.begin) reach_ = std::max(reach_, whole_[next_whole_++].end);
    return reach_ > gap.end;
  }

  bool fills_line(const Line& line, const Line& next) const {
    return (line.span.size() + 1 + first_word(chars(next))) * 100 > measure_.width * 92;
  }
  bool very_short(const Line& line, const Line& next) const {
    return (line.span.size() + 1 + first_word(chars(next))) * 2 < measure_.width;
  }

  /// "./." stands at the end of all that is said.
  bool ends_all(const Line& line) const {
    const std::u32string_view words = chars(line);
    return words.size() > 3 && words.substr(words.size() - 3) == U"./.";
  }
  bool ends_with_stop(const Line& line) const { return one_of(text_[line.span.end - 1], U".:"); }

  bool begins_item(const Line& previous, const Line& line) const {
    const std::u32string_view words = chars(line);
    if (begins_with_numeral(words) || begins_article(words)) return true;
    if (previous.ends_sentence && begins_ground(words)) return true;
    if (!line.bullet) return false;
    if (previous.ends_sentence) return true;
    // "từ 01/8/2022 ⏎ - 19/8/2022" and "thể dục ⏎ -thể thao" go on; "- Lưu: VT" begins.
    const bool spaced = text::is_space(words[1]);
    return spaced && !(words.size() > 2 && text::is_digit(words[2]));
  }

  /// `above`: of the block that the line before belongs to.
  bool breaks_before(std::size_t i, BlockKind above) {
    const Line& previous = lines_[i - 1];
    const Line& line = lines_[i];
    if (inside_whole_span({previous.span.end, line.span.begin})) return false;
    if (line.section >= 0 || heading_[i - 1]) return true;
    if (in_head(line) || in_title(previous) || in_title(line)) return true;
    if (line.drawn || above == BlockKind::rule || above == BlockKind::head || above == BlockKind::row) return true;
    // A line in capitals, but not the last word of "… Ngày hội toàn dân bảo vệ ⏎ ANTQ."
    if (line.upper && (previous.ends_sentence || !fills_line(previous, line))) return true;
    if (begins_item(previous, line)) return true;
    const char32_t first = text_[line.span.begin];
    if (in_tail(i)) return !text::is_lower(first);
    if (is_row(line) || previous.span.size() > longest_printed_line) return true;
    if (text::is_lower(first)) return false;
    if (!measure_.wrapped || ends_all(previous)) return true;
    if (first == U'(' && ends_with_stop(previous)) return true;  // "(2)" of a list; after ";" it may stand inside a paragraph
    return previous.ends_sentence ? !fills_line(previous, line) : very_short(previous, line);
  }

  BlockKind kind_of(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.drawn) return BlockKind::rule;
    if (is_heading(line)) return BlockKind::heading;
    if (in_title(line)) return BlockKind::title;
    if (is_row(line)) return BlockKind::row;
    const bool short_line = line.span.size() <= longest_centred_line;
    if (in_head(line) && short_line) return BlockKind::head;
    if (line.bullet) return BlockKind::item;
    if (i == zones_.tail_first && in_tail(i)) return BlockKind::recipients;
    if (in_tail(i) && short_line) return BlockKind::signature;
    if (line.upper && short_line) return BlockKind::head;
    return BlockKind::paragraph;
  }

  int depth_of(std::size_t i) const { return is_heading(lines_[i]) ? section_of(lines_[i]).depth : lines_[i].bullet; }

  std::u32string_view text_;
  const std::vector<Line>& lines_;
  const Document& document_;
  Zones zones_;
  std::vector<text::Span> whole_;
  Measure measure_;
  std::size_t next_whole_ = 0;
  std::uint32_t reach_ = 0;
  std::vector<bool> heading_;  ///< by line
};

std::vector<Line> read_lines(std::u32string_view text, const std::vector<std::uint32_t>& page_begins,
                             const std::vector<Section>& sections) {
  std::vector<Line> lines;
  std::size_t page = 0, section = 0;
  std::uint32_t begin = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (begin < size) {
    while (page < page_begins.size() && page_begins[page] <= begin) ++page;
    const std::uint32_t page_end = page < page_begins.size() ? page_begins[page] : size;
    std::uint32_t end = begin;
    while (end < page_end && text[end] != U'\n' && text[end] != U'\f') ++end;
    text::Span span{begin, end};
    while (span.begin < span.end && text::is_space(text[span.begin])) ++span.begin;
    while (span.begin < span.end && text::is_space(text[span.end - 1])) --span.end;
    if (!span.empty()) {
      lines.push_back(read_line(text, span));
      while (section < sections.size() && sections[section].span.begin < span.begin) ++section;
      if (section < sections.size() && sections[section].span.begin == span.begin) lines.back().section = static_cast<int>(section);
    }
    begin = end == page_end ? end : end + 1;
  }
  return lines;
}

}  // namespace

Blocks read_blocks(const Document& document) {
  Blocks read;
  for (const Page& page : document.pages) read.text += text::to_utf32(page.text);
  read.lines = read_lines(read.text, PageStarts(document.pages).begins(), document.sections);
  read.blocks = Grouping(read.text, read.lines, document).blocks();
  return read;
}

}  // namespace danchieu::archive

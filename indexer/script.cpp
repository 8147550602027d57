#include "indexer/script.h"

#include <algorithm>
#include <cwchar>

#include "indexer/glued.h"
#include "indexer/offices.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;
using text::Text;

/// The right column of a head begins with these, also where nothing else parts it from the left one.
constexpr std::u32string_view mottos[] = {U"cong hoa xa hoi", U"cong hia xa hoi", U"cong hoa xahoi", U"dang cong san viet nam",
                                          U"doan tncs ho chi minh"};

/// Where `words` stand next, from `from` on; npos where they do not. The C library looks for a character many at a time.
std::size_t find_next(std::u32string_view text, std::u32string_view words, std::size_t from) {
  static_assert(sizeof(wchar_t) == sizeof(char32_t));
  const auto* const begin = reinterpret_cast<const wchar_t*>(text.data());
  while (from + words.size() <= text.size()) {
    const wchar_t* const found = std::wmemchr(begin + from, static_cast<wchar_t>(words.front()), text.size() - words.size() + 1 - from);
    if (!found) break;
    from = static_cast<std::size_t>(found - begin);
    if (text.substr(from).starts_with(words)) return from;
    ++from;
  }
  return text.npos;
}

bool is_word(char32_t c) { return text::is_letter(c) || text::is_digit(c); }
/// Emphasis and strike-out of Markdown, marks of a heading.
bool is_markup(char32_t c) { return c == U'*' || c == U'~' || c == U'#' || c == U'`'; }
bool is_rule(char32_t c) { return c == U'-' || c == U'_' || c == U'='; }

std::u32string fold(std::u32string_view chars) {
  std::u32string folded(chars.size(), U'\0');
  std::transform(chars.begin(), chars.end(), folded.begin(), [](char32_t c) { return text::fold(c); });
  return folded;
}

/// Lines of a page frame, which interrupt the text.
bool is_page_frame(std::u32string_view folded) {
  const auto word = std::find_if(folded.begin(), folded.end(), text::is_letter);
  if (folded.substr(static_cast<std::size_t>(word - folded.begin())).starts_with(U"cong bao/so")) return true;
  return std::none_of(folded.begin(), folded.end(), text::is_letter) && folded.size() <= 4;  // "24", "- 3 -"
}

class Cutter {
 public:
  Cutter(const Text& document, std::string_view utf8, Script& script)
      : document_(document), folded_(fold(document.chars())), script_(script) {
    if (utf8.find('\t') != utf8.npos) source_ = text::to_utf32(utf8);
  }

  void cut() {
    std::uint32_t begin = skip_front_matter(), line = 0;
    while (begin < document_.size()) {
      const Span row{begin, end_of_line(begin)};
      Span part{row.begin, row.end};
      for (const std::uint32_t cut : glued_lines(document_, folded_, row)) {
        part.end = cut;
        cut_line(part, line++);
        part = {cut, row.end};
      }
      cut_line(part, line++);
      begin = row.end + 1;
    }
    script_.folded = fold(script_.flow.chars());
  }

 private:
  std::uint32_t end_of_line(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < document_.size() && document_[end] != U'\n' && document_[end] != U'\f') ++end;
    return end;
  }

  /// "---", lines of a converter, "---".
  std::uint32_t skip_front_matter() const {
    constexpr std::u32string_view fence = U"---\n";
    if (!document_.chars().starts_with(fence)) return 0;
    const auto close = document_.chars().find(U"\n---\n");
    constexpr std::size_t longest = 2000;
    return close != std::u32string_view::npos && close < longest ? static_cast<std::uint32_t>(close + 1 + fence.size()) : 0;
  }

  void cut_line(Span row, std::uint32_t line) {
    const std::uint32_t first = trim(row).begin;
    const bool subject = first < row.end && document_[row.begin] == U'#';
    const bool listed = is_listed(row, first);
    std::uint32_t begin = row.begin;
    for (std::uint32_t at = row.begin; at < row.end; ++at) {
      const char32_t c = document_[at];
      const std::uint32_t tag = c == U'<' ? tag_at(row, at) : 0;
      const bool bar = tag > 0 || c == U'|' || is_tab(at) || is_in_rule(row, at);
      if (!bar && !column_begins(row, first, at) && !(listed && begin == row.begin && signature_begins(row, first, at))) continue;
      add({begin, at}, line, subject);
      begin = bar ? at + std::max(tag, 1U) : at;
    }
    add({begin, row.end}, line, subject);
  }

  /// "<br>" in the cell of a Markdown table, "<b>", "</div>" that a converter left: how many characters it has, 0 where it is none.
  std::uint32_t tag_at(Span row, std::uint32_t at) const {
    const std::u32string_view rest = std::u32string_view(folded_).substr(at, row.end - at);
    constexpr std::size_t longest = 80;
    constexpr std::u32string_view names[] = {U"br", U"b", U"i", U"u", U"strong", U"em", U"p", U"span", U"div", U"td", U"tr", U"table"};
    const std::size_t close = rest.substr(0, longest).find(U'>');
    const std::size_t name = rest.starts_with(U"</") ? 2 : 1;
    if (close == rest.npos || name >= close) return 0;
    const std::u32string_view inner = rest.substr(name, close - name);
    const std::u32string_view word = inner.substr(0, inner.find_first_of(U" /"));
    return std::find(std::begin(names), std::end(names), word) != std::end(names) ? static_cast<std::uint32_t>(close + 1) : 0;
  }

  /// Text makes a space of it.
  bool is_tab(std::uint32_t at) const {
    if (source_.empty() || document_[at] != U' ') return false;
    const Span from = document_.source({at, at + 1});
    return from.begin < source_.size() && source_[from.begin] == U'\t';
  }

  /// "UBND TỈNH X ------- SỞ Y TẾ": a converter puts lines of a cell one behind the other.
  bool is_in_rule(Span row, std::uint32_t at) const {
    constexpr std::uint32_t shortest = 3;
    if (!is_rule(document_[at])) return false;
    std::uint32_t begin = at, end = at;
    while (begin > row.begin && at - begin < shortest && is_rule(document_[begin - 1])) --begin;
    while (end < row.end && end - at < shortest && is_rule(document_[end])) ++end;
    return end - begin >= shortest;
  }

  /// Within a line: behind a wide gap, or at a motto.
  bool column_begins(Span row, std::uint32_t first, std::uint32_t at) const {
    constexpr std::uint32_t wide = 4;
    if (at <= first || at < row.begin + wide || document_[at - 1] != U' ') return false;
    const std::u32string_view rest = std::u32string_view(folded_).substr(at, row.end - at);
    const bool upper = text::is_upper(document_[at]);
    if (upper && document_.chars().substr(at - wide, wide) == U"    ") return true;
    if (upper && (place_and_date_begins(row, at) || behind_motto_or_date(row, at) || number_line_begins(row, at) || text_begins(row, at)))
      return true;
    if (rest.starts_with(U"doc lap")) return rest.substr(0, 16).find(U"tu d") != rest.npos;
    const bool capitals = upper && at + 1 < row.end && text::is_upper(document_[at + 1]);
    return capitals &&
           std::any_of(std::begin(mottos), std::end(mottos), [&](std::u32string_view motto) { return rest.starts_with(motto); });
  }

  /// "ỦY BAN NHÂN DÂN Số: 30/KH-UBND": capitals, and then the line of the number.
  bool number_line_begins(Span row, std::uint32_t at) const {
    const std::u32string_view rest = std::u32string_view(folded_).substr(at, row.end - at);
    return document_[at] == U'S' && rest.starts_with(U"so:") && text::is_upper(document_[at - 2]) && text::is_upper(document_[at - 3]);
  }

  /// "… Hạnh phúc Số: …", "… năm 2023 KẾ HOẠCH".
  bool behind_motto_or_date(Span row, std::uint32_t at) const {
    if (!text::is_upper(document_[at])) return false;
    std::u32string_view before = std::u32string_view(folded_).substr(row.begin, at - 1 - row.begin);
    while (before.ends_with(U' ')) before.remove_suffix(1);
    constexpr std::size_t second_line = 32, farthest = 200;  // "doc lap - tu do - hanh phuc", also without its hyphens
    if (before.ends_with(U"hanh phuc") &&
        before.substr(before.size() - std::min(before.size(), second_line)).find(U"tu do") != std::u32string_view::npos)
      return true;
    if (before.size() < farthest && before.ends_with(U"chu nghia viet nam")) return true;
    constexpr std::size_t year = 8;  // "nam 2023"
    if (before.size() < year || at + 1 >= row.end || !text::is_upper(document_[at + 1])) return false;
    const std::u32string_view last = before.substr(before.size() - year);
    return last.starts_with(U"nam ") && std::all_of(last.begin() + 4, last.end(), text::is_digit) && before.find(U"ngay") != before.npos;
  }

  /// "CỘNG HÒA … BỘ TRƯỞNG BỘ Y TẾ Căn cứ …", "CỘNG HÒA … năm 2010 V/v … Kính gửi: …": the head and the text in one line.
  bool text_begins(Span row, std::uint32_t at) const {
    constexpr std::uint32_t longest_head = 1500, motto_end = 300;
    constexpr std::u32string_view behind_capitals[] = {U"can cu ", U"thuc hien ", U"xet ", U"theo "};
    if (!text::is_upper(document_[at]) || at - row.begin > longest_head || at < row.begin + 4) return false;
    const std::u32string_view rest = std::u32string_view(folded_).substr(at, row.end - at);
    const bool capitals = text::is_upper(document_[at - 2]) && text::is_upper(document_[at - 3]);
    const auto begins = [&](std::u32string_view words) { return rest.starts_with(words); };
    if (!begins(U"v/v ") && !begins(U"kinh gui:") &&
        !(capitals && std::any_of(std::begin(behind_capitals), std::end(behind_capitals), begins)))
      return false;
    const std::u32string_view head = std::u32string_view(folded_).substr(row.begin, std::min(at - row.begin, motto_end));
    return std::any_of(std::begin(mottos), std::end(mottos),
                       [&](std::u32string_view motto) { return head.find(motto) != std::u32string_view::npos; });
  }

  /// "HUYỆN THIỆU HÓA Thiệu Hóa, ngày 03 …": capitals, and then a name and its date.
  bool place_and_date_begins(Span row, std::uint32_t at) const {
    constexpr std::u32string_view day = U", ngay";
    constexpr std::uint32_t longest_name = 30;
    const auto upper = [&](std::uint32_t i) { return i < row.end && text::is_upper(document_[i]); };
    if (!upper(at) || at + 1 >= row.end || !text::is_lower(document_[at + 1])) return false;
    if (at < row.begin + 4 || !upper(at - 2) || !upper(at - 3)) return false;
    const auto comma = std::u32string_view(folded_).substr(0, row.end).find(day, at);
    if (comma == std::u32string_view::npos || comma > at + longest_name) return false;
    for (std::uint32_t i = at; i < comma; ++i)
      if (!text::is_letter(document_[i]) && document_[i] != U' ' && document_[i] != U'\'' && document_[i] != U'-') return false;
    return true;
  }

  /// Of those to whom it goes, or their heading.
  bool is_listed(Span row, std::uint32_t first) const {
    if (first >= row.end) return false;
    return is_rule(document_[first]) || document_[first] == U'~' ||
           std::u32string_view(folded_).substr(first, row.end - first).starts_with(U"noi nh");
  }

  /// "Nơi nhận: KT. CỤC TRƯỞNG", "- Như trên; PHÓ CỤC TRƯỞNG": two columns that run into each other. Of a row that is listed.
  bool signature_begins(Span row, std::uint32_t first, std::uint32_t at) const {
    const std::u32string_view line = std::u32string_view(folded_).substr(0, row.end);
    if (at <= first || !text::is_upper(document_[at]) || !begins_office(line.substr(at))) return false;
    std::uint32_t before = at;
    while (before > first && document_[before - 1] == U' ') --before;
    constexpr std::u32string_view stops = U":;.,)";
    return stops.find(document_[before - 1]) != stops.npos && in_capitals(document_.chars().substr(at, row.end - at));
  }

  bool is_margin(std::uint32_t at) const { return text::is_space(document_[at]) || is_markup(document_[at]); }

  /// "' Số: 12/…", ". CỤC THUẾ": a recogniser's reading of a spot on the paper.
  bool is_speck(Span span) const {
    constexpr std::u32string_view specks = U"'\".,:;`_";
    return span.size() > 2 && specks.find(document_[span.begin]) != specks.npos && text::is_space(document_[span.begin + 1]);
  }

  Span trim(Span span) const {
    while (!span.empty() && is_margin(span.begin)) ++span.begin;
    while (!span.empty() && is_margin(span.end - 1)) --span.end;
    if (is_speck(span)) return trim({span.begin + 1, span.end});
    std::uint32_t rule = span.end;
    while (rule > span.begin && is_rule(document_[rule - 1])) --rule;
    // One dash at a word belongs to it: "Số: 15/KH-BCĐ-" goes on in the next line.
    const bool word = span.end - rule == 1 && rule > span.begin && !is_margin(rule - 1);
    const bool of_number = span.end - rule == 1 && rule > span.begin + 3 && document_[rule - 1] == U' ' &&
                           text::is_digit(document_[rule - 2]) && folded_.compare(span.begin, 2, U"so") == 0;  // "Số: 16 -"
    if (rule == span.end || word || of_number) return span;
    return trim({span.begin, rule});
  }

  void add(Span cut, std::uint32_t line, bool subject) {
    const Span span = trim(cut);
    const std::u32string_view chars = document_.chars().substr(span.begin, span.size());
    if (std::none_of(chars.begin(), chars.end(), is_word)) return;
    if (is_page_frame(std::u32string_view(folded_).substr(span.begin, span.size())) && !breaks_off_in_date(span.begin)) return;
    Cell cell;
    cell.line = line;
    cell.subject = subject;
    cell.in_capitals = in_capitals(chars);
    Text& flow = script_.flow;
    if (flow.size() > 0) flow.append(U' ', document_.source({span.begin, span.begin}));
    cell.span.begin = flow.size();
    for (std::uint32_t at = span.begin; at < span.end;) {
      // What stays as it is goes over in one piece.
      std::uint32_t end = at;
      for (; end < span.end && !is_markup(document_[end]); ++end)
        if (text::is_space(document_[end]) && (document_[end] != U' ' || end == at || document_[end - 1] == U' ')) break;
      if (end > at) flow.append(document_, Span{at, end});
      at = end;
      if (at == span.end) break;
      const bool gap = text::is_space(document_[at]);
      if (gap && flow[flow.size() - 1] != U' ') flow.append(U' ', document_.source({at, at + 1}));
      ++at;
    }
    cell.span.end = flow.size();
    script_.cells.push_back(cell);
  }

  /// "… tháng 02 năm" / "2020", "… NĂM 2019 -" / "2020" is no page number.
  bool breaks_off_in_date(std::uint32_t at) const {
    constexpr std::u32string_view words[] = {U" nam", U" ngay", U" thang"};
    if (script_.cells.empty()) return false;
    const std::u32string_view above = std::u32string_view(folded_).substr(0, at > 0 ? at - 1 : 0);
    if (above.ends_with(U" -") && above.size() > 3 && text::is_digit(above[above.size() - 3])) return true;
    const Span last = script_.cells.back().span;
    const std::u32string before = fold(script_.flow.chars().substr(last.begin, last.size()));
    return std::any_of(std::begin(words), std::end(words), [&](std::u32string_view word) { return before.ends_with(word); });
  }

  /// A recogniser may have missed a letter.
  static bool in_capitals(std::u32string_view chars) {
    const auto upper = std::count_if(chars.begin(), chars.end(), text::is_upper);
    const auto lower = std::count_if(chars.begin(), chars.end(), text::is_lower);
    return upper > 1 && lower * 10 <= upper;
  }

  const Text& document_;
  std::u32string folded_;
  std::u32string source_;  ///< empty where it has no tabs
  Script& script_;
};

}  // namespace

Script::Script(std::string_view utf8) : Script(Text(utf8), utf8) {}

Script::Script(const Text& document, std::string_view utf8) {
  flow = document.derived();
  Cutter(document, utf8, *this).cut();
}

std::string Script::utf8(Span span) const { return flow.utf8(span); }

bool Script::stands(std::uint32_t at, std::u32string_view word) const {
  if (at > folded.size() || !std::u32string_view(folded).substr(at).starts_with(word)) return false;
  const std::size_t behind = at + word.size();
  return behind >= folded.size() || !is_word(folded[behind]) || !is_word(word.back());
}

std::uint32_t Script::find(std::u32string_view words, Span within) const {
  const std::u32string_view text = std::u32string_view(folded).substr(0, within.end);
  for (std::size_t at = find_next(text, words, within.begin); at != text.npos; at = find_next(text, words, at + 1)) {
    const auto begin = static_cast<std::uint32_t>(at);
    if ((at == 0 || !is_word(text[at - 1])) && stands(begin, words) && at + words.size() <= within.end) return begin;
  }
  return within.end;
}

std::size_t Script::cell_from(std::uint32_t at) const {
  return static_cast<std::size_t>(
      std::partition_point(cells.begin(), cells.end(), [at](const Cell& cell) { return cell.span.begin < at; }) - cells.begin());
}

}  // namespace danchieu::indexer

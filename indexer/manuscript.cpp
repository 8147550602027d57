#include "indexer/manuscript.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

constexpr std::size_t longest = std::size_t{32} << 20;  // bytes of text: more than any plan has
constexpr std::string_view bar = " | ";
constexpr int most_columns_of_frame = 3;

/// Letters of Vietnamese that no font of before Unicode stands on, because Windows-1252 has no place for them.
bool is_unicode_only(char32_t c) {
  return (c >= U'\u1EA0' && c <= U'\u1EF9') || (c >= U'\u0300' && c <= U'\u0323') ||
         std::u32string_view(U"\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0").find(c) !=
             std::u32string_view::npos;
}

bool has_unicode_only(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();)
    if (is_unicode_only(text::next_code_point(utf8, at))) return true;
  return false;
}

std::size_t count_beyond_ascii(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

std::string in_capitals(std::string_view utf8) {
  std::u32string chars = text::to_utf32(utf8);
  std::transform(chars.begin(), chars.end(), chars.begin(), [](char32_t c) { return text::to_upper(c); });
  return text::to_utf8(chars);
}

constexpr std::string_view blanks[] = {" ", "\t", "\u00A0"};

/// How many bytes of white space `text` begins with.
std::size_t blank_begin(std::string_view text) {
  const std::size_t size = text.size();
  for (auto blank = std::begin(blanks); blank != std::end(blanks);) {
    blank = std::find_if(std::begin(blanks), std::end(blanks), [&](std::string_view one) { return text.starts_with(one); });
    if (blank != std::end(blanks)) text.remove_prefix(blank->size());
  }
  return size - text.size();
}

std::size_t blank_end(std::string_view text) {
  const std::size_t size = text.size();
  for (auto blank = std::begin(blanks); blank != std::end(blanks);) {
    blank = std::find_if(std::begin(blanks), std::end(blanks), [&](std::string_view one) { return text.ends_with(one); });
    if (blank != std::end(blanks)) text.remove_suffix(blank->size());
  }
  return size - text.size();
}

/// White space at both ends of a line.
template <typename Pieces>
void trim(Pieces& pieces) {
  const auto first = std::find_if(pieces.begin(), pieces.end(), [](auto& piece) {
    piece.text.erase(0, blank_begin(piece.text));
    return !piece.text.empty();
  });
  pieces.erase(pieces.begin(), first);
  const auto last = std::find_if(pieces.rbegin(), pieces.rend(), [](auto& piece) {
    piece.text.resize(piece.text.size() - blank_end(piece.text));
    return !piece.text.empty();
  });
  pieces.erase(last.base(), pieces.end());
}

}  // namespace

Manuscript::Manuscript() : stories_(1) {}

void Manuscript::write(std::string_view utf8, const Letters& letters) {
  size_ += utf8.size();
  if (size_ > longest) return;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
    const auto end =
        static_cast<std::size_t>(std::find_if(utf8.begin() + static_cast<std::ptrdiff_t>(begin), utf8.end(), is_control) - utf8.begin());
    std::vector<Piece>& pieces = stories_.back().line.pieces;
    if (end > begin && (pieces.empty() || pieces.back().letters != letters)) pieces.push_back({{}, letters});
    if (end > begin) pieces.back().text += utf8.substr(begin, end - begin);
    if (end < utf8.size() && utf8[end] == '\n') break_line();
    if (end < utf8.size() && utf8[end] == '\t') {
      if (pieces.empty()) pieces.push_back({{}, letters});
      pieces.back().text += '\t';
    }
    begin = end + 1;
  }
}

void Manuscript::write_before(std::string_view utf8) {
  Manuscript before;
  before.write(utf8);
  before.end_paragraph();
  Lines& lines = before.stories_.front().lines;
  stories_.front().lines.insert(stories_.front().lines.begin(), std::make_move_iterator(lines.begin()),
                                std::make_move_iterator(lines.end()));
}

void Manuscript::break_line() { end_line(false); }

bool Manuscript::at_line_begin() const { return is_blank(stories_.back().line); }

void Manuscript::end_line(bool paragraph) {
  Story& story = stories_.back();
  trim(story.line.pieces);
  story.line.ends_paragraph = paragraph;
  if (!is_blank(story.line) || !story.line.notes.empty()) story.lines.push_back(std::move(story.line));
  else if (paragraph && !story.lines.empty()) story.lines.back().ends_paragraph = true;
  story.line = {};
}

void Manuscript::end_paragraph() {
  end_line(true);
  Story& story = stories_.back();
  for (Lines& box : std::exchange(story.boxes, {})) std::move(box.begin(), box.end(), std::back_inserter(story.lines));
}

void Manuscript::end_page() {
  const bool inside = !at_line_begin();
  end_line(!inside);
  Lines& lines = stories_.back().lines;
  if (lines.empty()) lines.emplace_back();
  lines.back().ends_page = true;
}

void Manuscript::begin_table() {
  end_paragraph();
  stories_.emplace_back().table = true;
  stories_.back().rows.emplace_back();
}

void Manuscript::end_cell(int columns) {
  end_paragraph();
  Story& table = stories_.back();
  if (!table.table) return;
  table.rows.back().push_back({std::exchange(table.lines, {}), std::max(columns, 1)});
}

void Manuscript::end_row() {
  Story& table = stories_.back();
  if (!table.table) return;
  if (!at_line_begin() || !table.lines.empty()) end_cell();
  table.rows.emplace_back();
}

void Manuscript::end_table() {
  if (!stories_.back().table) return;
  end_row();
  Rows rows = std::move(stories_.back().rows);
  stories_.pop_back();
  Lines& out = stories_.back().lines;
  if (is_frame(rows)) tell_by_columns(rows, out);
  else tell_by_rows(rows, out);
}

void Manuscript::begin_aside(Aside kind) { stories_.emplace_back().aside = kind; }

void Manuscript::end_aside() {
  while (stories_.back().table) end_table();
  end_paragraph();
  if (!stories_.back().aside) return;
  const Aside kind = *stories_.back().aside;
  Lines lines = std::move(stories_.back().lines);
  stories_.pop_back();
  if (lines.empty()) return;
  if (kind == Aside::note) stories_.back().line.notes.push_back(std::move(lines));
  else stories_.back().boxes.push_back(std::move(lines));
}

bool Manuscript::is_blank(const Line& line) {
  return std::all_of(line.pieces.begin(), line.pieces.end(),
                     [](const Piece& piece) { return piece.text.find_first_not_of(" \t") == piece.text.npos; });
}

/// The head or the foot of a document: few columns and rows, one of which holds the motto or the recipients.
bool Manuscript::is_frame(const Rows& rows) const {
  constexpr std::ptrdiff_t most_rows = 10;
  constexpr std::size_t most_lines = 60;
  constexpr std::string_view words[] = {"cong hoa xa hoi", "dang cong san", "doc lap - tu do", "noi nhan"};
  std::size_t lines = 0;
  bool named = false;
  for (const auto& row : rows) {
    if (row.size() > most_columns_of_frame) return false;
    for (const Cell& cell : row)
      for (const Line& line : cell.lines) {
        if (++lines > most_lines) return false;
        std::string folded;
        for (const Piece& piece : line.pieces)
          folded += text::fold(piece.letters.font ? text::from_legacy(piece.text, *piece.letters.font) : piece.text);
        named |= std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return folded.find(word) != folded.npos; });
      }
  }
  return named && std::count_if(rows.begin(), rows.end(), [](const auto& row) { return !row.empty(); }) <= most_rows;
}

void Manuscript::tell_by_columns(Rows& rows, Lines& out) {
  for (int column = 0; column < most_columns_of_frame; ++column)
    for (auto& row : rows) {
      int at = 0;
      for (Cell& cell : row) {
        const bool last = &cell == &row.back() && at > column && column + 1 == most_columns_of_frame;
        if (at == column || last)
          for (Line& line : std::exchange(cell.lines, {})) {
            line.ends_page = false;
            out.push_back(std::move(line));
          }
        at += cell.columns;
      }
    }
}

/// Cells with bars between them. Where a row is parted by a page's end, each of its cells says so: the first one counts.
void Manuscript::tell_by_rows(Rows& rows, Lines& out) {
  for (auto& row : rows) {
    bool parted = false, first = true;
    for (Cell& cell : row) {
      bool parts = false;
      for (Line& line : cell.lines) {
        parts |= line.ends_page;
        if (parted) line.ends_page = false;
      }
      parted |= parts;
      std::erase_if(cell.lines, [](const Line& line) { return is_blank(line) && !line.ends_page && line.notes.empty(); });
      if (cell.lines.empty()) continue;
      std::size_t from = 0;
      if (!first && !out.back().ends_page) {
        Line& before = out.back();
        Line& begin = cell.lines.front();
        before.pieces.push_back({std::string(bar), {}});
        std::move(begin.pieces.begin(), begin.pieces.end(), std::back_inserter(before.pieces));
        std::move(begin.notes.begin(), begin.notes.end(), std::back_inserter(before.notes));
        before.ends_page = begin.ends_page;
        before.ends_paragraph = begin.ends_paragraph;
        from = 1;
      }
      std::move(cell.lines.begin() + static_cast<std::ptrdiff_t>(from), cell.lines.end(), std::back_inserter(out));
      first = false;
    }
  }
}

/// A font of before Unicode is often left over in a text that has been typed in Unicode since: its letters tell.
void Manuscript::count_letters(const Lines& lines) {
  for (const Line& line : lines) {
    for (const Piece& piece : line.pieces) {
      if (!piece.letters.font) continue;
      const auto legacy = static_cast<std::size_t>(piece.letters.font->legacy);
      if (legacy >= counts_.size()) counts_.resize(legacy + 1);
      (has_unicode_only(piece.text) ? counts_[legacy].unicode : counts_[legacy].legacy) += count_beyond_ascii(piece.text);
    }
    for (const Lines& note : line.notes) count_letters(note);
  }
}

std::string Manuscript::text_of(const Line& line) {
  std::string all;
  for (const Piece& piece : line.pieces) {
    std::string text = piece.text;
    if (const auto& font = piece.letters.font) {
      const Count& count = counts_[static_cast<std::size_t>(font->legacy)];
      if (count.legacy >= count.unicode && !has_unicode_only(text)) {
        text = text::from_legacy(piece.text, *font);
        const std::string name(text::name(font->legacy));
        if (text != piece.text && std::find(converted_.begin(), converted_.end(), name) == converted_.end()) converted_.push_back(name);
      }
    }
    all += piece.letters.capitals ? in_capitals(text) : text;
  }
  return all;
}

void Manuscript::add_line(const Line& line) {
  if (const std::string text = text_of(line); !text.empty()) page_ += text + '\n';
  for (const Lines& note : line.notes) notes_.push_back(&note);
  if (!line.ends_page) return;
  if (line.ends_paragraph) add_notes();  // never within a sentence that goes on
  add_page();
}

void Manuscript::add_notes() {
  for (const Lines* note : std::exchange(notes_, {})) {
    std::string mark = "[" + std::to_string(++notes_told_) + "] ";
    for (const Line& line : *note)
      if (const std::string text = text_of(line); !text.empty()) page_ += std::exchange(mark, {}) + text + '\n';
  }
}

void Manuscript::add_page() {
  if (!page_.empty()) pages_.push_back(std::exchange(page_, {}));
}

std::optional<Trouble> Manuscript::tell(Tell& tell) {
  if (size_ > longest) return Trouble::too_long;
  while (stories_.size() > 1) {
    if (stories_.back().table) end_table();
    else end_aside();
  }
  end_paragraph();
  const Lines& lines = stories_.front().lines;
  count_letters(lines);
  for (const Line& line : lines) add_line(line);
  add_notes();
  add_page();
  bool any = false;
  for (std::string& page : pages_) {
    if (auto converted = text::convert_legacy(page)) {
      page = std::move(converted->utf8);
      if (std::find(converted_.begin(), converted_.end(), converted->from) == converted_.end()) converted_.push_back(converted->from);
    }
    const std::u32string chars = text::to_utf32(page);
    any |= std::any_of(chars.begin(), chars.end(), text::is_letter);
  }
  if (!any) return Trouble::without_words;
  std::string from;
  for (const std::string& name : converted_) from += (from.empty() ? "" : ", ") + name;
  if (!from.empty()) tell.converted_from(from);
  for (std::string& page : pages_) tell.page({.text = std::move(page)});
  return std::nullopt;
}

}  // namespace danchieu::indexer

#include "indexer/pdf_notes.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

constexpr float small = 0.93F;  // of the body's letters

std::u32string text_of(const PdfSheet& sheet, const PdfLine& line) {
  std::u32string all;
  for (const auto& cell : line.cells)
    for (const std::uint32_t run : cell) {
      if (!all.empty()) all += U' ';
      all += sheet.text(sheet.runs[run]);
    }
  return all;
}

const PdfRun* first_run(const PdfSheet& sheet, const PdfLine& line) {
  return line.cells.empty() || line.cells.front().empty() ? nullptr : &sheet.runs[line.cells.front().front()];
}

/// The raised word that the line opens with, or one that stands level, but is a mark in the text; empty where there is none.
std::u32string label_of(const PdfSheet& sheet, const PdfLine& line, const std::vector<std::u32string>& marks) {
  const PdfRun* const run = first_run(sheet, line);
  if (!run || line.row || run->last - run->first < 2) return {};
  const std::u32string_view word = sheet.word(run->first);
  if (!sheet.raised[run->first] && std::find(marks.begin(), marks.end(), word) == marks.end()) return {};
  return mark_of(word);
}

/// The raised words of the page that do not open a line.
std::vector<std::u32string> marks_of(const PdfSheet& sheet) {
  std::vector<std::u32string> marks;
  for (const PdfRun& run : sheet.runs)
    for (std::uint32_t i = run.first + 1; i < run.last; ++i)
      if (sheet.raised[i]) marks.push_back(mark_of(sheet.word(i)));
  std::erase(marks, std::u32string());
  return marks;
}

/// The short rule that Word and others draw between text and notes.
bool is_below_rule(const PdfSheet& sheet, const std::vector<PdfLine>& lines, std::size_t i) {
  constexpr float shortest = 40, least_left = 0.55F;
  if (i == 0 || lines[i].row) return false;
  return std::any_of(sheet.rules.begin(), sheet.rules.end(), [&](const PdfRule& rule) {
    const float length = rule.right - rule.left;
    return rule.along() && length >= shortest && length < least_left * sheet.width && rule.left < lines[i].box.left + lines[i].size &&
           rule.top > lines[i - 1].base - 1 && rule.bottom < lines[i].box.top + 2 * lines[i].size / 3;
  });
}

/// Which may stand behind the end of a sentence.
bool is_closing(char32_t c) { return c == U'"' || c == U'”' || c == U'’' || c == U')' || c == U'»'; }

bool ends_sentence(const PdfSheet& sheet, const PdfLine& line) {
  if (line.row) return true;
  const auto& cell = line.cells.back();
  if (cell.empty()) return true;
  const PdfRun& run = sheet.runs[cell.back()];
  std::uint32_t last = run.last;
  while (last > run.first + 1 && sheet.raised[last - 1]) --last;
  std::u32string_view word = sheet.word(last - 1);
  while (word.size() > 1 && is_closing(word.back())) word.remove_suffix(1);
  constexpr std::u32string_view ends = U".;:!?…";
  return ends.find(word.back()) != ends.npos;
}

// clang-format off
constexpr std::u32string_view of_panels[] = {
    U"nguoi ky:", U"ky boi", U"duoc ky boi", U"thoi gian ky:", U"signed by", U"digitally signed", U"signature not verified", U"signature valid",
    U"da ky so", U"ngay ky:", U"email:", U"co quan:", U"to chuc:", U"chuc vu:", U"don vi:", U"date:", U"reason:", U"location:", U"certified by"};
// clang-format on
constexpr std::size_t sure_of_panels = 8;  // the first of them

bool is_one_of_panels(const std::u32string& folded, std::size_t most) {
  return std::any_of(std::begin(of_panels), std::begin(of_panels) + most,
                     [&](std::u32string_view word) { return folded.starts_with(word); });
}

}  // namespace

std::u32string mark_of(std::u32string_view word) {
  constexpr std::u32string_view brackets = U"()[],";
  std::u32string mark;
  for (const char32_t c : word)
    if (brackets.find(c) == brackets.npos) mark += c;
  constexpr std::size_t longest = 3;
  const auto all = [&](auto says) { return std::all_of(mark.begin(), mark.end(), says); };
  const bool letter = mark.size() == 1 && text::is_lower(mark[0]);
  const bool ok = mark.size() <= longest && (all(text::is_digit) || all([](char32_t c) { return c == U'*'; }) || letter);
  return ok ? mark : std::u32string();
}

PdfNotes find_notes(PdfSheet& sheet, const std::vector<PdfLine>& lines, float body) {
  const std::vector<std::u32string> marks = marks_of(sheet);
  PdfNotes notes{lines.size(), {}};
  std::size_t below_rule = lines.size(), first_small = lines.size();
  for (std::size_t i = lines.size(); i-- > 0 && !lines[i].row;) {
    if (lines[i].size <= small * body && first_small == i + 1) first_small = i;
    if (i > 0 && is_below_rule(sheet, lines, i) && (first_small <= i || !label_of(sheet, lines[i], marks).empty())) {
      below_rule = i;
      break;
    }
  }
  notes.first = below_rule;
  for (std::size_t i = std::min(first_small, below_rule); i < lines.size(); ++i) {
    std::u32string label = label_of(sheet, lines[i], marks);
    if (label.empty()) continue;
    sheet.raised[first_run(sheet, lines[i])->first] = true;
    notes.first = std::min(notes.first, i);
    notes.labels.push_back(std::move(label));
  }
  return notes;
}

std::size_t set_aside(const PdfSheet& sheet, std::vector<PdfLine>& lines, std::size_t first_note) {
  if (first_note == 0 || first_note >= lines.size() || ends_sentence(sheet, lines[first_note - 1])) return first_note;
  float margin = sheet.width;
  for (std::size_t i = 0; i < first_note; ++i)
    if (!lines[i].row) margin = std::min(margin, lines[i].box.left);
  const auto at_margin = [&](std::size_t i) { return i == first_note || lines[i].box.left < margin + lines[i].size / 2; };
  // A paragraph begins behind the end of a sentence, or with an indented line above one that is not; lines of a heading are centred.
  const auto begins = [&](std::size_t i) {
    const float indent = (lines[i].box.left - margin) / lines[i].size;
    return ends_sentence(sheet, lines[i - 1]) || (indent > 0.8F && indent < 5 && at_margin(i + 1));
  };
  std::size_t begin = first_note - 1;
  while (begin > 0 && !begins(begin)) --begin;
  if (begin == 0) return first_note;
  const auto at = [&](std::size_t i) { return lines.begin() + static_cast<std::ptrdiff_t>(i); };
  std::rotate(at(begin), at(first_note), lines.end());
  return begin;
}

std::vector<PdfLine> take_panels(const PdfSheet& sheet, std::vector<PdfLine>& lines) {
  constexpr std::size_t longest = 8;  // lines
  std::vector<PdfLine> text, panels;
  for (std::size_t i = 0; i < lines.size();) {
    const auto folded = [&](std::size_t k) {
      std::u32string chars = text_of(sheet, lines[k]);
      for (char32_t& c : chars) c = text::fold(c);
      return chars;
    };
    std::size_t last = i, words = 0, sure = 0;
    if (!lines[i].row && is_one_of_panels(folded(i), std::size(of_panels))) {
      for (std::size_t k = i; k < lines.size() && k <= last + 2 && k < i + longest; ++k) {
        const std::u32string chars = folded(k);
        if (lines[k].row || !is_one_of_panels(chars, std::size(of_panels))) continue;
        last = k;
        ++words;
        sure += is_one_of_panels(chars, sure_of_panels);
      }
    }
    auto& to = words >= 2 && sure > 0 ? panels : text;
    const std::size_t end = words >= 2 && sure > 0 ? last + 1 : i + 1;
    for (; i < end; ++i) to.push_back(std::move(lines[i]));
  }
  lines = std::move(text);
  return panels;
}

}  // namespace danchieu::indexer

#include "indexer/pdf_text.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/pdf_frame.h"
#include "indexer/pdf_letters.h"
#include "indexer/pdf_notes.h"
#include "indexer/pdf_order.h"
#include "indexer/pdf_quality.h"
#include "indexer/pdf_runs.h"
#include "indexer/pdf_words.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

using text::Box;

bool has(const std::vector<std::u32string>& words, const std::u32string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "m²": raised, and no mark of a note.
bool is_unit(std::u32string_view word) {
  constexpr std::u32string_view units[] = {U"m", U"km", U"hm", U"dam", U"dm", U"cm", U"mm"};
  while (!word.empty() && !text::is_letter(word.front())) word.remove_prefix(1);
  return std::find(std::begin(units), std::end(units), word) != std::end(units);
}

/// "15/KH-UBND": a mark behind it would become a part of it.
bool is_code(std::u32string_view word) { return word.find(U'/') != word.npos && std::any_of(word.begin(), word.end(), text::is_upper); }

std::u32string raised(std::u32string_view digits) {
  constexpr std::u32string_view high = U"⁰¹²³⁴⁵⁶⁷⁸⁹";
  std::u32string made(digits);
  for (char32_t& c : made)
    if (text::is_digit(c)) c = high[c - U'0'];
  return made;
}

/// Writes the lines of a page.
class Writer {
 public:
  Writer(const PdfSheet& sheet, const std::vector<std::u32string>& labels) : sheet_(sheet), labels_(labels) {
    page_.layout.width = sheet.shown_width;
    page_.layout.height = sheet.shown_height;
  }

  void write(const PdfLine& line) {
    if (line.row) text_ += U"| ";
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      if (i > 0) part(line, i);
      write_cell(line.cells[i]);
    }
    if (line.row) text_ += text_.back() == U' ' ? U"|" : U" |";
    end_line();
  }

  /// Between text and notes: no sentence goes on there.
  void blank_line() {
    if (!text_.empty() && !text_.ends_with(U"\n\n")) text_ += U'\n';
  }

  std::u32string_view text() const { return text_; }

  PdfPage finish() {
    page_.text = text::to_utf8(text_);
    return std::move(page_);
  }

 private:
  void part(const PdfLine& line, std::size_t i) {
    constexpr float wide = 2.5F;  // of a letter's size
    const auto& before = line.cells[i - 1];
    const auto& cell = line.cells[i];
    if (line.row) text_ += text_.back() == U' ' ? U"| " : U" | ";
    else if (before.empty() || cell.empty()) return;
    else text_ += sheet_.runs[cell.front()].box.left - sheet_.runs[before.back()].box.right > wide * line.size ? U'\t' : U' ';
    line_begin_ = text_.size();
  }

  void write_cell(const std::vector<std::uint32_t>& cell) {
    line_begin_ = text_.size();
    const PdfRun* before = nullptr;
    for (const std::uint32_t i : cell) {
      const PdfRun& run = sheet_.runs[i];
      const bool level = before && std::abs(run.base - before->base) <= 0.4F * std::max(run.size, before->size);
      if (before && !level && !breaks_within_word()) space();
      write_run(run, level);
      before = &run;
    }
  }

  /// In a cell of a table "12/2020/NĐ-" goes on in the next line.
  bool breaks_within_word() const {
    const std::size_t size = text_.size();
    return size >= 2 && (text_[size - 1] == U'-' || text_[size - 1] == U'/') && text_[size - 2] != U' ';
  }

  void write_run(const PdfRun& run, bool goes_on) {
    for (std::uint32_t i = run.first; i < run.last; ++i) {
      const bool first = i == run.first && !goes_on;
      const bool apart = !first && sheet_.is_apart(i, right_);
      right_ = sheet_.words[i].box.right;
      std::u32string chars(sheet_.word(i));
      if (sheet_.raised[i]) {
        const bool label = i == run.first && run.last - run.first > 1;
        if (!label && is_dropped(chars, run, i)) {
          owed_space_ |= apart;
          continue;
        }
        if (label || i == run.first || !is_unit(sheet_.word(i - 1))) chars = raised(chars);
      }
      if (!first && (apart || (owed_space_ && text::is_letter(chars.front())))) space();
      owed_space_ = false;
      put(chars, sheet_.shown[i]);
    }
  }

  bool is_dropped(const std::u32string& chars, const PdfRun& run, std::uint32_t i) const {
    const std::u32string mark = mark_of(chars);
    if (mark.empty()) return false;
    const std::u32string_view before = i > run.first ? sheet_.word(i - 1) : std::u32string_view();
    return (has(labels_, mark) && !is_unit(before)) || is_code(before);
  }

  void space() {
    if (text_.size() > line_begin_ && text_.back() != U' ') text_ += U' ';
  }

  void put(std::u32string_view chars, const Box& box) {
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += chars;
    const auto end = static_cast<std::uint32_t>(text_.size());
    auto& words = page_.layout.words;
    const bool glued = !words.empty() && words.back().span.end == begin && begin > line_begin_;
    if (glued) {
      words.back().span.end = end;
      words.back().box = around(words.back().box, box);
    } else {
      words.push_back({{begin, end}, box});
    }
  }

  void end_line() {
    while (!text_.empty() && text_.back() == U' ') text_.pop_back();
    text_ += U'\n';
    line_begin_ = text_.size();
    owed_space_ = false;
  }

  const PdfSheet& sheet_;
  const std::vector<std::u32string>& labels_;
  PdfPage page_;
  std::u32string text_;
  std::size_t line_begin_ = 0;
  float right_ = 0;
  bool owed_space_ = false;
};

struct Page {
  std::uint32_t seen = 0, hidden = 0, unnamed = 0, shapes = 0;
  std::vector<PdfLine> lines, panels;
  PdfNotes notes;
  std::uint32_t glyphs() const { return seen + hidden; }
  bool is_hidden() const { return hidden > seen; }
};

constexpr std::size_t few = 200;  // letters: less than a page of text

bool is_readable(const Page& page, std::u32string_view text) {
  return page.unnamed * 5 <= page.glyphs() && (page.is_hidden() ? is_well_recognised(text) : is_usable(text));
}

/// A page whose text is not worth having, but that shows something. `said`: the letters of the text without panels of signatures.
bool is_image(const PdfPictures& images, const Page& page, std::size_t said, std::u32string_view text) {
  constexpr std::uint32_t shapes_of_letters = 300;
  constexpr float some = 0.05F, most = 0.5F;
  const std::uint32_t glyphs = page.glyphs();
  if (glyphs > 0 && !is_readable(page, text)) return true;
  if (page.shapes >= shapes_of_letters && glyphs * 5 < page.shapes) return true;
  // A scan that bears no more than a stamp or the panel of a signature is still a scan.
  return images.share >= (said == 0 ? some : most);
}

/// Labels of this page's notes and of its neighbours': a note may have slipped to the next page.
std::vector<std::u32string> labels_near(const std::vector<Page>& pages, std::size_t i) {
  std::vector<std::u32string> labels;
  for (std::size_t k = i - std::min<std::size_t>(i, 1); k < std::min(pages.size(), i + 2); ++k)
    labels.insert(labels.end(), pages[k].notes.labels.begin(), pages[k].notes.labels.end());
  return labels;
}

PdfPage written(const PdfFile& file, int number, const PdfSheet& sheet, Page& page, const std::vector<std::u32string>& labels) {
  std::size_t notes = page.notes.first;
  const std::size_t count = page.lines.size() - std::min(page.lines.size(), notes);
  notes = set_aside(sheet, page.lines, notes);
  Writer writer(sheet, labels);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (count > 0 && (i == notes || i == notes + count)) writer.blank_line();
    writer.write(page.lines[i]);
  }
  const std::size_t said = std::min<std::size_t>(page.glyphs(), writer.text().size());
  if (!page.panels.empty()) writer.blank_line();
  for (const PdfLine& line : page.panels) writer.write(line);
  if (said < few || !is_readable(page, writer.text())) {
    const PdfPictures images = file.pictures(number);
    if (is_image(images, page, said, writer.text()))
      return {PdfPage::Source::image, {}, {.width = sheet.shown_width, .height = sheet.shown_height}, images.dots_per_inch};
  }
  PdfPage made = writer.finish();
  if (page.is_hidden()) made.source = PdfPage::Source::hidden;
  return made;
}

}  // namespace

std::variant<PdfText, Trouble> pdf_text(std::string_view bytes, const std::function<void()>& page_done) {
  const PdfFile file(bytes);
  if (file.trouble()) return *file.trouble();
  std::vector<PdfSheet> sheets;
  std::vector<Page> pages;
  bool any = false;
  std::map<std::string, std::size_t> encodings;  // pages
  const auto count_encoding = [&](const std::string& encoding) {
    if (!encoding.empty()) ++encodings[encoding];
  };
  for (int number = 0; number < file.pages(); ++number) {
    std::optional<PdfDrawn> drawn = file.page(number);
    any |= drawn.has_value();
    if (!drawn) drawn.emplace();
    count_encoding(to_unicode(*drawn));
    pages.push_back({drawn->seen, drawn->hidden, drawn->unnamed, drawn->shapes, {}, {}, {}});
    sheets.push_back(lay_out(std::move(*drawn)));
    page_done();
  }
  if (!any) return Trouble::damaged;
  drop_page_frames(sheets);
  const float body = body_size(sheets);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].lines = in_reading_order(sheets[i]);
    pages[i].panels = take_panels(sheets[i], pages[i].lines);
    pages[i].notes = find_notes(sheets[i], pages[i].lines, body);
  }
  PdfText text;
  const auto most = std::max_element(encodings.begin(), encodings.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most != encodings.end()) text.converted_from = most->first;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    text.pages.push_back(written(file, static_cast<int>(i), sheets[i], pages[i], labels_near(pages, i)));
    sheets[i] = {};
  }
  return text;
}

}  // namespace danchieu::indexer

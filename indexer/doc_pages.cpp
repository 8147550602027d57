#include "indexer/doc_pages.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "indexer/compound_file.h"
#include "indexer/doc_file.h"
#include "indexer/doc_lists.h"
#include "indexer/doc_properties.h"
#include "indexer/manuscript.h"
#include "indexer/symbols.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

// Characters that are marks.
enum : char16_t {
  picture = 0x01,
  note = 0x02,
  cell_end = 0x07,
  shape = 0x08,
  line_end = 0x0B,
  page_end = 0x0C,
  paragraph_end = 0x0D,
  field_begin = 0x13,
  field_result = 0x14,
  field_end = 0x15,
  hard_hyphen = 0x1E,
  soft_hyphen = 0x1F,
};

constexpr std::size_t deepest_tables = 32, deepest_asides = 8;

class DocReader {
 public:
  explicit DocReader(const CompoundFile& file) : file_(file), properties_(file_), lists_(file_), chars_(file_.chars()) {}

  std::optional<Trouble> read(Tell& tell) {
    tell.media_type("application/msword");
    find_sections();
    find_notes(DocTable::footnote_places, DocTable::footnotes, DocStory::footnotes);
    find_notes(DocTable::endnote_places, DocTable::endnotes, DocStory::endnotes);
    find_boxes();
    write_head();
    read_text(file_.story(DocStory::main));
    for (auto& [shape, box] : std::exchange(boxes_, {})) read_text(box);  // whose anchors were not found
    return written_.tell(tell);
  }

 private:
  // What stands beside the text

  /// Marks of sections that do not begin a page.
  void find_sections() {
    constexpr std::uint16_t sprmSBkc = 0x3009;
    const DocPlc sections(file_.table(DocTable::sections), 12);
    for (std::size_t i = 1; i < sections.count; ++i) {
      const std::uint32_t place = sections.record(i).u32(2);
      const Bytes modifiers = file_.stream().part(std::size_t{place} + 2, place == ~0U ? 0 : file_.stream().u16(place));
      for_each_modifier(modifiers, [&](std::uint16_t code, Bytes operand) {
        if (code == sprmSBkc && operand.u8(0) < 2) going_on_.insert(sections.at(i) - 1);
      });
    }
  }

  void find_notes(DocTable places, DocTable texts, DocStory story) {
    const DocRange all = file_.story(story);
    const Bytes places_bytes = file_.table(places), bounds = file_.table(texts);
    const DocPlc references(places_bytes, 2);
    for (std::size_t i = 0; i < references.count && 4 * i + 8 <= bounds.size(); ++i)
      notes_[references.at(i)] = within(all, bounds.u32(4 * i), bounds.u32(4 * i + 4));
  }

  void find_boxes() {
    const DocRange all = file_.story(DocStory::boxes);
    const DocPlc boxes(file_.table(DocTable::boxes), 22);
    for (std::size_t i = 0; i < boxes.count; ++i)
      if (const std::uint32_t shape = boxes.record(i).u32(14)) boxes_[shape] = within(all, boxes.at(i), boxes.at(i + 1));
    const DocPlc shapes(file_.table(DocTable::shapes), 26);
    for (std::size_t i = 0; i < shapes.count; ++i) shapes_[shapes.at(i)] = shapes.record(i).u32(0);
  }

  static DocRange within(DocRange all, std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t size = all.end - all.begin;
    return {all.begin + std::min(begin, size), all.begin + std::min(std::max(begin, end), size)};
  }

  bool holds_motto(DocRange range) const {
    std::u32string text;
    for (std::uint32_t at = range.begin; at < range.end; ++at) text += static_cast<char32_t>(chars_[at]);
    const std::string folded = text::fold(text::to_utf8(text));
    return folded.find("cong hoa xa hoi chu nghia") != folded.npos || folded.find("dang cong san viet nam") != folded.npos;
  }

  /// Running heads are no text; but some set the head of a document, with its motto, into that of the first page.
  void write_head() {
    constexpr std::size_t odd_header = 7, first_header = 10;  // behind six separators of notes
    const Bytes bounds = file_.table(DocTable::headers);
    for (const std::size_t i : {first_header, odd_header}) {
      const DocRange header = within(file_.story(DocStory::headers), bounds.u32(4 * i), bounds.u32(4 * i + 4));
      if (!holds_motto(header)) continue;
      if (!holds_motto(file_.story(DocStory::main))) read_text(header);
      return;
    }
  }

  // Paragraphs

  void read_text(DocRange range) {
    const std::size_t outside = written_.depth();
    std::vector<bool> fields = std::exchange(fields_, {});
    for (std::uint32_t begin = range.begin; begin < range.end;) {
      std::uint32_t end = begin;
      while (end < range.end && chars_[end] != paragraph_end && chars_[end] != cell_end && chars_[end] != page_end) ++end;
      read_paragraph({begin, end}, end < range.end ? chars_[end] : char16_t{paragraph_end}, outside);
      begin = end + 1;
    }
    close_tables(outside);
    fields_ = std::move(fields);
  }

  void close_tables(std::size_t depth) {
    while (written_.depth() > depth) written_.end_table();
  }

  /// `mark`: what ends it.
  void read_paragraph(DocRange range, char16_t mark, std::size_t outside) {
    const DocParagraph paragraph =
        properties_.paragraph(file_.position(std::min(range.end, static_cast<std::uint32_t>(chars_.size() - 1))));
    const std::size_t depth = outside + std::min<std::size_t>(paragraph.depth, deepest_tables);
    close_tables(depth);
    while (written_.depth() < depth) written_.begin_table();
    if (paragraph.begins_page) written_.end_page();
    style_ = paragraph.style;
    std::string label = mark == page_end && range.begin == range.end ? std::string() : lists_.next(paragraph.list, paragraph.level);
    if (!label.empty()) write_label(label, range);
    read_runs(range);

    if (mark == page_end) {
      if (!going_on_.count(range.end)) written_.end_page();
      else written_.end_paragraph();
    } else if (mark == cell_end && paragraph.ends_row) {
      written_.end_row();
    } else if (mark == cell_end || paragraph.ends_inner_cell) {
      written_.end_cell();
    } else if (paragraph.ends_inner_row) {
      written_.end_row();
    } else if (!is_deleted(range.end)) {
      written_.end_paragraph();
    }
  }

  bool is_deleted(std::uint32_t at) const {
    std::uint32_t until = 0;
    return at < chars_.size() && properties_.run(file_.position(at), style_, until).deleted;
  }

  void write_label(const std::string& label, DocRange range) {
    std::uint32_t until = 0;
    const DocRun run = properties_.run(file_.position(range.begin), style_, until);
    written_.write(label, properties_.letters(run));
  }

  // Runs

  void read_runs(DocRange range) {
    DocRun run;
    Letters letters;
    std::uint32_t from = 1, until = 0;  // no position
    for (std::uint32_t at = range.begin; at < range.end; ++at) {
      const std::uint32_t position = file_.position(at);
      if (position < from || position >= until) {
        run = properties_.run(position, style_, until);
        from = position;
        letters = properties_.letters(run);
      }
      read_char(at, run, letters);
    }
    flush();
  }

  void read_char(std::uint32_t at, const DocRun& run, const Letters& letters) {
    const char16_t c = chars_[at];
    if (c == field_begin) fields_.push_back(true);
    else if (c == field_result && !fields_.empty()) fields_.back() = false;
    else if (c == field_end && !fields_.empty()) fields_.pop_back();
    else if (run.hidden || run.deleted || std::find(fields_.begin(), fields_.end(), true) != fields_.end()) return;
    else if (run.symbol != 0) add(symbol(properties_.font(run.symbol_font), run.symbol), {});
    else if (c == note) read_note(at);
    else if (c == shape) read_box(at);
    else if (c == line_end) add(U'\n', letters);
    else if (c == hard_hyphen) add(U'-', letters);
    else if (c >= u' ' || c == u'\t') add(c == soft_hyphen ? U'\0' : char32_t{c}, letters);
  }

  /// Half a pair of UTF-16 waits for the other one.
  void add(char32_t c, const Letters& letters) {
    if (letters != letters_) flush();
    letters_ = letters;
    if (c >= 0xD800 && c < 0xDC00) {
      high_ = c;
      return;
    }
    if (c >= 0xDC00 && c < 0xE000 && high_ != 0) c = 0x10000 + ((high_ - 0xD800) << 10) + (c - 0xDC00);
    high_ = 0;
    if (c != 0) run_ += c;
  }

  void flush() {
    if (!run_.empty()) written_.write(text::to_utf8(std::exchange(run_, {})), letters_);
  }

  void read_aside(Manuscript::Aside kind, DocRange range) {
    if (++asides_ > deepest_asides) throw Trouble::nested_too_deep;
    flush();
    const std::uint16_t style = style_;
    written_.begin_aside(kind);
    read_text(range);
    written_.end_aside();
    style_ = style;
    --asides_;
  }

  void read_note(std::uint32_t at) {
    const auto found = notes_.find(at);
    if (found == notes_.end()) return;
    const DocRange range = found->second;
    notes_.erase(found);
    read_aside(Manuscript::Aside::note, range);
  }

  void read_box(std::uint32_t at) {
    const auto anchored = shapes_.find(at);
    const auto found = anchored == shapes_.end() ? boxes_.end() : boxes_.find(anchored->second);
    if (found == boxes_.end()) return;
    const DocRange range = found->second;
    boxes_.erase(found);
    read_aside(Manuscript::Aside::box, range);
  }

  const DocFile file_;
  const DocProperties properties_;
  DocLists lists_;
  const std::u16string& chars_;
  Manuscript written_;
  std::set<std::uint32_t> going_on_;
  std::map<std::uint32_t, DocRange> notes_;        ///< by the place of their mark
  std::map<std::uint32_t, DocRange> boxes_;        ///< by the number of their shape
  std::map<std::uint32_t, std::uint32_t> shapes_;  ///< numbers by the place of their anchor
  std::vector<bool> fields_;                       ///< in the code of each open one
  std::uint16_t style_ = 0;
  std::u32string run_;
  Letters letters_;
  char32_t high_ = 0;
  std::size_t asides_ = 0;
};

}  // namespace

std::optional<Trouble> doc_pages(std::string_view bytes, Tell& tell) {
  const CompoundFile file(bytes);
  if (file.trouble()) return file.trouble();
  try {
    return DocReader(file).read(tell);
  } catch (const Trouble trouble) {
    return trouble;
  }
}

}  // namespace danchieu::indexer

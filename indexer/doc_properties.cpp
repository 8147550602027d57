#include "indexer/doc_properties.h"

#include <algorithm>

#include "text/text.h"

namespace danchieu::indexer {
namespace {

// Single property modifiers, by their names in [MS-DOC] 2.6.1 and 2.6.2.
enum : std::uint16_t {
  sprmCFRMarkDel = 0x0800,
  sprmCFSmallCaps = 0x083A,
  sprmCFCaps = 0x083B,
  sprmCFVanish = 0x083C,
  sprmCIstd = 0x4A30,
  sprmCRgFtc0 = 0x4A4F,
  sprmCRgFtc2 = 0x4A51,
  sprmCSymbol = 0x6A09,
  sprmPFPageBreakBefore = 0x2407,
  sprmPFInTable = 0x2416,
  sprmPFTtp = 0x2417,
  sprmPFInnerTableCell = 0x244B,
  sprmPFInnerTtp = 0x244C,
  sprmPIlvl = 0x260A,
  sprmPIlfo = 0x460B,
  sprmPItap = 0x6649,
  sprmPChgTabs = 0xC615,
  sprmTDefTable = 0xD608,
};

/// 0 and 1 are off and on, 0x80 as the style has it, 0x81 the other way.
bool toggled(std::uint8_t operand, bool of_style) { return operand == 0x80 ? of_style : operand == 0x81 ? !of_style : operand != 0; }

std::string utf8(Bytes utf16, std::size_t at) {
  std::u32string chars;
  for (; at + 1 < utf16.size() && utf16.u16(at) != 0; at += 2) chars += static_cast<char32_t>(utf16.u16(at));
  return text::to_utf8(chars);
}

}  // namespace

void for_each_modifier(Bytes modifiers, const std::function<void(std::uint16_t, Bytes)>& take) {
  constexpr std::size_t sizes[] = {1, 1, 2, 4, 2, 2, 0, 3};
  for (std::size_t at = 0; at + 2 < modifiers.size();) {
    const std::uint16_t code = modifiers.u16(at);
    at += 2;
    std::size_t size = sizes[code >> 13];
    if (size == 0 && code == sprmTDefTable) size = std::size_t{1} + modifiers.u16(at);
    else if (size == 0 && code == sprmPChgTabs && modifiers.u8(at) == 255) return;  // of unknown length; nothing of ours follows
    else if (size == 0) size = std::size_t{1} + modifiers.u8(at);
    take(code, modifiers.part(at, size));
    at += size;
  }
}

DocProperties::DocProperties(const DocFile& file) {
  read_fonts(file.table(DocTable::fonts));
  read_styles(file.table(DocTable::styles));
  read_stretches(file, DocTable::runs, false, runs_);
  read_stretches(file, DocTable::paragraphs, true, paragraphs_);
}

void DocProperties::read_fonts(Bytes table) {
  constexpr std::size_t name = 40;  // within an entry
  std::size_t at = 4;
  for (std::size_t i = 0; i < table.u16(0) && at < table.size(); ++i) {
    const std::size_t size = std::size_t{1} + table.u8(at);
    fonts_.push_back(utf8(table.part(at, size), name));
    letters_.push_back({text::legacy_of_font(fonts_.back())});
    at += size;
  }
}

void DocProperties::read_styles(Bytes table) {
  const std::size_t head = table.u16(0), base_size = table.u16(4);
  default_font_ = table.u16(2 + 12);
  std::size_t at = 2 + head;
  for (std::size_t i = 0; i < table.u16(2) && at < table.size(); ++i) {
    const std::size_t size = table.u16(at);
    const Bytes entry = table.part(at + 2, size);
    at += 2 + size;
    Style style;
    constexpr unsigned of_paragraphs = 1, of_characters = 2, none = 0xFFF;
    const unsigned kind = entry.u16(2) & 0xF;
    style.base = static_cast<std::uint16_t>(entry.u16(2) >> 4);
    if (style.base == none) style.base = static_cast<std::uint16_t>(i);
    std::size_t part = base_size + 2 + 2 * (std::size_t{entry.u16(base_size)} + 1);
    const auto next = [&] {
      part += part % 2;
      const Bytes modifiers = entry.part(part + 2, entry.u16(part));
      part += 2 + modifiers.size();
      return modifiers;
    };
    if (size > 0 && kind == of_paragraphs) {
      const Bytes paragraph = next();
      style.paragraph = paragraph.part(2, paragraph.size());
    }
    if (size > 0 && (kind == of_paragraphs || kind == of_characters)) style.run = next();
    styles_.push_back(style);
  }
}

/// Pages of 512 bytes, each with the places of its stretches and, from its end, their modifiers.
void DocProperties::read_stretches(const DocFile& file, DocTable table, bool paragraphs, std::vector<Stretch>& stretches) const {
  constexpr std::size_t page_size = 512;
  const DocPlc pages(file.table(table), 4);
  for (std::size_t i = 0; i < pages.count; ++i) {
    const Bytes page = file.stream().part(std::size_t{pages.record(i).u32(0) & 0x3FFFFF} * page_size, page_size);
    const std::size_t count = page.u8(page_size - 1), record = paragraphs ? 13 : 1;
    for (std::size_t j = 0; j < count; ++j) {
      Stretch stretch{page.u32(4 * j), page.u32(4 * j + 4), {}};
      std::size_t at = 2 * std::size_t{page.u8(4 * (count + 1) + j * record)};
      if (at != 0 && !paragraphs) {
        stretch.modifiers = page.part(at + 1, page.u8(at));
      } else if (at != 0) {
        std::size_t size = 2 * std::size_t{page.u8(at)};
        if (size == 0) size = 2 * std::size_t{page.u8(++at)} + 1;
        stretch.style = page.u16(at + 1);
        stretch.modifiers = size > 3 ? page.part(at + 3, size - 3) : Bytes();
      }
      stretches.push_back(stretch);
    }
  }
  std::stable_sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) { return a.begin < b.begin; });
}

const DocProperties::Stretch* DocProperties::find(const std::vector<Stretch>& stretches, std::uint32_t position) {
  const auto behind = std::partition_point(stretches.begin(), stretches.end(), [&](const Stretch& s) { return s.begin <= position; });
  if (behind == stretches.begin() || (behind - 1)->end <= position) return nullptr;
  return &*(behind - 1);
}

/// From the one that all are based on to `style` itself.
std::vector<const DocProperties::Style*> DocProperties::chain(std::uint16_t style) const {
  constexpr std::size_t longest = 32;
  std::vector<const Style*> links;
  while (style < styles_.size() && links.size() < longest) {
    links.push_back(&styles_[style]);
    if (styles_[style].base == style) break;
    style = styles_[style].base;
  }
  std::reverse(links.begin(), links.end());
  return links;
}

void DocProperties::apply_run(Bytes modifiers, const DocRun& of_style, DocRun& run) const {
  for_each_modifier(modifiers, [&](std::uint16_t code, Bytes operand) {
    if (code == sprmCFRMarkDel) run.deleted = operand.u8(0) != 0;
    else if (code == sprmCFVanish) run.hidden = toggled(operand.u8(0), of_style.hidden);
    else if (code == sprmCFCaps) run.capitals = toggled(operand.u8(0), of_style.capitals);
    else if (code == sprmCFSmallCaps) run.small_capitals = toggled(operand.u8(0), of_style.small_capitals);
    else if (code == sprmCRgFtc0 || code == sprmCRgFtc2) run.font = operand.u16(0);
    else if (code == sprmCIstd) run = run_of_style(operand.u16(0), run);
    else if (code == sprmCSymbol) {
      run.symbol_font = operand.u16(0);
      run.symbol = static_cast<char16_t>(operand.u16(2));
    }
  });
}

DocRun DocProperties::run_of_style(std::uint16_t style, DocRun run) const {
  for (const Style* link : chain(style)) {
    // A style does not name a style of characters again: that has no end.
    for_each_modifier(link->run, [&](std::uint16_t code, Bytes operand) {
      if (code == sprmCFVanish) run.hidden = operand.u8(0) == 1;
      else if (code == sprmCFCaps) run.capitals = operand.u8(0) == 1;
      else if (code == sprmCFSmallCaps) run.small_capitals = operand.u8(0) == 1;
      else if (code == sprmCRgFtc0 || code == sprmCRgFtc2) run.font = operand.u16(0);
    });
  }
  return run;
}

DocRun DocProperties::run(std::uint32_t position, std::uint16_t style, std::uint32_t& until) const {
  DocRun run;
  run.font = default_font_;
  run = run_of_style(style, run);
  const Stretch* const found = find(runs_, position);
  until = found ? found->end : position + 1;
  if (found) apply_run(found->modifiers, DocRun(run), run);
  return run;
}

DocParagraph DocProperties::paragraph(std::uint32_t position) const {
  DocParagraph made;
  const Stretch* const found = find(paragraphs_, position);
  if (!found) return made;
  made.style = found->style;
  const auto apply = [&](std::uint16_t code, Bytes operand) {
    if (code == sprmPFPageBreakBefore) made.begins_page = operand.u8(0) != 0;
    else if (code == sprmPFInTable) made.in_table = operand.u8(0) != 0;
    else if (code == sprmPFTtp) made.ends_row = operand.u8(0) != 0;
    else if (code == sprmPFInnerTableCell) made.ends_inner_cell = operand.u8(0) != 0;
    else if (code == sprmPFInnerTtp) made.ends_inner_row = operand.u8(0) != 0;
    else if (code == sprmPIlvl) made.level = operand.u8(0);
    else if (code == sprmPIlfo) made.list = operand.u16(0);
    else if (code == sprmPItap) made.depth = operand.u32(0);
  };
  for (const Style* link : chain(made.style)) for_each_modifier(link->paragraph, apply);
  for_each_modifier(found->modifiers, apply);
  if (made.in_table && made.depth == 0) made.depth = 1;
  if (!made.in_table) made.depth = 0;
  return made;
}

Letters DocProperties::letters(const DocRun& run) const {
  Letters letters = run.font < letters_.size() ? letters_[run.font] : Letters();
  letters.capitals = run.capitals || run.small_capitals;
  return letters;
}

const std::string& DocProperties::font(std::uint16_t number) const {
  static const std::string none;
  return number < fonts_.size() ? fonts_[number] : none;
}

}  // namespace danchieu::indexer

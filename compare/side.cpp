#include "compare/side.h"

#include <algorithm>

#include "text/chars.h"
#include "text/words.h"

namespace danchieu::compare {
namespace {

using archive::BlockKind;
using text::Span;

constexpr std::u32string_view signs = U"%‰$€£₫°";

std::string without_leading_zero(std::string_view folded) {
  const bool figure = folded.size() == 2 && folded[0] == '0' && text::is_digit(static_cast<unsigned char>(folded[1]));
  return std::string(figure ? folded.substr(1) : folded);
}

std::vector<Word> read_words(std::u32string_view chars, Vocabulary& vocabulary) {
  std::vector<Word> words;
  const std::string utf8 = text::to_utf8(chars);
  std::uint32_t behind = 0;
  const auto read_signs = [&](std::uint32_t end) {
    for (std::uint32_t at = behind; at < end; ++at) {
      if (signs.find(chars[at]) == signs.npos) continue;
      const std::uint32_t number = vocabulary.number_of(text::to_utf8(chars.substr(at, 1)));
      words.push_back({.folded = number, .exact = number, .span = {at, at + 1}});
    }
  };
  text::WordReader reader(utf8);
  while (const text::Word* word = reader.next()) {
    read_signs(word->span.begin);
    behind = word->span.end;
    words.push_back({.folded = vocabulary.number_of(without_leading_zero(word->folded)),
                     .exact = vocabulary.number_of(word->exact),
                     .span = word->span});
  }
  read_signs(static_cast<std::uint32_t>(chars.size()));
  return words;
}

/// The label of a section is known also where it has no stop: "2.2.1 Phần lễ".
Span label_of(std::u32string_view chars, const archive::Line& line, const archive::Document& document) {
  Span label = line.label;
  if (line.section < 0) return label;
  const std::u32string known = text::to_utf32(document.sections[static_cast<std::size_t>(line.section)].label);
  if (chars.substr(line.span.begin, known.size()) == known)
    label.end = std::max(label.end, line.span.begin + static_cast<std::uint32_t>(known.size()));
  return label;
}

/// Lines that are set one by one, but read as one: a title over three lines.
bool goes_on(const archive::LineBlock& before, const archive::LineBlock& block) {
  return before.kind == BlockKind::title && block.kind == BlockKind::title;
}

}  // namespace

std::uint32_t Vocabulary::number_of(std::string_view word) {
  return numbers_.try_emplace(std::string(word), static_cast<std::uint32_t>(numbers_.size())).first->second;
}

namespace {

/// Where the title of a section ends that its text follows in the same paragraph: "4. Kinh phí: Sử dụng …"; 0 where there is none.
std::uint32_t end_of_run_in_title(const archive::Line& line, const archive::Document& document) {
  if (line.section < 0) return 0;
  const archive::Section& section = document.sections[static_cast<std::size_t>(line.section)];
  return section.title.empty() ? 0 : section.span.end;
}

}  // namespace

Side::Side(const archive::Document& read, Vocabulary& vocabulary) : document(&read), pages(read.pages) {
  archive::Blocks blocks = archive::read_blocks(read);
  text = std::move(blocks.text);
  words = read_words(text, vocabulary);
  Paragraph next;
  for (std::size_t b = 0; b < blocks.blocks.size(); ++b) {
    const archive::LineBlock& block = blocks.blocks[b];
    const archive::Line& line = blocks.lines[block.first];
    const Span span{line.span.begin, blocks.lines[block.last - 1].span.end};
    if (b > 0 && goes_on(blocks.blocks[b - 1], block) && !paragraphs.empty() && paragraphs.back().kind == block.kind) {
      next = paragraphs.back();
      next.span.end = span.end;
      paragraphs.pop_back();
    } else {
      const bool foot = block.kind == BlockKind::recipients || (next.foot && line.section < 0 && block.kind != BlockKind::title);
      next = {.kind = block.kind, .depth = block.depth, .section = line.section >= 0 ? line.section : next.section, .foot = foot};
      next.span = span;
      next.label = label_of(text, line, read);
      next.begins_section = line.section >= 0;
    }
    const std::size_t count = paragraphs.size();
    const std::uint32_t title_end = end_of_run_in_title(line, read);
    if (span.begin < title_end && title_end < span.end) {
      const Paragraph whole = next;
      next.kind = BlockKind::heading;
      next.span.end = title_end;
      add(next);
      next.kind = whole.kind;
      next.span = {title_end, span.end};
      while (next.span.begin < next.span.end && !text::is_letter(text[next.span.begin]) && !text::is_digit(text[next.span.begin]))
        ++next.span.begin;
      next.label = {next.span.begin, next.span.begin};
      next.begins_section = false;
    }
    add(next);
    if (paragraphs.size() == count + 2) {
      paragraphs[count].half = Half::title;
      paragraphs[count + 1].half = Half::text;
    }
    if (block.kind == BlockKind::paragraph || block.kind == BlockKind::item) add_joints(blocks, block);
  }
}

void Side::add_joints(const archive::Blocks& blocks, const archive::LineBlock& block) {
  if (paragraphs.empty()) return;
  for (std::size_t l = block.first + 1; l < block.last; ++l) {
    const std::uint32_t at = blocks.lines[l].span.begin;
    if (!blocks.lines[l - 1].ends_sentence || !text::is_upper(text[at])) continue;
    const auto word =
        std::lower_bound(words.begin(), words.end(), at, [](const Word& w, std::uint32_t place) { return w.span.begin < place; });
    const auto index = static_cast<std::uint32_t>(word - words.begin());
    if (paragraphs.back().first < index && index < paragraphs.back().last) joints.push_back(index);
  }
}

void Side::add(Paragraph& paragraph) {
  const auto before = [](const Word& word, std::uint32_t at) { return word.span.begin < at; };
  const auto from = words.begin() + static_cast<std::ptrdiff_t>(paragraphs.empty() ? 0 : paragraphs.back().last);
  const auto first = std::lower_bound(from, words.end(), std::max(paragraph.span.begin, paragraph.label.end), before);
  const auto last = std::lower_bound(first, words.end(), paragraph.span.end, before);
  if (first == last) return;
  paragraph.first = static_cast<std::uint32_t>(first - words.begin());
  paragraph.last = static_cast<std::uint32_t>(last - words.begin());
  paragraph.page = pages.at(paragraph.span.begin).page;
  paragraphs.push_back(paragraph);
}

std::string Side::printed(Span span) const { return text::tidy(text::to_utf8(slice(span))); }

std::size_t Side::paragraph_at(std::uint32_t at) const {
  const auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), at,
                                      [](std::uint32_t place, const Paragraph& p) { return place < p.span.begin; });
  return after == paragraphs.begin() ? 0 : static_cast<std::size_t>(after - paragraphs.begin()) - 1;
}

}  // namespace danchieu::compare

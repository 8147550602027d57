#pragma once
/// The printed lines of a document, and which of them belong to one paragraph: the first half of layout.h.

#include <cstdint>
#include <string>
#include <vector>

#include "archive/document.h"
#include "web/layout.h"

namespace danchieu::web {

/// A line with something on it; never over a page's end.
struct Line {
  text::Span span;     ///< without white space at its ends
  bool upper = false;  ///< has letters, and none of them small
  bool ends_sentence = false;
  bool drawn = false;  ///< nothing but dashes, underscores, dots
  int bullet = 0;      ///< 1 for "-", 2 for "+"; 0 where it begins with none
  int section = -1;    ///< index of the section that begins it
};

/// Lines [first, last) of one block.
struct LineBlock {
  BlockKind kind = BlockKind::paragraph;
  int depth = 0;
  std::size_t first = 0, last = 0;
};

std::vector<Line> read_lines(std::u32string_view text, const std::vector<std::uint32_t>& page_begins,
                             const std::vector<archive::Section>& sections);
std::vector<LineBlock> group_lines(std::u32string_view text, const std::vector<Line>& lines, const archive::Document& document);

}  // namespace danchieu::web

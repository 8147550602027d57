#pragma once
/// The printed lines of a document, and which of them belong to one paragraph. Files are hard-wrapped; what the lines say decides, never
/// blank lines: in these files they stand between all lines (or between none).
///
///     read_blocks(document).blocks      // {paragraph, lines 4 to 9}, {heading of depth 1, line 10}, {item of depth 1, lines 11 to 12} …
///
/// Pure; linear in the text.

#include <cstdint>
#include <string>
#include <vector>

#include "archive/document.h"

namespace danchieu::archive {

enum class BlockKind {
  head,     ///< a line above the title, or one in capitals: stands centred
  title,    ///< of the plan
  heading,  ///< of a section
  paragraph,
  item,        ///< begins with a bullet
  recipients,  ///< the line "Nơi nhận:"
  row,         ///< of a table, as it came: "| Số: 254/QĐ-UBND | Sơn La |"
  signature,   ///< a line of the signature block
  rule         ///< a line drawn of dashes, underscores, dots
};

/// A line with something on it; never over a page's end.
struct Line {
  text::Span span;     ///< without white space at its ends
  bool upper = false;  ///< has letters, and none of them small
  bool ends_sentence = false;
  bool drawn = false;  ///< nothing but dashes, underscores, dots
  int bullet = 0;      ///< 1 for "-", 2 for "+"; 0 where it begins with none
  int section = -1;    ///< index of the section that begins it
  text::Span label{};  ///< bullet or numeral that it begins with: "-", "2.1.", "đ)", "Điều 3."; empty where there is none
};

/// Lines [first, last) of one block.
struct LineBlock {
  BlockKind kind = BlockKind::paragraph;
  int depth = 0;  ///< heading: of its section, from 1; item: 1 for "-", 2 for "+"
  std::size_t first = 0, last = 0;
};

/// A document as its lines and blocks.
struct Blocks {
  std::u32string text;  ///< of all pages, one after the other
  std::vector<Line> lines;
  std::vector<LineBlock> blocks;
};
Blocks read_blocks(const Document& document);

}  // namespace danchieu::archive

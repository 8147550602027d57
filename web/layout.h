#pragma once
/// The text of a plan, made readable: hard-wrapped lines become paragraphs again, headings and list items stand apart,
/// citations keep their exact spans.
///
///     for (const Block& block : lay_out(document, {}))
///       for (const Run& run : block.runs) print(run.text);      // run.mention: the citation that it belongs to
///
/// What the lines say decides, never blank lines: in these files they stand between all lines (or between none).
/// No character but white space is lost, added or moved. Pure; linear in the text.

#include <cstdint>
#include <string>
#include <vector>

#include "archive/document.h"
#include "archive/lines.h"
#include "text/text.h"

namespace danchieu::web {

/// A stretch of text that is one thing: cut wherever a citation, a hit, a section, an evidence or a page begins or ends.
struct Run {
  std::string text;           ///< UTF-8, white space tidied; empty for a page mark
  text::Span span;            ///< code points of the document
  int page = 0;               ///< not 0: here that page begins
  int mention = -1;           ///< index of the mention that it belongs to
  int hit = -1;               ///< index of the hit that it belongs to
  int section = -1;           ///< index of the section that begins with this run
  std::vector<int> evidence;  ///< indices of the evidence that begins with this run
  bool label = false;         ///< label and title of a section that its text follows in the same paragraph
};

using archive::BlockKind;

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int depth = 0;  ///< archive::LineBlock
  std::vector<Run> runs;
};

/// `hits`: spans to be marked, in order, none overlapping another.
std::vector<Block> lay_out(const archive::Document& document, const std::vector<text::Span>& hits);

}  // namespace danchieu::web

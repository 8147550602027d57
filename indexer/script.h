#pragma once
/// A document's text as its describers read it: cells, and all of them in one flow.
///
/// A cell is a line, or a column of one: the head and the foot of a Vietnamese document stand in two columns, which files deliver
/// with bars, tabs or wide gaps between them, or run into each other. What is no text of the document is left out: rules of dashes,
/// page numbers, running heads of the Official Gazette, Markdown marks, the front matter of a converter.
///
///     Script script("BỘ CÔNG AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: ~~12~~/KH-BCA\n");
///     script.cells: "BỘ CÔNG AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 12/KH-BCA"
///     script.flow:  the cells with one space between them
///
/// All positions are those of the flow; `flow.source` leads back to the document.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::indexer {

struct Cell {
  text::Span span;         ///< of the flow
  std::uint32_t line = 0;  ///< of the document
  bool in_capitals = false;
  bool subject = false;  ///< set apart as a heading by Markdown ("# V/v …")
};

struct Script {
  explicit Script(std::string_view utf8);
  /// Of a text made from that source, with other characters in some places.
  Script(const text::Text& document, std::string_view utf8);

  text::Text flow;
  std::u32string folded;  ///< of the flow, character by character
  std::vector<Cell> cells;

  std::string utf8(text::Span span) const;
  std::u32string_view folded_at(text::Span span) const { return std::u32string_view(folded).substr(span.begin, span.size()); }
  /// Whether the folded `word` stands at `at`, and no letter or digit goes on behind it.
  bool stands(std::uint32_t at, std::u32string_view word) const;
  /// Where the folded `words` stand whole, from `within.begin` on; `within.end` where they do not.
  std::uint32_t find(std::u32string_view words, text::Span within) const;
  /// The first cell that does not begin before `at`.
  std::size_t cell_from(std::uint32_t at) const;
};

}  // namespace danchieu::indexer

#pragma once
/// The ruled tables of a page: its rules that cross each other.
///
///     auto tables = find_tables(rules);
///     tables[0].cell_at(100, 200)  ->  {.top = 190, .left = 72}     // of the cell; the same for all that stands in it, also where cells
///     were joined
///
/// Pure: no Poppler here.

#include <vector>

#include "indexer/pdf_words.h"

namespace danchieu::indexer {

class PdfTable {
 public:
  struct Cell {
    float top = 0, left = 0;
    bool operator==(const Cell&) const = default;
    auto operator<=>(const Cell&) const = default;
  };

  PdfTable(std::vector<PdfRule> along, std::vector<PdfRule> down);

  const text::Box& box() const { return box_; }
  bool holds(float x, float y) const { return box_.left <= x && x <= box_.right && box_.top <= y && y <= box_.bottom; }
  Cell cell_at(float x, float y) const;
  /// Whether a rule that goes down stands at `x` beside `y`.
  bool has_edge(float x, float y) const;

 private:
  std::vector<PdfRule> along_, down_;
  text::Box box_;
};

/// From top to bottom. A frame around one text is no table.
std::vector<PdfTable> find_tables(const std::vector<PdfRule>& rules);

}  // namespace danchieu::indexer

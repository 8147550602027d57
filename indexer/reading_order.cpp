#include "indexer/reading_order.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <utility>

#include "text/chars.h"
#include "text/utf8.h"

namespace danchieu::indexer {
namespace {

using text::Box;

/// Words of one line without a wide gap between them.
struct Cell {
  std::vector<SeenWord> words;  ///< from left to right
  Box box;
  float middle() const { return (box.top + box.bottom) / 2; }
};

Box around(std::span<const SeenWord> words) {
  Box box = words.front().box;
  for (const SeenWord& word : words)
    box = {std::min(box.left, word.box.left), std::min(box.top, word.box.top), std::max(box.right, word.box.right),
           std::max(box.bottom, word.box.bottom)};
  return box;
}

float median_height(const std::vector<SeenWord>& words) {
  std::vector<float> heights;
  for (const SeenWord& word : words) heights.push_back(word.box.bottom - word.box.top);
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

bool is_writing(char32_t c) { return text::is_letter(c) || text::is_digit(c); }

/// A signature or the rest of a stamp, read as letters.
bool is_scrawl(const Cell& cell) {
  constexpr float unsure = 45, hopeless = 20;
  float sure = 0, signs = 0, letters = 0;
  for (const SeenWord& word : cell.words)
    for (const char32_t c : text::to_utf32(word.text)) {
      sure += word.sure;
      ++signs;
      letters += is_writing(c);
    }
  if (letters == 0 || signs == 0) return true;
  return sure / signs < hopeless || (sure / signs < unsure && (letters < 6 || letters < signs * 0.7F));
}

class Columns {
 public:
  Columns(float height, Box page) : height_(height), page_(page) {}

  std::vector<std::vector<Cell>> lines;  ///< in order; of more than one cell where they only look like columns

  /// Cells of any order; each zone of columns side by side, column by column.
  void read(std::vector<Cell> cells) {
    std::sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.middle() < b.middle(); });
    std::size_t done = 0;
    while (done < cells.size()) {
      const auto zone = next_zone(cells, done);
      for (; done < zone.begin; ++done) lines.push_back({cells[done]});
      if (zone.end - zone.begin == 2 && zone.right - zone.left < wide_gap * height_) {
        std::vector<Cell> row{cells[zone.begin], cells[zone.begin + 1]};
        std::sort(row.begin(), row.end(), [](const Cell& a, const Cell& b) { return a.box.left < b.box.left; });
        lines.push_back(std::move(row));
      } else {
        std::vector<Cell> left, right;
        for (std::size_t i = zone.begin; i < zone.end; ++i) (cells[i].box.right <= zone.left + slack() ? left : right).push_back(cells[i]);
        if (left.empty() || right.empty()) {
          for (Cell& cell : left.empty() ? right : left) lines.push_back({std::move(cell)});
        } else {
          read(std::move(left));
          read(std::move(right));
        }
      }
      done = zone.end;
    }
  }

 private:
  static constexpr float wide_gap = 3;  // heights of a line

  struct Zone {
    std::size_t begin, end;  ///< of cells
    float left, right;       ///< of the gap between the columns
  };

  float slack() const { return height_ / 4; }

  bool side_by_side(const Cell& a, const Cell& b) const {
    const float shared = std::min(a.box.bottom, b.box.bottom) - std::max(a.box.top, b.box.top);
    const float smaller = std::min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
    return shared > smaller * 0.4F && (a.box.right <= b.box.left || b.box.right <= a.box.left);
  }

  /// Narrows the gap so that the cell stands on one side of it.
  bool fits(const Cell& cell, Zone& zone) const {
    Zone narrowed = zone;
    const float middle = (zone.left + zone.right) / 2;
    if ((cell.box.left + cell.box.right) / 2 < middle) narrowed.left = std::max(zone.left, cell.box.right);
    else narrowed.right = std::min(zone.right, cell.box.left);
    if (narrowed.right - narrowed.left < height_ / 2) return false;
    zone = narrowed;
    return true;
  }

  /// A title stands in the middle of the page, alone.
  bool is_centred(const std::vector<Cell>& cells, std::size_t i) const {
    constexpr float near = 0.04F;
    const Box& box = cells[i].box;
    if (std::abs(box.left + box.right - page_.left - page_.right) > 2 * near * (page_.right - page_.left)) return false;
    return (i == 0 || !side_by_side(cells[i], cells[i - 1])) && (i + 1 == cells.size() || !side_by_side(cells[i], cells[i + 1]));
  }

  /// The next cells that stand in columns; behind all where there are none.
  Zone next_zone(const std::vector<Cell>& cells, std::size_t begin) const {
    for (std::size_t i = begin; i + 1 < cells.size(); ++i) {
      if (!side_by_side(cells[i], cells[i + 1])) continue;
      const bool in_order = cells[i].box.left < cells[i + 1].box.left;
      const Cell &left = in_order ? cells[i] : cells[i + 1], &right = in_order ? cells[i + 1] : cells[i];
      Zone zone{i, i + 2, left.box.right, right.box.left};
      if (zone.right - zone.left < height_ / 2) continue;
      while (zone.end < cells.size() && !is_centred(cells, zone.end) && fits(cells[zone.end], zone)) ++zone.end;
      while (zone.begin > begin && !is_centred(cells, zone.begin - 1) && fits(cells[zone.begin - 1], zone)) --zone.begin;
      return zone;
    }
    return {cells.size(), cells.size(), 0, 0};
  }

  float height_;
  Box page_;
};

std::vector<Cell> cells_of(std::vector<SeenWord> words, float height) {
  constexpr float gap = 1.5F;
  std::map<int, std::vector<SeenWord>> lines;
  for (SeenWord& word : words) lines[word.line].push_back(std::move(word));
  std::vector<Cell> cells;
  for (auto& [number, line] : lines) {
    std::sort(line.begin(), line.end(), [](const SeenWord& a, const SeenWord& b) { return a.box.left < b.box.left; });
    Cell cell;
    for (SeenWord& word : line) {
      if (!cell.words.empty() && word.box.left - cell.words.back().box.right > gap * height) cells.push_back(std::exchange(cell, {}));
      cell.words.push_back(std::move(word));
    }
    cells.push_back(std::move(cell));
  }
  std::erase_if(cells, is_scrawl);
  for (Cell& cell : cells) cell.box = around(cell.words);
  return cells;
}

}  // namespace

archive::Page in_reading_order(std::vector<SeenWord> words) {
  archive::Page page{.text = {}, .recognised = true};
  std::erase_if(words, [](const SeenWord& word) { return word.text.empty(); });
  if (words.empty()) return page;
  const float height = median_height(words);
  const Box all = around(words);
  Columns columns(height, all);
  columns.read(cells_of(std::move(words), height));
  std::uint32_t at = 0;
  for (const auto& line : columns.lines) {
    bool first = true;
    for (const Cell& cell : line)
      for (const SeenWord& word : cell.words) {
        if (!std::exchange(first, false)) {
          page.text += ' ';
          ++at;
        }
        const std::uint32_t end = at + text::count_code_points(word.text);
        page.text += word.text;
        page.layout.words.push_back({{at, end}, word.box, static_cast<std::uint8_t>(std::lround(std::clamp(word.sure, 0.0F, 99.0F)))});
        at = end;
      }
    page.text += '\n';
    ++at;
  }
  return page;
}

}  // namespace danchieu::indexer

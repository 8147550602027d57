#include "indexer/pdf_order.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace danchieu::indexer {
namespace {

using text::Box;

constexpr float narrowest_gutter = 3;      // points
constexpr float least_gap = 0.7F;          // of a letter's size, between columns
constexpr float letter_gap = 0.12F;        // of a letter's size, between letters of one word
constexpr float tallest_gap = 150;         // points, within a column: room for a stamp and a signature
constexpr std::size_t longest_doubt = 20;  // heights that may or may not stand in columns

/// Runs of one height with no more than a space between them.
struct Chunk {
  std::vector<std::uint32_t> runs;
  Box box;
  float base = 0, size = 0;
};

struct Gutter {
  float left, right;
};

/// Runs are numbered as the file draws them.
std::uint32_t drawn_at(const Chunk& chunk) { return chunk.runs.front(); }

class Orderer {
 public:
  explicit Orderer(const PdfSheet& sheet) : sheet_(sheet) {}

  std::vector<PdfLine> order() {
    cut();
    std::size_t i = 0;
    std::size_t table = 0;
    while (i < heights_.size()) {
      // A table stands where its upper edge is.
      while (table < sheet_.tables.size() && sheet_.tables[table].box().top < heights_[i].front().base) emit_table(table++);
      i = emit_from(i);
    }
    while (table < sheet_.tables.size()) emit_table(table++);
    return std::move(lines_);
  }

 private:
  using Height = std::vector<Chunk>;

  void cut() {
    table_runs_.resize(sheet_.tables.size());
    for (const auto& row : rows(sheet_)) {
      Height height;
      for (const std::uint32_t i : row) {
        const PdfRun& run = sheet_.runs[i];
        if (run.table >= 0) {
          table_runs_[static_cast<std::size_t>(run.table)].push_back(i);
          continue;
        }
        const float size = height.empty() ? 0 : std::max(height.back().size, run.size);
        // What the file draws at another time may stand in another cell, however near.
        const bool at_once = !height.empty() && i == height.back().runs.back() + 1;
        if (!height.empty() && run.box.left - height.back().box.right < (at_once ? least_gap : letter_gap) * size) {
          Chunk& chunk = height.back();
          chunk.runs.push_back(i);
          chunk.box = around(chunk.box, run.box);
          chunk.size = std::max(chunk.size, run.size);
        } else {
          height.push_back({{i}, run.box, run.base, run.size});
        }
      }
      if (height.empty()) continue;
      if (is_stretched(height)) unite(height);
      heights_.push_back(std::move(height));
    }
  }

  /// A justified line that someone ended by hand: its words stand far from each other, all by the same.
  bool is_stretched(const Height& height) const {
    if (height.size() < 4) return false;
    float least = std::numeric_limits<float>::max(), most = 0;
    for (std::size_t i = 1; i < height.size(); ++i) {
      const float gap = height[i].box.left - height[i - 1].box.right;
      least = std::min(least, gap);
      most = std::max(most, gap);
    }
    return most < 1.5F * least && most < 4 * height.front().size;
  }

  static void unite(Height& height) {
    for (std::size_t i = 1; i < height.size(); ++i) {
      height[0].runs.insert(height[0].runs.end(), height[i].runs.begin(), height[i].runs.end());
      height[0].box = around(height[0].box, height[i].box);
    }
    height.resize(1);
  }

  bool is_table_between(std::size_t a, std::size_t b) const {
    return std::any_of(sheet_.tables.begin(), sheet_.tables.end(), [&](const PdfTable& table) {
      return heights_[a].front().base < table.box().top + 1 && table.box().top < heights_[b].front().base;
    });
  }

  /// Single chunks of two heights side by side: columns whose lines do not stand level.
  bool are_beside(std::size_t a, std::size_t b) const {
    if (b >= heights_.size() || heights_[a].size() != 1 || heights_[b].size() != 1) return false;
    const Chunk& one = heights_[a].front();
    const Chunk& other = heights_[b].front();
    const float gap = std::max(one.box.left, other.box.left) - std::min(one.box.right, other.box.right);
    return gap > least_gap * std::max(one.size, other.size) && common_height(one.box, other.box) > 0.25F;
  }

  /// The upper end of a right column that reaches higher than the left one.
  bool is_drawn_after_its_left(std::size_t i) const {
    constexpr std::size_t furthest = 3;
    const Chunk& here = heights_[i].front();
    for (std::size_t k = i + 1; k < std::min(heights_.size(), i + 1 + furthest); ++k)
      for (const Chunk& chunk : heights_[k])
        if (drawn_at(chunk) < drawn_at(here) && here.box.left - chunk.box.right > least_gap * here.size) return true;
    return false;
  }

  static void narrow(std::vector<Gutter>& gutters, const Height& height) {
    for (const Chunk& chunk : height) {
      std::vector<Gutter> left;
      for (const Gutter& g : gutters) {
        if (chunk.box.right <= g.left || chunk.box.left >= g.right) {
          left.push_back(g);
          continue;
        }
        if (chunk.box.left - g.left >= narrowest_gutter) left.push_back({g.left, chunk.box.left});
        if (g.right - chunk.box.right >= narrowest_gutter) left.push_back({chunk.box.right, g.right});
      }
      gutters = std::move(left);
    }
  }

  /// Those that stand between the edges of `bounds`, from left to right.
  static std::vector<Gutter> inner(std::vector<Gutter> gutters, const Box& bounds) {
    constexpr float hair = 0.1F;
    std::erase_if(gutters, [&](const Gutter& g) { return g.right <= bounds.left + hair || g.left >= bounds.right - hair; });
    std::sort(gutters.begin(), gutters.end(), [](const Gutter& a, const Gutter& b) { return a.left < b.left; });
    return gutters;
  }

  static Box grown(Box box, const Height& height) {
    for (const Chunk& chunk : height) box = around(box, chunk.box);
    return box;
  }

  /// Emits the height i, and all that stand in columns with it; returns the next one.
  std::size_t emit_from(std::size_t i) {
    if (heights_[i].size() == 1 && !are_beside(i, i + 1) && !is_drawn_after_its_left(i)) {
      emit_single(i);
      return i + 1;
    }
    std::vector<Gutter> gutters{{0, std::max(sheet_.width, 1.0F)}};
    narrow(gutters, heights_[i]);
    std::size_t last = i;  // of the heights that surely stand in columns
    std::uint32_t latest = latest_of(i);
    Box bounds = grown(heights_[i].front().box, heights_[i]);
    std::vector<Gutter> sure = inner(gutters, bounds);
    for (std::size_t k = i + 1; k < heights_.size(); ++k) {
      if (k - last > longest_doubt || is_table_between(k - 1, k) || heights_[k].front().base - heights_[k - 1].front().base > tallest_gap)
        break;
      narrow(gutters, heights_[k]);
      bounds = grown(bounds, heights_[k]);
      std::vector<Gutter> still = inner(gutters, bounds);
      if (still.empty()) break;
      const bool beside = are_beside(k - 1, k) || are_beside(k, k + 1);
      // What the file draws before something above it belongs to a column.
      const bool drawn_before = heights_[k].size() == 1 && drawn_at(heights_[k].front()) < latest;
      if (heights_[k].size() > 1 || beside || drawn_before) {
        last = k;
        latest = std::max(latest, latest_of(k));
        sure = std::move(still);
      }
    }
    if (last == i && heights_[i].size() == 1) {
      emit_single(i);
      return i + 1;
    }
    emit_columns(i, last, sure);
    return last + 1;
  }

  std::uint32_t latest_of(std::size_t i) const {
    std::uint32_t latest = 0;
    for (const Chunk& chunk : heights_[i]) latest = std::max(latest, drawn_at(chunk));
    return latest;
  }

  struct Entry {
    const Chunk* chunk;
    std::size_t height, column;
  };

  void emit_columns(std::size_t first, std::size_t last, const std::vector<Gutter>& gutters) {
    std::vector<Entry> entries;
    for (std::size_t i = first; i <= last; ++i)
      for (const Chunk& chunk : heights_[i]) {
        const float middle = (chunk.box.left + chunk.box.right) / 2;
        const auto column = std::count_if(gutters.begin(), gutters.end(), [&](const Gutter& g) { return g.right <= middle + 0.1F; });
        entries.push_back({&chunk, i, static_cast<std::size_t>(column)});
      }
    if (is_drawn_in_rows(entries)) {
      if (gutters.size() == 1 && (is_centred(entries, 0) || is_centred(entries, 1))) emit_by_column(entries);
      else
        for (std::size_t i = first; i <= last; ++i) emit_height(i);
      return;
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return drawn_at(*a.chunk) < drawn_at(*b.chunk); });
    emit_by_cell(entries);
  }

  /// `entries` as the file draws them. Cells that stand beside each other go from left to right.
  void emit_by_cell(const std::vector<Entry>& entries) {
    struct Cell {
      std::size_t first, last, column;
      Box box;
    };
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const Box& box = entries[i].chunk->box;
      const bool below = i > 0 && entries[i].column == entries[i - 1].column && entries[i].height >= entries[i - 1].height;
      if (!below) cells.push_back({i, i, entries[i].column, box});
      cells.back().last = i + 1;
      cells.back().box = around(cells.back().box, box);
    }
    for (std::size_t i = 1; i < cells.size(); ++i)
      for (std::size_t k = i; k > 0 && cells[k].column < cells[k - 1].column && common_height(cells[k].box, cells[k - 1].box) > 0.5F; --k)
        std::swap(cells[k], cells[k - 1]);
    for (const Cell& cell : cells)
      for (std::size_t i = cell.first; i < cell.last; ++i) emit_chunk(*entries[i].chunk);
  }

  /// Each height whole before the next: typed with tabulators, or each cell one line.
  static bool is_drawn_in_rows(const std::vector<Entry>& entries) {
    std::uint32_t latest_above = 0, latest = 0;
    std::size_t height = entries.front().height;
    for (const Entry& entry : entries) {
      if (entry.height != height) latest_above = latest;
      height = entry.height;
      if (entry.height != entries.front().height && drawn_at(*entry.chunk) < latest_above) return false;
      latest = std::max(latest, drawn_at(*entry.chunk));
    }
    return true;
  }

  /// Lines of a column that have a common middle and no common left edge.
  static bool is_centred(const std::vector<Entry>& entries, std::size_t column) {
    constexpr float least = 6;  // points
    float lefts[2] = {1e9F, -1e9F}, middles[2] = {1e9F, -1e9F};
    std::size_t lines = 0;
    for (const Entry& entry : entries) {
      if (entry.column != column) continue;
      ++lines;
      const Box& box = entry.chunk->box;
      const float middle = (box.left + box.right) / 2;
      lefts[0] = std::min(lefts[0], box.left);
      lefts[1] = std::max(lefts[1], box.left);
      middles[0] = std::min(middles[0], middle);
      middles[1] = std::max(middles[1], middle);
    }
    return lines >= 2 && lefts[1] - lefts[0] > least && middles[1] - middles[0] < (lefts[1] - lefts[0]) / 2;
  }

  void emit_by_column(std::vector<Entry> entries) {
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return std::pair(a.column, a.height) < std::pair(b.column, b.height); });
    for (const Entry& entry : entries) emit_chunk(*entry.chunk);
  }

  void emit_single(std::size_t i) { emit_chunk(heights_[i].front()); }

  void emit_chunk(const Chunk& chunk) { lines_.push_back({{chunk.runs}, false, false, chunk.box, chunk.base, chunk.size}); }

  void emit_height(std::size_t i) {
    PdfLine line{{}, false, true, heights_[i].front().box, heights_[i].front().base, heights_[i].front().size};
    for (const Chunk& chunk : heights_[i]) {
      line.cells.push_back(chunk.runs);
      line.box = around(line.box, chunk.box);
    }
    lines_.push_back(std::move(line));
  }

  void emit_table(std::size_t t) {
    const PdfTable& table = sheet_.tables[t];
    std::map<float, std::map<float, std::vector<std::uint32_t>>> cells;
    std::vector<float> lefts;
    for (const std::uint32_t i : table_runs_[t]) {
      const PdfTable::Cell cell = sheet_.runs[i].cell;
      cells[cell.top][cell.left].push_back(i);
      lefts.push_back(cell.left);
    }
    std::sort(lefts.begin(), lefts.end());
    lefts.erase(std::unique(lefts.begin(), lefts.end()), lefts.end());
    for (auto& [top, row] : cells) {
      PdfLine line;
      line.row = true;
      const PdfRun& first = sheet_.runs[row.begin()->second.front()];
      line.box = first.box;
      line.base = first.base;
      line.size = first.size;
      const float middle = first.base - first.size / 2;
      for (const float left : lefts) {
        const auto cell = row.find(left);
        if (cell != row.end()) {
          for (const std::uint32_t i : cell->second) line.box = around(line.box, sheet_.runs[i].box);
          line.cells.push_back(std::move(cell->second));
        } else if (table.has_edge(left, middle)) {
          line.cells.emplace_back();
        }
      }
      lines_.push_back(std::move(line));
    }
  }

  const PdfSheet& sheet_;
  std::vector<Height> heights_;
  std::vector<PdfLine> lines_;
  std::vector<std::vector<std::uint32_t>> table_runs_;  // of each table from top to bottom, those of one height from left to right
};

}  // namespace

std::vector<PdfLine> in_reading_order(const PdfSheet& sheet) { return Orderer(sheet).order(); }

}  // namespace danchieu::indexer

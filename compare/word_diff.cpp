#include "compare/word_diff.h"

#include <algorithm>
#include <unordered_map>

namespace danchieu::compare {
namespace {

using Words = std::span<const std::uint32_t>;

/// A stretch of so many cells is aligned word by word.
constexpr std::size_t most_cells = 1 << 16;
/// Stretches inside stretches; what lies deeper is one difference.
constexpr int most_depth = 48;

class Diff {
 public:
  Diff(Words a, Words b) : a_(a), b_(b), kept_(a.size(), UINT32_MAX) {}

  std::vector<Edit> edits() {
    lay({0, size(a_)}, {0, size(b_)}, 0);
    std::vector<Edit> edits;
    std::uint32_t a = 0, b = 0;
    const auto close = [&](std::uint32_t to_a, std::uint32_t to_b) {
      if (a < to_a || b < to_b) edits.push_back({{a, to_a}, {b, to_b}});
    };
    for (std::uint32_t i = 0; i < kept_.size(); ++i) {
      if (kept_[i] == UINT32_MAX) continue;
      close(i, kept_[i]);
      a = i + 1;
      b = kept_[i] + 1;
    }
    close(size(a_), size(b_));
    return edits;
  }

 private:
  static std::uint32_t size(Words words) { return static_cast<std::uint32_t>(words.size()); }

  void lay(Range a, Range b, int depth) {
    while (a.begin < a.end && b.begin < b.end && a_[a.begin] == b_[b.begin]) kept_[a.begin++] = b.begin++;
    while (a.begin < a.end && b.begin < b.end && a_[a.end - 1] == b_[b.end - 1]) kept_[--a.end] = --b.end;
    if (a.size() == 0 || b.size() == 0) return;
    if (static_cast<std::size_t>(a.size()) * b.size() <= most_cells) return lay_longest(a, b);
    if (depth < most_depth) lay_rare(a, b, depth);
  }

  struct Seen {
    std::uint32_t in_a = 0, in_b = 0, at_a = 0, at_b = 0;
  };

  /// Lays the words that stand once in each stretch, as many as rise on both sides.
  void lay_rare(Range a, Range b, int depth) {
    std::unordered_map<std::uint32_t, Seen> seen;
    for (std::uint32_t i = a.begin; i < a.end; ++i) {
      Seen& word = seen[a_[i]];
      ++word.in_a;
      word.at_a = i;
    }
    for (std::uint32_t i = b.begin; i < b.end; ++i) {
      const auto word = seen.find(b_[i]);
      if (word == seen.end()) continue;
      ++word->second.in_b;
      word->second.at_b = i;
    }
    std::vector<Edit> meets;
    for (const auto& [word, found] : seen)
      if (found.in_a == 1 && found.in_b == 1) meets.push_back({{found.at_a, found.at_a + 1}, {found.at_b, found.at_b + 1}});
    std::sort(meets.begin(), meets.end(), [](const Edit& x, const Edit& y) { return x.a.begin < y.a.begin; });
    const std::vector<std::size_t> rising = longest_rising(meets);
    std::uint32_t from_a = a.begin, from_b = b.begin;
    for (const std::size_t index : rising) {
      const Edit& meet = meets[index];
      lay({from_a, meet.a.begin}, {from_b, meet.b.begin}, depth + 1);
      kept_[meet.a.begin] = meet.b.begin;
      from_a = meet.a.end;
      from_b = meet.b.end;
    }
    if (!rising.empty()) lay({from_a, a.end}, {from_b, b.end}, depth + 1);
  }

  static std::vector<std::size_t> longest_rising(const std::vector<Edit>& meets) {
    std::vector<std::size_t> ends;  // of the best chain of each length
    std::vector<std::size_t> before(meets.size(), SIZE_MAX);
    for (std::size_t i = 0; i < meets.size(); ++i) {
      const auto place = std::lower_bound(ends.begin(), ends.end(), meets[i].b.begin,
                                          [&](std::size_t end, std::uint32_t at) { return meets[end].b.begin < at; });
      if (place != ends.begin()) before[i] = *(place - 1);
      if (place == ends.end()) ends.push_back(i);
      else *place = i;
    }
    std::vector<std::size_t> chain;
    for (std::size_t i = ends.empty() ? SIZE_MAX : ends.back(); i != SIZE_MAX; i = before[i]) chain.push_back(i);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  /// Longest common subsequence; of equally long ones the one with fewer breaks, as far as one step looks back.
  void lay_longest(Range a, Range b) {
    const std::size_t rows = a.size() + 1, columns = b.size() + 1;
    std::vector<std::uint32_t> best(rows * columns, 0);
    const auto cell = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return best[i * columns + j]; };
    for (std::size_t i = rows - 1; i-- > 0;) {
      for (std::size_t j = columns - 1; j-- > 0;) {
        std::uint32_t value = std::max(cell(i + 1, j), cell(i, j + 1));
        if (equal(a, b, i, j)) {
          // Half a point for a neighbour that is equal, too.
          const bool goes_on = i + 2 < rows && j + 2 < columns && equal(a, b, i + 1, j + 1);
          value = std::max(value, cell(i + 1, j + 1) + (goes_on ? 3U : 2U));
        }
        cell(i, j) = value;
      }
    }
    std::size_t i = 0, j = 0;
    while (i + 1 < rows && j + 1 < columns) {
      if (equal(a, b, i, j) && cell(i, j) > std::max(cell(i + 1, j), cell(i, j + 1))) {
        kept_[a.begin + i++] = b.begin + static_cast<std::uint32_t>(j++);
      } else if (cell(i + 1, j) >= cell(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
  }
  bool equal(Range a, Range b, std::size_t i, std::size_t j) const { return a_[a.begin + i] == b_[b.begin + j]; }

  Words a_, b_;
  std::vector<std::uint32_t> kept_;  ///< by word of a: the word of b that it is laid on
};

/// Few words that stay between many that change go with them.
std::vector<Edit> without_islands(std::vector<Edit> edits) {
  constexpr std::uint32_t island = 2;
  std::vector<Edit> merged;
  for (const Edit& edit : edits) {
    if (!merged.empty()) {
      Edit& last = merged.back();
      const std::uint32_t between = edit.a.begin - last.a.end;
      const auto changes = [](const Edit& e) { return std::min(e.a.size(), e.b.size()); };
      if (between <= island && std::min(changes(last), changes(edit)) > between) {
        last.a.end = edit.a.end;
        last.b.end = edit.b.end;
        continue;
      }
    }
    merged.push_back(edit);
  }
  return merged;
}

}  // namespace

std::vector<Edit> diff_words(Words a, Words b) { return without_islands(Diff(a, b).edits()); }

}  // namespace danchieu::compare

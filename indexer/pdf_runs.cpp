#include "indexer/pdf_runs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <unordered_map>

namespace danchieu::indexer {
namespace {

using text::Box;

/// Into a page that is turned back by `quarters`.
struct Turn {
  int quarters;
  float width, height;  // of the page as it is shown

  Box box(const Box& b) const {
    switch (quarters) {
      case 1:
        return {b.top, width - b.right, b.bottom, width - b.left};
      case 2:
        return {width - b.right, height - b.bottom, width - b.left, height - b.top};
      case 3:
        return {height - b.bottom, b.left, height - b.top, b.right};
      default:
        return b;
    }
  }
  float base(float b) const { return quarters == 1 ? width - b : quarters == 2 ? height - b : b; }
};

int most_common_turn(const PdfDrawn& drawn) {
  std::array<std::size_t, 4> letters{};
  for (const PdfWord& word : drawn.words) letters[word.quarters] += word.chars.size();
  return static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

class Layer {
 public:
  explicit Layer(PdfDrawn drawn) {
    const Turn turn{most_common_turn(drawn), drawn.width, drawn.height};
    sheet_.shown_width = sheet_.width = drawn.width;
    sheet_.shown_height = sheet_.height = drawn.height;
    if (turn.quarters % 2 != 0) std::swap(sheet_.width, sheet_.height);
    sheet_.chars = std::move(drawn.chars);
    for (const PdfRule& rule : drawn.rules) {
      const Box box = turn.box({rule.left, rule.top, rule.right, rule.bottom});
      sheet_.rules.push_back({box.left, box.top, box.right, box.bottom});
    }
    sheet_.tables = find_tables(sheet_.rules);
    sheet_.words.reserve(drawn.words.size());
    for (PdfWord& word : drawn.words) take(word, turn);
    sheet_.raised.resize(sheet_.words.size());
  }

  PdfSheet lay() {
    for (std::uint32_t i = 0; i < sheet_.words.size(); ++i)
      if (!goes_on(i)) begin(i);
    return std::move(sheet_);
  }

 private:
  void take(PdfWord& word, const Turn& turn) {
    const Box shown = word.box;
    word.box = turn.box(word.box);
    const bool turned = word.quarters != turn.quarters;
    word.base = turned ? word.box.bottom : turn.base(word.base);
    word.quarters = turned;
    if (was_drawn(word)) return;
    sheet_.words.push_back(word);
    sheet_.shown.push_back(shown);
  }

  /// The same word at the same place, but for a hair.
  bool was_drawn(const PdfWord& word) {
    constexpr float hair = 1, step = 8;
    const std::size_t chars =
        std::hash<std::u32string_view>()(std::u32string_view(sheet_.chars).substr(word.chars.begin, word.chars.size()));
    const auto key = [&](float left, float base) {
      return chars ^ (static_cast<std::size_t>(std::lround(left / step) & 0xFFFFFF) << 40) ^
             (static_cast<std::size_t>(std::lround(base / step) & 0xFFFF) << 24);
    };
    for (const float left : {word.box.left - hair, word.box.left + hair})
      for (const float base : {word.base - hair, word.base + hair}) {
        const auto found = drawn_.find(key(left, base));
        if (found == drawn_.end()) continue;
        const PdfWord& before = sheet_.words[found->second];
        if (std::abs(before.box.left - word.box.left) <= hair && std::abs(before.base - word.base) <= hair &&
            before.chars.size() == word.chars.size())
          return true;
      }
    drawn_[key(word.box.left, word.base)] = sheet_.words.size();
    return false;
  }

  struct Place {
    int table = -1;
    PdfTable::Cell cell;
    bool operator==(const Place&) const = default;
  };
  Place place_of(const PdfWord& word) const {
    const float x = (word.box.left + word.box.right) / 2, y = (word.box.top + word.box.bottom) / 2;
    for (std::size_t t = 0; t < sheet_.tables.size(); ++t)
      if (sheet_.tables[t].holds(x, y)) return {static_cast<int>(t), sheet_.tables[t].cell_at(x, y)};
    return {};
  }

  void begin(std::uint32_t i) {
    const PdfWord& word = sheet_.words[i];
    const Place place = place_of(word);
    sheet_.runs.push_back({i, i + 1, word.box, word.base, word.size, place.table, place.cell});
  }

  /// Adds word i to the last run where it goes on there.
  bool goes_on(std::uint32_t i) {
    constexpr float small = 0.8F;
    if (sheet_.runs.empty()) return false;
    PdfRun& run = sheet_.runs.back();
    const PdfWord& word = sheet_.words[i];
    const PdfWord& before = sheet_.words[i - 1];
    if (run.last != i || word.quarters != before.quarters) return false;
    if (word.quarters != 0) return goes_on_turned(run, i);
    const float size = std::max(run.size, word.size), gap = word.box.left - before.box.right;
    if (gap < -0.5F * size || gap > wide * size || common_height(run.box, word.box) < 0.3F) return false;
    const bool same_base = std::abs(word.base - run.base) <= 0.12F * size + 0.3F;
    const bool lower = word.base > run.base;
    bool is_raised = false, was_raised = false;
    if (!same_base) {
      is_raised = word.size <= small * run.size && !lower;
      was_raised = run.size <= small * word.size && lower;  // the label of a footnote
      const bool near = gap <= 0.5F * size;
      const bool shifted = std::abs(word.base - run.base) <= 0.35F * size;
      if (!(near && (is_raised || word.size <= small * run.size)) && !was_raised && !shifted) return false;
    }
    if (run.table >= 0 || !sheet_.tables.empty())
      if (place_of(word) != Place{run.table, run.cell}) return false;
    if (was_raised)
      for (std::uint32_t k = run.first; k < run.last; ++k) sheet_.raised[k] = true;
    sheet_.raised[i] = is_raised;
    if (was_raised || (same_base && word.size > run.size)) {
      run.base = word.base;
      run.size = word.size;
    }
    run.last = i + 1;
    run.box = around(run.box, word.box);
    return true;
  }

  /// Words that are turned against the page, as in the head of a narrow column, stand above each other.
  bool goes_on_turned(PdfRun& run, std::uint32_t i) {
    const Box& before = sheet_.words[i - 1].box;
    const PdfWord& word = sheet_.words[i];
    const float common = std::min(before.right, word.box.right) - std::max(before.left, word.box.left);
    const float gap = std::max(word.box.top - before.bottom, before.top - word.box.bottom);
    if (common < 0.5F * word.size || gap > wide * word.size || place_of(word) != Place{run.table, run.cell}) return false;
    run.last = i + 1;
    run.box = around(run.box, word.box);
    return true;
  }

  static constexpr float wide = 1.2F;  // of a letter's size: no longer a space

  PdfSheet sheet_;
  std::unordered_map<std::uint64_t, std::size_t> drawn_;
};

}  // namespace

float common_height(const Box& a, const Box& b) {
  const float common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top), lower = std::min(a.bottom - a.top, b.bottom - b.top);
  return lower > 0 ? std::max(common, 0.0F) / lower : 0;
}

Box around(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

bool PdfSheet::is_apart(std::uint32_t i, float right) const {
  constexpr float letter_gap = 0.15F;
  return words[i].spaced || words[i].box.left - right > letter_gap * words[i].size;
}

std::u32string PdfSheet::text(const PdfRun& run) const {
  std::u32string all;
  for (std::uint32_t i = run.first; i < run.last; ++i) {
    if (i > run.first && is_apart(i, words[i - 1].box.right)) all += U' ';
    all += word(i);
  }
  return all;
}

std::vector<std::vector<std::uint32_t>> rows(const PdfSheet& sheet) {
  constexpr float same = 0.4F;  // of a letter's size
  std::vector<std::uint32_t> order(sheet.runs.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto& runs = sheet.runs;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return runs[a].base < runs[b].base; });
  std::vector<std::vector<std::uint32_t>> made;
  for (const std::uint32_t i : order) {
    const bool joins =
        !made.empty() && runs[i].base - runs[made.back().front()].base <= same * std::min(runs[i].size, runs[made.back().front()].size);
    if (!joins) made.emplace_back();
    made.back().push_back(i);
  }
  for (auto& row : made)
    std::stable_sort(row.begin(), row.end(), [&](std::uint32_t a, std::uint32_t b) { return runs[a].box.left < runs[b].box.left; });
  return made;
}

PdfSheet lay_out(PdfDrawn drawn) { return Layer(std::move(drawn)).lay(); }

}  // namespace danchieu::indexer

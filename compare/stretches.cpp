#include "compare/stretches.h"

#include <algorithm>

namespace danchieu::compare {
namespace {

/// A run of words that stands in a more often is looked for in its first places only: rows of a table, dotted lines.
constexpr std::ptrdiff_t kMostPlaces = 4;

std::uint64_t print_of(const std::uint64_t* words) {
  std::uint64_t print = 0;
  for (std::size_t k = 0; k < CommonStretches::kSeed; ++k) print = (print ^ words[k]) * 0x9E3779B97F4A7C15 + (print >> 29);
  return print;
}

/// Whether the place lies in one of the stretches that were found last.
bool lies_in(const std::vector<Stretch>& found, std::uint32_t i, std::uint32_t j) {
  constexpr std::ptrdiff_t looked_at = 16;
  const auto first = found.size() > looked_at ? found.end() - looked_at : found.begin();
  return std::any_of(first, found.end(),
                     [&](const Stretch& one) { return i >= one.a_first && i < one.a_last && j >= one.b_first && j < one.b_last; });
}

}  // namespace

CommonStretches::CommonStretches(std::vector<std::uint64_t> a) : a_(std::move(a)) {
  for (std::size_t at = 0; at + kSeed <= a_.size(); ++at) runs_.push_back({print_of(&a_[at]), static_cast<std::uint32_t>(at)});
  std::sort(runs_.begin(), runs_.end(), [](const Run& x, const Run& y) { return x.print != y.print ? x.print < y.print : x.at < y.at; });
}

std::vector<Stretch> CommonStretches::with(std::span<const std::uint64_t> b) const {
  std::vector<Stretch> found;
  for (std::size_t at = 0; at + kSeed <= b.size(); ++at) {
    const auto j = static_cast<std::uint32_t>(at);
    const std::uint64_t print = print_of(&b[at]);
    auto run = std::lower_bound(runs_.begin(), runs_.end(), print, [](const Run& one, std::uint64_t value) { return one.print < value; });
    for (std::ptrdiff_t place = 0; run != runs_.end() && run->print == print && place < kMostPlaces; ++run, ++place) {
      const std::uint32_t i = run->at;
      // A run that can be longer to the left was begun there.
      if ((i > 0 && j > 0 && a_[i - 1] == b[j - 1]) || lies_in(found, i, j)) continue;
      const Stretch stretch = stretch_from(i, j, b);
      if (stretch.equal >= kLeastEqual) found.push_back(stretch);
    }
  }
  return found;
}

Stretch CommonStretches::stretch_from(std::uint32_t i, std::uint32_t j, std::span<const std::uint64_t> b) const {
  const auto size_a = static_cast<std::uint32_t>(a_.size()), size_b = static_cast<std::uint32_t>(b.size());
  Stretch stretch{.a_first = i, .a_last = i, .b_first = j, .b_last = j};
  Stretch whole = stretch;  // up to the last run that is long enough to end with
  std::uint32_t run = 0;
  while (true) {
    for (; i < size_a && j < size_b && a_[i] == b[j]; ++i, ++j, ++run, ++stretch.equal) {
    }
    stretch.a_last = i;
    stretch.b_last = j;
    if (run >= kSeed) whole = stretch;
    // Over the fewest words that are others; over many only to where it surely goes on.
    const auto goes_on = [&](std::uint32_t x, std::uint32_t y, std::uint32_t equal) {
      if (x + equal > size_a || y + equal > size_b) return false;
      return std::equal(a_.begin() + x, a_.begin() + x + equal, b.begin() + y);
    };
    const auto step_over = [&](std::uint32_t most, std::uint32_t equal) {
      for (std::uint32_t others = 1; others <= 2 * most; ++others)
        for (std::uint32_t of_a = others > most ? others - most : 0; of_a <= std::min(others, most); ++of_a)
          if (goes_on(i + of_a, j + others - of_a, equal)) {
            i += of_a;
            j += others - of_a;
            return true;
          }
      return false;
    };
    if (!step_over(kGap, kBehindGap) && !step_over(kWideGap, kSeed)) return whole;
    run = 0;
  }
}

}  // namespace danchieu::compare

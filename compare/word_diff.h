#pragma once
/// Which runs of words of two sequences differ.
///
///     diff_words({1, 2, 3, 4}, {1, 5, 3, 4})      ->  {{1, 2}, {1, 2}}: word 1 of a became word 1 of b
///
/// Words that stand once in both are laid on each other first, in order (patience); what lies between is the longest common subsequence.
/// Where a long stretch has nothing rare in common it is one difference. A word or two that stay among many that change go with them:
/// nobody reads "của" as kept. Time and memory nearly linear.

#include <cstdint>
#include <span>
#include <vector>

namespace danchieu::compare {

struct Range {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const Range&) const = default;
  std::uint32_t size() const { return end - begin; }
};

/// Words `a` of one sequence in the place of words `b` of the other; one of them may be empty.
struct Edit {
  Range a, b;
  bool operator==(const Edit&) const = default;
};

/// In order; between two edits stand words that are equal.
std::vector<Edit> diff_words(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace danchieu::compare

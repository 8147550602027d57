#pragma once
/// Which paragraphs of two documents belong together: kept, reworded, moved, split, joined.
///
///     for (const Pair& pair : align(a, b)) …      // pair.a = {3}, pair.b = {5, 6}: paragraph 3 was split in two
///
/// First what can be laid on each other in order (the heaviest chain of like paragraphs), then what moved, then pieces. Every paragraph is
/// in exactly one pair; one that is new or gone is in a pair that has nothing on the other side. Pairs come in the order of b; what is gone
/// stands behind the pair of what came before it. n log n in the paragraphs.

#include <cstdint>
#include <vector>

#include "compare/side.h"

namespace danchieu::compare {

struct Pair {
  std::vector<std::uint32_t> a, b;  ///< indices of paragraphs, in order; one of them may be empty
  bool moved = false;               ///< out of the order of the others
};

std::vector<Pair> align(const Side& a, const Side& b);

}  // namespace danchieu::compare

#include "text/common_words.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace danchieu::text {
namespace {

using Places = std::vector<std::uint32_t>;

/// Calls `visit` for each word that both have with its places: [first, last) of a.by_print(), and of b.by_print().
template <class Visit>
void for_each_common(const Wording& a, const Wording& b, Visit visit) {
  const Places &in_a = a.by_print(), &in_b = b.by_print();
  for (auto i = in_a.begin(), j = in_b.begin(); i != in_a.end() && j != in_b.end();) {
    const std::uint64_t print_a = a[*i].print, print_b = b[*j].print;
    if (print_a < print_b) {
      ++i;
    } else if (print_b < print_a) {
      ++j;
    } else {
      const auto behind_i = std::find_if(i, in_a.end(), [&](std::uint32_t at) { return a[at].print != print_a; });
      const auto behind_j = std::find_if(j, in_b.end(), [&](std::uint32_t at) { return b[at].print != print_a; });
      visit(i, behind_i, j, behind_j);
      i = behind_i;
      j = behind_j;
    }
  }
}

constexpr std::size_t kBits = 64;

}  // namespace

WordBag::WordBag(const std::vector<std::uint64_t>& prints) {
  prints_.reserve(prints.size());
  for (const std::uint64_t print : prints) prints_.push_back(static_cast<std::uint32_t>(print));
  std::sort(prints_.begin(), prints_.end());
}

std::size_t common_words(const WordBag& a, const WordBag& b) {
  std::size_t common = 0;
  for (auto i = a.prints_.begin(), j = b.prints_.begin(); i != a.prints_.end() && j != b.prints_.end();) {
    // Without a branch: which comes first cannot be foretold.
    const std::uint32_t one = *i, other = *j;
    common += one == other;
    i += one <= other;
    j += other <= one;
  }
  return common;
}

std::size_t common_words_in_order(const Wording& longer, const Wording& shorter) {
  if (longer.size() < shorter.size()) return common_words_in_order(shorter, longer);
  const std::size_t width = (shorter.size() + kBits - 1) / kBits;
  // Of each common word a row of bits: where it stands in the shorter text. And for each word of the longer one its row, from 1.
  std::vector<std::uint64_t> places;
  std::vector<std::uint32_t> row_of(longer.size(), 0);
  std::uint32_t rows = 0;
  for_each_common(longer, shorter, [&](auto first_long, auto last_long, auto first_short, auto last_short) {
    places.resize(++rows * width, 0);
    std::uint64_t* const row = &places[(rows - 1) * width];
    for (auto at = first_short; at != last_short; ++at) row[*at / kBits] |= std::uint64_t{1} << (*at % kBits);
    for (auto at = first_long; at != last_long; ++at) row_of[*at] = rows;
  });
  std::vector<std::uint64_t> open(width, ~std::uint64_t{0});  // a bit that is off: the sequence grew there
  for (const std::uint32_t row : row_of) {
    if (row == 0) continue;
    const std::uint64_t* const here = &places[(row - 1) * width];
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < width; ++i) {
      const std::uint64_t before = open[i], met = before & here[i];
      const std::uint64_t sum = before + met, with_carry = sum + carry;
      carry = (sum < before) | (with_carry < sum);
      open[i] = with_carry | (before & ~met);
    }
  }
  std::size_t common = 0;
  for (const std::uint64_t bits : open) common += static_cast<std::size_t>(std::popcount(~bits));
  return common;
}

}  // namespace danchieu::text

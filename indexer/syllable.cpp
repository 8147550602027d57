#include "indexer/syllable.h"

#include <algorithm>

namespace danchieu::indexer {

bool is_syllable(std::u32string_view folded) {
  constexpr std::u32string_view vowels = U"aeiouy", ends[] = {U"", U"c", U"ch", U"m", U"n", U"ng", U"nh", U"p", U"t"};
  constexpr std::size_t longest_begin = 3;  // "ngh"
  const auto first = folded.find_first_of(vowels);
  if (first == folded.npos || first > longest_begin) return false;
  const auto behind = std::min(folded.find_first_not_of(vowels, first), folded.size());
  return std::find(std::begin(ends), std::end(ends), folded.substr(behind)) != std::end(ends);
}

}  // namespace danchieu::indexer

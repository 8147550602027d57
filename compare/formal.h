#pragma once
/// Inside compare/: the differences between words that are equal, and between what stands between them.

#include "compare/difference.h"

namespace danchieu::compare {

/// Of one pair of paragraphs, whose edits are known. Adds to `formal`.
void find_formal(const Side& a, const Side& b, const Change& change, std::size_t index, std::vector<Formal>& formal);

/// The words of these paragraphs, one behind the other, as indices of Side::words.
std::vector<std::uint32_t> words_of(const Side& side, const std::vector<std::uint32_t>& paragraphs);

}  // namespace danchieu::compare

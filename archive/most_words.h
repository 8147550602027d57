#pragma once
/// Plans that have most of some words: what is asked where few plans have all.

#include <xapian.h>

#include <span>
#include <string>
#include <vector>

namespace danchieu::archive {

/// Of so many words, how many are most; all of them where the question is too short for that.
std::size_t most_of(std::size_t words, double share);

/// The plans with at least `least` of `terms`, ascending. Walks through the rarest terms/words only, and skips through the others.
std::vector<Xapian::docid> with_at_least(const Xapian::Database& index, std::vector<std::string> terms, std::size_t least);

}  // namespace danchieu::archive

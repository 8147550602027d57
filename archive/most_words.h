#pragma once
/// Plans that have most of some words: what is asked where few plans have all.

#include <xapian.h>

#include <string>
#include <vector>

#include "archive/postings.h"

namespace danchieu::archive {

/// Of so many words, how many are most; all of them where the question is too short for that.
std::size_t most_of(std::size_t words, double share);

/// The plans with at least `least` of `terms`.
PlanSet with_at_least(const Xapian::Database& index, const PostingCache& postings, const std::vector<std::string>& terms,
                      std::size_t least);

}  // namespace danchieu::archive

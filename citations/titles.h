#pragma once
/// The titles printed behind mentions, and which mentions stand inside them (CITATIONS §4.4).

#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Sets the titles of all candidates (in text order, tails read) and their parents: a candidate inside the title of an earlier one.
void read_titles(const Reading& reading, Candidates& candidates);

}  // namespace danchieu::citations

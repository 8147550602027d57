#pragma once
/// What the words before a mention say of it: its relation (CITATIONS §4.3).

#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Sets the relation of every candidate; titles and parents must be known. A cue binds to the mentions of its clause, lists
/// included; inside a title it tells what the outer document does to the inner one.
void read_relations(const Reading& reading, const Kind* citing, Candidates& candidates);

}  // namespace danchieu::citations

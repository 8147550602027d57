#pragma once
/// What stands behind a number: date, issuer and term (CITATIONS §5.1, §5.2).

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Reads date, issuer and term behind `candidate.core` and sets issued, issuer, term, tail_end.
void read_tail(const Reading& reading, Candidate& candidate);

}  // namespace danchieu::citations

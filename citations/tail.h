#pragma once
/// What stands behind a number: date, issuer and term (CITATIONS §5.1, §5.2).

#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Reads date, issuer and term behind `candidate.core` and sets issued, issuer, term, tail_end.
void read_tail(const Reading& reading, Candidate& candidate);

/// "Ngày 12/3/2012, Văn phòng Chính phủ đã có văn bản số 87/TB-VPCP": date and issuer before a document that has none behind it.
void read_leads(const Reading& reading, Candidates& candidates);

}  // namespace danchieu::citations

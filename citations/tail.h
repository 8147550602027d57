#pragma once
/// What stands around a number: the pinpoint before it, and date, issuer, term and title behind it (CITATIONS §4.4, §5.1, §5.2, §5.4).

#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// The pinpoint that ends directly before token `end`, "của", "tại" and a comma between them or not; empty where there is none.
Tokens pinpoint_before(const Reading& reading, std::uint32_t end);

/// Reads date, issuer and term behind `candidate.core` and sets issued, issuer, term, tail_end.
void read_tail(const Reading& reading, Candidate& candidate);

/// "Ngày 12/3/2012, Văn phòng Chính phủ đã có văn bản số 87/TB-VPCP": the date that opens the sentence is the first document's.
void read_leading_dates(const Reading& reading, std::vector<Candidate>& candidates);

/// Sets the titles of all candidates (in text order, tails read) and their parents: a candidate inside the title of an earlier one.
void read_titles(const Reading& reading, std::vector<Candidate>& candidates);

}  // namespace danchieu::citations

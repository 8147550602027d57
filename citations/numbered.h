#pragma once
/// Finds the documents that are named by a number.

#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// In text order, with kind, number, pinpoint and tail read; not with titles, relations and identities.
/// The document's own number line ("Số: 12/KH-UBND") and what only looks like a number (dates, phones, forms) are left out.
void find_numbered(const Reading& reading, Candidates& found);

}  // namespace danchieu::citations

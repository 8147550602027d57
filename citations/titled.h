#pragma once
/// Finds the documents that are named by their titles alone: laws and codes, congress resolutions (CITATIONS §5.5).

#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Adds them to the numbered candidates, which stay in text order.
void add_titled(const Reading& reading, Candidates& candidates);

}  // namespace danchieu::citations

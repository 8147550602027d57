#pragma once
/// The place in a document that a mention points to: "điểm b khoản 1, khoản 2 Điều 5" (CITATIONS §5.4).

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// The pinpoint that ends directly before token `end`, "của", "tại" and a comma between them or not; empty where there is none.
Tokens pinpoint_before(const Reading& reading, std::uint32_t end);

}  // namespace danchieu::citations

#pragma once
/// What is printed for a kind where it is not the noun of kinds.h.
///
///     other_kind(reading, kế hoạch, tokens of "kế hoạch")   ->  ""            a small letter is no other noun
///     other_kind(reading, thông tư, tokens of "Thông Tư")   ->  "Thông Tư"

#include <string>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Capitalised; empty where it is that noun.
std::string other_kind(const Reading& reading, const Kind& kind, Tokens printed);

}  // namespace danchieu::citations

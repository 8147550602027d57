#pragma once
/// Where in a token the digits of what may be a document's number begin: most numbers begin a word, others were glued to the one before.
///
///     "34/KH-UBND" 0    "số31-QĐ/TW" 2    "quyết57-NQ/TW" 5    the "2022" of "19/8/2022" nullopt

#include <cstdint>
#include <optional>

#include "citations/reading.h"

namespace danchieu::citations {

/// A position in the reading's text.
std::optional<std::uint32_t> number_start(const Reading& reading, std::uint32_t token);

}  // namespace danchieu::citations

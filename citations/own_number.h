#pragma once
/// The identity of a document that is held, from what its own head says (CITATIONS §8.4 R13): the same function of number,
/// kind, date and place that mentions go through, so that a plan and the mentions of it meet in one work.

#include <string>
#include <string_view>

#include "citations/mention.h"

namespace danchieu::citations {

/// The key of §8.3, or empty where the head does not determine it (no number, no year …).
/// `issuer`: as printed, may be empty; the place comes from `context`.
std::string own_key(std::string_view kind, std::string_view number, std::string_view issuer, const Context& context);

}  // namespace danchieu::citations

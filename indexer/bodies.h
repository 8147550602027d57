#pragma once
/// The bodies that issue documents, as far as their names tell them and their level.

#include <optional>

#include "indexer/script.h"
#include "places/places.h"

namespace danchieu::indexer {

/// Whether the name of a body begins there: "Ban Chỉ đạo …", "UBND …", "Sở …".
bool begins_body(const Script& script, std::uint32_t at);
/// The level that the name alone tells, without a place in it: ministries are central, a Sở is of a province.
std::optional<places::Level> level_of_body(const Script& script, text::Span name);

}  // namespace danchieu::indexer

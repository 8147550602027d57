#pragma once
/// What a mention says of the document it names (CITATIONS §4; the names are those of DESIGN §5).

#include <cstdint>
#include <optional>
#include <string_view>

namespace danchieu::citations {

/// In the order in which a plan's strongest relation to a work is chosen.
enum class Relation : std::uint8_t {
  implements,
  follows,
  based_on,
  continues,
  guided_by,
  promulgates,
  amends,
  replaces,
  repeals,
  replies_to,
  proposes,
  mentions
};

/// "implements", "based_on" … as in JSON and in the catalogue.
std::string_view name(Relation relation);
std::optional<Relation> relation_named(std::string_view name);
/// Whether "implements" in counts and tables covers it: implements and follows (DESIGN §5).
constexpr bool counts_as_implementing(Relation relation) { return relation == Relation::implements || relation == Relation::follows; }

}  // namespace danchieu::citations

#include "citations/relation.h"

#include <algorithm>
#include <array>

namespace danchieu::citations {
namespace {

constexpr std::array<std::string_view, 12> names = {"implements", "follows",  "based_on", "continues",  "guided_by", "promulgates",
                                                    "amends",     "replaces", "repeals",  "replies_to", "proposes",  "mentions"};

}  // namespace

std::string_view name(Relation relation) { return names[static_cast<std::size_t>(relation)]; }

std::optional<Relation> relation_named(std::string_view wanted) {
  const auto at = std::find(names.begin(), names.end(), wanted);
  if (at == names.end()) return std::nullopt;
  return static_cast<Relation>(at - names.begin());
}

}  // namespace danchieu::citations

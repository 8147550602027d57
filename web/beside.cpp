#include "web/beside.h"

namespace danchieu::web {
namespace {

constexpr std::size_t similar_shown = 5;

}  // namespace

Beside beside_of(archive::Archive& archive, std::string_view plan) {
  return {archive.copies(plan), archive.similar(plan, similar_shown), archive.corrections_of(plan)};
}

}  // namespace danchieu::web

#pragma once
/// What web/embed.cmake makes: assets in the order of their names. Ask assets.h.

#include <cstddef>

#include "web/assets.h"

namespace danchieu::web {

extern const Asset embedded[];
extern const std::size_t embedded_count;

}  // namespace danchieu::web

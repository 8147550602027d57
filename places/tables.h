#pragma once
/// The tables of facts as they stand in data/, compiled into the program. Every string holds whole lines; fields are parted by tabs.

#include <span>
#include <string_view>

namespace danchieu::places {

/// CODE, KIND, NAME and, where the name alone gives no key of its own, KEY: see data/make_tables.mjs.
std::span<const std::string_view> units_before();
std::span<const std::string_view> units_since();
/// Name of a province of since, names of the provinces of before that it was made from.
std::span<const std::string_view> provinces_since();

}  // namespace danchieu::places

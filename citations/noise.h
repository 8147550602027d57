#pragma once
/// What stands in a text and is no part of it: addresses of pages, numbers of pages (CITATIONS §6 rows 4, 5).

#include <cstdint>
#include <string_view>

namespace danchieu::citations {

/// "https://", "http://" or "www." begins at `at`.
bool starts_url(std::u32string_view chars, std::uint32_t at);

/// One past the line from `at` on, where it holds nothing but a number of up to three digits; else `at`.
std::uint32_t page_number_line(std::u32string_view chars, std::uint32_t at);

}  // namespace danchieu::citations

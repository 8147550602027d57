#pragma once
/// What stands in a text and is no part of it: addresses of pages, numbers of pages, marks of Markdown (CITATIONS §6 rows 4, 5, §8.1).
///
///     without_noise(Text("theo **Kết luận**\n 12 \nsố 44-KL/TW")).chars() == U"theo Kết luận\n\nsố 44-KL/TW"

#include <cstdint>
#include <string_view>

#include "text/text.h"

namespace danchieu::citations {

/// "https://", "http://" or "www." begins at `at`.
bool starts_url(std::u32string_view chars, std::uint32_t at);

/// One past the line from `at` on, where it holds nothing but a number of up to three digits; else `at`.
std::uint32_t page_number_line(std::u32string_view chars, std::uint32_t at);

/// The text without any of it; what is kept knows where in the source it stood.
text::Text without_noise(const text::Text& source);

}  // namespace danchieu::citations

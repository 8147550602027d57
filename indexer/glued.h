#pragma once
/// Where the lines of a document began that a converter has run into one.
///
///     "… Độc lập - Tự do - Hạnh phúc Số: 12/KH-UBND Quảng Nam, ngày … KẾ HOẠCH … Căn cứ … I. MỤC ĐÍCH 1. … Nơi nhận: … KT. CHỦ TỊCH …"
///        ->  before Số, KẾ HOẠCH, what follows it, Căn cứ, I., 1., Nơi nhận, KT.

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::indexer {

/// Ascending positions inside `row` where a line began; none where the row is no whole document. `folded` character by character.
std::vector<std::uint32_t> glued_lines(const text::Text& document, std::u32string_view folded, text::Span row);

}  // namespace danchieu::indexer

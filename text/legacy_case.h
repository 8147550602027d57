#pragma once
/// Inside text/: capitals where an encoding has none: TCVN3 has no capitals with tones, and other fonts (`.VnTimeH`) draw them.
///
///     "CộNG HOà" -> "CỘNG HOÀ"    "Số" stays    "KẾ" as the words beside it have it

#include <string>
#include <string_view>

namespace danchieu::text {

/// `line`: one line of text. `only_small`: the letters that may stand for their capitals.
void restore_capitals(std::u32string& line, std::u32string_view only_small);

}  // namespace danchieu::text

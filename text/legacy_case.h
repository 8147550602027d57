#pragma once
/// Inside text/: capitals of TCVN3, which has no capitals with tones; `.VnTimeH` draws them.
///
///     "CộNG HOà" -> "CỘNG HOÀ"    "Số" stays    "KẾ" as the words beside it have it

#include <string>

namespace danchieu::text {

/// `line`: one line of letters that were TCVN3.
void restore_capitals(std::u32string& line);

}  // namespace danchieu::text

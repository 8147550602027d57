#pragma once
/// Vietnamese written in legacy letters, for tests: tables by letter, where those of text/ are by code, and glibc's converters.
///
///     write_legacy(U"Nghị", Legacy::vni) == U"Nghò"

#include <string>
#include <string_view>

#include "text/legacy.h"

namespace danchieu::text {

/// The letters of Vietnamese that ASCII has not, small ones and capitals: 134.
const std::u32string& vietnamese_letters();
/// As a program shows it that takes the codes for Windows-1252. TCVN3 has small letters for capitals with tones; VPS for some.
/// `text`: NFC, of letters that Vietnamese or Windows-1252 has.
std::u32string write_legacy(std::u32string_view text, Legacy legacy);
/// `chars` in Windows-1252; what it has not is '?'.
std::string windows_1252_bytes(std::u32string_view chars);

}  // namespace danchieu::text

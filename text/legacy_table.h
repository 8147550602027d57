#pragma once
/// Inside text/: what each code of a legacy encoding draws.

#include <array>

#include "text/legacy.h"

namespace danchieu::text {

/// A letter, or marks of the letter before, or nothing of its own.
struct LegacyCode {
  char32_t letter = 0;
  std::array<char32_t, 2> marks{};  ///< combining characters, one or two
};

using LegacyTable = std::array<LegacyCode, 256>;

/// Of every encoding but utf8_twice.
const LegacyTable& table_of(Legacy legacy);
/// Small letters that the encoding has, while it has not their capitals.
std::u32string_view letters_without_capitals(Legacy legacy);
/// The code that a program took for `c`, which stands in Windows-1252 or in Latin-1; -1 where it stands in neither.
int code_of(char32_t c);
/// What Windows-1252 has at `code`; the control character of Latin-1 where it has nothing.
char32_t windows_1252(unsigned char code);

}  // namespace danchieu::text

#pragma once
/// Inside text/: one word's legacy letters, without a look at its neighbours.
///
///     Letters read;
///     read_letters(U"NghÞ", Legacy::tcvn3, read)   // read.chars == U"Nghị", read.changed

#include <string>
#include <string_view>

#include "text/legacy.h"

namespace danchieu::text {

struct Letters {
  std::u32string chars;
  bool changed = false;  ///< some are others than before
  bool left = false;     ///< there are letters that the encoding has not, or marks with nothing to stand on
  bool guessed = false;  ///< some were made of what was left of them
};

/// UTF-8 that was taken for Windows-1252: `line` with the no-break spaces that became blanks within words: "lÃ m" is "làm".
std::u32string with_no_break_spaces(std::u32string_view line);

/// `word`: what stands between blanks, in NFC. `letters` is made anew.
void read_letters(std::u32string_view word, Legacy legacy, Letters& letters);

}  // namespace danchieu::text

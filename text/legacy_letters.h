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
};

/// `word`: what stands between blanks, in NFC. `letters` is made anew.
void read_letters(std::u32string_view word, Legacy legacy, Letters& letters);

}  // namespace danchieu::text

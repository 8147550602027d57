#pragma once
/// Inside text/: how much a line looks like legacy letters of one encoding, and the line in Unicode.

#include <cstddef>
#include <string>
#include <string_view>

#include "text/legacy.h"

namespace danchieu::text {

/// What the words of a line, between blanks, say of one encoding.
struct Evidence {
  std::size_t good = 0;     ///< become syllables, and were none
  std::size_t against = 0;  ///< have letters, or become some, that are no Vietnamese
  std::size_t open = 0;     ///< are as good either way
  std::size_t sharp = 0;    ///< of the good ones: with signs between their letters that no language puts there
  std::size_t plain = 0;    ///< of VIQR: have no mark; of five words of Vietnamese, four have some
  unsigned marks = 0;       ///< of VIQR: which marks the good ones bear, a bit each

  /// Much more speaks for it than against.
  bool speaks() const { return good > 0 && good >= 4 * against && 2 * good >= plain; }
};

Evidence weigh(std::u32string_view line, Legacy legacy);

/// `line`, without its line feed, in NFC, as `legacy` has it. Capitals of TCVN3 as far as the line tells.
std::u32string read_line(std::u32string_view line, Legacy legacy);

/// Letters that no legacy encoding has, as Vietnamese in Unicode has them: ế, ơ, ư.
bool has_unicode_letters(std::u32string_view text);

}  // namespace danchieu::text

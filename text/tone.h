#pragma once
/// Inside text/: where in a syllable the tone mark stands.

#include <cstddef>
#include <string>

namespace danchieu::text {

/// Moves the tone mark of the word that is the letters [begin, end) of `letters` (lower case, NFC) to where today's spelling puts it.
///
/// Only `oa`, `oe` and `uy` are written in two ways (CITATIONS §6 row 18): open, the tone stands on the first vowel
/// (hoà -> hòa, thuỷ -> thủy); closed by a consonant or a glide, on the second (hòan -> hoàn, thúyt -> thuýt); and after q the u is
/// no vowel (qúy -> quý). No two Vietnamese words differ in this alone, so no two words become one. Everything else stays, also
/// `già` beside `gịa`, and words that bear no tone or several.
void place_tone(std::u32string& letters, std::size_t begin, std::size_t end);

}  // namespace danchieu::text

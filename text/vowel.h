#pragma once
/// Inside text/: a vowel of Vietnamese is a letter with its shape (ă, â, ê, ô, ơ, ư or plain) and a tone.
///
///     read_vowel(U'ế')                   // {U'ê', 2}
///     write_vowel({U'ê', 5}) == U'ệ'
///     add_mark(U'ê', U'\u0323') == U'ệ'  add_mark(U'A', U'\u0302') == U'Â'  add_mark(U'n', U'\u0303') == 0

#include <cstdint>

namespace danchieu::text {

struct Vowel {
  char32_t shape = 0;  ///< lower case, without the tone; 0: no vowel
  int tone = 0;        ///< 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng
};

/// Of a lower-case letter (NFC).
Vowel read_vowel(char32_t letter);
char32_t write_vowel(Vowel vowel);
/// A letter of Vietnamese, of either case, that ASCII has not: with a shape or a tone, or Đ.
bool is_vietnamese(char32_t letter);
/// `letter` with a combining mark more, a tone or ˘ ^ or the horn, in its own case; 0 where Vietnamese has no such letter.
char32_t add_mark(char32_t letter, char32_t mark);

}  // namespace danchieu::text

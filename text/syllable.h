#pragma once
/// Inside text/: what can be one syllable of Vietnamese, with its marks.
///
///     is_syllable(U"nghị")  is_syllable(U"Đắk")  !is_syllable(U"nghÞ")  !is_syllable(U"các" without its tone: U"cac")
///
/// An onset, a rime, a tone; a syllable that ends in c, ch, k, p or t bears sắc or nặng. Whether it is a word of the language is not
/// asked. Rimes: Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977), and those of place names (Đắk, Pleiku stays foreign).

#include <string_view>

namespace danchieu::text {

/// Of letters in NFC, any case.
bool is_syllable(std::u32string_view word);

}  // namespace danchieu::text

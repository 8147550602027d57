#pragma once
/// Vietnamese letters, one character at a time: table look-ups, made once from ICU.
///
///     fold(U'Ế') == U'e'    fold(U'Đ') == U'd'    fold(U'-') == U'-'
///     is_marked(U'ế')       !is_marked(U'Đ')      (the bar of Đ is part of the letter: it occurs in document numbers)

#include <string>
#include <string_view>

namespace danchieu::text {

char32_t to_lower(char32_t c);
char32_t to_upper(char32_t c);
/// Lower case without any mark; Đ Ð Ɖ đ ð ɖ give d; the variants of text.h (dashes, spaces, quotes, full width) are folded, too.
/// 0 for what is left out: combining marks and what text.h drops.
char32_t fold(char32_t c);
bool is_letter(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
/// ASCII digits only: document numbers have no others.
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
/// Space, tab, line feed, carriage return, form feed and the Unicode spaces.
bool is_space(char32_t c);
/// Carries a tone or a vowel mark (ế, ô, ă, ư, ơ …).
bool is_marked(char32_t c);

/// Lower case without marks, character by character; NFC or NFD give the same: "Đề Án" -> "de an".
std::string fold(std::string_view utf8);
/// Lower case, NFC, tone marks where today's spelling puts them: "HOÀ", "hòa" -> "hòa"; "thuỷ" -> "thủy"; "quý" stays.
std::string exact(std::string_view utf8);
/// For addresses and keys: "Hải Dương" -> "hai-duong".
std::string slug(std::string_view utf8);
/// NFC, with every run of white space one space and none at the ends: what is shown of a stored text.
std::string tidy(std::string_view utf8);

}  // namespace danchieu::text

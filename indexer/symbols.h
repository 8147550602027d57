#pragma once
/// Fonts whose characters are signs: Symbol and Wingdings have them at code points of their own, which mean nothing elsewhere.
///
///     symbol("Symbol", 0xF02D) == U'-'      symbol("Wingdings", 0xF0FE) == U'☑'      symbol("Arial", U'a') == U'a'
///
/// Sources: the mappings of Adobe (symbol.txt of unicode.org) and of Microsoft (Wingdings), as far as official documents use them.

#include <string_view>

namespace danchieu::indexer {

/// Of a font of symbols.
constexpr bool is_private(char32_t c) { return c >= 0xF000 && c <= 0xF0FF; }
/// What `code` shows in `font`; a space where that is a picture without a name.
char32_t symbol(std::string_view font, char32_t code);
/// The sign before a paragraph that stands at `code`, whatever the font: a dash, a plus, else a bullet.
char32_t bullet_of_symbol(char32_t code);

}  // namespace danchieu::indexer

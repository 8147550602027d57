#include "text/char_table.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <string_view>

#include "text/normal_form.h"

namespace danchieu::text {

namespace {

struct Range {
  char32_t first, last, plain;
};

// CITATIONS §6 rows 12 and 15. Ƣ and ƣ: what the fonts of older PDFs have for Ư and ư. Spaces, zero-width and full-width characters follow
// from Unicode properties below.
constexpr Range variants[] = {
    {0x00AB, 0x00AB, U'"'}, {0x00BB, 0x00BB, U'"'},  {0x00D0, 0x00D0, U'Đ'}, {0x00F0, 0x00F0, U'đ'}, {0x01A2, 0x01A2, U'Ư'},
    {0x01A3, 0x01A3, U'ư'}, {0x0189, 0x0189, U'Đ'},  {0x0256, 0x0256, U'đ'}, {0x2010, 0x2015, U'-'}, {0x2018, 0x201B, U'\''},
    {0x201C, 0x201F, U'"'}, {0x2028, 0x2029, U'\n'}, {0x2044, 0x2044, U'/'}, {0x2212, 0x2212, U'-'}, {0x2215, 0x2215, U'/'},
    {0x301D, 0x301F, U'"'}, {0xFE58, 0xFE58, U'-'},  {0xFE63, 0xFE63, U'-'},
};
/// ● ■ ❑ ❖ ▪ ◻ • ➢ ✓ of the fonts Wingdings and Symbol, whose codes Windows puts into private use.
constexpr std::u32string_view bullets = U"\uF06C\uF06E\uF071\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC";
constexpr char32_t hyphen_of_symbol = 0xF02D;
constexpr char32_t full_width_first = 0xFF01, full_width_last = 0xFF5E, full_width_shift = 0xFEE0;

char32_t plain_variant(char32_t c) {
  if (c == U'\n') return c;
  if (c == U'\f' || c == 0x85) return U'\n';
  for (const Range& range : variants)
    if (c >= range.first && c <= range.last) return range.plain;
  if (bullets.find(c) != bullets.npos) return U'•';
  if (c == hyphen_of_symbol) return U'-';
  if (c >= full_width_first && c <= full_width_last) return c - full_width_shift;
  const auto code_point = static_cast<UChar32>(c);
  if (u_hasBinaryProperty(code_point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return 0;
  if (u_isUWhiteSpace(code_point)) return U' ';
  return c;
}

bool is_combining(UChar32 c) { return u_charType(c) == U_NON_SPACING_MARK; }

/// The one character that is left of `c` without its marks; `c` itself where several would be left (Hangul).
UChar32 base_of(UChar32 c, bool& marked) {
  icu::UnicodeString parts;
  if (!nfd().getDecomposition(c, parts)) {
    marked = is_combining(c);
    return marked ? 0 : c;
  }
  UChar32 base = 0;
  for (int32_t at = 0; at < parts.length(); at = parts.moveIndex32(at, 1)) {
    const UChar32 part = parts.char32At(at);
    if (is_combining(part)) {
      marked = true;
    } else {
      if (base != 0) return c;
      base = part;
    }
  }
  return base;
}

}  // namespace

Char CharTable::describe(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  const auto category = static_cast<uint32_t>(U_GET_GC_MASK(code_point));
  Char about;
  about.plain = plain_variant(c);
  about.lower = static_cast<char32_t>(u_tolower(code_point));
  about.upper = static_cast<char32_t>(u_toupper(code_point));
  about.letter = (category & U_GC_L_MASK) != 0;
  about.digit = (category & U_GC_ND_MASK) != 0;
  about.mark = (category & U_GC_M_MASK) != 0;
  about.is_upper = u_isUUppercase(code_point);
  about.is_lower = u_isULowercase(code_point);
  about.space = u_isUWhiteSpace(code_point);
  bool marked = false;
  const UChar32 base = u_tolower(base_of(static_cast<UChar32>(about.plain), marked));
  about.folded = base == U'đ' ? U'd' : static_cast<char32_t>(base);
  about.marked = marked;
  about.joins_previous = !nfc().hasBoundaryBefore(code_point);
  UErrorCode error = U_ZERO_ERROR;
  about.composed = nfc().quickCheck(icu::UnicodeString(code_point), error) != UNORM_NO;
  return about;
}

const CharTable& CharTable::made() {
  static const CharTable table;
  return table;
}

CharTable::CharTable() {
  for (char32_t c = 0; c < rows_.size(); ++c) {
    rows_[c] = describe(c);
    stays_[c] = stays(rows_[c], c);
    spaces_[c] = rows_[c].space;
    in_word_[c] = in_word(rows_[c]);
  }
}

}  // namespace danchieu::text

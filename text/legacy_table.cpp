/// The tables. Sources:
///   TCVN3         TCVN 5712:1993, Bộ mã chuẩn 8-bit kí tự Việt dùng trong trao đổi thông tin, table VN3; the same codes are in glibc's
///                 TCVN5712-1 (VN1, which adds capitals that the fonts ".Vn…" do not draw)
///   VIQR, VISCII  RFC 1456 (VISCII 1.1)
///   VNI, VPS      no standard was published: the codes are those in which "Bảng đối chiếu encoding các bộ chữ hiện hành với Unicode" and
///   the
///                 tables of UniKey agree; VPS has not all capitals
///   VietWare      VietWare X, as UniKey's tables have it
///   Windows-1258, Windows-1252  ICU's converters
/// All letters were compared with glibc's iconv (TCVN5712-1, VISCII, CP1258) and with the published tables of UniKey.

#include "text/legacy_table.h"

#include <unicode/ucnv.h>

#include <stdexcept>
#include <string>

#include "text/vowel.h"

namespace danchieu::text {

namespace {

struct Run {
  unsigned char first;
  std::u32string_view letters;  ///< of the codes from there on; '.' for none
};

constexpr Run tcvn3[] = {
    {0xA1, U"ĂÂÊÔƠƯĐăâêôơưđ"},   {0xB5, U"àảãáạ.ằẳẵắ"},      {0xC6, U"ặầẩẫấậè.ẻẽ"},
    {0xD0, U"éẹềểễếệìỉ...ĩíịò"}, {0xE1, U"ỏõóọồổỗốộờởỡớợù"}, {0xF1, U"ủũúụừửữứựỳỷỹýỵ"},
};

constexpr Run viscii[] = {
    {0x02, U"Ẳ"},
    {0x05, U"ẴẪ"},
    {0x14, U"Ỷ"},
    {0x19, U"Ỹ"},
    {0x1E, U"Ỵ"},
    {0x80, U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"},
    {0x90, U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"},
    {0xA0, U"Õắằặấầẩậẽẹếềểễệố"},
    {0xB0, U"ồổỗỠƠộờởịỰỨỪỬơớƯ"},
    {0xC0, U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"},
    {0xD0, U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"},
    {0xE0, U"àáâãảăữẫèéêẻìíĩỉ"},
    {0xF0, U"đựòóôõỏọụùúũủýợỮ"},
};

constexpr Run vps[] = {
    {0x80, U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"}, {0x90, U"Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ"}, {0xA1, U"ắằẳẵặỠớÙờởỡŨỨợỪ"},  {0xB0, U"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"},
    {0xC0, U"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"}, {0xD0, U"ƯỦồốÔỏơÈừứÚũưÝẺ."}, {0xE0, U"àáâãảạă.èéêẽìí.ĩ"}, {0xF0, U"ẴĐòóôõ.Ơụùúủ.ỶẼỳ"},
};

struct Mark {
  unsigned char code;
  std::array<char32_t, 2> marks;
};

constexpr char32_t grave = 0x300, acute = 0x301, circumflex = 0x302, tilde = 0x303, breve = 0x306, hook = 0x309, horn = 0x31B, dot = 0x323;

// The capitals have the same marks 0x20 below.
constexpr Run vni[] = {{0xC6, U"Ỉ"}, {0xCC, U"ÌÍỴ"}, {0xD1, U"ĐỊĨƠ.Ư"}, {0xE6, U"ỉ"}, {0xEC, U"ìíỵ"}, {0xF1, U"địĩơ.ư"}};
constexpr Mark vni_marks[] = {
    {0xF8, {grave}},
    {0xF9, {acute}},
    {0xFB, {hook}},
    {0xF5, {tilde}},
    {0xEF, {dot}},
    {0xE2, {circumflex}},
    {0xEA, {breve}},
    {0xE0, {circumflex, grave}},
    {0xE1, {circumflex, acute}},
    {0xE5, {circumflex, hook}},
    {0xE3, {circumflex, tilde}},
    {0xE4, {circumflex, dot}},
    {0xE8, {breve, grave}},
    {0xE9, {breve, acute}},
    {0xFA, {breve, hook}},
    {0xFC, {breve, tilde}},
    {0xEB, {breve, dot}},
};
constexpr Run vietware[] = {{0xC0, U"ĂÂĐÊÔƠƯÌỈĨÍỊ"}, {0xE0, U"ăâđêôơưìỉĩíị"}};
// The tones lie higher or lower, and so have a code for each kind of letter.
constexpr Mark vietware_marks[] = {
    {0xEC, {grave}}, {0xED, {hook}},  {0xEE, {tilde}}, {0xEF, {acute}}, {0xF1, {dot}},   {0xF2, {grave}}, {0xF3, {hook}}, {0xF4, {tilde}},
    {0xF5, {acute}}, {0xF6, {grave}}, {0xF8, {hook}},  {0xF9, {tilde}}, {0xFA, {acute}}, {0xFB, {dot}},   {0xFC, {dot}},
};
// The horn is a plus; a star, too, in many mails.
constexpr Mark viqr_marks[] = {{'`', {grave}},      {'\'', {acute}}, {'?', {hook}}, {'~', {tilde}}, {'.', {dot}},
                               {'^', {circumflex}}, {'(', {breve}},  {'+', {horn}}, {'*', {horn}}};

template <std::size_t count>
void draw(LegacyTable& table, const Run (&runs)[count]) {
  for (const Run& run : runs)
    for (std::size_t at = 0; at < run.letters.size(); ++at)
      if (run.letters[at] != U'.') table[run.first + at].letter = run.letters[at];
}

template <std::size_t count>
LegacyTable single(const Run (&runs)[count]) {
  LegacyTable table{};
  draw(table, runs);
  return table;
}

template <std::size_t count, std::size_t mark_count>
LegacyTable double_codes(const Run (&runs)[count], const Mark (&marks)[mark_count]) {
  LegacyTable table{};
  draw(table, runs);
  for (const Mark& mark : marks) table[mark.code].marks = table[mark.code - 0x20U].marks = mark.marks;
  return table;
}

LegacyTable mnemonics() {
  LegacyTable table{};
  for (const Mark& mark : viqr_marks) table[mark.code].marks = mark.marks;
  return table;
}

/// What a converter of ICU makes of each code above ASCII.
std::array<char32_t, 256> above_ascii(const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &error);
  if (U_FAILURE(error)) throw std::runtime_error(std::string("ICU has no converter for ") + encoding + ": " + u_errorName(error));
  std::array<char32_t, 256> chars{};
  for (unsigned code = 0; code < chars.size(); ++code) {
    const char byte = static_cast<char>(code);
    const char* from = &byte;
    error = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter, &from, &byte + 1, &error);
    chars[code] = code < 0x80 || U_FAILURE(error) || c == 0xFFFD ? code : static_cast<char32_t>(c);
  }
  ucnv_close(converter);
  return chars;
}

LegacyTable letters_and_tones(const char* encoding) {
  LegacyTable table{};
  const auto chars = above_ascii(encoding);
  for (std::size_t code = 0x80; code < table.size(); ++code) {
    const char32_t c = chars[code];
    if (add_mark(U'a', c) != 0) table[code].marks = {c};
    else if (windows_1252(static_cast<unsigned char>(code)) != c || is_vietnamese(c)) table[code].letter = c;
  }
  return table;
}

const std::array<char32_t, 256>& windows_1252_table() {
  static const std::array<char32_t, 256> chars = above_ascii("windows-1252");
  return chars;
}

}  // namespace

const LegacyTable& table_of(Legacy legacy) {
  static const std::array<LegacyTable, 7> tables = {single(tcvn3),
                                                    double_codes(vni, vni_marks),
                                                    mnemonics(),
                                                    single(viscii),
                                                    single(vps),
                                                    double_codes(vietware, vietware_marks),
                                                    letters_and_tones("windows-1258")};
  return tables[static_cast<std::size_t>(legacy)];
}

char32_t windows_1252(unsigned char code) { return windows_1252_table()[code]; }

int code_of(char32_t c) {
  if (c < 0x100) return static_cast<int>(c);
  if (c == U'μ') return 0xB5;  // what NFKC makes of the micro sign
  for (unsigned char code = 0x80; code < 0xA0; ++code)
    if (windows_1252(code) == c) return code;
  return -1;
}

}  // namespace danchieu::text

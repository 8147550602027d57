#include "legacy_writer.h"

#include <iconv.h>

#include <map>
#include <sstream>
#include <stdexcept>

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::text {
namespace {

/// How an encoding writes the letters, in the order of `letters`.
struct Spelling {
  Legacy legacy;
  std::string_view letters;
};

constexpr std::string_view letters =
    "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ "
    "À Á Ả Ã Ạ Ă Ằ Ắ Ẳ Ẵ Ặ Â Ầ Ấ Ẩ Ẫ Ậ Đ È É Ẻ Ẽ Ẹ Ê Ề Ế Ể Ễ Ệ Ì Í Ỉ Ĩ Ị Ò Ó Ỏ Õ Ọ Ô Ồ Ố Ổ Ỗ Ộ Ơ Ờ Ớ Ở Ỡ Ợ Ù Ú Ủ Ũ Ụ Ư Ừ Ứ Ử Ữ Ự Ỳ Ý Ỷ Ỹ Ỵ";

// - for a letter that is written as its small one.
constexpr Spelling spellings[] = {
    {Legacy::vni,
     "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô "
     "ôø ôù ôû "
     "ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î "
     "AØ AÙ AÛ AÕ AÏ AÊ AÈ AÉ AÚ AÜ AË AÂ AÀ AÁ AÅ AÃ AÄ Ñ EØ EÙ EÛ EÕ EÏ EÂ EÀ EÁ EÅ EÃ EÄ Ì Í Æ Ó Ò OØ OÙ OÛ OÕ OÏ OÂ OÀ OÁ OÅ OÃ OÄ Ô "
     "ÔØ ÔÙ ÔÛ "
     "ÔÕ ÔÏ UØ UÙ UÛ UÕ UÏ Ö ÖØ ÖÙ ÖÛ ÖÕ ÖÏ YØ YÙ YÛ YÕ Î"},
    {Legacy::viqr,
     "a` a' a? a~ a. a( a(` a(' a(? a(~ a(. a^ a^` a^' a^? a^~ a^. dd e` e' e? e~ e. e^ e^` e^' e^? e^~ e^. i` i' i? i~ i. o` o' o? o~ o. "
     "o^ o^` o^' "
     "o^? o^~ o^. o+ o+` o+' o+? o+~ o+. u` u' u? u~ u. u+ u+` u+' u+? u+~ u+. y` y' y? y~ y. "
     "A` A' A? A~ A. A( A(` A(' A(? A(~ A(. A^ A^` A^' A^? A^~ A^. DD E` E' E? E~ E. E^ E^` E^' E^? E^~ E^. I` I' I? I~ I. O` O' O? O~ O. "
     "O^ O^` O^' "
     "O^? O^~ O^. O+ O+` O+' O+? O+~ O+. U` U' U? U~ U. U+ U+` U+' U+? U+~ U+. Y` Y' Y? Y~ Y."},
    {Legacy::vps,
     "à á ä ã å æ ¢ ¡ £ ¤ ¥ â À Ã Ä Å Æ Ç è é È ë Ë ê Š ‰ ‹ Í Œ ì í Ì ï Î ò ó Õ õ † ô Ò Ó ° ‡ ¶ Ö © § ª « ® ù ú û Û ø Ü Ø Ù º » ¿ ÿ š › Ï "
     "œ "
     "€ Á \u0081 ‚ - ˆ Ž \u008D \u008F ð - Â „ ƒ … - - ñ × É Þ þ - Ê “ \u0090 ” • - µ ´ · ¸ - ¼ ¹ ½ ¾ - Ô — – ˜ ™ - ÷ ž \u009D Ÿ ¦ - ¨ Ú Ñ "
     "¬ - Ð ¯ "
     "\u00AD ± - - ² Ý ý ³ -"},
    {Legacy::vietware,
     "aì aï aí aî aû à àò àõ àó àô àû á áö áú áø áù áû â eì eï eí eî eû ã ãö ãú ãø ãù ãû ç ê è é ë oì oï oí oî oü ä äö äú äø äù äü å åì åï "
     "åí åî åü uì uï "
     "uí uî uû æ æì æï æí æî æû yì yï yí yî yñ "
     "AÌ AÏ AÍ AÎ AÛ À ÀÒ ÀÕ ÀÓ ÀÔ ÀÛ Á ÁÖ ÁÚ ÁØ ÁÙ ÁÛ Â EÌ EÏ EÍ EÎ EÛ Ã ÃÖ ÃÚ ÃØ ÃÙ ÃÛ Ç Ê È É Ë OÌ OÏ OÍ OÎ OÜ Ä ÄÖ ÄÚ ÄØ ÄÙ ÄÜ Å ÅÌ ÅÏ "
     "ÅÍ ÅÎ ÅÜ UÌ UÏ "
     "UÍ UÎ UÛ Æ ÆÌ ÆÏ ÆÍ ÆÎ ÆÛ YÌ YÏ YÍ YÎ YÑ"},
};

/// `text` by glibc's converter of that name; empty where it has no such letter.
std::string converted(const std::string& text, const char* from, const char* to) {
  const iconv_t converter = iconv_open(to, from);
  if (converter == reinterpret_cast<iconv_t>(-1))
    throw std::runtime_error(std::string("glibc has no converter from ") + from + " to " + to);
  std::string in = text, out(16 + 4 * text.size(), '\0');
  char *from_at = in.data(), *to_at = out.data();
  std::size_t from_left = in.size(), to_left = out.size();
  const bool failed = iconv(converter, &from_at, &from_left, &to_at, &to_left) == static_cast<std::size_t>(-1) ||
                      iconv(converter, nullptr, nullptr, &to_at, &to_left) == static_cast<std::size_t>(-1);
  iconv_close(converter);
  return failed ? "" : out.substr(0, out.size() - to_left);
}

std::u32string shown(const std::string& bytes) {
  std::u32string chars;
  for (const char byte : bytes) {
    const std::string utf8 = converted({byte}, "WINDOWS-1252", "UTF-8");
    chars += utf8.empty() ? std::u32string{static_cast<unsigned char>(byte)} : to_utf32(utf8);
  }
  return chars;
}

using Spellings = std::map<char32_t, std::u32string>;

Spellings listed(std::string_view list) {
  Spellings made;
  std::istringstream words{std::string(list)};
  std::string word;
  for (const char32_t letter : vietnamese_letters()) {
    words >> word;
    made[letter] = word == "-" ? made[to_lower(letter)] : to_utf32(word);
  }
  return made;
}

Spellings of_glibc(const char* encoding, bool tones_only_small) {
  Spellings made;
  for (const char32_t letter : vietnamese_letters()) {
    const bool small = tones_only_small && std::u32string_view(U"ĂÂĐÊÔƠƯ").find(letter) == std::u32string_view::npos;
    made[letter] = shown(converted(to_utf8(std::u32string{small ? to_lower(letter) : letter}), "UTF-8", encoding));
  }
  return made;
}

Spellings make(Legacy legacy) {
  switch (legacy) {
    case Legacy::tcvn3:
      return of_glibc("TCVN5712-1", true);
    case Legacy::viscii:
      return of_glibc("VISCII", false);
    case Legacy::windows_1258:
      return of_glibc("WINDOWS-1258", false);
    default:
      for (const Spelling& spelling : spellings)
        if (spelling.legacy == legacy) return listed(spelling.letters);
      return {};
  }
}

const Spellings& spellings_of(Legacy legacy) {
  static std::map<Legacy, Spellings> made;
  if (!made.count(legacy)) made[legacy] = make(legacy);
  return made[legacy];
}

bool is_escaped(std::u32string_view text, std::size_t at) {
  if (at == 0) return false;
  const bool behind_vowel = std::u32string_view(U"aeiouy").find(fold(text[at - 1])) != std::u32string_view::npos;
  if (text[at] == U'd' || text[at] == U'D') return fold(text[at - 1]) == U'd';
  return behind_vowel && std::u32string_view(U"`'?~.^(+*").find(text[at]) != std::u32string_view::npos;
}

}  // namespace

const std::u32string& vietnamese_letters() {
  static const std::u32string made = [] {
    std::u32string all = to_utf32(letters);
    std::erase(all, U' ');
    return all;
  }();
  return made;
}

std::u32string write_legacy(std::u32string_view text, Legacy legacy) {
  if (legacy == Legacy::utf8_twice) return shown(to_utf8(text));
  const Spellings& known = spellings_of(legacy);
  std::u32string written;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto found = known.find(text[at]);
    if (legacy == Legacy::viqr && is_escaped(text, at)) written += U'\\';
    written += found == known.end() ? std::u32string{text[at]} : found->second;
  }
  return written;
}

std::string windows_1252_bytes(std::u32string_view chars) {
  std::string bytes;
  for (const char32_t c : chars) {
    const std::string byte = converted(to_utf8(std::u32string{c}), "UTF-8", "WINDOWS-1252");
    bytes += !byte.empty() ? byte : c < 0x100 ? std::string{static_cast<char>(c)} : "?";
  }
  return bytes;
}

}  // namespace danchieu::text

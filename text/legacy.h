#pragma once
/// Vietnamese in the letters of before Unicode, as characters become.
///
///     from_legacy("NghÞ ®Þnh sè 12/2005/N§-CP", {Legacy::tcvn3}) == "Nghị định số 12/2005/NĐ-CP"
///     from_legacy("céng hoµ x· héi", {Legacy::tcvn3, true}) == "CỘNG HOÀ XÃ HỘI"        // set in .VnTimeH
///     from_legacy("Nghò ñònh cuûa Chính phuû", {Legacy::vni}) == "Nghị định của Chính phủ"
///     legacy_of_font("ABCDEE+.VnTimeH,Bold") == LegacyFont{Legacy::tcvn3, true}
///     legacy_of("NghÞ ®Þnh sè 12/2005/N§-CP cña ChÝnh phñ") == Legacy::tcvn3
///     legacy_of("Résumé des débats") == nullopt
///
/// The fonts of Vietnamese offices drew Vietnamese letters at the codes of Western ones, so that every program takes their bytes for
/// Windows-1252 or Latin-1: what comes out of a PDF, a DOC, an RTF or an HTML page are `§`, `®`, `Þ`. Where the font is known, ask
/// legacy_of_font and convert its words one by one; where it is not, ask legacy_of for a page, or let convert_legacy decide line by line.
/// Positions that are told of a text count the code points of what it became.
/// All text is UTF-8; a broken sequence is read as one U+FFFD. Nothing throws, all is linear, safe from several threads.
///
/// Sources of the tables: legacy_table.cpp.

#include <optional>
#include <string>
#include <string_view>

namespace danchieu::text {

enum class Legacy {
  tcvn3,         ///< TCVN 5712:1993 VN3, the "ABC" fonts: `.VnTime`, `.VnArial` …; no capitals with tones
  vni,           ///< VNI-Windows: a letter, then its marks: `VNI-Times` …
  viqr,          ///< RFC 1456: marks as ASCII, `Nghi. ddi.nh`
  viscii,        ///< RFC 1456, 8 bits
  vps,           ///< of the Vietnamese Professionals Society: `VPS Times` …
  vietware,      ///< VietWare X: a letter, then its tone
  windows_1258,  ///< Microsoft's: a letter, then its tone
  utf8_twice,    ///< UTF-8 that was taken for Windows-1252: `Nghá»‹ Ä‘á»‹nh`
};

/// What it is called: "TCVN3", "VNI", "VIQR", "VISCII", "VPS", "VietWare", "Windows-1258", "UTF-8 hai lần".
std::string_view name(Legacy legacy);

/// Letters drawn by a font, or read from a text.
struct LegacyFont {
  Legacy legacy;
  bool capitals = false;  ///< the font has capitals only (`.VnTimeH`): whatever is typed shows as one
  bool operator==(const LegacyFont&) const = default;
};

/// `chars` in Unicode, NFC. They may stand as Windows-1252 (`ƒ`) or as Latin-1 (U+0083), composed or not, with a soft hyphen that became
/// a hyphen (`n-íc`: `nước`). What the encoding has no letter for stays. A word at a time gives the same as a text at a time,
/// but for case, which TCVN3 leaves open where `capitals` is not set: then the words around decide (`KÕ HO¹CH` : `KẾ HOẠCH`).
/// Fonts lie: a line with letters that only Unicode has (ế, ư) stays. So give a line or a run rather than a word where there is the choice.
std::string from_legacy(std::string_view chars, LegacyFont font);

/// The encoding of `chars`, where most of their letters are surely legacy letters; nullopt where not: text in any other language,
/// Vietnamese in Unicode, what is too short to be sure (less than a few words). By the syllables of Vietnamese: nearly every word
/// that the encoding changes must become one.
std::optional<Legacy> legacy_of(std::string_view chars);

/// By the name of a font, as a PDF (`ABCDEE+.VnArial-Bold`), a DOC, an RTF or a style sheet has it; nullopt for all others.
std::optional<LegacyFont> legacy_of_font(std::string_view name);

struct Converted {
  std::string utf8;
  std::string from;  ///< the names, the most frequent first: "TCVN3", "TCVN3, VNI"
  bool operator==(const Converted&) const = default;
};

/// A whole text, of which some lines may be legacy: those that surely are become Unicode, the others stay byte for byte. nullopt where all
/// stay.
std::optional<Converted> convert_legacy(std::string_view utf8);

}  // namespace danchieu::text

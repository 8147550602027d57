#pragma once
/// Bytes of a document that says how its letters are coded, as HTML, RTF and DOC do.
///
///     from_code_page("K\xEA\xEC", 1258) == "Kế"      code_page_of("x-viet-vni") is that of VNI      from_code_page("\x93", 1252) == "“"

#include <optional>
#include <string>
#include <string_view>

namespace danchieu::indexer {

constexpr int western = 1252;     ///< Windows' own, on whose codes the fonts of before Unicode stand, too
constexpr int vietnamese = 1258;  ///< Windows' for Vietnamese
constexpr int utf8_code_page = 65001;

/// By its name in HTML and MIME, whatever its case: "windows-1258"; nullopt for those that are not read.
std::optional<int> code_page_of(std::string_view charset);

/// `bytes` as UTF-8. Of a code page that is not known, Windows-1252: legacy letters are found behind it.
std::string from_code_page(std::string_view bytes, int code_page);

/// Whether all of it is UTF-8, and some of it not ASCII.
bool is_utf8(std::string_view bytes);

}  // namespace danchieu::indexer

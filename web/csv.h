#pragma once
/// Cells of a table as a file (RFC 4180).
///
///     csv_cell("a, \"b\"") == "\"a, \"\"b\"\"\""
///     as_text("=1+1") == "'=1+1"      // a spreadsheet shows it and does not reckon it

#include <string>
#include <string_view>

namespace danchieu::web {

/// Quoted where a comma, a quotation mark or a line break stands in it.
std::string csv_cell(std::string_view text);

/// An apostrophe before what a spreadsheet would take for a formula (OWASP, "CSV Injection": = + - @, tab, line breaks). Not for programs:
/// what they read must be what was written.
std::string as_text(std::string_view text);

/// The mark by which Excel knows UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace danchieu::web

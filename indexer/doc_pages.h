#pragma once
/// The text of a DOC (Word 97 to 2003): paragraphs with the numbers that Word sets before them, tables, text boxes and notes, in Unicode
/// whatever the font. Deleted and hidden text, field codes, comments and running heads are no text. Pages are those that its writer began.
///
/// Own code over libgsf, because what Debian 12 has is no library (antiword, catdoc: programs that the sandbox does not start, which know
/// no lists of Word 2000 and no fonts of before Unicode) or not looked after (libwv). Word 6 and 95 are Trouble::office.

#include <optional>
#include <string_view>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

/// Of any compound file: XLS and PPT are Trouble::office.
std::optional<Trouble> doc_pages(std::string_view bytes, Tell& tell);

}  // namespace danchieu::indexer

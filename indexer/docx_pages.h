#pragma once
/// The text of a DOCX (Word 2007 and later, also of LibreOffice, WPS and Google): paragraphs with the numbers that Word sets before them,
/// tables, text boxes and notes. Deleted and hidden text, field codes, comments and running heads are no text.
///
/// Pages are those of the last program that laid the document out, where it left them, else the breaks that its writer set.
/// Source: ECMA-376 (transitional and strict).

#include <optional>
#include <string_view>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

class ZipParts;

/// Throws what Tell may.
std::optional<Trouble> docx_pages(ZipParts& parts, Tell& tell);

}  // namespace danchieu::indexer

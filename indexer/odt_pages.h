#pragma once
/// The text of an OpenDocument text (LibreOffice, OpenOffice): paragraphs with the numbers that the program sets before them, tables, text
/// boxes and notes. Deleted and hidden text, annotations and running heads are no text. Pages are those of the last layout (soft page
/// breaks) and those that its writer began. Source: OpenDocument 1.2 part 1.

#include <optional>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

class ZipParts;

/// Throws a Trouble, too.
std::optional<Trouble> odt_pages(ZipParts& parts, Tell& tell);

}  // namespace danchieu::indexer

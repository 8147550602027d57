#pragma once
/// A PDF page by page: its text layer, or where a page has none what is recognised on its image. Only the reader program has this: Poppler
/// reads what strangers made.

#include <optional>
#include <string_view>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

/// Tells each page's text in turn, empty ones too. Returns why not, where there is nothing to tell.
/// The text stands in the order in which the file holds it, which is that of reading: cells of a head one after the
/// other, and a hyphen at a line's end survives.
std::optional<Trouble> pdf_pages(std::string_view bytes, Tell& tell);

}  // namespace danchieu::indexer

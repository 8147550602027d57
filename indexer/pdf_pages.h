#pragma once
/// The text layer of a PDF, page by page. Only the reader program has this: Poppler reads what strangers made.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/trouble.h"

namespace danchieu::indexer {

/// Calls `tell` with each page's text in turn, empty ones too. Returns why not, where there is nothing to tell.
/// The text stands in the order in which the file holds it, which is that of reading: cells of a head one after the
/// other, and a hyphen at a line's end survives.
std::optional<Trouble> pdf_pages(std::string_view bytes, const std::function<void(const std::string&)>& tell);

}  // namespace danchieu::indexer

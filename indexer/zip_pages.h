#pragma once
/// A ZIP file is a document of Word or of OpenDocument, or another kind of office file, or just packed files: its parts tell.

#include <optional>
#include <string_view>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

std::optional<Trouble> zip_pages(std::string_view bytes, Tell& tell);

}  // namespace danchieu::indexer

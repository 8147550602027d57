#pragma once
/// A photograph or a scan as a file of its own: JPEG, PNG, TIFF. Only the reader program has this.

#include <optional>
#include <string_view>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

/// Tells what is recognised on each image of the file; a TIFF may hold many.
std::optional<Trouble> image_pages(std::string_view bytes, Tell& tell);

}  // namespace danchieu::indexer

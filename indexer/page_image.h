#pragma once
/// A page of a document as people see it: an image for a browser. In the reader program only.
///
///     page_image(bytes, 2, 900)  ->  PNG or JPEG, 900 pixels wide: the second page of a PDF, or of a file that is images

#include <string>
#include <string_view>

namespace danchieu::indexer {

/// `page` from 1. Empty where there is no such page, it cannot be drawn, or the document is of a kind that has no pages to draw.
std::string page_image(std::string_view bytes, int page, int width);

}  // namespace danchieu::indexer

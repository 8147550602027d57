#pragma once
/// A raster image in memory, and the page that it shows.
///
///     Picture grey(pixConvertTo8(colour.get(), 0));   // leptonica's, given back with its owner

#include <memory>

struct Pix;

namespace danchieu::indexer {

struct FreePix {
  void operator()(Pix* pix) const;
};
using Picture = std::unique_ptr<Pix, FreePix>;

/// A page has no more: a larger one is drawn smaller. A4 at 300 dots an inch has 8.7 million.
constexpr double most_pixels = 12e6;

struct PageImage {
  Picture picture;              ///< of 1, 8 or 32 bits a pixel
  float width = 0, height = 0;  ///< of the page, points
};

}  // namespace danchieu::indexer

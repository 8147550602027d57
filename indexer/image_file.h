#pragma once
/// Files that are images, page by page: JPEG, PNG, TIFF.
///
///     ImageFile tiff(bytes);  tiff.pages() == 3;  tiff.page(2)

#include <optional>
#include <string_view>

#include "indexer/picture.h"

namespace danchieu::indexer {

class ImageFile {
 public:
  /// `bytes` must live as long.
  explicit ImageFile(std::string_view bytes) : bytes_(bytes) {}
  /// Of a TIFF there may be many; 0 where it is no image that can be read.
  int pages() const;
  /// nullopt where it is damaged, or far larger than any page. Its size in points follows from the resolution that the file names, if
  /// that is one of paper; else the page is as wide as A4.
  std::optional<PageImage> page(int number) const;
  bool is_too_large(int number) const;

 private:
  std::optional<double> pixels(int number) const;

  std::string_view bytes_;
};

}  // namespace danchieu::indexer

#pragma once
/// Pages of a PDF as pictures, drawn as large as a recogniser needs them.
///
///     PdfImages pdf(bytes);  pdf.draw(0)     ->  the first page; a scan of 150 dots an inch as those dots, no larger and no smaller
///
/// One thread at a time.

#include <memory>
#include <optional>
#include <string_view>

#include "indexer/picture.h"

namespace danchieu::indexer {

class PdfImages {
 public:
  /// Of a file that Poppler opens. `bytes` must live as long.
  explicit PdfImages(std::string_view bytes);
  ~PdfImages();
  PdfImages(const PdfImages&) = delete;
  PdfImages& operator=(const PdfImages&) = delete;
  /// nullopt where the page cannot be drawn, or is of no size.
  std::optional<PageImage> draw(int page) const;
  /// The same, so many pixels wide: for people.
  std::optional<PageImage> draw_wide(int page, int width) const;

 private:
  std::optional<PageImage> draw_at(int page, double resolution) const;
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace danchieu::indexer

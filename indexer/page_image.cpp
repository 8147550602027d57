#include "indexer/page_image.h"

#include <leptonica/allheaders.h>

#include <cstdlib>
#include <optional>
#include <variant>

#include "indexer/file_type.h"
#include "indexer/image_file.h"
#include "indexer/pdf_images.h"

namespace danchieu::indexer {
namespace {

std::string taken(l_uint8* bytes, std::size_t size) {
  std::string all(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return all;
}

std::string as_jpeg(Pix* picture) {
  constexpr int quality = 80;
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  return pixWriteMemJpeg(&bytes, &size, picture, quality, 0) == 0 ? taken(bytes, size) : std::string();
}

std::string as_png(Pix* picture) {
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  return pixWriteMemPng(&bytes, &size, picture, 0) == 0 ? taken(bytes, size) : std::string();
}

bool is_grey(Pix* picture) {
  if (pixGetDepth(picture) <= 8) return true;
  constexpr int black = 20, white = 235, difference = 20, each = 4;
  l_float32 grey = 0, coloured = 0;
  return pixColorFraction(picture, black, white, difference, each, &grey, &coloured) == 0 && coloured < 1e-4F;
}

/// Print is a few greys, which PNG keeps sharp and small; a scan or a stamp is a photograph.
std::string encoded(Pix* picture) {
  if (!is_grey(picture)) return as_jpeg(picture);
  const Picture grey(pixConvertTo8(picture, 0));
  if (!grey) return {};
  constexpr int greys = 16;
  const Picture few(pixThresholdTo4bpp(grey.get(), greys, 1));
  std::string png = few ? as_png(few.get()) : std::string(), jpeg = as_jpeg(grey.get());
  return !png.empty() && png.size() <= jpeg.size() ? png : jpeg;
}

std::optional<PageImage> drawn(std::string_view bytes, int page, int width) {
  const auto type = file_type(bytes);
  if (type == std::variant<FileType, Trouble>(FileType::pdf)) return PdfImages(bytes).draw_wide(page - 1, width);
  if (type != std::variant<FileType, Trouble>(FileType::image)) return std::nullopt;
  auto image = ImageFile(bytes).page(page - 1);
  if (image) image->picture.reset(pixScaleToSize(image->picture.get(), width, 0));
  return image && image->picture ? std::move(image) : std::nullopt;
}

}  // namespace

std::string page_image(std::string_view bytes, int page, int width) {
  const auto image = drawn(bytes, page, width);
  return image ? encoded(image->picture.get()) : std::string();
}

}  // namespace danchieu::indexer

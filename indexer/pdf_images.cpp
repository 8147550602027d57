#include "indexer/pdf_images.h"

#include <leptonica/allheaders.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/Object.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/Stream.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace danchieu::indexer {
namespace {

constexpr double points_an_inch = 72;

/// Finds how many dots an inch the images of a page have that make up most of it.
class Resolution final : public OutputDev {
 public:
  double dots_an_inch = 0;

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  void drawImage(GfxState* state, Object*, Stream* stream, int width, int height, GfxImageColorMap* colours, bool, const int*,
                 bool in_line) override {
    take(state, width, height);
    if (in_line) skip(stream, width, height, colours->getNumPixelComps(), colours->getBits());
  }
  void drawImageMask(GfxState* state, Object*, Stream* stream, int width, int height, bool, bool, bool in_line) override {
    take(state, width, height);
    if (in_line) skip(stream, width, height, 1, 1);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool, Stream*, int mask_width,
                       int mask_height, bool, bool) override {
    take(state, width, height);
    take(state, mask_width, mask_height);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool, Stream*, int mask_width,
                           int mask_height, GfxImageColorMap*, bool) override {
    take(state, width, height);
    take(state, mask_width, mask_height);
  }

 private:
  /// Of layers the finest: a scanner that parts print from paper keeps the print in finer dots.
  void take(GfxState* state, int width, int height) {
    const auto& to_page = state->getCTM();
    const double wide = std::hypot(to_page[0], to_page[1]), high = std::hypot(to_page[2], to_page[3]), area = wide * high;
    if (!(wide > 1 && high > 1) || area < largest_ / 2) return;
    const double dots = std::max(width / wide, height / high) * points_an_inch;
    dots_an_inch = area > largest_ * 2 ? dots : std::max(dots, dots_an_inch);
    largest_ = std::max(largest_, area);
  }

  /// Its bytes stand between the commands of the page.
  static void skip(Stream* stream, int width, int height, int components, int bits) {
    const auto bytes = static_cast<std::int64_t>(height) * ((static_cast<std::int64_t>(width) * components * bits + 7) / 8);
    stream->reset();
    for (std::int64_t i = 0; i < bytes && stream->getChar() != EOF; ++i) {
    }
    stream->close();
  }

  double largest_ = 0;
};

/// The dots of a scan, where they are as fine as print needs; drawing them larger adds nothing and blurs. Finer ones are put together.
double resolution_for(double of_images) {
  constexpr double usual = 200, coarsest = 110, finest = 320;
  if (of_images <= 0) return usual;
  if (of_images < coarsest) return of_images * 2;
  return of_images / std::ceil(of_images / finest);
}

Picture picture_of(SplashBitmap& bitmap) {
  Picture picture(pixCreate(bitmap.getWidth(), bitmap.getHeight(), 32));
  if (!picture) return picture;
  for (int y = 0; y < bitmap.getHeight(); ++y) {
    const unsigned char* from = bitmap.getDataPtr() + static_cast<std::ptrdiff_t>(y) * bitmap.getRowSize();
    l_uint32* to = pixGetData(picture.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(picture.get());
    for (int x = 0; x < bitmap.getWidth(); ++x, from += 3) composeRGBPixel(from[0], from[1], from[2], to + x);
  }
  return picture;
}

void show(PDFDoc& pdf, OutputDev& device, int number, double resolution) {
  pdf.displayPage(&device, number + 1, resolution, resolution, 0, false, true, false);
}

}  // namespace

struct PdfImages::Open {
  GlobalParamsIniter parameters{[](ErrorCategory, Goffset, const char*) {}};
  std::unique_ptr<PDFDoc> pdf;
};

PdfImages::PdfImages(std::string_view bytes) : open_(std::make_unique<Open>()) {
  // The stream belongs to the document.
  open_->pdf = std::make_unique<PDFDoc>(new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
}
PdfImages::~PdfImages() = default;

namespace {

struct PageSize {
  double width = 0, height = 0;  ///< points
};

/// nullopt where there is no such page, or nothing can be read on it.
std::optional<PageSize> size_of(PDFDoc& pdf, int number) {
  constexpr double narrowest = 4;  // points
  if (!pdf.isOk() || !pdf.getPage(number + 1)) return std::nullopt;
  PageSize size{pdf.getPageCropWidth(number + 1), pdf.getPageCropHeight(number + 1)};
  if (pdf.getPageRotate(number + 1) % 180 != 0) std::swap(size.width, size.height);
  return size.width >= narrowest && size.height >= narrowest ? std::optional(size) : std::nullopt;
}

/// The finest at which a page has no more than most_pixels.
double finest(const PageSize& size) { return points_an_inch * std::sqrt(most_pixels / (size.width * size.height)); }

}  // namespace

std::optional<PageImage> PdfImages::draw(int number) const {
  const auto size = size_of(*open_->pdf, number);
  if (!size) return std::nullopt;
  Resolution finds;
  show(*open_->pdf, finds, number, points_an_inch);
  return draw_at(number, std::min(resolution_for(finds.dots_an_inch), finest(*size)));
}

std::optional<PageImage> PdfImages::draw_wide(int number, int width) const {
  const auto size = size_of(*open_->pdf, number);
  if (!size) return std::nullopt;
  return draw_at(number, std::min(points_an_inch * width / size->width, finest(*size)));
}

std::optional<PageImage> PdfImages::draw_at(int number, double resolution) const {
  SplashColor white = {0xFF, 0xFF, 0xFF};
  SplashOutputDev device(splashModeRGB8, 4, false, white);
  device.startDoc(open_->pdf.get());
  show(*open_->pdf, device, number, resolution);
  SplashBitmap* const bitmap = device.getBitmap();
  if (!bitmap || !bitmap->getDataPtr()) return std::nullopt;
  const double points = points_an_inch / resolution;
  PageImage drawn{picture_of(*bitmap), static_cast<float>(bitmap->getWidth() * points), static_cast<float>(bitmap->getHeight() * points)};
  return drawn.picture ? std::optional(std::move(drawn)) : std::nullopt;
}

}  // namespace danchieu::indexer

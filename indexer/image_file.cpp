#include "indexer/image_file.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>

namespace danchieu::indexer {
namespace {

constexpr double points_an_inch = 72;
constexpr double dots_an_inch = 200;

bool is_tiff(std::string_view bytes) { return bytes.starts_with("II*") || bytes.starts_with("MM"); }

/// On paper, with transparent parts white, and of a size that a recogniser needs and no larger.
std::optional<PageImage> of_image(const Pix& read) {
  Picture picture(pixRemoveColormap(const_cast<Pix*>(&read), REMOVE_CMAP_BASED_ON_SRC));
  if (picture && pixGetDepth(picture.get()) == 32 && pixGetSpp(picture.get()) == 4)
    picture.reset(pixAlphaBlendUniform(picture.get(), 0xFFFFFF00));
  if (picture && pixGetDepth(picture.get()) != 32) picture.reset(pixConvertTo8(picture.get(), 0));
  if (!picture) return std::nullopt;
  constexpr double a4_width = 595, least_dots = 50, most_dots = 1250;
  const double dots = pixGetXRes(&read);
  double points = dots >= least_dots && dots <= most_dots ? points_an_inch / dots : 0;
  if (points * pixGetWidth(&read) < a4_width / 3 || points * pixGetWidth(&read) > a4_width * 3) points = a4_width / pixGetWidth(&read);
  PageImage page{{}, static_cast<float>(points * pixGetWidth(&read)), static_cast<float>(points * pixGetHeight(&read))};
  const double scale = std::min(dots_an_inch * points / points_an_inch, std::sqrt(most_pixels / pixGetWidth(&read) / pixGetHeight(&read)));
  constexpr double about_right = 0.1;
  if (std::abs(scale - 1) > about_right) picture.reset(pixScale(picture.get(), static_cast<float>(scale), static_cast<float>(scale)));
  page.picture = std::move(picture);
  return page.picture ? std::optional(std::move(page)) : std::nullopt;
}

}  // namespace

int ImageFile::pages() const {
  const auto* data = reinterpret_cast<const l_uint8*>(bytes_.data());
  l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, mapped = 0, pages = 0;
  if (pixReadHeaderMem(data, bytes_.size(), &format, &width, &height, &bits, &samples, &mapped) != 0) return 0;
  if (!is_tiff(bytes_)) return 1;
  constexpr int most = 2000;
  while (pages < most && readHeaderMemTiff(data, bytes_.size(), pages, &width, &height, &bits, &samples, nullptr, &mapped, &format) == 0)
    ++pages;
  return pages;
}

std::optional<double> ImageFile::pixels(int number) const {
  const auto* data = reinterpret_cast<const l_uint8*>(bytes_.data());
  l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, mapped = 0;
  const bool known = is_tiff(bytes_)
                         ? readHeaderMemTiff(data, bytes_.size(), number, &width, &height, &bits, &samples, nullptr, &mapped, &format) == 0
                         : pixReadHeaderMem(data, bytes_.size(), &format, &width, &height, &bits, &samples, &mapped) == 0;
  if (!known || width <= 0 || height <= 0) return std::nullopt;
  return static_cast<double>(width) * height;
}

bool ImageFile::is_too_large(int number) const {
  constexpr double largest = 4 * most_pixels;
  const std::optional<double> found = pixels(number);
  return found && *found > largest;
}

std::optional<PageImage> ImageFile::page(int number) const {
  if (!pixels(number) || is_too_large(number)) return std::nullopt;
  const auto* data = reinterpret_cast<const l_uint8*>(bytes_.data());
  const Picture read(is_tiff(bytes_) ? pixReadMemTiff(data, bytes_.size(), number) : pixReadMem(data, bytes_.size()));
  return read ? of_image(*read) : std::nullopt;
}

}  // namespace danchieu::indexer

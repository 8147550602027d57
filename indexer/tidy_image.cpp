#include "indexer/tidy_image.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <numbers>
#include <vector>

namespace danchieu::indexer {

void FreePix::operator()(Pix* pix) const { pixDestroy(&pix); }

namespace {

Picture made(Pix* pix) {
  if (!pix) throw std::bad_alloc();  // leptonica gives nothing only where memory is short, or the picture is of no size
  return Picture(pix);
}

/// Leptonica does not write through them.
Pix* read_only(const Pix& pix) { return const_cast<Pix*>(&pix); }

struct Colour {
  int red, green, blue;
  explicit Colour(l_uint32 pixel)
      : red(static_cast<int>(pixel >> L_RED_SHIFT & 0xFF)),
        green(static_cast<int>(pixel >> L_GREEN_SHIFT & 0xFF)),
        blue(static_cast<int>(pixel >> L_BLUE_SHIFT & 0xFF)) {}
  int redness() const { return red - std::max(green, blue); }
};

l_uint32* row(const Pix& pix, int y) { return pixGetData(read_only(pix)) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(&pix); }

/// How bright the red ink of a picture is in the red part of its colours; 256 where there is next to none.
int red_ink(const Pix& picture, const Pix& reds) {
  constexpr double least = 0.0002;
  std::array<int, 256> times{};
  int all = 0;
  const int width = pixGetWidth(&picture), height = pixGetHeight(&picture);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      if (GET_DATA_BIT(row(reds, y), x)) {
        ++times[static_cast<std::size_t>(Colour(row(picture, y)[x]).red)];
        ++all;
      }
  if (all < least * width * height) return 256;
  int below = 0, level = 0;
  while ((below += times[static_cast<std::size_t>(level)]) * 4 < all) ++level;  // the darker quarter
  return level;
}

Picture red_part(const Pix& picture) { return made(pixConvertRGBToGray(read_only(picture), 1, 0, 0)); }

}  // namespace

Picture without_red(const Pix& picture) {
  if (pixGetDepth(&picture) != 32) return made(pixConvertTo8(read_only(picture), 0));
  constexpr int red_from = 45;
  constexpr int reach = 7;  // the colours of a JPEG are coarser than its shades
  const int width = pixGetWidth(&picture), height = pixGetHeight(&picture);
  const Picture reds = made(pixCreate(width, height, 1));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      if (Colour(row(picture, y)[x]).redness() > red_from) SET_DATA_BIT(row(*reds, y), x);
  Picture grey = red_part(picture);
  const int ink = red_ink(picture, *reds);
  if (ink > 255) return grey;
  // Where red ink stands, all that is not much darker than it is paper.
  const Picture zone = made(pixDilateBrick(nullptr, reds.get(), reach, reach));
  constexpr double black = 40, share = 0.9;
  const double white = std::max(black + 40.0, ink * share);
  std::array<l_uint8, 256> stretched{};
  for (int level = 0; level < 256; ++level)
    stretched[static_cast<std::size_t>(level)] = static_cast<l_uint8>(std::clamp((level - black) * 255 / (white - black), 0.0, 255.0));
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      if (GET_DATA_BIT(row(*zone, y), x)) SET_DATA_BYTE(row(*grey, y), x, stretched[GET_DATA_BYTE(row(*grey, y), x)]);
  return grey;
}

Picture in_even_light(const Pix& grey) {
  constexpr int tile = 24, dark = 90, least_in_tile = 150, paper = 240, smooth = 2;
  constexpr int black = 30, white = 215;
  Pix* evened = pixBackgroundNorm(read_only(grey), nullptr, nullptr, tile, tile, dark, least_in_tile, paper, smooth, smooth);
  Picture result = evened ? Picture(evened) : made(pixCopy(nullptr, read_only(grey)));
  pixGammaTRC(result.get(), result.get(), 1.0F, black, white);
  return result;
}

Picture without_edges(const Pix& grey) {
  constexpr int dark = 100, thick = 11, margin = 7;
  const Picture ink = made(pixThresholdToBinary(read_only(grey), dark));
  const Picture solid = made(pixOpenBrick(nullptr, ink.get(), thick, thick));
  const Picture bars = made(pixExtractBorderConnComps(solid.get(), 8));
  Picture result = made(pixCopy(nullptr, read_only(grey)));
  l_int32 none = 1;
  pixZero(bars.get(), &none);
  if (none) return result;
  const Picture wide = made(pixDilateBrick(nullptr, bars.get(), thick + margin, thick + margin));
  pixSetMasked(result.get(), wide.get(), 255);
  return result;
}

double skew_of(const Pix& grey) {
  constexpr int dark = 140;
  constexpr float sure = 3.0F, least = 0.05F;
  const Picture ink = made(pixThresholdToBinary(read_only(grey), dark));
  float degrees = 0, confidence = 0;
  if (pixFindSkew(ink.get(), &degrees, &confidence) != 0 || confidence < sure || std::abs(degrees) < least) return 0;
  constexpr double half_turn = 180;
  return -degrees * std::numbers::pi / half_turn;
}

namespace {

/// The box before the picture was turned by a quarter; `width` of the picture behind it.
text::Box quarter_back(const text::Box& box, float width) { return {box.top, width - box.right, box.bottom, width - box.left}; }

text::Box straight_back(const Turn& turn, const text::Box& box) {
  if (turn.angle == 0) return box;
  const double cosine = std::cos(turn.angle), sine = std::sin(turn.angle), middle_x = turn.width / 2, middle_y = turn.height / 2;
  text::Box around{turn.width, turn.height, 0, 0};
  for (const float x : {box.left, box.right})
    for (const float y : {box.top, box.bottom}) {
      const double from_x = x - middle_x, from_y = y - middle_y;
      const auto to_x = static_cast<float>(middle_x + from_x * cosine + from_y * sine);
      const auto to_y = static_cast<float>(middle_y - from_x * sine + from_y * cosine);
      around = {std::min(around.left, to_x), std::min(around.top, to_y), std::max(around.right, to_x), std::max(around.bottom, to_y)};
    }
  return {std::max(around.left, 0.0F), std::max(around.top, 0.0F), std::min(around.right, turn.width),
          std::min(around.bottom, turn.height)};
}

}  // namespace

text::Box Turn::back(const text::Box& box) const {
  text::Box back = straight_back(*this, box);
  for (int quarter = quarters; quarter > 0; --quarter) back = quarter_back(back, (quarters - quarter) % 2 == 0 ? width : height);
  return back;
}

Tidied tidy(const Pix& picture, int quarters) {
  const Picture turned = quarters == 0 ? nullptr : made(pixRotateOrth(read_only(picture), quarters));
  Tidied tidied{without_edges(*in_even_light(*without_red(turned ? *turned : picture))), {}};
  tidied.turn.width = static_cast<float>(pixGetWidth(tidied.picture.get()));
  tidied.turn.height = static_cast<float>(pixGetHeight(tidied.picture.get()));
  tidied.turn.quarters = quarters;
  const double skew = skew_of(*tidied.picture);
  if (skew == 0) return tidied;
  tidied.turn.angle = -skew;
  tidied.picture = made(pixRotate(tidied.picture.get(), static_cast<float>(-skew), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  return tidied;
}

}  // namespace danchieu::indexer

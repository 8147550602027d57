/// damage_pages DAMAGE OUT.pdf PAGE.ppm…: what scanners, fax machines and stamps do to pages, as a PDF of images.
///
/// DAMAGE is a list of steps, each with its measure: "skew=1.5,noise=20,jpeg=30". `steps` below names them. Same input, same output.

#include <leptonica/allheaders.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <numbers>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct FreePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Picture = std::unique_ptr<Pix, FreePix>;

struct Page {
  Picture picture;  ///< 32 bits
  int dots = 200;   ///< an inch
  bool last = false;
  std::mt19937 chance;
};

struct Colour {
  double red, green, blue;
};

/// Every pixel's colour becomes what `change` makes of it.
void each_pixel(Page& page, const std::function<Colour(int x, int y, Colour)>& change) {
  Pix* pix = page.picture.get();
  const auto byte = [](double value) { return static_cast<int>(std::clamp(std::lround(value), 0L, 255L)); };
  for (int y = 0; y < pixGetHeight(pix); ++y) {
    l_uint32* row = pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
    for (int x = 0; x < pixGetWidth(pix); ++x) {
      int red = 0, green = 0, blue = 0;
      extractRGBValues(row[x], &red, &green, &blue);
      const Colour made = change(x, y, {static_cast<double>(red), static_cast<double>(green), static_cast<double>(blue)});
      composeRGBPixel(byte(made.red), byte(made.green), byte(made.blue), row + x);
    }
  }
}

void scale_ink(Page& page, const std::function<double(int x, int y)>& light) {
  each_pixel(page, [&](int x, int y, Colour c) {
    const double l = light(x, y);
    return Colour{c.red * l, c.green * l, c.blue * l};
  });
}

void skew(Page& page, double degrees) {
  page.picture.reset(
      pixRotate(page.picture.get(), static_cast<float>(degrees * std::numbers::pi / 180), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
}

void turn(Page& page, double quarters) { page.picture.reset(pixRotateOrth(page.picture.get(), static_cast<int>(quarters))); }

void blur(Page& page, double radius) {
  const int half = static_cast<int>(radius) + 1;
  const std::unique_ptr<L_Kernel, void (*)(L_Kernel*)> kernel(makeGaussianKernel(half, half, static_cast<float>(radius), 1),
                                                              [](L_Kernel* k) { kernelDestroy(&k); });
  page.picture.reset(pixConvolveRGB(page.picture.get(), kernel.get()));
}

void noise(Page& page, double strength) {
  std::normal_distribution<double> normal(0, strength);
  std::uniform_real_distribution<double> share(0, 1);
  each_pixel(page, [&](int, int, Colour c) {
    const double by = normal(page.chance), hit = share(page.chance);
    if (hit < strength / 20'000) return Colour{0, 0, 0};
    if (hit > 1 - strength / 20'000) return Colour{255, 255, 255};
    return Colour{c.red + by, c.green + by, c.blue + by};
  });
}

void uneven_light(Page& page, double darkest) {
  const double width = pixGetWidth(page.picture.get()), height = pixGetHeight(page.picture.get());
  scale_ink(page, [&](int x, int y) {
    const double away = std::hypot(x / width - 0.2, y / height - 0.3) / 1.1;
    return 1 - (1 - darkest) * std::clamp(away, 0.0, 1.0);
  });
}

/// Paper as dark as `level`, ink paler.
void grey_paper(Page& page, double level) {
  each_pixel(page, [&](int, int, Colour c) {
    const auto onto = [&](double value) { return 50 + value / 255 * (level - 50); };
    return Colour{onto(c.red), onto(c.green), onto(c.blue) * 0.94};
  });
}

/// The other side of the paper shines through.
void bleed(Page& page, double strength) {
  const Picture other(pixFlipLR(nullptr, page.picture.get()));
  const Picture soft(pixBlockconv(other.get(), 2, 2));
  const int shift = page.dots / 10;
  each_pixel(page, [&](int x, int y, Colour c) {
    l_uint32 behind = 0xFFFFFF00;
    pixGetPixel(soft.get(), x, y + shift, &behind);
    const double dark = (255 - static_cast<double>(behind >> 24)) * strength;
    return Colour{c.red - dark, c.green - dark, c.blue - dark};
  });
}

/// The lid of the scanner, and two holes.
void edges(Page& page, double inches) {
  const double width = pixGetWidth(page.picture.get()), height = pixGetHeight(page.picture.get()), wide = inches * page.dots;
  each_pixel(page, [&](int x, int y, Colour c) {
    const bool lid = x < wide + y * 0.01 || y < wide / 2 || x > width - wide / 3;
    const double hole = 0.12 * page.dots;
    const bool punched =
        std::hypot(x - 0.55 * page.dots, y - height * 0.4) < hole || std::hypot(x - 0.55 * page.dots, y - height * 0.6) < hole;
    return lid || punched ? Colour{20, 20, 20} : c;
  });
}

/// Whether ink of a round stamp is at this distance from its middle: two rings, signs between them, a star, a pattern.
bool in_stamp(double x, double y, double radius) {
  const double away = std::hypot(x, y) / radius, angle = std::atan2(y, x);
  if (away > 1) return false;
  if (away > 0.95 || (away > 0.66 && away < 0.69)) return true;
  if (away > 0.74 && away < 0.88) return std::fmod(angle * 9 + 60, 1.0) < 0.45 && std::fmod(away * 40, 1.0) < 0.7;
  if (away < 0.3) return away < 0.12 + 0.16 * std::pow(std::abs(std::cos(angle * 2.5)), 3);
  return away > 0.38 && away < 0.6 && std::sin(angle * 24) * std::sin(away * 60) > 0.2;
}

void stamp_at(Page& page, double middle_x, double middle_y, double radius) {
  std::uniform_real_distribution<double> worn(0, 1);
  each_pixel(page, [&](int x, int y, Colour c) {
    if (!in_stamp(x - middle_x, y - middle_y, radius) || worn(page.chance) < 0.08) return c;
    return Colour{c.red * 0.82, c.green * 0.16, c.blue * 0.24};  // ink lets the print beneath it through
  });
}

/// Over the signature at the end, and across the text of every page.
void stamp(Page& page, double inches) {
  const double width = pixGetWidth(page.picture.get()), height = pixGetHeight(page.picture.get()), radius = inches * page.dots / 2;
  stamp_at(page, width * 0.97, height * 0.45, radius * 0.8);
  if (!page.last) return;
  const Picture grey(pixConvertTo8(page.picture.get(), 0));
  int lowest = 0;
  for (int y = 0; y < height; ++y)
    for (int x = static_cast<int>(width / 2); x < width * 0.85; x += 2) {
      l_uint32 level = 255;
      pixGetPixel(grey.get(), x, y, &level);
      if (level < 90) lowest = y;
    }
  stamp_at(page, width * 0.6, lowest - radius * 0.6, radius);
}

/// Of two tones, as a fax.
void two_tone(Page& page, double level) {
  const Picture grey(pixConvertTo8(page.picture.get(), 0));
  page.picture.reset(pixThresholdToBinary(grey.get(), static_cast<int>(level)));
}

struct Step {
  std::string_view name;
  void (*work)(Page& page, double measure);
};
constexpr Step steps[] = {{"skew", skew},       {"turn", turn},   {"blur", blur},   {"noise", noise}, {"light", uneven_light},
                          {"grey", grey_paper}, {"bleed", bleed}, {"edges", edges}, {"stamp", stamp}, {"fax", two_tone}};

}  // namespace

int main(int count, char** words) {
  if (count < 4) return std::fprintf(stderr, "damage_pages DAMAGE OUT.pdf PAGE.ppm…\n"), 2;
  int quality = 85, dots = 200;
  std::vector<std::pair<const Step*, double>> asked;
  std::string_view list = words[1];
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), one.size() + 1));
    const auto equals = one.find('=');
    double measure = 0;
    if (equals != one.npos) std::from_chars(one.data() + equals + 1, one.data() + one.size(), measure);
    const std::string_view name = one.substr(0, equals);
    if (name == "jpeg") quality = static_cast<int>(measure);
    else if (name == "dpi") dots = static_cast<int>(measure);
    else {
      const auto* step = std::find_if(std::begin(steps), std::end(steps), [&](const Step& s) { return s.name == name; });
      if (step == std::end(steps)) return std::fprintf(stderr, "no such damage: %s\n", std::string(name).c_str()), 2;
      asked.emplace_back(step, measure);
    }
  }
  PIXA* pages = pixaCreate(count);
  for (int i = 3; i < count; ++i) {
    const Picture read(pixRead(words[i]));
    if (!read) return std::fprintf(stderr, "cannot read %s\n", words[i]), 1;
    Page page{Picture(pixConvertTo32(read.get())), dots, i + 1 == count, std::mt19937(static_cast<unsigned>(i))};
    for (const auto& [step, measure] : asked) step->work(page, measure);
    pixSetResolution(page.picture.get(), dots, dots);
    pixaAddPix(pages, page.picture.release(), L_INSERT);
  }
  const bool fax = std::any_of(asked.begin(), asked.end(), [](const auto& a) { return a.first->name == "fax"; });
  const int failed = pixaConvertToPdf(pages, dots, 1.0F, fax ? L_G4_ENCODE : L_JPEG_ENCODE, quality, "scan", words[2]);
  pixaDestroy(&pages);
  return failed;
}

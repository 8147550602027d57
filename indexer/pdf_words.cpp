#include "indexer/pdf_words.h"

#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/Object.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>
#include <poppler/TextOutputDev.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace danchieu::indexer {
namespace {

constexpr double points_an_inch = 72;
constexpr std::size_t most_rules = 20'000;

/// What was cut off while it was copied lacks the pointer to its index at the end; Poppler would read what is left without a word.
bool is_cut_short(std::string_view bytes) {
  constexpr std::size_t tail = 2048;
  return bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find("startxref") == bytes.npos;
}

bool no_annotations(Annot*, void*) { return false; }

/// Collects what the page draws. Words are Poppler's; positions in the content count characters as Poppler counts them.
class Collector final : public TextOutputDev {
 public:
  explicit Collector(PdfDrawn& drawn) : TextOutputDev(nullptr, false, 0, true, false, true), drawn_(drawn) {}

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y, CharCode code, int bytes,
                const Unicode* u, int size) override {
    constexpr int invisible = 3;
    ++(state->getRender() == invisible ? drawn_.hidden : drawn_.seen);
    drawn_.unnamed += size == 0 || *u == 0;
    position_ += bytes;
    TextOutputDev::drawChar(state, x, y, dx, dy, origin_x, origin_y, code, bytes, u, size);
  }
  void incCharCount(int chars) override {
    position_ += chars;
    TextOutputDev::incCharCount(chars);
  }
  void beginMarkedContent(const char* name, Dict* properties) override {
    const bool frame = properties && std::string_view(name) == "Artifact" && properties->lookup("Type").isName("Pagination");
    if (frame && frames_open_ == 0) frames_.push_back({position_, position_});
    marks_.push_back(frame);
    frames_open_ += frame;
  }
  void endMarkedContent(GfxState*) override {
    if (marks_.empty()) return;
    frames_open_ -= marks_.back();
    if (marks_.back() && frames_open_ == 0) frames_.back().second = position_;
    marks_.pop_back();
  }
  void stroke(GfxState* state) override { take_path(state, true); }
  void fill(GfxState* state) override { take_path(state, false); }
  void eoFill(GfxState* state) override { take_path(state, false); }

  void finish() {
    if (frames_open_ > 0) frames_.back().second = position_;
    const auto list = makeWordList();
    if (!list) return;
    drawn_.words.reserve(static_cast<std::size_t>(list->getLength()));
    int end = 0;
    for (int i = 0; i < list->getLength(); ++i) {
      const TextWord& word = *list->get(i);
      take(word, word.getCharPos() != end);
      end = word.getCharPos() + word.getCharLen();
    }
  }

 private:
  void take(const TextWord& word, bool spaced) {
    PdfWord made;
    double left = 0, top = 0, right = 0, bottom = 0;
    word.getBBox(&left, &top, &right, &bottom);
    made.box = {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right), static_cast<float>(bottom)};
    made.base = static_cast<float>(word.getBaseline());
    made.size = static_cast<float>(word.getFontSize());
    made.quarters = static_cast<std::uint8_t>(word.getRotation() & 3);
    made.spaced = spaced;
    made.font = font_of(word.getFontInfo(0));
    const auto frame =
        std::upper_bound(frames_.begin(), frames_.end(), word.getCharPos(), [](int at, const auto& f) { return at < f.first; });
    made.marginal = frame != frames_.begin() && word.getCharPos() < std::prev(frame)->second;
    made.chars.begin = static_cast<std::uint32_t>(drawn_.chars.size());
    for (int i = 0; i < word.getLength(); ++i)
      if (const Unicode c = *word.getChar(i); c > ' ') drawn_.chars += static_cast<char32_t>(c);
    made.chars.end = static_cast<std::uint32_t>(drawn_.chars.size());
    const bool placed =
        std::isfinite(left) && std::isfinite(top) && std::isfinite(right) && std::isfinite(bottom) && std::isfinite(made.base);
    if (placed && !made.chars.empty() && made.size > 0) drawn_.words.push_back(made);
    else drawn_.chars.resize(made.chars.begin);
  }

  std::uint16_t font_of(const TextFontInfo* info) {
    if (info == last_font_ && !drawn_.fonts.empty()) return last_number_;
    last_font_ = info;
    const std::string name = info && info->getFontName() ? info->getFontName()->toStr() : std::string();
    const auto [place, is_new] = numbers_.try_emplace(name, static_cast<std::uint16_t>(drawn_.fonts.size()));
    if (is_new) drawn_.fonts.push_back(name);
    return last_number_ = place->second;
  }

  /// Straight lines, thin areas, and the edges of boxes that are drawn as lines.
  void take_path(GfxState* state, bool stroked) {
    const GfxPath* const path = state->getPath();
    if (!path) return;
    for (int i = 0; i < path->getNumSubpaths() && drawn_.rules.size() < most_rules; ++i) take_subpath(state, *path->getSubpath(i), stroked);
  }

  void take_subpath(GfxState* state, const GfxSubpath& path, bool stroked) {
    constexpr int most_points = 8;
    constexpr float thin = 3;
    const int points = path.getNumPoints();
    bool straight = points >= 2 && points <= most_points;
    for (int i = 0; straight && i < points; ++i) straight = !path.getCurve(i);
    if (!straight) {
      drawn_.shapes += !stroked && points > 1;
      return;
    }
    PdfRule around{1e9F, 1e9F, -1e9F, -1e9F};
    float before_x = 0, before_y = 0;
    for (int i = 0; i < points; ++i) {
      double x = 0, y = 0;
      state->transform(path.getX(i), path.getY(i), &x, &y);
      const auto at_x = static_cast<float>(x), at_y = static_cast<float>(y);
      around = {std::min(around.left, at_x), std::min(around.top, at_y), std::max(around.right, at_x), std::max(around.bottom, at_y)};
      if (stroked && i > 0)
        add({std::min(before_x, at_x), std::min(before_y, at_y), std::max(before_x, at_x), std::max(before_y, at_y)}, 1);
      before_x = at_x;
      before_y = at_y;
    }
    if (!stroked) add(around, thin);
  }

  void add(const PdfRule& rule, float thickest) {
    constexpr float shortest = 4;
    const float width = rule.right - rule.left, height = rule.bottom - rule.top;
    if (std::min(width, height) <= thickest && std::max(width, height) >= shortest) drawn_.rules.push_back(rule);
  }

  PdfDrawn& drawn_;
  int position_ = 0;
  std::vector<std::pair<int, int>> frames_;  // positions of what belongs to the page frame
  std::vector<bool> marks_;
  int frames_open_ = 0;
  const TextFontInfo* last_font_ = nullptr;
  std::uint16_t last_number_ = 0;
  std::unordered_map<std::string, std::uint16_t> numbers_;
};

/// Adds up the areas that images are painted on.
class Images final : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return true; }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return true; }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return true; }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return true; }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert, bool interpolate,
                     bool inlined) override {
    add(state, width);
    if (inlined) OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
  }
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* colours, bool interpolate,
                 const int* mask, bool inlined) override {
    add(state, width);
    if (inlined) OutputDev::drawImage(state, ref, stream, width, height, colours, interpolate, mask, inlined);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int, GfxImageColorMap*, bool, Stream*, int, int, bool, bool) override {
    add(state, width);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int, GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    add(state, width);
  }
  PdfPictures of_page(double area) const {
    return {area > 0 ? static_cast<float>(std::min(area_ / area, 1.0)) : 0, static_cast<float>(dots_per_inch_)};
  }

 private:
  void add(GfxState* state, int pixels) {
    const auto& m = state->getCTM();
    const double area = std::abs(m[0] * m[3] - m[1] * m[2]), width = std::hypot(m[0], m[1]);
    area_ += area;
    if (area <= largest_ || width <= 0) return;
    largest_ = area;
    dots_per_inch_ = pixels * points_an_inch / width;
  }
  double area_ = 0, largest_ = 0, dots_per_inch_ = 0;
};

void show(PDFDoc& pdf, OutputDev& device, int number) {
  pdf.displayPageSlice(&device, number + 1, points_an_inch, points_an_inch, 0, false, true, false, -1, -1, -1, -1, nullptr, nullptr,
                       no_annotations, nullptr, false);
}

}  // namespace

struct PdfFile::Open {
  GlobalParamsIniter parameters{[](ErrorCategory, Goffset, const char*) {}};
  std::unique_ptr<PDFDoc> pdf;
  std::optional<Trouble> trouble;
};

PdfFile::PdfFile(std::string_view bytes) : open_(std::make_unique<Open>()) {
  if (is_cut_short(bytes)) {
    open_->trouble = Trouble::cut_short;
    return;
  }
  // The stream belongs to the document.
  open_->pdf = std::make_unique<PDFDoc>(new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
  if (!open_->pdf->isOk()) open_->trouble = open_->pdf->getErrorCode() == errEncrypted ? Trouble::encrypted : Trouble::damaged;
}

PdfFile::~PdfFile() = default;

std::optional<Trouble> PdfFile::trouble() const { return open_->trouble; }
int PdfFile::pages() const { return open_->trouble ? 0 : open_->pdf->getNumPages(); }

std::optional<PdfDrawn> PdfFile::page(int number) const {
  if (!open_->pdf->getPage(number + 1)) return std::nullopt;
  PdfDrawn drawn;
  const bool sideways = open_->pdf->getPageRotate(number + 1) % 180 != 0;
  drawn.width = static_cast<float>(open_->pdf->getPageCropWidth(number + 1));
  drawn.height = static_cast<float>(open_->pdf->getPageCropHeight(number + 1));
  if (sideways) std::swap(drawn.width, drawn.height);
  Collector collector(drawn);
  show(*open_->pdf, collector, number);
  collector.finish();
  return drawn;
}

PdfPictures PdfFile::pictures(int number) const {
  Images images;
  show(*open_->pdf, images, number);
  return images.of_page(open_->pdf->getPageCropWidth(number + 1) * open_->pdf->getPageCropHeight(number + 1));
}

}  // namespace danchieu::indexer

#include "indexer/recognise.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "indexer/passed_over.h"
#include "indexer/reading_order.h"
#include "indexer/second_look.h"
#include "indexer/tidy_image.h"
#include "text/utf8.h"

namespace danchieu::indexer {
namespace {

constexpr const char* language = "vie";
constexpr double points_an_inch = 72;
/// What the model knows and no Vietnamese document has; most of all Ð, which it sees beside Đ, and what it takes for a slash or a one.
constexpr const char* never_printed = "ÐðƉ⁄|[]{}\\<>‹›«»^~`´¨¬ˆ§©®†‡£€¥$¡¿#ÄäÏïËëÖöŸÿŠšŒœØøÑñƑƒ";

std::string load_model() {
  const char* const named = std::getenv("TESSDATA_PREFIX");
  for (const std::filesystem::path& folder :
       {std::filesystem::path(named ? named : ""), std::filesystem::path("/usr/share/tesseract-ocr/5/tessdata"),
        std::filesystem::path("/usr/share/tessdata")}) {
    std::ifstream file(folder / "vie.traineddata", std::ios::binary);
    if (file) return {std::istreambuf_iterator<char>(file), {}};
  }
  return {};
}

const std::string& model() {
  static const std::string loaded = load_model();
  return loaded;
}

std::vector<SeenWord> words_of(tesseract::TessBaseAPI& api) {
  std::vector<SeenWord> words;
  const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
  if (!at) return words;
  int line = 0;
  do {
    if (at->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) ++line;
    const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
    int left = 0, top = 0, right = 0, bottom = 0;
    if (!text || !at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
    words.push_back({text.get(),
                     {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right), static_cast<float>(bottom)},
                     at->Confidence(tesseract::RIL_WORD),
                     line});
  } while (at->Next(tesseract::RIL_WORD));
  return words;
}

/// What stands in `box` of `page`, as one line, scaled before it is looked at.
std::vector<SeenWord> line_at(tesseract::TessBaseAPI& api, const Pix& page, int dots, const text::Box& box, float scale) {
  constexpr int margin = 6, border = 10;
  const auto left = std::max(0, static_cast<int>(box.left) - margin), top = std::max(0, static_cast<int>(box.top) - margin);
  BOX* area = boxCreate(left, top, static_cast<int>(box.right) + margin - left, static_cast<int>(box.bottom) + margin - top);
  const Picture part(pixClipRectangle(const_cast<Pix*>(&page), area, nullptr));
  boxDestroy(&area);
  const Picture scaled(part ? pixScale(part.get(), scale, scale) : nullptr);
  const Picture framed(scaled ? pixAddBorderGeneral(scaled.get(), border, border, border, border, 255) : nullptr);
  if (!framed) return {};
  api.SetPageSegMode(tesseract::PSM_SINGLE_LINE);
  api.SetImage(framed.get());
  api.SetSourceResolution(static_cast<int>(static_cast<float>(dots) * scale));
  std::vector<SeenWord> words;
  if (api.Recognize(nullptr) == 0) words = words_of(api);
  api.SetPageSegMode(tesseract::PSM_AUTO);
  const auto back = [&](float at, int begin) { return (at - border) / scale + static_cast<float>(begin); };
  for (SeenWord& word : words)
    word.box = {back(word.box.left, left), back(word.box.top, top), back(word.box.right, left), back(word.box.bottom, top)};
  return words;
}

}  // namespace

struct Recogniser::Engine {
  tesseract::TessBaseAPI api;
};

struct Recogniser::Warm {
  std::mutex guard;
  std::unique_ptr<Engine> engine;
};

Recogniser::Warm& Recogniser::warm() {
  static Warm kept;
  return kept;
}

void warm_up_recognition() {
  setMsgSeverity(L_SEVERITY_NONE);
  if (can_recognise()) Recogniser::warm().engine = std::move(Recogniser().engine_);
}

bool can_recognise() { return !model().empty(); }

Recogniser::Recogniser() {
  {
    const std::lock_guard lock(warm().guard);
    engine_ = std::move(warm().engine);
  }
  if (engine_) return;
  engine_ = std::make_unique<Engine>();
  // Before the engine starts, for a libgomp that has not been loaded yet; else it comes too late and does no harm.
  setenv("OMP_THREAD_LIMIT", "1", 0);
  tesseract::TessBaseAPI& api = engine_->api;
  if (!can_recognise() || api.Init(model().data(), static_cast<int>(model().size()), language, tesseract::OEM_LSTM_ONLY, nullptr, 0,
                                   nullptr, nullptr, false, nullptr) != 0)
    throw std::runtime_error("The model of Vietnamese is missing: install tesseract-ocr-vie.");
  api.SetPageSegMode(tesseract::PSM_AUTO);
  api.SetVariable("tessedit_char_blacklist", never_printed);
}
Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

namespace {

/// Tesseract reads lines that lie on their side as well, and does not tell: it shows in the words' shapes.
bool lies(const SeenWord& word) {
  constexpr std::size_t long_enough = 3;
  return text::count_code_points(word.text) >= long_enough && word.box.bottom - word.box.top > word.box.right - word.box.left;
}

struct Seen {
  Tidied page;
  int dots = 0;
  std::vector<SeenWord> words;
  /// Letters that stand upright and were read with some confidence: most where the page is upright.
  double letters() const {
    constexpr float sure = 60;
    double sum = 0;
    for (const SeenWord& word : words)
      if (word.sure > sure && !lies(word)) sum += static_cast<double>(word.text.size());
    return sum;
  }
  /// Print that is read the right way up is sure, but for a word here and there.
  bool is_upright() const {
    double all = 0;
    for (const SeenWord& word : words) all += static_cast<double>(word.text.size());
    return all > 0 && letters() * 2 > all;
  }
  /// How to turn it to read it: by the quarters that are likely first.
  std::array<int, 3> turns() const {
    int lying = 0, downwards = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const SeenWord &before = words[i - 1], &word = words[i];
      lying += lies(word) ? 1 : -1;
      if (word.line == before.line && lies(word)) downwards += word.box.top > before.box.top ? 1 : -1;
    }
    if (lying <= 0) return {2, 1, 3};
    return downwards > 0 ? std::array{3, 1, 2} : std::array{1, 3, 2};
  }
};

Seen see(tesseract::TessBaseAPI& api, const PageImage& image, int quarters) {
  constexpr int longest = 60'000;  // ms: a page of print takes one second, one of noise could take for ever
  Seen seen{tidy(*image.picture, quarters), 0, {}};
  api.SetImage(seen.page.picture.get());
  seen.dots = static_cast<int>(
      std::lround(static_cast<double>(pixGetWidth(image.picture.get())) / static_cast<double>(image.width) * points_an_inch));
  api.SetSourceResolution(seen.dots);
  tesseract::ETEXT_DESC watch;
  watch.set_deadline_msecs(longest);
  if (api.Recognize(&watch) == 0) seen.words = words_of(api);
  return seen;
}

/// As it lies, if that can be read; else turned so that it can. A page without print is seen four times, for little.
Seen see_upright(tesseract::TessBaseAPI& api, const PageImage& image) {
  Seen best = see(api, image, 0);
  for (const int quarters : best.turns()) {
    if (best.is_upright()) break;
    if (Seen turned = see(api, image, quarters); turned.letters() > best.letters()) best = std::move(turned);
  }
  return best;
}

/// Lines that were passed over, each recognised alone.
void add_passed_over(tesseract::TessBaseAPI& api, Seen& seen) {
  int line = 0;
  for (const SeenWord& word : seen.words) line = std::max(line, word.line);
  for (const text::Box& box : lines_passed_over(*seen.page.picture, seen.words)) {
    std::vector<SeenWord> words = line_at(api, *seen.page.picture, seen.dots, box, 1);
    if (!is_print(words)) continue;
    ++line;
    for (SeenWord& word : words) {
      word.line = line;
      seen.words.push_back(std::move(word));
    }
  }
}

}  // namespace

archive::Page Recogniser::read(const PageImage& image) {
  tesseract::TessBaseAPI& api = engine_->api;
  Seen seen = see_upright(api, image);
  add_passed_over(api, seen);
  look_again(seen.words, [&](const text::Box& line, float scale) { return line_at(api, *seen.page.picture, seen.dots, line, scale); });
  api.Clear();
  archive::Page page = in_reading_order(std::move(seen.words));
  const auto points = image.width / static_cast<float>(pixGetWidth(image.picture.get()));
  for (text::PlacedWord& word : page.layout.words) {
    const text::Box box = seen.page.turn.back(word.box);
    word.box = {box.left * points, box.top * points, box.right * points, box.bottom * points};
  }
  page.layout.width = image.width;
  page.layout.height = image.height;
  return page;
}

}  // namespace danchieu::indexer

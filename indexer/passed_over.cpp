#include "indexer/passed_over.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <new>

#include "text/chars.h"
#include "text/utf8.h"

namespace danchieu::indexer {
namespace {

struct FreeBoxes {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};

Picture made(Pix* pix) {
  if (!pix) throw std::bad_alloc();
  return Picture(pix);
}

/// Median of the heights of words that were seen well; 0 where there are too few to tell.
float print_height(const std::vector<SeenWord>& words) {
  constexpr float sure = 60;
  constexpr std::size_t enough = 5;
  std::vector<float> heights;
  for (const SeenWord& word : words)
    if (word.sure > sure) heights.push_back(word.box.bottom - word.box.top);
  if (heights.size() < enough) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

void blank(Pix& ink, const text::Box& box, float margin) {
  const auto left = static_cast<int>(box.left - margin), top = static_cast<int>(box.top - margin);
  pixClearInRect(&ink, std::unique_ptr<BOX, void (*)(BOX*)>(boxCreate(std::max(left, 0), std::max(top, 0),
                                                                      static_cast<int>(std::ceil(box.right + margin)) - std::max(left, 0),
                                                                      static_cast<int>(std::ceil(box.bottom + margin)) - std::max(top, 0)),
                                                            [](BOX* made) { boxDestroy(&made); })
                           .get());
}

/// Share of a box that is ink.
double density(const Pix& ink, BOX* box) {
  const Picture part = made(pixClipRectangle(const_cast<Pix*>(&ink), box, nullptr));
  l_float32 share = 0;
  pixForegroundFraction(part.get(), &share);
  return static_cast<double>(share);
}

}  // namespace

std::vector<text::Box> lines_passed_over(const Pix& page, const std::vector<SeenWord>& words) {
  constexpr int dark = 130;
  constexpr std::size_t most = 12;
  constexpr float margin = 0.25F, word_gap = 0.9F;              // heights of print, as below
  constexpr float lowest = 0.6F, highest = 2.2F, shortest = 2;  // of a line; marks above and tails below make it higher than a word
  constexpr double thinnest = 0.08, thickest = 0.6;             // a scatter of specks; a bar
  const float height = print_height(words);
  if (height == 0) return {};
  const Picture ink = made(pixThresholdToBinary(const_cast<Pix*>(&page), dark));
  for (const SeenWord& word : words) blank(*ink, word.box, margin * height);
  const Picture joined =
      made(pixCloseSafeBrick(nullptr, ink.get(), static_cast<int>(word_gap * height), std::max(1, static_cast<int>(height / 4))));
  const std::unique_ptr<Boxa, FreeBoxes> found(pixConnCompBB(joined.get(), 8));
  std::vector<text::Box> lines;
  for (int i = 0; found && i < boxaGetCount(found.get()) && lines.size() < most; ++i) {
    BOX* const box = boxaGetBox(found.get(), i, L_CLONE);
    const auto wide = static_cast<float>(box->w), high = static_cast<float>(box->h);
    const bool fits = high >= lowest * height && high <= highest * height && wide >= shortest * height;
    const double inked = fits ? density(*ink, box) : 0;
    const auto left = static_cast<float>(box->x), top = static_cast<float>(box->y);
    if (fits && inked > thinnest && inked < thickest) lines.push_back({left, top, left + wide, top + high});
    BOX* given_back = box;
    boxDestroy(&given_back);
  }
  std::sort(lines.begin(), lines.end(), [](const text::Box& a, const text::Box& b) { return a.top < b.top; });
  return lines;
}

bool is_print(const std::vector<SeenWord>& line) {
  constexpr float sure = 75;
  constexpr int fewest = 4;
  float sum = 0;
  int letters = 0, signs = 0;
  for (const SeenWord& word : line)
    for (const char32_t c : text::to_utf32(word.text)) {
      letters += text::is_letter(c) || text::is_digit(c);
      sum += word.sure;
      ++signs;
    }
  return letters >= fewest && letters * 4 >= signs * 3 && sum >= sure * static_cast<float>(signs);
}

}  // namespace danchieu::indexer

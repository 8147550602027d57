#include "text/layout.h"

#include <algorithm>
#include <cmath>

namespace danchieu::text {
namespace {

// Width, height; then for each word: characters since the last word's end, characters, left and top, width and height, how sure. Numbers are of
// seven bits a byte, least first, lengths in tenths. Left counts from the right of the word before, top and height from those of the word
// before: on one line these are small, and most of them are alike.
void put(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

constexpr std::int32_t longest = 65535;

std::int32_t tenths(float points) {
  return static_cast<std::int32_t>(std::lround(std::clamp(points, 0.0F, static_cast<float>(longest) / 10) * 10));
}

/// Small ones of either sign in few bytes: 0, -1, 1, -2 … are 0, 1, 2, 3 …
void put_signed(std::string& bytes, std::int32_t number) {
  put(bytes, number < 0 ? 2 * static_cast<std::uint32_t>(-(number + 1)) + 1 : 2 * static_cast<std::uint32_t>(number));
}

class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : left_(bytes) {}
  bool at_end() const { return left_.empty(); }
  bool broken() const { return broken_; }
  std::uint32_t number() {
    std::uint32_t value = 0;
    for (unsigned shift = 0; shift < 32 && !left_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    broken_ = true;
    return 0;
  }
  /// A length that is told by its difference to another one.
  std::int32_t length(std::int32_t from = 0) {
    const std::uint32_t read = number();
    const std::int64_t half = read / 2;
    const std::int64_t tenths = from + (read % 2 == 1 ? -half - 1 : half);
    if (tenths < 0 || tenths > longest) broken_ = true;
    return broken_ ? 0 : static_cast<std::int32_t>(tenths);
  }

 private:
  std::string_view left_;
  bool broken_ = false;
};

}  // namespace

std::string pack(const Layout& layout) {
  std::string bytes;
  put_signed(bytes, tenths(layout.width));
  put_signed(bytes, tenths(layout.height));
  std::uint32_t end = 0;
  std::int32_t right = 0, top = 0, height = 0;
  for (const PlacedWord& word : layout.words) {
    const std::int32_t left = tenths(word.box.left), upper = tenths(word.box.top);
    const std::int32_t width = tenths(word.box.right) - left, tall = tenths(word.box.bottom) - upper;
    put(bytes, word.span.begin - end);
    put(bytes, word.span.size());
    put_signed(bytes, left - right);
    put_signed(bytes, upper - top);
    put_signed(bytes, width);
    put_signed(bytes, tall - height);
    put(bytes, word.sure);
    end = word.span.end;
    right = left + width;
    top = upper;
    height = tall;
  }
  return bytes;
}

std::optional<Layout> unpack(std::string_view packed) {
  const auto points = [](std::int32_t in_tenths) { return static_cast<float>(in_tenths) / 10; };
  Bytes bytes(packed);
  Layout layout;
  layout.width = points(bytes.length());
  layout.height = points(bytes.length());
  std::uint32_t end = 0;
  std::int32_t right = 0, top = 0, height = 0;
  while (!bytes.at_end() && !bytes.broken()) {
    PlacedWord word;
    word.span.begin = end + bytes.number();
    word.span.end = word.span.begin + bytes.number();
    if (word.span.begin < end || word.span.empty()) return std::nullopt;
    end = word.span.end;
    const std::int32_t left = bytes.length(right);
    top = bytes.length(top);
    right = bytes.length(left);
    const std::int32_t bottom = bytes.length(top + height);
    height = bottom - top;
    word.box = {points(left), points(top), points(right), points(bottom)};
    const std::uint32_t sure = bytes.number();
    if (sure > 100) return std::nullopt;
    word.sure = static_cast<std::uint8_t>(sure);
    layout.words.push_back(word);
  }
  return bytes.broken() ? std::nullopt : std::optional(std::move(layout));
}

}  // namespace danchieu::text

#include "text/layout.h"

#include <algorithm>
#include <cmath>

namespace danchieu::text {
namespace {

// Width, height; then for each word: characters since the last word's end, characters, box, how sure. Numbers are of seven bits a byte,
// least first, lengths in tenths.
void put(std::string& bytes, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

void put_length(std::string& bytes, float points) {
  constexpr float longest = 6553.5F;
  put(bytes, static_cast<std::uint32_t>(std::lround(std::clamp(points, 0.0F, longest) * 10)));
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
  float length() { return static_cast<float>(number()) / 10; }

 private:
  std::string_view left_;
  bool broken_ = false;
};

}  // namespace

std::string pack(const Layout& layout) {
  std::string bytes;
  put_length(bytes, layout.width);
  put_length(bytes, layout.height);
  std::uint32_t end = 0;
  for (const PlacedWord& word : layout.words) {
    put(bytes, word.span.begin - end);
    put(bytes, word.span.size());
    for (const float length : {word.box.left, word.box.top, word.box.right, word.box.bottom}) put_length(bytes, length);
    put(bytes, word.sure);
    end = word.span.end;
  }
  return bytes;
}

std::optional<Layout> unpack(std::string_view packed) {
  Bytes bytes(packed);
  Layout layout;
  layout.width = bytes.length();
  layout.height = bytes.length();
  std::uint32_t end = 0;
  while (!bytes.at_end() && !bytes.broken()) {
    PlacedWord word;
    word.span.begin = end + bytes.number();
    word.span.end = word.span.begin + bytes.number();
    if (word.span.begin < end || word.span.empty()) return std::nullopt;
    end = word.span.end;
    word.box.left = bytes.length();
    word.box.top = bytes.length();
    word.box.right = bytes.length();
    word.box.bottom = bytes.length();
    const std::uint32_t sure = bytes.number();
    if (sure > 100) return std::nullopt;
    word.sure = static_cast<std::uint8_t>(sure);
    layout.words.push_back(word);
  }
  return bytes.broken() ? std::nullopt : std::optional(std::move(layout));
}

}  // namespace danchieu::text

#include "text/decode.h"

#include <algorithm>

#include "text/utf8.h"

namespace danchieu::text {

namespace {

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
constexpr Mark marks[] = {{"\xEF\xBB\xBF", "UTF-8"}, {"\xFF\xFE", "UTF-16LE"}, {"\xFE\xFF", "UTF-16BE"}};

/// UTF-16 without a mark: most characters of a Vietnamese text are ASCII, so that every other byte is mostly zero, and always on
/// the same side. UTF-8 text has no zero bytes at all.
std::string_view guess(std::string_view bytes) {
  const std::size_t pairs = std::min<std::size_t>(bytes.size(), 4096) / 2;
  std::size_t first_zero = 0, second_zero = 0;
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    first_zero += bytes[2 * pair] == 0;
    second_zero += bytes[2 * pair + 1] == 0;
  }
  const auto decides = [pairs](std::size_t zeros, std::size_t on_the_other_side) {
    return zeros * 3 > pairs && on_the_other_side * 8 < zeros;
  };
  if (decides(second_zero, first_zero)) return "UTF-16LE";
  if (decides(first_zero, second_zero)) return "UTF-16BE";
  return "UTF-8";
}

/// Takes code points, writes them with line feeds for line ends.
class LineEnds {
 public:
  explicit LineEnds(std::string& out) : out_(out) {}
  void take(char32_t c) {
    if (c != U'\n' || !after_return_) append_utf8(out_, c == U'\r' ? U'\n' : c);
    after_return_ = c == U'\r';
  }

 private:
  std::string& out_;
  bool after_return_ = false;
};

std::size_t read_all_utf8(std::string_view bytes, LineEnds& out) {
  std::size_t replaced = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto c = read_utf8_strictly(bytes, at);
    replaced += c < 0;
    out.take(c < 0 ? replacement : static_cast<char32_t>(c));
  }
  return replaced;
}

constexpr bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
constexpr bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

std::size_t read_all_utf16(std::string_view bytes, bool big_end_first, LineEnds& out) {
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]), second = static_cast<unsigned char>(bytes[at + 1]);
    return big_end_first ? first * 256U + second : second * 256U + first;
  };
  std::size_t replaced = 0;
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const char32_t high = unit(at);
    if (is_high_surrogate(high) && at + 3 < bytes.size() && is_low_surrogate(unit(at + 2))) {
      out.take(0x10000 + ((high - 0xD800) << 10) + (unit(at + 2) - 0xDC00));
      at += 2;
    } else {
      const bool broken = is_high_surrogate(high) || is_low_surrogate(high);
      replaced += broken;
      out.take(broken ? replacement : high);
    }
  }
  if (at < bytes.size()) {
    ++replaced;
    out.take(replacement);
  }
  return replaced;
}

}  // namespace

Decoded decode(std::string_view bytes) {
  Decoded decoded;
  for (const Mark& mark : marks) {
    if (bytes.substr(0, mark.bytes.size()) != mark.bytes) continue;
    decoded.encoding = mark.encoding;
    bytes.remove_prefix(mark.bytes.size());
    break;
  }
  if (decoded.encoding.empty()) decoded.encoding = guess(bytes);
  decoded.utf8.reserve(bytes.size());
  LineEnds out(decoded.utf8);
  decoded.replaced = decoded.encoding == "UTF-8" ? read_all_utf8(bytes, out) : read_all_utf16(bytes, decoded.encoding == "UTF-16BE", out);
  return decoded;
}

}  // namespace danchieu::text

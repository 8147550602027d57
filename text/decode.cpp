#include "text/decode.h"

#include <algorithm>

#include "text/legacy.h"
#include "text/legacy_table.h"
#include "text/utf8.h"
#include "text/vowel.h"

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

/// Of the bytes above ASCII.
struct Sequences {
  std::size_t sound = 0;  ///< bytes in sequences of UTF-8 that make a letter or a sign of Vietnamese text: single bytes seldom do by chance
  std::size_t broken = 0;  ///< bytes in no sequence
  std::size_t beside = 0;  ///< of those: directly behind another
};

Sequences sequences_of(std::string_view line) {
  Sequences found;
  bool broken = false;
  for (std::size_t at = 0; at < line.size();) {
    if (static_cast<unsigned char>(line[at]) < 0x80) {
      ++at;
      broken = false;
      continue;
    }
    const std::size_t before = at;
    const auto c = read_utf8_strictly(line, at);
    found.beside += c < 0 && broken;
    found.broken += c < 0;
    if (c >= 0 && (c < 0x100 || c >= 0x800 || is_vietnamese(static_cast<char32_t>(c)))) found.sound += at - before;
    broken = c < 0;
  }
  return found;
}

/// Whether a line is no UTF-8 but has a byte for each letter. In a file of UTF-8 it must have several: one is a slip of the line.
bool is_single_bytes(std::string_view line, bool utf8_around) {
  constexpr std::size_t several = 3;
  const Sequences found = sequences_of(line);
  return utf8_around ? found.broken >= several && found.broken > found.sound : found.broken > 0 || found.sound == 0;
}

/// Of the languages of Western Europe, letters above ASCII stand among others; where they are the rule, it is another alphabet.
bool is_western(const Sequences& all) { return all.beside * 5 <= all.broken; }

struct Read {
  std::size_t replaced = 0;
  bool single_bytes = false;  ///< some lines had a byte for each letter
};

/// Line by line: with `single_bytes`, what is no UTF-8 is Windows-1252.
Read read_all_utf8(std::string_view bytes, bool single_bytes, bool utf8_around, LineEnds& out) {
  Read read;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end;
    if (single_bytes && is_single_bytes(line, utf8_around)) {
      read.single_bytes =
          read.single_bytes || std::any_of(line.begin(), line.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; });
      for (const char byte : line) out.take(windows_1252(static_cast<unsigned char>(byte)));
      continue;
    }
    for (std::size_t at = 0; at < line.size();) {
      const auto c = read_utf8_strictly(line, at);
      read.replaced += c < 0;
      out.take(c < 0 ? replacement : static_cast<char32_t>(c));
    }
  }
  return read;
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

void convert(Decoded& decoded) {
  auto found = convert_legacy(decoded.utf8);
  if (!found) return;
  decoded.utf8 = std::move(found->utf8);
  decoded.encoding = std::move(found->from);
  decoded.converted = true;
}

void decode_utf8(std::string_view bytes, Decoded& decoded) {
  const Sequences all = sequences_of(bytes);
  if (all.broken == 0 && bytes.find('\r') == bytes.npos) {
    decoded.utf8 = bytes;
    return convert(decoded);
  }
  const auto read = [&](bool single_bytes) {
    decoded.utf8.clear();
    decoded.utf8.reserve(bytes.size());
    LineEnds out(decoded.utf8);
    const Read done = read_all_utf8(bytes, single_bytes, all.sound > all.broken, out);
    decoded.replaced = done.replaced;
    decoded.converted = done.single_bytes;
  };
  read(all.broken > 0);
  if (decoded.converted) decoded.encoding = "Windows-1252";
  convert(decoded);
  if (decoded.encoding != "Windows-1252" || is_western(all)) return;
  decoded.encoding = "UTF-8";
  read(false);
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
  if (decoded.encoding == "UTF-8") {
    decode_utf8(bytes, decoded);
  } else {
    LineEnds out(decoded.utf8);
    decoded.replaced = read_all_utf16(bytes, decoded.encoding == "UTF-16BE", out);
    convert(decoded);
  }
  return decoded;
}

}  // namespace danchieu::text

#include "indexer/frames.h"

#include <cstdint>
#include <utility>

namespace danchieu::indexer {
namespace {

constexpr std::size_t head_size = 5;  // letter and length
constexpr std::string_view letters = "MPRLCWIXDE";

std::size_t payload_size(std::string_view head) {
  std::uint32_t size = 0;
  for (unsigned i = 0; i < 4; ++i) size |= static_cast<std::uint32_t>(static_cast<unsigned char>(head[1 + i])) << (8 * i);
  return size;
}

bool take_layout(std::string_view payload, Told& told) {
  auto layout = text::unpack(payload);
  if (!layout || told.pages.empty()) return false;
  archive::Page& page = told.pages.back();
  if (!layout->words.empty() && layout->words.back().span.end > text::count_code_points(page.text)) return false;
  page.layout = std::move(*layout);
  return true;
}

}  // namespace

std::string frame(char letter, std::string_view payload) {
  std::string made(1, letter);
  const auto size = static_cast<std::uint32_t>(payload.size());
  for (unsigned shift = 0; shift < 32; shift += 8) made += static_cast<char>((size >> shift) & 0xFF);
  return made.append(payload);
}

bool FrameReader::add(std::string_view piece) {
  if (text_ > longest_text) return true;
  rest_ += piece;
  std::size_t done = 0;
  while (!broken_ && !complete_ && rest_.size() - done >= head_size) {
    const std::string_view left = std::string_view(rest_).substr(done);
    const std::size_t size = payload_size(left);
    broken_ = letters.find(left[0]) == letters.npos || size > most_told;
    if (broken_ || left.size() - head_size < size) break;
    broken_ = !take_frame(left[0], left.substr(head_size, size));
    done += head_size + size;
    if (text_ > longest_text) {
      rest_.clear();
      return true;
    }
  }
  rest_.erase(0, done);
  return !broken_;
}

bool FrameReader::take_page(std::string_view text, bool recognised) {
  text_ += text.size();
  if (text_ > longest_text) {
    told_ = {};
    told_.trouble = Trouble::too_long;
    complete_ = true;
    return true;
  }
  // What comes from a reader that a hostile file may have taken over is UTF-8 at least.
  told_.pages.push_back({text::to_utf8(text::to_utf32(text)), recognised});
  return true;
}

bool FrameReader::take_frame(char letter, std::string_view payload) {
  switch (letter) {
    case 'M':
      told_.media_type = payload;
      return true;
    case 'P':
    case 'R':
      return take_page(payload, letter == 'R');
    case 'L':
      return take_layout(payload, told_);
    case 'C':
      told_.converted_from = payload;
      return true;
    case 'W':
      return true;
    case 'I':
      told_.image = payload;
      return true;
    case 'X':
      told_.trouble = trouble_named(payload);
      complete_ = told_.trouble.has_value();
      return complete_;
    case 'D':
      told_ = {};
      told_.declined = true;
      complete_ = true;
      return true;
    case 'E':
      complete_ = !told_.pages.empty() || !told_.image.empty();
      return complete_;
    default:
      return false;
  }
}

std::optional<Told> parse_frames(std::string_view bytes) {
  FrameReader reader;
  return reader.add(bytes) && reader.complete() && reader.take_rest().empty() ? std::optional(reader.take()) : std::nullopt;
}

}  // namespace danchieu::indexer

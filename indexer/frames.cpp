#include "indexer/frames.h"

#include <cstdint>

namespace danchieu::indexer {
namespace {

constexpr std::size_t head_size = 5;  // letter and length

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

std::optional<Told> parse_frames(std::string_view bytes) {
  Told told;
  while (bytes.size() >= head_size) {
    std::uint32_t size = 0;
    for (unsigned i = 0; i < 4; ++i) size |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[1 + i])) << (8 * i);
    if (bytes.size() - head_size < size) return std::nullopt;
    const char letter = bytes[0];
    const std::string_view payload = bytes.substr(head_size, size);
    bytes.remove_prefix(head_size + size);
    switch (letter) {
      case 'M':
        told.media_type = payload;
        break;
      case 'P':
      case 'R':
        told.pages.push_back({std::string(payload), letter == 'R'});
        break;
      case 'L':
        if (!take_layout(payload, told)) return std::nullopt;
        break;
      case 'C':
        told.converted_from = payload;
        break;
      case 'W':
        break;
      case 'X':
        told.trouble = trouble_named(payload);
        return told.trouble ? std::optional(told) : std::nullopt;
      case 'E':
        return bytes.empty() && !told.pages.empty() ? std::optional(told) : std::nullopt;
      default:
        return std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace danchieu::indexer

#pragma once
/// Where the words of a page stand on it.
///
///     Layout page{.width = 595, .height = 842, .words = {{.span = {0, 2}, .box = {72, 60, 84, 72}, .sure = 96}}};
///     unpack(pack(page)) == page
///
/// Lengths are points (1/72 inch) from the upper left corner of the page as it is shown, y downwards, kept to a tenth.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::text {

struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;
  bool operator==(const Box&) const = default;
};

struct PlacedWord {
  Span span;  ///< code points of the page's text
  Box box;
  std::uint8_t sure = 100;  ///< percent; below 100 only where the word was recognised from an image
  bool operator==(const PlacedWord&) const = default;
};

struct Layout {
  float width = 0, height = 0;         ///< 0: not known, as of a text file
  std::vector<PlacedWord> words = {};  ///< in the order of the text, none in another
  bool operator==(const Layout&) const = default;
};

/// Bytes that `unpack` makes the same layout of, but for what is beyond a tenth of a point, or beyond 6,553 points.
std::string pack(const Layout& layout);
/// nullopt where `bytes` is not what `pack` makes.
std::optional<Layout> unpack(std::string_view bytes);

}  // namespace danchieu::text

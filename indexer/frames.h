#pragma once
/// What the reader program tells the program that started it, both sides of it.
///
/// A run of frames on a pipe. A frame is one letter, the length of its payload as four bytes (least first), and the payload:
///
///     M  media type, first         "application/pdf"
///     P  the text of the next page, UTF-8
///     R  the same, recognised from an image
///     L  where the words of that page stand (text/layout.h); may be missing
///     C  the encoding that the letters were converted from: "TCVN3"; may be missing
///     W  work goes on, empty: there is nothing to tell yet
///     X  trouble, by its name      "encrypted"     (what follows is not read)
///     E  the end, empty: without it the reader did not finish
///
///     frame('M', "text/plain") + frame('P', "Kế hoạch") + frame('E', "")

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/document.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

std::string frame(char letter, std::string_view payload);

struct Told {
  std::string media_type;
  std::string converted_from;
  std::vector<archive::Page> pages;
  std::optional<Trouble> trouble;
};

/// nullopt where `bytes` is no whole run of frames: the reader is not believed.
std::optional<Told> parse_frames(std::string_view bytes);

}  // namespace danchieu::indexer

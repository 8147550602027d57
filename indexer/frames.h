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
///     D  the end, empty: of a bundle of texts this one is something else, and must be read alone
///     I  a page as an image, PNG or JPEG: where one was asked for, in place of all the others
///     X  trouble, by its name      "encrypted"     (what follows is not read)
///     E  the end, empty: without it the reader did not finish
///
///     frame('M', "text/plain") + frame('P', "Kế hoạch") + frame('E', "")
///
/// Of a bundle of texts (indexer/bundle.h) such a run for each, in their order.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/document.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

std::string frame(char letter, std::string_view payload);

/// More bytes than these in all, or in one frame, are not listened to.
constexpr std::size_t most_told = std::size_t{64} << 20;

/// A document has no longer text than this, in bytes: some 3,000 pages. To describe it takes some fifty times as much memory.
constexpr std::size_t longest_text = std::size_t{8} << 20;

struct Told {
  std::string media_type;
  std::string converted_from;
  std::vector<archive::Page> pages;
  std::string image;  ///< of the page that was to be drawn
  std::optional<Trouble> trouble;
  bool declined = false;  ///< it is to be read alone
};

/// Takes frames in pieces, as they come out of the pipe, up to the end of a run. What is no run of frames is not believed.
class FrameReader {
 public:
  /// False once the bytes so far begin no run of frames.
  bool add(std::string_view piece);
  /// E, D or X was read, and all that it needs before it; or more text than anybody wants to hear, which is a trouble.
  bool complete() const { return complete_; }
  std::size_t pages() const { return told_.pages.size(); }
  /// Of a complete run.
  Told take() { return std::move(told_); }
  /// What came behind its end.
  std::string take_rest() { return std::move(rest_); }

 private:
  bool take_page(std::string_view text, bool recognised);
  bool take_frame(char letter, std::string_view payload);

  Told told_;
  std::size_t text_ = 0;  ///< bytes of all pages
  std::string rest_;      ///< the frame that is not whole yet
  bool complete_ = false;
  bool broken_ = false;
};

/// nullopt where `bytes` is no whole run of frames.
std::optional<Told> parse_frames(std::string_view bytes);

}  // namespace danchieu::indexer

#pragma once
/// Where a mention may stand: the one pass over all characters, so that only the text around such places is read closer.
///
///     find_anchors(U"… 11 thôn … theo Kết luận số 44-KL/TW …").ranges   the text around "44-"; "11 thôn" is passed over
///
/// A mention without an anchor cannot be found, an anchor without a mention costs time only: the tests here are wider than the grammar.
/// Linear in the text.

#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::citations {

struct Anchors {
  /// In order, apart from each other; each begins and ends at a word, at a line where one is near.
  std::vector<text::Span> ranges;
  /// Where the digits of what may be a document's number begin, in order.
  std::vector<std::uint32_t> numbers;
  /// Somewhere stands what is no part of the text (noise.h), or a mark of Markdown.
  bool noise = false;
};
/// `clean`: the caller will find them again in a cleaned text where there is noise; then what stands behind an anchor and noise is not
/// looked at.
Anchors find_anchors(std::u32string_view chars, bool clean = false);

}  // namespace danchieu::citations

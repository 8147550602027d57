#pragma once
/// The text of a change cut into what stays, what is taken out and what is put in: what every view shows.
///
///     for (const Run& run : one_text(difference, change)) …     // "từ ngày " kept, "01/8" removed, "01/7" added, …
///
/// White space and punctuation between words go with what stands before them.

#include <string>
#include <vector>

#include "compare/difference.h"

namespace danchieu::compare {

struct Run {
  enum class Kind { kept, removed, added, paragraph };  ///< paragraph: here another paragraph begins
  Kind kind = Kind::kept;
  bool of_b = false;  ///< whose text `span` is
  text::Span span;
};

/// Both documents as one text: that of b, with what is gone from a put in.
std::vector<Run> one_text(const Difference& difference, const Change& change);
/// That of one document.
std::vector<Run> side_text(const Difference& difference, const Change& change, bool of_b);

}  // namespace danchieu::compare

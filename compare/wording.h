#pragma once
/// The words of a plan as they are looked for in others, and which of them count.

#include <cstdint>
#include <vector>

#include "archive/document.h"

namespace danchieu::compare {

struct CountedWords {
  std::vector<std::uint64_t> prints;  ///< text::word_print of each
  std::vector<text::Span> spans;      ///< code points of the document
  std::vector<bool> counted;          ///< its own words: no head or foot, no row of a table, no number or title of a cited document
};

/// All words of the document, in their order; of none it is said whether it counts.
CountedWords words_of(const std::vector<archive::Page>& pages);
/// The same, and which count.
CountedWords counted_words(const archive::Document& document);

}  // namespace danchieu::compare

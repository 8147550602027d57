#pragma once
/// A document's text with its recognised pages mended (citations/look_alikes.h), and what of it is not sure.
///
///     const Recognised recognised(pages, text of all);
///     auto mentions = find_mentions(recognised.text(), …);
///     recognised.mark(mentions);                 // those that a mended number is in are `repaired`; how sure each number is
///     recognised.doubt(evidence);                // no value is surer than the words that it was read from

#include <cstdint>
#include <string_view>
#include <vector>

#include "archive/document.h"
#include "citations/look_alikes.h"
#include "citations/mention.h"

namespace danchieu::indexer {

class Recognised {
 public:
  /// `all`: the texts of `pages`, one after the other.
  Recognised(const std::vector<archive::Page>& pages, std::string_view all);
  const text::Text& text() const { return mended_.text; }
  void mark(std::vector<citations::Mention>& mentions) const;
  void doubt(std::vector<archive::Evidence>& evidence) const;

 private:
  struct Word {
    text::Span span;  ///< of the document
    int sure;
    bool in_number;  ///< has a figure
  };
  void take_words(const archive::Page& page, std::uint32_t begin);
  std::vector<Word> words_between(text::Span span) const;

  citations::Mended mended_;
  std::vector<Word> words_;  ///< recognised ones, in order
};

}  // namespace danchieu::indexer

#pragma once
/// A document's text with its recognised pages mended (citations/look_alikes.h), and what of it is not sure.
///
///     const Recognised recognised(pages, text of all);
///     auto mentions = find_mentions(recognised.text(), …);
///     recognised.mark(mentions);                 // those that a mended number is in are `repaired`

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

 private:
  citations::Mended mended_;
};

}  // namespace danchieu::indexer

#include "indexer/head_words.h"

#include "citations/kinds.h"
#include "indexer/head.h"
#include "text/chars.h"

namespace danchieu::indexer {

const std::vector<std::pair<std::u32string, std::string_view>>& nouns_of_kinds() {
  static const auto made = [] {
    std::vector<std::pair<std::u32string, std::string_view>> folded;
    for (const citations::Kind& kind : citations::kinds()) folded.emplace_back(text::to_utf32(text::fold(kind.noun)), kind.noun);
    return folded;
  }();
  return made;
}

KindFound kind_at(const Script& script, text::Span span) {
  KindFound best{{}, {span.begin, span.begin}};
  for (const auto& [folded, noun] : nouns_of_kinds())
    if (folded.size() > best.span.size() && folded.size() <= span.size() && script.stands(span.begin, folded))
      best = {noun, {span.begin, span.begin + static_cast<std::uint32_t>(folded.size())}};
  return best;
}

}  // namespace danchieu::indexer

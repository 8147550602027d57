#pragma once
/// Inside search/: the places of a document that answer a query, cut out and marked.

#include <vector>

#include "archive/document.h"
#include "search/search.h"
#include "search/wanted.h"

namespace danchieu::search {

/// Characters of an excerpt; it is shorter only where its page or its neighbours leave no room, longer only for a long phrase.
constexpr std::uint32_t excerpt_size = 200, excerpt_shortest = 160;

struct Excerpts {
  std::vector<Excerpt> best;
  int more = 0;  ///< further places at least half as good as the best one
};

/// The marks follow the fold: a word typed without marks is found, and marked, with any. A phrase is one mark, and so are
/// neighbouring words and a mention of a number that is asked for. A place is the better the more of the query stands in it,
/// phrases and numbers before words, words next to each other before scattered ones. Linear in the text.
Excerpts cut_excerpts(const archive::Document& document, const Wanted& wanted);

}  // namespace danchieu::search

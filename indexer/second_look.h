#pragma once
/// Looks once more, larger and smaller, at numbers of documents and names of persons that a recogniser was not sure of, and takes what the
/// looks agree on.
///
///     look_again(words, [&](text::Box line, float scale) { return what is recognised there, scaled so; });
///
/// A recogniser reads words of a language well and codes badly: "2247/OĐ-BGDĐT". Which look is right shows in the codes, which are
/// known, and in the votes of the looks.

#include <functional>
#include <string_view>
#include <vector>

#include "indexer/reading_order.h"

namespace danchieu::indexer {

/// The words of one line, their boxes on the page.
using Look = std::function<std::vector<SeenWord>(const text::Box& line, float scale)>;

void look_again(std::vector<SeenWord>& words, const Look& look);

/// How much `word` is like the number of a document: 0 not at all (and it does not try to be one), 1 it tries, 2 it is one, 3 with a code
/// that is known, 4 with no other code.
int soundness(std::string_view word);

}  // namespace danchieu::indexer

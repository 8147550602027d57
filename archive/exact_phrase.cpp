#include "archive/exact_phrase.h"

#include <algorithm>

#include "text/words.h"

namespace danchieu::archive {

std::vector<TypedWord> typed_words(std::string_view text) {
  std::vector<TypedWord> typed;
  text::WordReader words(text);
  while (const text::Word* word = words.next())
    if (!word->folded.empty()) typed.push_back({std::string(word->folded), std::string(word->exact)});
  return typed;
}

bool has_exact_phrase(std::string_view text, std::span<const TypedWord> phrase) {
  // The phrase's places that end at the present word, by how much of it they have: [i] has its first i + 1 words.
  std::vector<bool> reached(phrase.size(), false);
  text::WordReader words(text);
  while (const text::Word* word = words.next()) {
    if (word->folded.empty()) continue;
    for (std::size_t i = phrase.size(); i-- > 0;) {
      const bool fits = phrase[i].marked() ? word->exact == phrase[i].exact : word->folded == phrase[i].folded;
      reached[i] = fits && (i == 0 || reached[i - 1]);
    }
    if (reached.back()) return true;
  }
  return false;
}

ExactPhrase::ExactPhrase(const Xapian::Database& index, const Xapian::Query& candidates, std::span<const TypedWord> phrase,
                         const std::function<std::vector<std::string>(Xapian::docid)>& texts_of) {
  Xapian::Enquire enquire(index);
  enquire.set_query(candidates);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet matches = enquire.get_mset(0, index.get_doccount());
  std::vector<Xapian::docid> found;
  for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match) {
    const std::vector<std::string> texts = texts_of(*match);
    if (std::any_of(texts.begin(), texts.end(), [&](const std::string& text) { return has_exact_phrase(text, phrase); }))
      found.push_back(*match);
  }
  std::sort(found.begin(), found.end());
  set(std::move(found));
}

}  // namespace danchieu::archive

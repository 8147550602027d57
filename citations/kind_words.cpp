#include "citations/kind_words.h"

#include <vector>

#include "citations/kinds.h"

namespace danchieu::citations {

KindWords::KindWords() {
  for (const Kind& kind : kinds()) {
    const std::vector<Packed> noun = packed_words(kind.noun);
    may_end_.set(slot_of(noun.back()));
    if (noun.size() == 1) alone_.emplace(noun.back(), true);
    else pairs_.emplace(pair(noun[noun.size() - 2], noun.back()), true);
    add_ending(noun.back());
    for (const Packed code : packed_words(kind.codes)) {
      codes_.emplace(code, true);
      add_ending(code);
    }
  }
  add_ending("so"_w);
  add_ending("se"_w);  // what a scan has for it
}

const KindWords& KindWords::get() {
  static const KindWords made;
  return made;
}

}  // namespace danchieu::citations

#include "citations/opens.h"

#include <string>

#include "citations/kinds.h"

namespace danchieu::citations {

OpenTable::OpenTable() {
  const auto add = [&](Packed word, Opens what) { opens_[slot_of(word)] |= what; };
  for (const Kind& kind : kinds()) {
    const Packed first = pack(kind.noun.substr(0, kind.noun.find(' '))).folded;
    add(first, opens_kind);
    if (is_programme(kind)) add(first, opens_programme);
    add(pack(kind.noun.substr(kind.noun.rfind(' ') + 1)).folded, ends_kind);  // of a single word npos + 1 is its begin
    if (std::string glued(kind.noun); std::erase(glued, ' ') == 1) add(pack(glued).folded, opens_kind | ends_kind);  // "Côngvăn"
  }
  for (const Packed word : {"luat"_w, "bo"_w, "phap"_w, "hien"_w, "nghi"_w, "blhs"_w, "bltths"_w, "blds"_w, "blttds"_w, "blld"_w})
    add(word, opens_statute);
  for (const Packed word : {"het"_w, "trai"_w}) add(word, opens_end);
}

const OpenTable& OpenTable::get() {
  static const OpenTable made;
  return made;
}

}  // namespace danchieu::citations

#include "web/notes.h"

#include <algorithm>

namespace danchieu::web {

Rows note_rows(const std::vector<citations::Mention>& mentions, const CitationLinks& links, const std::string& origin) {
  std::vector<std::pair<std::uint32_t, const CitationLink*>> places;
  for (const auto& [mention, link] : links) places.emplace_back(mentions[static_cast<std::size_t>(mention)].span.begin, &link);
  std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Rows rows;
  for (const auto& [begin, link] : places) {
    Fields row;
    put(row, "about", link->title);
    put(row, "address", origin + link->address);
    rows.emplace_back(row);
  }
  return rows;
}

}  // namespace danchieu::web

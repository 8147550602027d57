#include "web/notes.h"

#include <algorithm>

namespace danchieu::web {

Rows note_rows(const std::vector<citations::Mention>& mentions, const CitationLinks& links, const PlanParts& parts,
               const std::string& origin) {
  std::vector<std::pair<std::uint32_t, const CitationLink*>> places;
  for (const auto& [mention, link] : links) {
    const std::uint32_t begin = mentions[static_cast<std::size_t>(mention)].span.begin;
    if (parts.is_shown(begin)) places.emplace_back(begin, &link);
  }
  std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  Rows rows;
  for (const auto& [begin, link] : places) {
    Fields row;
    put(row, "about", link->title);
    put(row, "address", origin + link->address);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace danchieu::web

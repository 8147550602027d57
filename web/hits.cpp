#include "web/hits.h"

#include <algorithm>

#include "search/search.h"
#include "search/wanted.h"

namespace danchieu::web {

std::vector<text::Span> find_hits(const archive::Document& document, const std::string& question) {
  const search::Wanted wanted(search::parse({.text = question}).query);
  std::vector<text::Span> hits;
  if (wanted.nothing()) return hits;
  std::uint32_t begin = 0;
  for (const archive::Page& page : document.pages) {
    for (const search::Sighting& sighting : wanted.find_words(page.text))
      hits.push_back({begin + sighting.span.begin, begin + sighting.span.end});
    begin += text::count_code_points(page.text);
  }
  if (wanted.any_number())
    for (const citations::Mention& mention : document.mentions)
      if (wanted.number(mention.kind, mention.number) >= 0) hits.push_back(mention.span);

  // The longest of those that begin at one place, then what follows it.
  std::sort(hits.begin(), hits.end(), [](text::Span a, text::Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<text::Span> apart;
  for (const text::Span hit : hits)
    if (apart.empty() || !apart.back().overlaps(hit)) apart.push_back(hit);
  return apart;
}

}  // namespace danchieu::web

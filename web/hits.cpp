#include "web/hits.h"

#include <algorithm>

#include "search/search.h"
#include "search/wanted.h"
#include "text/chars.h"

namespace danchieu::web {
namespace {

/// The longest of those that begin at one place, then what follows it.
std::vector<text::Span> apart(std::vector<text::Span> hits) {
  std::sort(hits.begin(), hits.end(), [](text::Span a, text::Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<text::Span> kept;
  for (const text::Span hit : hits)
    if (kept.empty() || !kept.back().overlaps(hit)) kept.push_back(hit);
  return kept;
}

}  // namespace

std::vector<text::Span> find_hits(std::string_view utf8, const search::Wanted& wanted) {
  std::vector<text::Span> hits;
  for (const search::Sighting& sighting : wanted.find_words(utf8)) hits.push_back(sighting.span);
  const std::u32string text = text::to_utf32(utf8);
  std::vector<text::Span> joined;  // neighbouring words are one mark
  for (const text::Span hit : apart(std::move(hits)))
    if (!joined.empty() && joined.back().end + 1 == hit.begin && text::is_space(text[joined.back().end])) joined.back().end = hit.end;
    else joined.push_back(hit);
  return joined;
}

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

  return apart(std::move(hits));
}

}  // namespace danchieu::web

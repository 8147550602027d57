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

/// Those of one page, which begins at `begin`; words that only a blank parts are one hit.
void add_hits(std::string_view utf8, const std::vector<search::Sighting>& sightings, std::uint32_t begin, std::vector<text::Span>& hits) {
  std::vector<text::Span> spans;
  for (const search::Sighting& sighting : sightings) spans.push_back(sighting.span);
  if (spans.empty()) return;
  const std::u32string text = text::to_utf32(utf8);
  const std::size_t first = hits.size();
  for (const text::Span hit : apart(std::move(spans))) {
    const bool goes_on = hits.size() > first && hits.back().end + 1 == begin + hit.begin && text::is_space(text[hit.begin - 1]);
    if (goes_on) hits.back().end = begin + hit.end;
    else hits.push_back({begin + hit.begin, begin + hit.end});
  }
}

}  // namespace

std::vector<text::Span> find_hits(std::string_view utf8, const search::Wanted& wanted) {
  std::vector<text::Span> hits;
  add_hits(utf8, wanted.find_telling_words({utf8}).front(), 0, hits);
  return hits;
}

std::vector<text::Span> find_hits(const archive::Document& document, const std::string& question) {
  const search::Wanted wanted(search::parse({.text = question}).query);
  std::vector<text::Span> hits;
  if (wanted.nothing()) return hits;
  std::vector<std::string_view> pages;
  for (const archive::Page& page : document.pages) pages.push_back(page.text);
  const auto words = wanted.find_telling_words(pages);
  std::uint32_t begin = 0;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    add_hits(pages[page], words[page], begin, hits);
    begin += text::count_code_points(pages[page]);
  }
  if (wanted.any_number())
    for (const citations::Mention& mention : document.mentions)
      if (wanted.number(mention.kind, mention.number) >= 0) hits.push_back(mention.span);

  return apart(std::move(hits));
}

}  // namespace danchieu::web

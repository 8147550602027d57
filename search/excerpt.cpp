#include "search/excerpt.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "search/wanted.h"
#include "text/chars.h"

namespace danchieu::search {

namespace {

using text::Span;

constexpr std::uint32_t excerpt_size = 200;  // characters
constexpr std::size_t most_excerpts = 3;

/// A page as excerpts show it: every run of white space and control characters is one space.
struct TidyPage {
  std::u32string chars;
  std::vector<std::uint32_t> from;  ///< code point of the page that each character came from

  explicit TidyPage(std::string_view utf8) {
    std::uint32_t at = 0;
    for (const char32_t c : text::to_utf32(utf8)) {
      const bool space = text::is_space(c) || c < U' ';
      if (!space || (!chars.empty() && chars.back() != U' ')) {
        chars.push_back(space ? U' ' : c);
        from.push_back(at);
      }
      ++at;
    }
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(chars.size()); }
  /// The characters that came from `span` of the page.
  Span tidied(Span span) const {
    const auto at = [this](std::uint32_t place) {
      return static_cast<std::uint32_t>(std::lower_bound(from.begin(), from.end(), place) - from.begin());
    };
    return {at(span.begin), at(span.end)};
  }
};

/// Outer ones swallow those inside them, so that a phrase is one mark. Sorted, none overlaps another.
void keep_outer(std::vector<Sighting>& sightings) {
  std::sort(sightings.begin(), sightings.end(), [](const Sighting& a, const Sighting& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::size_t kept = 0;
  for (const Sighting& sighting : sightings)
    if (kept == 0 || !sightings[kept - 1].span.overlaps(sighting.span)) sightings[kept++] = sighting;
  sightings.resize(kept);
}

struct Place {
  std::size_t page = 0;             ///< index among the pages
  std::size_t first = 0, last = 0;  ///< sightings of the page; the last one is the last that adds to the score
  int score = 0;
};

/// The place that begins with sighting `first`: each part of the query counts once, and more where it stands as typed, or right
/// behind the part before it.
Place place_from(const std::vector<Sighting>& sightings, std::size_t first, const Wanted& wanted) {
  constexpr int as_typed = 1, in_order = 4;
  Place place;
  place.first = place.last = first;
  std::map<int, int> parts;
  for (std::size_t at = first; at < sightings.size(); ++at) {
    const Sighting& here = sightings[at];
    if (at > first && here.span.end > sightings[first].span.begin + excerpt_size) break;
    int worth = wanted.worth(here.of) + (here.exact ? as_typed : 0);
    if (at > first && here.of == sightings[at - 1].of + 1 && here.span.begin == sightings[at - 1].span.end + 1) worth += in_order;
    int& best = parts[here.of];
    if (worth <= best) continue;
    place.score += worth - best;
    place.last = at;
    best = worth;
  }
  return place;
}

/// Room around a place, at the borders of words; from the begin of its sentence where that is near.
Span with_context(std::u32string_view chars, Span place) {
  const auto size = static_cast<std::uint32_t>(chars.size());
  const std::uint32_t room = place.size() < excerpt_size ? excerpt_size - place.size() : 0;
  std::uint32_t begin = place.begin - std::min(place.begin, room / 2);
  if (size - begin < excerpt_size) begin = std::min(place.begin, size - std::min(size, excerpt_size));
  std::uint32_t sentence = place.begin;
  while (sentence > begin + 1 && !(chars[sentence - 1] == U' ' && (chars[sentence - 2] == U'.' || chars[sentence - 2] == U';'))) --sentence;
  if (sentence > begin + 1) {
    begin = sentence;
  } else {
    while (begin > 0 && begin < place.begin && chars[begin - 1] != U' ') ++begin;
  }
  std::uint32_t end = std::min(size, std::max(place.end, begin + excerpt_size));
  while (end < size && end > place.end && chars[end] != U' ') --end;
  while (end > place.end && chars[end - 1] == U' ') --end;
  return {begin, end};
}

/// One page, ready to be cut.
struct PageOfPlaces {
  TidyPage tidy;
  std::uint32_t begin;  ///< code point of the document
  std::vector<Sighting> sightings;
  std::vector<bool> shown;  ///< those of the sightings that stand in an excerpt

  bool shows_any(const Place& place) const {
    for (std::size_t at = place.first; at <= place.last; ++at)
      if (shown[at]) return true;
    return false;
  }
  /// The excerpt of `place`, in characters of `tidy`; what stands in it is shown now.
  Span show(const Place& place) {
    const Span span = with_context(tidy.chars, {sightings[place.first].span.begin, sightings[place.last].span.end});
    for (std::size_t at = place.first; at > 0 && span.contains(sightings[at - 1].span); --at) shown[at - 1] = true;
    for (std::size_t at = place.first; at < shown.size() && span.contains(sightings[at].span); ++at) shown[at] = true;
    return span;
  }
};

Excerpt cut(const PageOfPlaces& page, Span span) {
  Excerpt excerpt;
  excerpt.start = page.begin + page.tidy.from[span.begin];
  excerpt.text = text::to_utf8(std::u32string_view(page.tidy.chars).substr(span.begin, span.size()));
  for (const Sighting& sighting : page.sightings)
    if (span.contains(sighting.span)) excerpt.marks.push_back({sighting.span.begin - span.begin, sighting.span.end - span.begin});
  return excerpt;
}

/// What names a document that the query asks for, in code points of the document.
std::vector<Sighting> sighted_numbers(const archive::Document& document, const Wanted& wanted) {
  std::vector<Sighting> sightings;
  if (!wanted.any_number()) return sightings;
  for (const auto& mention : document.mentions)
    if (const int part = wanted.number(mention.kind, mention.number); part >= 0) sightings.push_back({mention.span, part});
  for (const auto& evidence : document.evidence) {
    if (evidence.field != "number" || evidence.span.empty()) continue;
    if (const int part = wanted.number(document.plan.kind, document.plan.number); part >= 0) sightings.push_back({evidence.span, part});
  }
  return sightings;
}

std::vector<PageOfPlaces> sight(const archive::Document& document, const Wanted& wanted) {
  const auto numbers = sighted_numbers(document, wanted);
  std::vector<PageOfPlaces> pages;
  std::uint32_t begin = 0;
  for (const archive::Page& source : document.pages) {
    const std::uint32_t end = begin + text::count_code_points(source.text);
    PageOfPlaces& page = pages.emplace_back(PageOfPlaces{TidyPage(source.text), begin, {}, {}});
    page.sightings = wanted.find_words(text::to_utf8(page.tidy.chars));
    for (const Sighting& number : numbers) {
      if (!number.span.overlaps({begin, end})) continue;
      Sighting here = number;
      here.span = page.tidy.tidied({std::max(number.span.begin, begin) - begin, std::min(number.span.end, end) - begin});
      if (!here.span.empty()) page.sightings.push_back(here);
    }
    keep_outer(page.sightings);
    page.shown.resize(page.sightings.size());
    begin = end;
  }
  return pages;
}

}  // namespace

Excerpts cut_excerpts(const archive::Document& document, const archive::Query& query) {
  Excerpts excerpts;
  const Wanted wanted(query);
  if (wanted.nothing()) return excerpts;

  auto pages = sight(document, wanted);
  std::vector<Place> places;
  for (std::size_t page = 0; page < pages.size(); ++page)
    for (std::size_t first = 0; first < pages[page].sightings.size(); ++first) {
      places.push_back(place_from(pages[page].sightings, first, wanted));
      places.back().page = page;
    }
  // Places of one score stay in the order of the text.
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.score > b.score; });
  for (const Place& place : places) {
    if (2 * place.score < places.front().score) break;
    PageOfPlaces& page = pages[place.page];
    if (page.shows_any(place)) continue;
    const Span span = page.show(place);
    if (excerpts.best.size() == most_excerpts) {
      ++excerpts.more;
      continue;
    }
    excerpts.best.push_back(cut(page, span));
    excerpts.best.back().page = static_cast<int>(place.page) + 1;
  }
  return excerpts;
}

}  // namespace danchieu::search

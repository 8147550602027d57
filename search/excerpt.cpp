#include "search/excerpt.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "search/tidy_page.h"
#include "search/wanted.h"

namespace danchieu::search {

namespace {

using text::Span;

constexpr std::size_t most_excerpts = 3;

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

/// The best place that begins with each sighting. Each part of the query counts once, and more where it stands as typed, or right
/// behind the part before it.
void add_places(const std::vector<Sighting>& sightings, const Wanted& wanted, std::size_t page, std::vector<Place>& places) {
  constexpr int as_typed = 1, in_order = 4;
  std::vector<int> best(wanted.worth().size());
  for (std::size_t first = 0; first < sightings.size(); ++first) {
    Place place{page, first, first, 0};
    std::size_t at = first;
    for (; at < sightings.size() && (at == first || sightings[at].span.end <= sightings[first].span.begin + excerpt_size); ++at) {
      const Sighting& here = sightings[at];
      const auto part = static_cast<std::size_t>(here.part);
      int worth = wanted.worth()[part] + (here.exact ? as_typed : 0);
      const bool follows = at > first && here.first_word > 1 && here.first_word == sightings[at - 1].last_word + 1;
      if (follows && here.part == sightings[at - 1].part + 1) worth += in_order;
      if (worth <= best[part]) continue;
      place.score += worth - best[part];
      place.last = at;
      best[part] = worth;
    }
    while (at > first) best[static_cast<std::size_t>(sightings[--at].part)] = 0;
    // What begins earlier and tells no more is not the place: "… các thành phố: Thành phố Hồ Chí Minh".
    while (!places.empty() && places.back().page == page && places.back().last == place.last && places.back().score <= place.score)
      places.pop_back();
    places.push_back(place);
  }
}

/// One page, ready to be cut. Sightings are in code points of the page.
struct PageOfPlaces {
  std::string_view utf8;
  std::uint32_t begin = 0;  ///< code point of the document
  std::vector<Sighting> sightings;
  std::vector<bool> shown;                               ///< those of the sightings that stand in an excerpt
  std::optional<TidyPage> tidy = {};                     ///< made when the first excerpt is cut
  std::map<std::uint32_t, std::uint32_t> excerpts = {};  ///< where those begin and end, in characters of `tidy`

  bool shows_any(const Place& place) const {
    for (std::size_t at = place.first; at <= place.last; ++at)
      if (shown[at]) return true;
    return false;
  }
  /// The excerpt of `place`, in characters of `tidy`, up to its neighbours; what stands in it is shown now.
  Span show(const Place& place) {
    if (!tidy) tidy.emplace(utf8);
    const Span core = tidy->of_page({sightings[place.first].span.begin, sightings[place.last].span.end});
    Span limits{0, tidy->size()};
    const auto next = excerpts.lower_bound(core.begin);
    if (next != excerpts.end()) limits.end = std::max(core.end, next->first);
    if (next != excerpts.begin()) limits.begin = std::min(core.begin, std::prev(next)->second);
    const Span span = tidy->with_context(core, limits);
    excerpts[span.begin] = span.end;
    const auto inside = [&](std::size_t at) { return span.contains(tidy->of_page(sightings[at].span)); };
    for (std::size_t at = place.first; at > 0 && inside(at - 1); --at) shown[at - 1] = true;
    for (std::size_t at = place.first; at < shown.size() && inside(at); ++at) shown[at] = true;
    return span;
  }
};

Excerpt cut(const PageOfPlaces& page, Span span) {
  Excerpt excerpt;
  excerpt.start = page.begin + page.tidy->from(span.begin);
  excerpt.text = text::to_utf8(page.tidy->chars().substr(span.begin, span.size()));
  for (const Sighting& sighting : page.sightings) {
    const Span mark = page.tidy->of_page(sighting.span);
    if (!span.contains(mark)) continue;
    const Span here{mark.begin - span.begin, mark.end - span.begin};
    // Words that only a blank parts are one mark: that is how they are read.
    const bool goes_on = !excerpt.marks.empty() && here.begin == excerpt.marks.back().end + 1 && page.tidy->chars()[mark.begin - 1] == U' ';
    if (goes_on) excerpt.marks.back().end = here.end;
    else excerpt.marks.push_back(here);
  }
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
  std::vector<std::string_view> texts;
  for (const archive::Page& page : document.pages) texts.push_back(page.text);
  auto words = wanted.find_telling_words(texts);
  std::vector<PageOfPlaces> pages;
  std::uint32_t begin = 0;
  for (std::size_t page = 0; page < texts.size(); ++page) {
    const std::uint32_t end = begin + text::count_code_points(texts[page]);
    std::vector<Sighting>& sightings = words[page];
    for (const Sighting& number : numbers) {
      if (number.span.begin < begin || number.span.begin >= end) continue;  // of one that runs on, the first part is shown
      sightings.emplace_back(number).span = {number.span.begin - begin, std::min(number.span.end, end) - begin};
    }
    keep_outer(sightings);
    std::vector<bool> shown(sightings.size());
    pages.push_back({texts[page], begin, std::move(sightings), std::move(shown)});
    begin = end;
  }
  return pages;
}

}  // namespace

Excerpts cut_excerpts(const archive::Document& document, const Wanted& wanted) {
  Excerpts excerpts;
  if (wanted.nothing()) return excerpts;

  auto pages = sight(document, wanted);
  std::vector<Place> places;
  for (std::size_t page = 0; page < pages.size(); ++page) add_places(pages[page].sightings, wanted, page, places);
  // Places of one score stay in the order of the text.
  std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.score > b.score; });
  for (const Place& place : places) {
    if (2 * place.score < places.front().score) break;
    PageOfPlaces& page = pages[place.page];
    if (page.shows_any(place)) continue;
    const Span span = page.show(place);
    if (span.empty()) continue;
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

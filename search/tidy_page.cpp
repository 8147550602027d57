#include "search/tidy_page.h"

#include <algorithm>

#include "search/excerpt.h"
#include "text/chars.h"

namespace danchieu::search {

using text::Span;

TidyPage::TidyPage(std::string_view utf8) {
  std::uint32_t at = 0;
  for (const char32_t c : text::to_utf32(utf8)) {
    const bool space = text::is_space(c) || c < U' ';
    if (!space || (!chars_.empty() && chars_.back() != U' ')) {
      chars_.push_back(space ? U' ' : c);
      from_.push_back(at);
    }
    ++at;
  }
}

Span TidyPage::of_page(Span span) const {
  const auto at = [this](std::uint32_t place) {
    return static_cast<std::uint32_t>(std::lower_bound(from_.begin(), from_.end(), place) - from_.begin());
  };
  Span tidied{at(span.begin), at(span.end)};
  while (!tidied.empty() && chars_[tidied.end - 1] == U' ') --tidied.end;
  return tidied;
}

Span TidyPage::with_context(Span place, Span limits) const {
  const std::uint32_t room = place.size() < excerpt_size ? excerpt_size - place.size() : 0;
  std::uint32_t begin = place.begin - std::min(place.begin - limits.begin, room / 2);
  if (limits.end - begin < excerpt_size) begin = limits.end - std::min(limits.size(), excerpt_size);
  const auto behind_a_sentence = [this](std::uint32_t at) {
    return chars_[at - 1] == U' ' && (chars_[at - 2] == U'.' || chars_[at - 2] == U';');
  };
  std::uint32_t sentence = place.begin;
  while (sentence > begin + 1 && !behind_a_sentence(sentence)) --sentence;
  if (sentence > begin + 1 && limits.end - sentence >= excerpt_shortest) {
    begin = sentence;
  } else {
    while (begin > limits.begin && begin < place.begin && chars_[begin - 1] != U' ') ++begin;
  }
  while (begin < place.begin && chars_[begin] == U' ') ++begin;
  std::uint32_t end = std::min(limits.end, std::max(place.end, begin + excerpt_size));
  while (end < limits.end && end > place.end && chars_[end] != U' ') --end;
  while (end > place.end && chars_[end - 1] == U' ') --end;
  return {begin, end};
}

}  // namespace danchieu::search

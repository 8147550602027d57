#include "citations/other_kind.h"

#include <algorithm>
#include <vector>

#include "text/chars.h"

namespace danchieu::citations {
namespace {

std::string capitalised(const std::string& utf8) {
  std::u32string letters = text::to_utf32(utf8);
  for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = i == 0 ? text::to_upper(letters[i]) : letters[i];
  const bool shouted = letters.size() > 2 && std::none_of(letters.begin(), letters.end(), [](char32_t c) { return text::is_lower(c); });
  if (shouted) std::transform(letters.begin() + 1, letters.end(), letters.begin() + 1, text::to_lower);
  return text::to_utf8(letters);
}

/// Whether the noun of the kind is what stands there, with a capital or without.
bool is_written(const Reading& reading, const Kind& kind, Tokens tokens) {
  static const std::vector<std::u32string> nouns = [] {
    std::vector<std::u32string> all;
    for (const Kind& one : kinds()) all.push_back(text::to_utf32(one.noun));
    return all;
  }();
  const std::u32string& noun = nouns[static_cast<std::size_t>(&kind - kinds().data())];
  const text::Span span = reading.span_of(tokens.begin, tokens.end);
  const std::u32string_view printed = reading.chars().substr(span.begin, span.size());
  return printed.substr(1) == std::u32string_view(noun).substr(1) && text::to_upper(printed.front()) == noun.front();
}

}  // namespace

std::string other_kind(const Reading& reading, const Kind& kind, Tokens printed) {
  if (is_written(reading, kind, printed)) return "";
  std::string other = capitalised(reading.words(printed.begin, printed.end));
  if (other == kind.noun) other.clear();
  return other;
}

}  // namespace danchieu::citations

#include "indexer/issuer_name.h"

#include <algorithm>

#include "places/scan.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

bool has_small_letters(const Script& script, Span span) {
  const auto chars = script.flow.chars().substr(span.begin, span.size());
  return text::is_upper(chars.front()) && std::any_of(chars.begin(), chars.end(), text::is_lower);
}

}  // namespace

std::string name_of_body(const Script& script, Span in_capitals) {
  const std::u32string_view words = script.folded_at(in_capitals);
  const std::uint32_t end = script.flow.size();
  for (std::uint32_t at = script.find(words, {in_capitals.end, end}); at < end; at = script.find(words, {at + 1, end})) {
    const Span elsewhere{at, at + in_capitals.size()};
    if (has_small_letters(script, elsewhere)) return script.utf8(elsewhere);
  }
  std::u32string name(script.flow.chars().substr(in_capitals.begin, in_capitals.size()));
  const text::Text printed(text::to_utf8(name));
  std::transform(name.begin() + 1, name.end(), name.begin() + 1, [](char32_t c) { return text::to_lower(c); });
  for (const places::Found& found : places::find_names(printed))
    for (std::uint32_t at = found.name.begin; at < found.name.end; ++at)
      if (at == found.name.begin || !text::is_letter(name[at - 1])) name[at] = text::to_upper(name[at]);
  return text::to_utf8(name);
}

}  // namespace danchieu::indexer

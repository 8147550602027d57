#include "citations/heads.h"

#include "citations/kinds.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

/// The longest kind noun that begins with `token`, and where it ends.
struct Noun {
  const Kind* kind = nullptr;
  std::uint32_t end = 0;
};

Noun noun_at(const Reading& reading, std::uint32_t token) {
  constexpr std::uint32_t longest = 4;
  for (std::uint32_t length = longest; length > 0; --length) {
    if (token + length > reading.token_count()) continue;
    if (const Kind* kind = kind_of_noun(reading.words(token, token + length))) return {kind, token + length};
  }
  return {};
}

}  // namespace

bool heads_document(const Reading& reading, std::uint32_t token) {
  const Noun noun = noun_at(reading, token);
  if (noun.kind == nullptr) return false;
  const bool digit = noun.end < reading.token_count() && text::is_digit(reading.text[reading.tokens[noun.end].span.begin]);
  return digit || reading.is_word(noun.end, "so") || noun.kind->series == "l";
}

bool names_kind(const Reading& reading, std::uint32_t token) {
  if (token >= reading.token_count()) return false;
  return reading.tokens[token].capital ? noun_at(reading, token).kind != nullptr : heads_document(reading, token);
}

}  // namespace danchieu::citations

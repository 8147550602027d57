#pragma once
/// What every character of a text is asked first: whether an anchor (anchors.h), or what is no part of the text (noise.h), may begin with
/// it.
///
///     look(U"Nghị quyết 26. Luật …")   ->   digits: 11, 12   others: 15   stops: 13
///
/// 64 characters at once, without a branch that depends on them.

#include <cstdint>

namespace danchieu::citations {

/// The first character is the lowest bit.
struct Looks {
  std::uint64_t digits = 0;
  /// The initials of documents that are named without a number, Roman numbers of congresses, marks of Markdown and of addresses.
  std::uint64_t others = 0;
  /// What a sentence may end with: full stops and line feeds.
  std::uint64_t stops = 0;
  bool operator==(const Looks&) const = default;
};

/// Of 64 characters.
Looks look(const char32_t* chars);
/// The same with a table, for machines without SSE2.
Looks look_with_table(const char32_t* chars);

}  // namespace danchieu::citations

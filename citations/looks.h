#pragma once
/// What every character of a text is asked first: whether an anchor (anchors.h), or what is no part of the text (noise.h), may begin with
/// it.
///
///     look(U"Nghị quyết 26. Luật …", looks)   ->   looks[0].digits: 11, 12   .initials: 15   .stops: 13
///
/// Without a branch that depends on the characters, and with the widest registers that the machine has.

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace danchieu::citations {

/// The first character is the lowest bit.
struct Looks {
  std::uint64_t digits = 0;
  /// What may be an anchor or noise where one of `seconds` follows: initials of documents that are named without a number, and marks.
  std::uint64_t initials = 0;
  std::uint64_t seconds = 0;
  /// What may be one whatever follows: Roman numbers of congresses, "*".
  std::uint64_t alone = 0;
  /// What a sentence may end with: full stops and line feeds.
  std::uint64_t stops = 0;
  /// What may stand between the parts of a number: "/" and "-".
  std::uint64_t separators = 0;
  bool operator==(const Looks&) const = default;
};

/// Of each 64 characters into `looks`; behind the last of them one with nothing where they end with a whole one.
void look(std::u32string_view chars, std::vector<Looks>& looks);

/// The ways of looking that look() chooses from; `at` looks at so many times 64 characters.
struct Look {
  const char* name;
  void (*at)(const char32_t* chars, std::size_t count, Looks* looks);
};
/// Those that this machine can go, the fastest first; the last looks into a table and needs no wide registers.
std::vector<Look> ways_of_looking();

}  // namespace danchieu::citations

#pragma once
/// How much two folded words differ, letter by letter.
///
///     looks_like("nhan", "nhau")       // what recognition may have made of the other
///     distance("cao bang", "cao bag") == 1
///
/// Words are bytes of letters without marks.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace danchieu::text {

/// A bit for each letter or digit that occurs in it: two words of very different bits need not be compared.
std::uint32_t letters_of(std::string_view word);

/// Whether at most `most` bits are set. (What counts all of them is a call where the processor is not known to have it.)
constexpr bool at_most_bits(std::uint32_t bits, std::size_t most) {
  for (; bits != 0; bits &= bits - 1)
    if (most-- == 0) return false;
  return true;
}

/// Whether at most `allowed` (two or less) letters must be changed, put in or left out. Time: at most 3 to the power of `allowed`, times
/// the lengths.
bool within(std::string_view a, std::string_view b, std::size_t allowed);

/// Whether one word can be the other misread: "nhan", "nhau"; "quyet", "quyel"; not "xa", "phuong".
bool looks_like(std::string_view a, std::string_view b);
/// The same of words whose letters_of() are known.
bool is_misread(std::string_view a, std::string_view b, std::uint32_t letters_a, std::uint32_t letters_b);

/// How many letters must be changed, put in or left out to make one of the other. Time: the product of the lengths.
std::size_t distance(std::string_view a, std::string_view b);
std::size_t distance(std::u32string_view a, std::u32string_view b);

}  // namespace danchieu::text

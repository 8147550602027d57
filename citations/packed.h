#pragma once
/// A word as one number, so that the grammar compares words as it compares integers.
///
///     packed("khoan") == 0x6b686f616e          one byte a letter: lower case, marks dropped, đ as d
///     packed("số") == packed("so")             but exact_letters("số") != exact_letters("so")
///
/// No Vietnamese syllable has more than seven letters. A longer word ("UBTVQH15" has eight and fits) is a hash with the highest bit set: no
/// letter has it. Pure functions; safe from any thread.

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::citations {

using Packed = std::uint64_t;

/// What one character adds to a packed word, and what else the grammar asks of it; four bytes, so that a table of them stays near.
struct alignas(4) Letter {
  std::uint8_t folded = 0;  ///< 'd' for Đ; 0x7f for a letter that is no Latin one; 0 for what is no part of a word
  std::uint8_t exact = 0;   ///< the lowest byte of the lower-case letter: tells all Vietnamese letters with the same `folded` apart
  std::uint8_t is = 0;      ///< of the values below
  static constexpr std::uint8_t upper = 1, lower = 2, digit = 4, space = 8, in_word = 16;
  bool word() const { return folded != 0; }
};
/// All of them, in a table made once from text/.
class Letters {
 public:
  /// The one table. A loop takes it once.
  static const Letters& get();
  Letter operator[](char32_t c) const { return c < table_.size() ? table_[c] : describe(c); }

 private:
  Letters();
  static Letter describe(char32_t c);
  // Vietnamese ends with U+1EF9; the spaces and dashes above are folded by text::Text.
  std::array<Letter, 0x1F00> table_;
};
inline Letter letter_of(char32_t c) { return Letters::get()[c]; }

/// Adds a letter to a word of `size` letters so far.
constexpr Packed pack_letter(Packed word, std::uint32_t size, std::uint8_t folded) {
  if (size < 8) return word << 8 | folded;
  return ((word ^ folded) * 0x9E3779B97F4A7C15U) | Packed{1} << 63;
}

/// Of folded letters as they are.
constexpr Packed packed(std::string_view folded) {
  Packed word = 0;
  for (std::uint32_t i = 0; i < folded.size(); ++i) word = pack_letter(word, i, static_cast<std::uint8_t>(folded[i]));
  return word;
}
consteval Packed operator""_w(const char* folded, std::size_t size) { return packed({folded, size}); }

/// A word that was written with or without marks, from a table.
struct PackedWord {
  Packed folded = 0;
  Packed exact = 0;
  bool operator==(const PackedWord&) const = default;
};
PackedWord pack(std::string_view utf8);
PackedWord pack(std::u32string_view chars);
/// The words of a table's row, one blank between them, folded; none of an empty one.
std::vector<Packed> packed_words(std::string_view utf8);

constexpr bool is_long(Packed word) { return word >> 63 != 0; }
constexpr std::uint32_t letter_count(Packed word) { return static_cast<std::uint32_t>(std::bit_width(word) + 7) / 8; }
/// All bytes at once: a loop over them would be mispredicted at most words.
constexpr bool all_digits(Packed word) {
  if (word == 0 || is_long(word)) return false;
  constexpr Packed high_halves = 0xF0F0F0F0F0F0F0F0, threes = 0x3030303030303030, six = 0x0606060606060606;
  const Packed used = ~Packed{0} >> (64 - 8 * letter_count(word));
  return (word & high_halves) == (threes & used) && ((word + six) & high_halves & used) == (threes & used);
}
constexpr bool all_digits(std::string_view word) { return word.size() <= 8 && all_digits(packed(word)); }
/// Of a word that is all_digits().
constexpr int number_of(Packed digits) {
  int value = 0;
  for (int shift = 56; shift >= 0; shift -= 8)
    if (const auto c = static_cast<int>(digits >> shift & 0xFF); c != 0) value = value * 10 + (c - '0');
  return value;
}
/// "hoachso": what stands before the "so" that a word ends with; 0 where it ends otherwise, or is that alone.
constexpr Packed before_so(Packed word) { return is_long(word) || (word & 0xFFFF) != (Packed{'s'} << 8 | Packed{'o'}) ? 0 : word >> 16; }
/// "2015": four digits.
constexpr bool is_year(Packed word) { return letter_count(word) == 4 && all_digits(word); }
/// "xiii" -> 13, up to fifty; 0 where it is no Roman number.
constexpr int roman(Packed word) {
  int value = 0, last = 0;
  if (is_long(word)) return 0;
  for (; word != 0; word >>= 8) {
    int digit = 0;
    switch (static_cast<char>(word & 0xFF)) {
      case 'i':
        digit = 1;
        break;
      case 'v':
        digit = 5;
        break;
      case 'x':
        digit = 10;
        break;
      case 'l':
        digit = 50;
        break;
      default:
        return 0;
    }
    value += digit < last ? -digit : digit;
    last = digit > last ? digit : last;
  }
  return value;
}
/// For hash tables.
constexpr std::uint32_t hash_of(Packed word) { return static_cast<std::uint32_t>((word * 0x9E3779B97F4A7C15U) >> 32); }
/// One of few: for tables of what a word may be, which are asked before those of what it is.
using Slot = std::uint16_t;
inline constexpr std::uint32_t slots = 4096;
constexpr Slot slot_of(Packed word) { return static_cast<Slot>(hash_of(word) % slots); }

}  // namespace danchieu::citations

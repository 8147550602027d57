#include "citations/looks.h"

#include <array>

#include "citations/bytes.h"

namespace danchieu::citations {
namespace {

/// Bytes; "Đ" is one too, and no byte.
template <char... Byte>
struct Set {};
using Others = Set<'L', 'B', 'P', 'I', 'V', 'X', 'C', 'Q', 'H', '*', '~', 'w', 'W', ':'>;
using Stops = Set<'.', '\n'>;
constexpr int digit_bit = 0, other_bit = 1, stop_bit = 2;

template <char... Byte>
constexpr void mark(std::array<std::uint8_t, 0x2000>& table, Set<Byte...>, int bit) {
  ((table[static_cast<unsigned char>(Byte)] = static_cast<std::uint8_t>(1 << bit)), ...);
}

}  // namespace

Looks look_with_table(const char32_t* chars) {
  // As far as Vietnamese letters go: a test for the end of a shorter table would be mispredicted at every second word.
  static constexpr auto looks_of = [] {
    std::array<std::uint8_t, 0x2000> table{};
    for (char32_t c = U'0'; c <= U'9'; ++c) table[c] = 1 << digit_bit;
    mark(table, Others(), other_bit);
    mark(table, Stops(), stop_bit);
    table[U'Đ'] = 1 << other_bit;
    return table;
  }();
  std::array<std::uint8_t, 64> is;
  for (std::size_t i = 0; i < is.size(); ++i) is[i] = looks_of[chars[i] < looks_of.size() ? chars[i] : 0];
  return {bits_of_64(is.data(), digit_bit), bits_of_64(is.data(), other_bit), bits_of_64(is.data(), stop_bit)};
}

#ifdef __SSE2__

namespace {

/// Which of sixteen are in the set.
template <char... Byte>
__m128i are(__m128i bytes, Set<Byte...>) {
  return (... | _mm_cmpeq_epi8(bytes, _mm_set1_epi8(Byte)));
}

}  // namespace

Looks look(const char32_t* chars) {
  const auto four = [](const char32_t* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
  const auto bits = [](__m128i found) { return std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(found))}; };
  const __m128i barred = _mm_set1_epi16(U'Đ');
  Looks looks;
  for (int i = 0; i < 64; i += 16, chars += 16) {
    // What does not fit is the largest that does, which nothing looks for: two bytes a character, then one.
    const __m128i low = _mm_packs_epi32(four(chars), four(chars + 4)), high = _mm_packs_epi32(four(chars + 8), four(chars + 12));
    const __m128i bytes = _mm_packus_epi16(low, high);
    const __m128i other = are(bytes, Others()) | _mm_packs_epi16(_mm_cmpeq_epi16(low, barred), _mm_cmpeq_epi16(high, barred));
    const __m128i value = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
    looks.digits |= bits(_mm_cmpeq_epi8(value, _mm_min_epu8(value, _mm_set1_epi8(9)))) << i;
    looks.others |= bits(other) << i;
    looks.stops |= bits(are(bytes, Stops())) << i;
  }
  return looks;
}

#else

Looks look(const char32_t* chars) { return look_with_table(chars); }

#endif

}  // namespace danchieu::citations

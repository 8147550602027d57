#pragma once
/// Eight bytes as one integer: what tables say of eight characters is asked at once, without a branch for each.
///
///     lowest_bits(first_lowest("\1\0\0\1\0\0\0\0")) == 0b1001
///
/// The same on machines of either byte order, with SSE2 (any x86-64) or without.

#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace danchieu::citations {

/// Written out, since compilers then make one load of it.
inline std::uint64_t first_highest(const std::uint8_t* b) {
  const auto byte = [b](int i) { return std::uint64_t{b[i]} << (56 - 8 * i); };
  return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}
inline std::uint64_t first_lowest(const std::uint8_t* b) {
  const auto byte = [b](int i) { return std::uint64_t{b[i]} << 8 * i; };
  return byte(0) | byte(1) | byte(2) | byte(3) | byte(4) | byte(5) | byte(6) | byte(7);
}

constexpr std::uint64_t in_each_byte(std::uint8_t value) { return 0x0101010101010101U * value; }

/// The lowest bit of each byte, that of the lowest byte first.
constexpr std::uint64_t lowest_bits(std::uint64_t bytes) { return (bytes & in_each_byte(1)) * 0x0102040810204080U >> 56; }

/// Bit `bit` of each of 64 bytes, that of the first byte lowest.
inline std::uint64_t bits_of_64(const std::uint8_t* bytes, int bit) {
  std::uint64_t bits = 0;
#ifdef __SSE2__
  for (int i = 0; i < 64; i += 16) {
    const __m128i highest = _mm_slli_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i)), 7 - bit);
    bits |= std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(highest))} << i;
  }
#else
  for (int i = 0; i < 64; i += 8) bits |= lowest_bits(first_lowest(bytes + i) >> bit) << i;
#endif
  return bits;
}

}  // namespace danchieu::citations

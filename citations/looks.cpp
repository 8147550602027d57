#include "citations/looks.h"

#include <algorithm>
#include <array>

#include "citations/bytes.h"

#if defined(__GNUC__) && defined(__x86_64__)
#define DANCHIEU_HAS_AVX2 1  // compiled for every x86-64, chosen where the processor has it
#include <immintrin.h>
#endif

namespace danchieu::citations {
namespace {

/// Bytes; "Đ" is one of the initials too, and no byte, and so is every second letter with marks.
template <char... Byte>
struct Set {};
using Initials = Set<'L', 'B', 'P', 'C', 'Q', 'H', '~', 'w', 'W', ':'>;
using Seconds = Set<'u', 'U', 'o', 'O', 'l', 'L', 'h', 'H', 'i', 'I', 'e', 'E', '~', 'w', 'W', '/'>;
using Alone = Set<'I', 'V', 'X', '*'>;
using Stops = Set<'.', '\n'>;
using Separators = Set<'/', '-'>;
constexpr int digit_bit = 0, initial_bit = 1, second_bit = 2, alone_bit = 3, stop_bit = 4, separator_bit = 5;

template <char... Byte>
constexpr void mark(std::array<std::uint8_t, 0x2000>& table, Set<Byte...>, int bit) {
  ((table[static_cast<unsigned char>(Byte)] |= static_cast<std::uint8_t>(1 << bit)), ...);
}

void look_with_table(const char32_t* chars, std::size_t count, Looks* looks) {
  // As far as Vietnamese letters go: a test for the end of a shorter table would be mispredicted at every second word.
  static constexpr auto looks_of = [] {
    std::array<std::uint8_t, 0x2000> table{};
    for (char32_t c = U'0'; c <= U'9'; ++c) table[c] = 1 << digit_bit;
    for (std::size_t c = 0x80; c < table.size(); ++c) table[c] = 1 << second_bit;
    mark(table, Initials(), initial_bit);
    mark(table, Seconds(), second_bit);
    mark(table, Alone(), alone_bit);
    mark(table, Stops(), stop_bit);
    mark(table, Separators(), separator_bit);
    table[U'Đ'] |= 1 << initial_bit;
    return table;
  }();
  std::array<std::uint8_t, 64> is;
  for (const Looks* const end = looks + count; looks != end; ++looks, chars += is.size()) {
    for (std::size_t i = 0; i < is.size(); ++i) is[i] = looks_of[std::min<std::size_t>(chars[i], looks_of.size() - 1)];
    const auto bits = [&](int bit) { return bits_of_64(is.data(), bit); };
    *looks = {bits(digit_bit), bits(initial_bit), bits(second_bit), bits(alone_bit), bits(stop_bit), bits(separator_bit)};
  }
}

#ifdef __SSE2__

/// Which of sixteen are in the set.
template <char... Byte>
__m128i are(__m128i bytes, Set<Byte...>) {
  return (... | _mm_cmpeq_epi8(bytes, _mm_set1_epi8(Byte)));
}

void look_with_sse2(const char32_t* chars, std::size_t count, Looks* looks) {
  const auto four = [](const char32_t* from) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from)); };
  const auto bits = [](__m128i found) { return std::uint64_t{static_cast<std::uint16_t>(_mm_movemask_epi8(found))}; };
  const __m128i barred = _mm_set1_epi16(U'Đ');
  for (const Looks* const end = looks + count; looks != end; ++looks) {
    *looks = {};
    for (int i = 0; i < 64; i += 16, chars += 16) {
      // What does not fit is the largest that does, which nothing looks for: two bytes a character, then one.
      const __m128i low = _mm_packs_epi32(four(chars), four(chars + 4)), high = _mm_packs_epi32(four(chars + 8), four(chars + 12));
      const __m128i bytes = _mm_packus_epi16(low, high);
      const __m128i initial = are(bytes, Initials()) | _mm_packs_epi16(_mm_cmpeq_epi16(low, barred), _mm_cmpeq_epi16(high, barred));
      const __m128i value = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
      looks->digits |= bits(_mm_cmpeq_epi8(value, _mm_min_epu8(value, _mm_set1_epi8(9)))) << i;
      looks->initials |= bits(initial) << i;
      looks->seconds |= bits(are(bytes, Seconds()) | bytes) << i;  // of `bytes` the highest bits: what is not ASCII
      looks->alone |= bits(are(bytes, Alone())) << i;
      looks->stops |= bits(are(bytes, Stops())) << i;
      looks->separators |= bits(are(bytes, Separators())) << i;
    }
  }
}

#endif

#ifdef DANCHIEU_HAS_AVX2

/// A byte is in a set where the tables of its two halves have a bit of that set in common: one bit for each high half in it.
struct Halves {
  std::array<std::uint8_t, 16> high{}, low{};
  int next = 0;

  /// The bits of the set.
  template <char... Byte>
  constexpr std::uint8_t add(Set<Byte...>) {
    unsigned all = 0;
    for (unsigned half = 0; half < high.size(); ++half) {
      const unsigned bit = 1U << next;
      bool any = false;
      for (const unsigned byte : {static_cast<unsigned>(Byte)...}) {
        if (byte >> 4 != half) continue;
        low[byte & 15] = static_cast<std::uint8_t>(low[byte & 15] | bit);
        any = true;
      }
      if (!any) continue;
      high[half] = static_cast<std::uint8_t>(high[half] | bit);
      all |= bit;
      ++next;
    }
    return static_cast<std::uint8_t>(all);
  }
};

/// Two tables of eight bits each.
struct Tables {
  Halves one, other;
  std::uint8_t digits = one.add(Set<'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'>());
  std::uint8_t initials = one.add(Initials()), alone = one.add(Alone());
  std::uint8_t seconds = other.add(Seconds()), stops = other.add(Stops()), separators = other.add(Separators());
  constexpr Tables() = default;
};
static_assert(Tables().one.next <= 8 && Tables().other.next <= 8);

[[gnu::target("avx2")]] inline __m256i table_of(const std::array<std::uint8_t, 16>& table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table.data())));
}
[[gnu::target("avx2")]] inline __m256i eight(const char32_t* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
[[gnu::target("avx2")]] inline std::uint32_t bits(__m256i bytes) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes)); }
/// Which of 32 bytes have some of the bits of `set`.
[[gnu::target("avx2")]] inline std::uint32_t with(__m256i bytes, std::uint8_t set) {
  return ~bits(_mm256_cmpeq_epi8(_mm256_and_si256(bytes, _mm256_set1_epi8(static_cast<char>(set))), _mm256_setzero_si256()));
}

[[gnu::target("avx2")]] void look_with_avx2(const char32_t* chars, std::size_t count, Looks* looks) {
  constexpr std::size_t ahead = 384;  // characters that memory may take until they are looked at
  static constexpr Tables tables;
  const __m256i barred = _mm256_set1_epi16(U'Đ'), half = _mm256_set1_epi8(15);
  const __m256i one_low = table_of(tables.one.low), one_high = table_of(tables.one.high);
  const __m256i other_low = table_of(tables.other.low), other_high = table_of(tables.other.high);
  // Packing goes on in each half of a register by itself: this puts fours of characters back into their order.
  const __m256i order = _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7);
  for (const Looks* const end = looks + count; looks != end; ++looks) {
    Looks found;
    for (int i = 0; i < 64; i += 32, chars += 32) {
      __builtin_prefetch(chars + ahead);
      __builtin_prefetch(chars + ahead + 16);
      const __m256i low = _mm256_packs_epi32(eight(chars), eight(chars + 8)),
                    high = _mm256_packs_epi32(eight(chars + 16), eight(chars + 24));
      const __m256i bytes = _mm256_permutevar8x32_epi32(_mm256_packus_epi16(low, high), order);
      const __m256i is_barred =
          _mm256_permutevar8x32_epi32(_mm256_packs_epi16(_mm256_cmpeq_epi16(low, barred), _mm256_cmpeq_epi16(high, barred)), order);
      const __m256i low_half = _mm256_and_si256(bytes, half), high_half = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half);
      const __m256i one = _mm256_and_si256(_mm256_shuffle_epi8(one_low, low_half), _mm256_shuffle_epi8(one_high, high_half));
      const __m256i other = _mm256_and_si256(_mm256_shuffle_epi8(other_low, low_half), _mm256_shuffle_epi8(other_high, high_half));
      found.digits |= std::uint64_t{with(one, tables.digits)} << i;
      found.initials |= std::uint64_t{with(one, tables.initials) | bits(is_barred)} << i;
      found.seconds |= std::uint64_t{with(other, tables.seconds) | bits(bytes)} << i;  // of `bytes` the highest bits: what is not ASCII
      found.alone |= std::uint64_t{with(one, tables.alone)} << i;
      found.stops |= std::uint64_t{with(other, tables.stops)} << i;
      found.separators |= std::uint64_t{with(other, tables.separators)} << i;
    }
    *looks = found;
  }
}

#endif

}  // namespace

std::vector<Look> ways_of_looking() {
  std::vector<Look> ways;
#ifdef DANCHIEU_HAS_AVX2
  if (__builtin_cpu_supports("avx2")) ways.push_back({"AVX2", look_with_avx2});
#endif
#ifdef __SSE2__
  ways.push_back({"SSE2", look_with_sse2});
#endif
  ways.push_back({"table", look_with_table});
  return ways;
}

void look(std::u32string_view chars, std::vector<Looks>& looks) {
  static const Look way = ways_of_looking().front();
  looks.resize(chars.size() / 64 + 1);
  way.at(chars.data(), looks.size() - 1, looks.data());
  std::array<char32_t, 64> rest{};  // filled up with nothing
  std::copy(chars.end() - static_cast<std::ptrdiff_t>(chars.size() % 64), chars.end(), rest.begin());
  way.at(rest.data(), 1, &looks.back());
}

}  // namespace danchieu::citations

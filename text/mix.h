#pragma once
/// Inside text/: numbers whose bits are well mixed.

#include <cstdint>

namespace danchieu::text {

/// Spreads what differs in a few bits over all of them (the finaliser of SplitMix64).
inline std::uint64_t mix(std::uint64_t value) {
  value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9;
  value = (value ^ value >> 27) * 0x94D049BB133111EB;
  return value ^ value >> 31;
}

}  // namespace danchieu::text

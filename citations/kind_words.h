#pragma once
/// The words that stand before a number: nouns of kinds by their last two words, "Luật" alone, and codes.
///
///     KindWords::get().ends_noun("quyet"_w, "dinh"_w)      KindWords::get().is_code("qd"_w)
///
/// Safe from any thread.

#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>

#include "citations/packed_map.h"

namespace danchieu::citations {

class KindWords {
 public:
  static const KindWords& get();
  /// Few words of a text do.
  bool may_end_noun(Packed word) const { return may_end_[slot_of(word)]; }
  /// By its last two letters, folded: a word before a number that ends otherwise is no noun, no code and no "số".
  bool may_lead(std::uint8_t last_but_one, std::uint8_t last) const { return endings_[ending_of(last_but_one, last)]; }
  /// `before`: the word before it.
  bool ends_noun(Packed before, Packed word) const { return alone_.contains(word) || pairs_.contains(pair(before, word)); }
  bool is_code(Packed word) const { return codes_.contains(word); }

 private:
  KindWords();
  static std::size_t ending_of(std::uint8_t last_but_one, std::uint8_t last) { return (last_but_one & 31U) << 5 | (last & 31U); }
  void add_ending(Packed word) { endings_.set(ending_of(static_cast<std::uint8_t>(word >> 8), static_cast<std::uint8_t>(word))); }
  static Packed pair(Packed before, Packed word) { return std::rotl(before, 32) ^ word; }

  std::bitset<slots> may_end_;
  std::bitset<1024> endings_;
  PackedMap<bool> alone_, pairs_, codes_;
};

}  // namespace danchieu::citations

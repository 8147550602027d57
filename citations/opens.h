#pragma once
/// What a word may open. Most words of a text open nothing that the grammar knows: one look at a byte passes them over.
///
///     OpenTable::get()[slot_of("nghi"_w)] & opens_kind          "Nghị định", "Nghị quyết"
///
/// A word may have a bit that it does not deserve, never lack one that it does. Safe from any thread.

#include <array>
#include <cstdint>

#include "citations/packed.h"

namespace danchieu::citations {

using Opens = std::uint8_t;
inline constexpr Opens opens_kind = 1;       ///< a kind noun: kinds.h
inline constexpr Opens opens_statute = 2;    ///< a law by its title, or a resolution of a congress: titled.h
inline constexpr Opens opens_programme = 4;  ///< what programmes.h finds
inline constexpr Opens opens_end = 8;        ///< "hết hiệu lực", "trái với": what ends a document that stands before (cues.h)
inline constexpr Opens ends_kind = 16;       ///< nothing, but is the last word of a kind noun

class OpenTable {
 public:
  static const OpenTable& get();
  Opens operator[](Slot word) const { return opens_[word]; }

 private:
  OpenTable();
  std::array<Opens, slots> opens_{};
};

}  // namespace danchieu::citations

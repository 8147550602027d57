#pragma once
/// A table by packed words, made once and asked often.
///
///     PackedMap<const Kind*> map;  map.emplace("kl"_w, &kind);
///     if (const auto* found = map.find(word)) use(*found);
///
/// A look-up is a multiplication and mostly one comparison. The word 0, which is none, is never found.

#include <cstddef>
#include <utility>
#include <vector>

#include "citations/packed.h"

namespace danchieu::citations {

template <class Value>
class PackedMap {
 public:
  /// Keeps the first of two values of one word.
  void emplace(Packed word, Value value) { insert(word, std::move(value)); }
  Value& operator[](Packed word) { return insert(word, Value()); }
  const Value* find(Packed word) const {
    if (slots_.empty() || word == 0) return nullptr;
    const Slot& slot = slots_[place_of(word)];
    return slot.word == word ? &slot.value : nullptr;
  }
  bool contains(Packed word) const { return find(word) != nullptr; }

 private:
  struct Slot {
    Packed word = 0;
    Value value{};
  };

  /// The slot of `word`, or the free one where it belongs. At most a half of them are taken.
  std::size_t place_of(Packed word) const {
    std::size_t place = hash_of(word) & (slots_.size() - 1);
    while (slots_[place].word != 0 && slots_[place].word != word) place = (place + 1) & (slots_.size() - 1);
    return place;
  }
  Value& insert(Packed word, Value value) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(word)];
    if (slot.word == 0) {
      slot = {word, std::move(value)};
      ++count_;
    }
    return slot.value;
  }
  void grow() {
    std::vector<Slot> old(slots_.empty() ? 64 : 2 * slots_.size());
    old.swap(slots_);
    for (Slot& slot : old)
      if (slot.word != 0) slots_[place_of(slot.word)] = std::move(slot);
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace danchieu::citations

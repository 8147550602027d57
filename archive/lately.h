#pragma once
/// What was made of plans lately, up to so much of it; the oldest goes first.
///
///     Lately<text::Wording> wordings(1 << 20);                       // words
///     wordings.find(plan)                                            // nullptr where it is not kept
///     wordings.keep(plan, std::move(wording), words)                 // it; whoever holds it may go on

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <unordered_map>
#include <utility>

namespace danchieu::archive {

template <class Value>
class Lately {
 public:
  explicit Lately(std::size_t most) : most_(most) {}

  using Shared = std::shared_ptr<const Value>;

  Shared find(std::int64_t plan) const {
    const auto known = kept_.find(plan);
    return known == kept_.end() ? nullptr : known->second.value;
  }
  /// Makes room before, and keeps it whatever its weight.
  Shared keep(std::int64_t plan, Value value, std::size_t weight) {
    forget(plan);
    while (weight_ + weight > most_ && !order_.empty()) {
      const auto [oldest, number] = order_.front();
      order_.pop_front();
      if (const auto known = kept_.find(oldest); known != kept_.end() && known->second.number == number) erase(known);
    }
    order_.emplace_back(plan, ++made_);
    weight_ += weight;
    return kept_.insert_or_assign(plan, Kept{std::make_shared<const Value>(std::move(value)), weight, made_}).first->second.value;
  }
  void forget(std::int64_t plan) {
    if (const auto known = kept_.find(plan); known != kept_.end()) erase(known);
  }

 private:
  struct Kept {
    Shared value;
    std::size_t weight;
    std::uint64_t number;  ///< which one it was
  };
  using Map = std::unordered_map<std::int64_t, Kept>;
  void erase(typename Map::iterator known) {
    weight_ -= known->second.weight;
    kept_.erase(known);
  }

  const std::size_t most_;
  std::size_t weight_ = 0;
  std::uint64_t made_ = 0;
  Map kept_;
  std::deque<std::pair<std::int64_t, std::uint64_t>> order_;
};

}  // namespace danchieu::archive

#pragma once
/// Stretches of words that two texts have in common, word by word.
///
///     CommonStretches own(words_of_a);
///     own.with(words_of_b)      // {a: [12, 80), b: [301, 368), 64 equal}: in the same order, a word or two others here and there
///
/// Words are numbers, equal for equal words. A stretch holds at least kLeastEqual of them; it begins and ends with kSeed equal words in a
/// row, and goes on over places where at most kGap words of either text are others, or kWideGap where kSeed equal ones follow. Stretches
/// may overlap where a text repeats itself. Pure; nearly linear in both texts.

#include <cstdint>
#include <span>
#include <vector>

namespace danchieu::compare {

struct Stretch {
  std::uint32_t a_first = 0, a_last = 0;  ///< words [first, last) of a …
  std::uint32_t b_first = 0, b_last = 0;  ///< … and of b
  std::uint32_t equal = 0;
  bool operator==(const Stretch&) const = default;
};

class CommonStretches {
 public:
  static constexpr std::uint32_t kSeed = 6;
  static constexpr std::uint32_t kLeastEqual = 20, kGap = 4, kBehindGap = 3, kWideGap = 10;

  explicit CommonStretches(std::vector<std::uint64_t> a);
  /// In the order of b.
  std::vector<Stretch> with(std::span<const std::uint64_t> b) const;

 private:
  struct Run {
    std::uint64_t print;
    std::uint32_t at;
  };
  Stretch stretch_from(std::uint32_t i, std::uint32_t j, std::span<const std::uint64_t> b) const;

  std::vector<std::uint64_t> a_;
  std::vector<Run> runs_;  ///< of kSeed words; by print, then by place
};

}  // namespace danchieu::compare

#pragma once
/// How many words two texts have in common at most: cheap to tell, and enough to see that most pairs are no copies.
///
///     WordBag a(word_prints({"Kế hoạch phòng, chống dịch"})), b(word_prints({"Chống dịch theo kế hoạch"}));
///     common_words(a, b)               // 4, wherever they stand
///     common_words_in_order(…, …)      // of their Wordings 2: "chong dich" (or "ke hoach")
///
/// Time: the first is linear in the texts, the second their product by 64.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/likeness.h"

namespace danchieu::text {

/// The words of a text, or runs of them, without their order, in four bytes each.
class WordBag {
 public:
  explicit WordBag(const std::vector<std::uint64_t>& prints);
  std::size_t size() const { return prints_.size(); }

 private:
  friend std::size_t common_words(const WordBag& a, const WordBag& b);
  std::vector<std::uint32_t> prints_;  ///< sorted; of each the lower half
};

/// Never too few; too many where two words have the same half of a print.
std::size_t common_words(const WordBag& a, const WordBag& b);

/// The longest sequence of words that both have, whatever stands between (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
std::size_t common_words_in_order(const Wording& a, const Wording& b);

}  // namespace danchieu::text

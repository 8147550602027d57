#pragma once
/// Fingerprints of passages: two texts that share a passage share a fingerprint, whatever stands around it.
///
///     std::vector<Passage> of = passages({"Kế hoạch phát động thi đua …", "… trang hai"});
///     of[0].print == 0x5D2A…     of[0].span == Span{214, 239}     // six words that stand there
///
/// Of every window of so many runs of six folded words the one with the smallest hash is kept (winnowing: Schleimer, Wilkerson, Aiken,
/// SIGMOD 2003), so of any passage of kSharedWords words that two texts have in common at least one is kept in both. Marks, case, line and
/// page breaks and punctuation do not matter. About one fingerprint in twelve words; time and memory linear in the text.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "text/words.h"

namespace danchieu::text {

/// Counts up when the same text gives other fingerprints than before: what was kept must be made again.
inline constexpr int kPassageFormat = 1;
inline constexpr std::size_t kPassageWords = 6;
inline constexpr std::size_t kPassageWindow = 24;
inline constexpr std::size_t kSharedWords = kPassageWords + kPassageWindow - 1;

struct Passage {
  std::uint64_t print = 0;  ///< 48 bits
  Span span;                ///< code points of the pages one after the other
  bool operator==(const Passage&) const = default;
};

/// The words of a text as numbers.
struct WordPrints {
  std::vector<std::uint64_t> prints;
  /// Of some hundred of its words, those that are no syllables (syllable.h) in a hundred: recognition leaves many ("hoach", "chưc"), a
  /// clean text has foreign words and abbreviations.
  int odd = 0;
};

/// In the order of the text; each print once, where it stands first. `words` gets those of word_prints(), too.
std::vector<Passage> passages(const std::vector<std::string>& pages, WordPrints* words = nullptr);

/// Those of Word::print.
WordPrints word_prints(const std::vector<std::string>& pages);
/// Of each word with the two behind it.
std::vector<std::uint64_t> triple_prints(const std::vector<std::uint64_t>& words);

}  // namespace danchieu::text

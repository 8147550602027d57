#include "text/fingerprint.h"

#include <array>
#include <unordered_set>

#include "text/chars.h"
#include "text/mix.h"

namespace danchieu::text {
namespace {

constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;  // odd, its bits well mixed

constexpr std::uint64_t power(std::size_t exponent) {
  std::uint64_t result = 1;
  for (; exponent > 0; --exponent) result *= kFactor;
  return result;
}

struct Placed {
  std::uint64_t print;
  Span span;
};

/// The hash of the last words that were put in, in constant time each.
class Run {
 public:
  void put(const Placed& word) {
    Placed& oldest = words_[count_++ % kPassageWords];
    sum_ = (sum_ - oldest.print * power(kPassageWords - 1)) * kFactor + word.print;
    oldest = word;
  }
  bool full() const { return count_ >= kPassageWords; }
  Passage passage() const {
    return {mix(sum_) >> 16, {words_[count_ % kPassageWords].span.begin, words_[(count_ - 1) % kPassageWords].span.end}};
  }

 private:
  std::array<Placed, kPassageWords> words_{};  ///< a ring
  std::size_t count_ = 0;
  std::uint64_t sum_ = 0;
};

/// The smallest of the last ones that were put in; of equal ones the last.
class Window {
 public:
  void put(const Passage& passage) {
    while (begin_ != end_ && at(end_ - 1).passage.print >= passage.print) --end_;
    at(end_++) = {count_, passage};
    if (at(begin_).number + kPassageWindow <= count_) ++begin_;
    ++count_;
  }
  bool full() const { return count_ >= kPassageWindow; }
  bool empty() const { return count_ == 0; }
  const Passage& smallest() const { return rising_[begin_ % kPlaces].passage; }

 private:
  struct Numbered {
    std::size_t number;
    Passage passage;
  };
  static constexpr std::size_t kPlaces = kPassageWindow + 1;  // the oldest one goes when the newest is in
  Numbered& at(std::size_t place) { return rising_[place % kPlaces]; }

  std::array<Numbered, kPlaces> rising_{};  ///< a ring, from begin_ to end_
  std::size_t begin_ = 0, end_ = 0;
  std::size_t count_ = 0;
};

/// Which part of a text's words are no syllables, from some of them, spread over all of it.
class OddWords {
 public:
  explicit OddWords(const std::vector<std::string>& pages) {
    constexpr std::size_t looked_at = 256, bytes_a_word = 6;
    std::size_t bytes = 0;
    for (const std::string& page : pages) bytes += page.size();
    step_ = 1 + bytes / bytes_a_word / looked_at;
  }
  void put(const Word& word) {
    if (++words_ % step_ != 0) return;
    if (word.folded.find_first_of("aeiouy") == word.folded.npos || word.folded.find_first_of("0123456789") != word.folded.npos) return;
    ++judged_;
    odd_ += !word.syllable;
  }
  int percent() const { return judged_ == 0 ? 0 : static_cast<int>(100 * odd_ / judged_); }

 private:
  std::size_t step_ = 1, words_ = 0, judged_ = 0, odd_ = 0;
};

}  // namespace

WordPrints word_prints(const std::vector<std::string>& pages) {
  WordPrints all;
  OddWords odd(pages);
  for (const std::string& page : pages) {
    WordReader words(page);
    while (const Word* word = words.next()) {
      if (word->folded.empty()) continue;
      all.prints.push_back(word->print);
      odd.put(*word);
    }
  }
  all.odd = odd.percent();
  return all;
}

std::vector<std::uint64_t> triple_prints(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> prints;
  for (std::size_t i = 2; i < words.size(); ++i) prints.push_back(mix(words[i - 2] * power(2) + words[i - 1] * kFactor + words[i]));
  return prints;
}

std::vector<Passage> passages(const std::vector<std::string>& pages, WordPrints* words_of_text) {
  std::vector<Passage> kept;
  std::unordered_set<std::uint64_t> known;
  const auto keep = [&](const Passage& passage) {
    if (known.insert(passage.print).second) kept.push_back(passage);
  };
  Run run;
  Window window;
  OddWords odd(pages);
  std::uint32_t begin = 0;
  for (const std::string& page : pages) {
    WordReader words(page);
    while (const Word* word = words.next()) {
      if (word->folded.empty()) continue;
      const std::uint64_t print = word->print;
      if (words_of_text) {
        words_of_text->prints.push_back(print);
        odd.put(*word);
      }
      run.put({print, {begin + word->span.begin, begin + word->span.end}});
      if (!run.full()) continue;
      window.put(run.passage());
      if (window.full()) keep(window.smallest());
    }
    begin += count_code_points(page);
  }
  if (!window.full() && !window.empty()) keep(window.smallest());  // a text shorter than a window has one
  if (words_of_text) words_of_text->odd = odd.percent();
  return kept;
}

}  // namespace danchieu::text

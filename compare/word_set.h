#pragma once
/// Words as a set, and how much two of them have in common.
///
///     Vocabulary words;
///     WordSet("cong an xa", words).likeness(WordSet("cong an huyen", words))     // 0.5: two of the four words that they have together

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "compare/side.h"

namespace danchieu::compare {

class WordSet {
 public:
  WordSet() = default;
  /// Of words with one space between.
  WordSet(std::string_view text, Vocabulary& vocabulary) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      if (end > begin) add(vocabulary.number_of(text.substr(begin, end - begin)));
      begin = end + 1;
    }
    close();
  }
  void add(std::uint32_t word) { words_.push_back(word); }
  /// Before it is compared, once all are added.
  void close() {
    std::sort(words_.begin(), words_.end());
    words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
  }
  /// 0 to 1: of the words of both, those that both have.
  double likeness(const WordSet& other) const {
    std::size_t both = 0;
    for (auto x = words_.begin(), y = other.words_.begin(); x != words_.end() && y != other.words_.end();) {
      if (*x == *y) ++both, ++x, ++y;
      else if (*x < *y) ++x;
      else ++y;
    }
    const std::size_t all = words_.size() + other.words_.size() - both;
    return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
  }

 private:
  std::vector<std::uint32_t> words_;
};

}  // namespace danchieu::compare

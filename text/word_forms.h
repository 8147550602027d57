#pragma once
/// Inside text/: the forms of words that were met a moment ago. A text has some hundred different words, and most are those of the text
/// before.

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace danchieu::text {

/// What follows from the bytes of a word alone.
struct WordForm {
  static constexpr std::size_t kLongest = 16;  // bytes of each form; longer ones are rare, and made each time

  std::array<char, kLongest> raw{}, exact{}, folded{};
  std::uint8_t raw_size = 0, exact_size = 0, folded_size = 0;  ///< raw_size: 0 where there is none yet
  bool syllable = false;
  std::uint64_t print = 0, exact_print = 0;

  bool is_of(std::string_view word) const { return raw_size == word.size() && std::memcmp(raw.data(), word.data(), word.size()) == 0; }
};

class WordForms {
 public:
  /// Those of this thread.
  static WordForms& get() {
    thread_local constinit WordForms forms;
    return forms;
  }
  /// Where the forms of that word are, where they are kept (is_of). It has WordForm::kLongest bytes at most.
  WordForm& place_of(std::string_view word) {
    std::uint64_t halves[2] = {};
    std::memcpy(halves, word.data(), word.size());
    return forms_[((halves[0] ^ (halves[1] << 29 | halves[1] >> 35)) * 0x9E3779B97F4A7C15) >> (64 - kBits)];
  }

 private:
  static constexpr int kBits = 11;  // 128 KB
  std::array<WordForm, std::size_t{1} << kBits> forms_{};
};

}  // namespace danchieu::text

#pragma once
/// The one word-splitter, of what is indexed and of what is asked.
///
/// A word is a run of letters, digits and combining marks. It has two forms: `exact` (lower case, NFC, tone
/// placement unified) and `folded` (without marks, đ as d). "Hoà-bình" gives (hòa, hoa) and (bình, binh).
///
///     WordReader words("Ngày hội");
///     while (const Word* word = words.next()) use(word->folded, word->span);   // "ngay" {0,4}, "hoi" {5,8}
///
/// Linear in the text; the buffers of `exact` and `folded` are used again for the next word, so copy what you keep.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/text.h"

namespace danchieu::text {

struct Word {
  Span span;                     ///< code points of the text that was given
  std::uint32_t byte_begin = 0;  ///< bytes of it
  std::uint32_t byte_end = 0;
  std::string_view exact;
  std::string_view folded;
  std::uint64_t print = 0;        ///< word_print() of `folded`
  std::uint64_t exact_print = 0;  ///< the same of `exact`
  bool syllable = false;          ///< `exact` can be one of Vietnamese (syllable.h)
};

/// A number that is the same for equal words, on every machine.
std::uint64_t word_print(std::string_view word);

class WordReader {
 public:
  /// `utf8` must outlive the reader.
  explicit WordReader(std::string_view utf8);
  /// The next word, or nullptr at the end. What it points to is valid until the next call.
  const Word* next();

 private:
  void find_forms(std::string_view raw);
  void make_forms(std::string_view raw);

  std::string_view utf8_;
  std::size_t byte_ = 0;
  std::uint32_t code_point_ = 0;
  Word word_;
  std::u32string letters_;
  std::string exact_;
  std::string folded_;
  struct Known {
    std::array<char, 16> exact, folded;
  };
  Known known_;  ///< forms that were made before
};

}  // namespace danchieu::text

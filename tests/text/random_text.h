#pragma once
/// Random text that a law must hold for: Vietnamese syllables and what damages them, the same for the same seed.

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <random>
#include <string>

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::text {

class RandomText {
 public:
  explicit RandomText(unsigned seed) {
    std::mt19937 random(seed);
    constexpr std::u32string_view pieces[] = {U"aăâbcdđeêghiklmnoôơpqrstuưvxyz",
                                              U"AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYZ",
                                              U"àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ",
                                              U"ÀÁẢÃẠẾỆỘỢỦỨÝ",
                                              U"0123456789",
                                              U"  \n\t\u00A0",
                                              U"-/.,:;()\"'~*…–“”",
                                              U"\u0300\u0301\u0303\u0309\u0323\u0302\u031B",
                                              U"ÐƉ\u00AD\u200BＡ９ﬁ東한Ω\u212A\U0001F600"};
    // Mostly letters: the last rows are the seldom ones.
    std::discrete_distribution<std::size_t> row({10, 3, 8, 1, 2, 5, 1, 1, 1});
    for (int length = std::uniform_int_distribution<int>(0, 60)(random); length > 0; --length) {
      const auto piece = pieces[row(random)];
      chars_.push_back(piece[std::uniform_int_distribution<std::size_t>(0, piece.size() - 1)(random)]);
    }
  }
  std::string utf8() const { return to_utf8(chars_); }
  std::string nfc() const { return normalised(icu::Normalizer2::getNFCInstance); }
  std::string nfd() const { return normalised(icu::Normalizer2::getNFDInstance); }
  std::string upper() const {
    std::u32string upper;
    for (const char32_t c : chars_) upper.push_back(to_upper(c));
    return to_utf8(upper);
  }

 private:
  icu::UnicodeString in() const { return icu::UnicodeString::fromUTF8(utf8()); }
  static std::string out(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
  }
  std::string normalised(const icu::Normalizer2* (*form)(UErrorCode&)) const {
    UErrorCode error = U_ZERO_ERROR;
    return out(form(error)->normalize(in(), error));
  }

  std::u32string chars_;
};

}  // namespace danchieu::text

#include "text/words.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/text/random_text.h"
#include "text/chars.h"

namespace danchieu::text {
namespace {

struct Copy {
  std::string exact, folded;
  Span span;
  std::string written;
};
std::vector<Copy> words_of(std::string_view utf8) {
  std::vector<Copy> copies;
  WordReader words(utf8);
  while (const Word* word = words.next())
    copies.push_back({std::string(word->exact), std::string(word->folded), word->span,
                      std::string(utf8.substr(word->byte_begin, word->byte_end - word->byte_begin))});
  return copies;
}

TEST(Words, Splits) {
  struct Row {
    std::string_view in, exact, folded, why;
  };
  constexpr Row rows[] = {
      {"Ngày hội", "ngày|hội|", "ngay|hoi|", "two words"},
      {"Hoà-bình", "hòa|bình|", "hoa|binh|", "a hyphen parts words, tone placement is unified"},
      {"BCĐ138 V05/P5", "bcđ138|v05|p5|", "bcd138|v05|p5|", "digits belong to words"},
      {"19/8³", "19|8|", "19|8|", "a raised digit is a footnote's"},
      {"Ngay\xCC\x80 ho\xCC\x82i\xCC\xA3", "ngaỳ|hôị|", "ngay|hoi|", "marks behind the wrong letter stay there"},
      {"Nga\xCC\x80y", "ngày|", "ngay|", "decomposed"},
      {"an\xC2\xADninh", "anninh|", "anninh|", "a soft hyphen does not part"},
      {"“Ðiều”", "điều|", "dieu|", "eth"},
      {"ＫＨ", "kh|", "kh|", "full-width forms"},
      {"\xCC\x81 a", "a|", "a|", "a mark alone is no word"},
      {"a\xFF"
       "b",
       "a|b|", "a|b|", "broken bytes part words"},
      {"…—!", "", "", "no words"},
      {"", "", "", "nothing"},
  };
  for (const Row& row : rows) {
    std::string exact_forms, folded_forms;
    for (const Copy& word : words_of(row.in)) {
      exact_forms += word.exact + "|";
      folded_forms += word.folded + "|";
    }
    EXPECT_EQ(exact_forms, row.exact) << row.why;
    EXPECT_EQ(folded_forms, row.folded) << row.why;
  }
}

TEST(Words, KnowsPlaces) {
  const auto words = words_of("Ngày hội,  Tổ\xC2\xADquốc\xC2\xAD.");
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(words[0].span, (Span{0, 4}));
  EXPECT_EQ(words[1].span, (Span{5, 8}));
  EXPECT_EQ(words[1].written, "hội");
  EXPECT_EQ(words[2].span, (Span{11, 18})) << "with the soft hyphen inside, without the one behind";
}

TEST(Words, LawsOnRandomText) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const RandomText random(seed);
    SCOPED_TRACE(random.utf8());
    const std::string utf8 = random.utf8();
    const auto chars = to_utf32(utf8);
    std::uint32_t last = 0;
    for (const Copy& word : words_of(utf8)) {
      EXPECT_LE(last, word.span.begin);
      last = word.span.end;
      EXPECT_EQ(word.written, to_utf8(std::u32string_view(chars).substr(word.span.begin, word.span.size())))
          << "bytes and code points agree";
      EXPECT_EQ(word.folded, fold(word.written)) << "a word's span holds that word";
      EXPECT_EQ(word.exact, exact(word.written));
      EXPECT_FALSE(word.folded.empty());
    }
    const auto composed = words_of(random.nfc()), decomposed = words_of(random.nfd());
    ASSERT_EQ(composed.size(), decomposed.size());
    for (std::size_t i = 0; i < composed.size(); ++i) EXPECT_EQ(composed[i].exact, decomposed[i].exact);
  }
}

}  // namespace
}  // namespace danchieu::text

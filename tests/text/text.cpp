#include "text/text.h"

#include <gtest/gtest.h>

#include "tests/text/random_text.h"

namespace danchieu::text {
namespace {

std::string all(const Text& text) { return text.utf8({0, text.size()}); }

TEST(Text, FoldsVariants) {
  struct Row {
    std::string_view in, out, why;
  };
  constexpr Row rows[] = {
      {"44–KL/TW", "44-KL/TW", "an en dash"},
      {"1‐2‑3‒4–5—6―7−8﹘9﹣0－", "1-2-3-4-5-6-7-8-9-0-", "every dash of CITATIONS §6 row 15"},
      {"\uF0B7 a\n\uF0A7 b\n\uF0D8 c\n\uF02D d", "• a\n• b\n• c\n- d", "bullets of the fonts Symbol and Wingdings"},
      {"a⁄b∕c／d", "a/b/c/d", "every slash"},
      {"a\xC2\xA0"
       "b\xE2\x80\x87"
       "c\xE2\x80\xAF"
       "d\te",
       "a b c d e", "spaces and tabs"},
      {"a\nb\fc", "a\nb\nc", "line feeds stay, a form feed ends a line"},
      {"“a” „b‟ «c»", "\"a\" \"b\" \"c\"", "double quotes"},
      {"QÐ Ɖ ð", "QĐ Đ đ", "look-alikes of Đ"},
      {"phƣơng hƣớng, NGƢỜI", "phương hướng, NGƯỜI", "look-alikes of Ư"},
      {"ＱＤ１２", "QD12", "full-width forms"},
      {"\xEF\xBB\xBFKL\xE2\x80\x8B\xC2\xADTW", "KLTW", "byte order mark, zero-width space, soft hyphen"},
      {"Ke\xCC\x82\xCC\x81 hoa\xCC\xA3"
       "ch",
       "Kế hoạch", "decomposed letters"},
      {"e\xE2\x80\x8D\xCC\x81", "é", "a mark behind a zero-width joiner"},
      {"\xCC\x81x", "\xCC\x81x", "a mark without a letter"},
      {"x\xCC\xA3", "x\xCC\xA3", "a mark that makes no letter"},
      {"a\xFF"
       "b\xE1\xBA",
       "a\uFFFDb\uFFFD", "broken bytes"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(all(Text(row.in)), row.out) << row.why;
}

TEST(Text, KnowsWhereItCameFrom) {
  const Text text("số 44–KL/TW");
  EXPECT_EQ(text.chars(), U"số 44-KL/TW");
  EXPECT_EQ(text.source({3, 11}), (Span{3, 11}));
  EXPECT_EQ(text.written({3, 11}), "44–KL/TW");

  const Text decomposed("xe\xCC\x82\xCC\x81\xC2\xADy");
  ASSERT_EQ(decomposed.chars(), U"xếy");
  EXPECT_EQ(decomposed.source({1, 2}), (Span{1, 4})) << "one letter stands on three code points";
  EXPECT_EQ(decomposed.source({2, 3}), (Span{5, 6})) << "the soft hyphen is passed over";
  EXPECT_EQ(decomposed.source({0, 3}), (Span{0, 6}));
  EXPECT_EQ(decomposed.written({1, 4}), "e\xCC\x82\xCC\x81");
}

TEST(Text, AnswersOutsideItself) {
  const Text text("abc");
  EXPECT_EQ(text.source({1, 1}), (Span{1, 1}));
  EXPECT_EQ(text.source({9, 12}), (Span{3, 3}));
  EXPECT_EQ(text.utf8({2, 9}), "c");
  EXPECT_EQ(text.utf8({9, 12}), "");
  EXPECT_EQ(Text().source({0, 1}), (Span{0, 0}));
  EXPECT_EQ(Text().written({0, 1}), "");
}

TEST(Text, DerivedTextsKeepTheSource) {
  const Text text("44-\n\nKL/TW");
  Text joined = text.derived();
  for (std::uint32_t at = 0; at < text.size(); ++at)
    if (text[at] != U'\n') joined.append(text, at);
  joined.append(U'!', {10, 10});
  EXPECT_EQ(joined.chars(), U"44-KL/TW!");
  EXPECT_EQ(joined.source({0, 8}), (Span{0, 10}));
  EXPECT_EQ(joined.written(joined.source({0, 8})), "44-\n\nKL/TW");
}

TEST(Text, Counts) {
  EXPECT_EQ(count_code_points("Kế\xFF"), 3u);
  EXPECT_EQ(to_utf8(U"Kế😀"), "Kế😀");
  EXPECT_EQ(to_utf8(std::u32string(1, char32_t{0xD800})), "\uFFFD") << "a lone surrogate";
}

TEST(Text, LawsOnRandomText) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const RandomText random(seed);
    SCOPED_TRACE(random.utf8());
    const Text text(random.utf8());
    EXPECT_EQ(all(Text(all(text))), all(text)) << "normalising twice is normalising once";
    EXPECT_EQ(all(Text(random.nfd())), all(Text(random.nfc())));
    EXPECT_EQ(to_utf8(to_utf32(random.utf8())), random.utf8());
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const Span from = text.source({at, at + 1});
      EXPECT_GE(from.begin, last) << "sources are in order";
      EXPECT_FALSE(from.empty());
      const std::string written = all(Text(text.written(from)));
      EXPECT_NE(written.find(text.utf8({at, at + 1})), std::string::npos) << "a character is found where it came from";
      last = from.begin;
    }
  }
}

TEST(Text, PilesOfMarksTakeLinearTime) {
  std::string pile = "a";
  for (int i = 0; i < 200000; ++i) pile += i % 2 ? "\xCC\x81" : "\xCC\xA3";
  const Text text(pile);
  EXPECT_GT(text.size(), 190000u);
}

}  // namespace
}  // namespace danchieu::text

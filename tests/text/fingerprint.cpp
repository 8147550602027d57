/// Passages that texts share have a fingerprint in common; where nothing is shared none is.

#include "text/fingerprint.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "tests/text/random_text.h"

namespace danchieu::text {
namespace {

/// Words that occur nowhere else: "w17a3".
std::string words(int from, int count, const std::string& between = " ") {
  std::string text;
  for (int i = from; i < from + count; ++i) text += "w" + std::to_string(i) + "a" + std::to_string(i % 7) + between;
  return text;
}

std::set<std::uint64_t> prints(const std::vector<std::string>& pages) {
  std::set<std::uint64_t> all;
  for (const Passage& passage : passages(pages)) all.insert(passage.print);
  return all;
}

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto in_a = prints(a), in_b = prints(b);
  return std::any_of(in_a.begin(), in_a.end(), [&](std::uint64_t print) { return in_b.contains(print); });
}

TEST(Passages, AnySharedPassageOfThePromisedLengthIsFoundWhereverItStands) {
  const int length = static_cast<int>(kSharedWords);
  for (int before = 0; before < 60; before += 7) {
    const std::string passage = words(1000, length);
    EXPECT_TRUE(share({words(0, before) + passage + words(200, 50)}, {words(5000, 90 - before) + passage + words(7000, before)})) << before;
    EXPECT_FALSE(share({words(0, before + 40)}, {words(5000, 90 - before)})) << before;
  }
}

TEST(Passages, LookThroughMarksCaseLinesAndPages) {
  const std::string plan = "Kế hoạch tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2022 trên địa bàn tỉnh Cao Bằng";
  const std::vector<std::string> same[] = {
      {"KE HOACH TO CHUC NGAY HOI TOAN DAN BAO VE AN NINH TO QUOC NAM 2022 TREN DIA BAN TINH CAO BANG"},
      {"Kế hoạch tổ chức,\nNgày hội: toàn dân bảo vệ", "an ninh Tổ quốc - năm 2022\n\ntrên địa bàn tỉnh Cao Bằng."},
  };
  for (const auto& pages : same) EXPECT_EQ(prints({plan}), prints(pages)) << pages[0];
}

TEST(Passages, StandWhereTheySay) {
  const std::vector<std::string> pages = {"Đầu trang. " + words(0, 100), words(100, 100)};
  const std::u32string text = to_utf32(pages[0] + pages[1]);
  std::uint32_t before = 0;
  for (const Passage& passage : passages(pages)) {
    ASSERT_LE(passage.span.end, text.size());
    const std::string there = to_utf8(std::u32string_view(text).substr(passage.span.begin, passage.span.size()));
    EXPECT_EQ(prints({there}), std::set{passage.print}) << there;
    EXPECT_GE(passage.span.begin, before) << "in the order of the text";
    before = passage.span.begin;
  }
}

TEST(Passages, AreFewAndOfAShortTextOne) {
  EXPECT_LT(passages({words(0, 10'000)}).size(), 1000u);
  EXPECT_EQ(passages({words(0, 10)}).size(), 1u);
  EXPECT_TRUE(passages({"Kế hoạch số 5"}).empty()) << "too short to tell anything";
  EXPECT_TRUE(passages({}).empty());
}

TEST(Passages, AreTheSameOnEveryMachineAndInEveryBuild) {
  // Archives keep them: where this fails, kPassageFormat must count up.
  EXPECT_EQ(1, kPassageFormat);
  const auto of = passages({"Thực hiện Kết luận số 44-KL/TW ngày 22 tháng 01 năm 2019"});
  ASSERT_EQ(1u, of.size());
  EXPECT_EQ(of[0].print, 34076718434290u);
}

TEST(WordPrints, TellHowMuchOfATextIsNoVietnamese) {
  struct Row {
    const char* text;
    int odd;
    const char* why;
  };
  constexpr Row table[] = {
      {"Kế hoạch tổ chức thực hiện", 0, "as it is written"},
      {"Kê hoach tô chưc thưc hiên", 50, "recognised badly: hoach, chưc and thưc lost a tone that they must have"},
      {"Thông tư 36/2010/TT-BTC, QĐ-TTg của BNNPTNT", 0, "codes have no vowel, and figures are no words"},
      {"Internet", 100, "a foreign word"},
      {"12/3/2022", 0, "no word to judge by"},
  };
  for (const Row& row : table) EXPECT_EQ(word_prints({row.text}).odd, row.odd) << row.why;
}

TEST(Passages, OfAnyTextStayInIt) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const RandomText random(seed);
    const std::string text = random.utf8();
    for (const Passage& passage : passages({text, text})) {
      EXPECT_LE(passage.span.end, 2 * count_code_points(text));
      EXPECT_LT(passage.print, std::uint64_t{1} << 48);
    }
    EXPECT_EQ(prints({random.nfc()}), prints({random.nfd()})) << seed;
  }
}

}  // namespace
}  // namespace danchieu::text

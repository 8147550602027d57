/// Two texts word by word: what is equal, what is misread, what is another word.

#include "text/likeness.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/text/random_text.h"
#include "text/misread.h"

namespace danchieu::text {
namespace {

constexpr const char* kPlan =
    "Kế hoạch tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2022. Thực hiện Kết luận số 44-KL/TW ngày 22 tháng 01 năm 2019 của "
    "Ban Bí thư, Ủy ban nhân dân xã Quang Khải xây dựng kế hoạch như sau: tuyên truyền sâu rộng trong nhân dân, giao Công an xã Quang Khải "
    "chủ trì phối hợp với các ban, ngành, đoàn thể của xã Quang Khải tổ chức thực hiện; báo cáo kết quả về Ủy ban nhân dân xã trước ngày "
    "15/8/2022.";

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

Likeness of(const std::string& a, const std::string& b) { return compare(Wording({a}), Wording({b})); }

TEST(Likeness, AWordCanBeAnotherOneMisread) {
  struct Row {
    const char* a;
    const char* b;
    bool expected;
  };
  constexpr Row table[] = {
      {"nhan", "nhau", true},     {"quyet", "quyel", true}, {"hoach", "hcach", true}, {"nghiem", "nghlern", false},
      {"truong", "truohg", true}, {"xa", "phuong", false},  {"khai", "dong", false},  {"2022", "2023", true},
      {"to", "io", true},         {"a", "o", false},        {"nhan", "nhan", true},   {"", "", true},
      {"nghiem", "nghien", true},
  };
  for (const Row& row : table) EXPECT_EQ(row.expected, looks_like(row.a, row.b)) << row.a << " " << row.b;
}

TEST(Likeness, MarksLinesAndPagesAreNoDifference) {
  const Likeness like = compare(Wording({kPlan}), Wording({replaced(replaced(kPlan, " xã", "\nxa"), "Ủy", "UỶ"), ""}));
  EXPECT_EQ(like.equal, like.words_a);
  EXPECT_EQ(like.share(), 1.0);
  EXPECT_EQ(like.other + like.blurred + like.apart + like.consistent, 0u);
  EXPECT_TRUE(like.years_changed.empty());
}

TEST(Likeness, WhatRecognitionMakesOfWordsIsBlurred) {
  const Likeness like =
      of(kPlan, replaced(replaced(replaced(kPlan, "hoạch như", "hcạch nhu"), "trong nhân", "trongnhân"), "kết quả", "kết quá"));
  EXPECT_EQ(like.blurred, 2u) << "a letter, a space; a mark is no difference";
  EXPECT_EQ(like.other, 0u);
  EXPECT_GE(like.share(), 0.98);
}

TEST(Likeness, AnotherNameTimeAndAgainIsConsistent) {
  const Likeness like = of(kPlan, replaced(kPlan, "Quang Khải", "Tiên Động"));
  EXPECT_EQ(like.other, 6u);
  EXPECT_EQ(like.consistent, 6u);
  const Likeness year = of(kPlan, replaced(kPlan, "2022", "2023"));
  EXPECT_EQ(year.years_changed, (std::vector<std::pair<int, int>>{{2022, 2023}, {2022, 2023}}));
  EXPECT_EQ(year.consistent, 2u);
  EXPECT_EQ(year.blurred, 0u) << "a number is another number, however alike";
  EXPECT_EQ(year.figures_other, 2u);
  EXPECT_EQ(of(kPlan, replaced(kPlan, "15/8", "20/8")).consistent, 0u) << "a date that was moved";
}

TEST(Likeness, AHeadOrAnAppendixThatTheOtherLacksIsApart) {
  std::string longer = kPlan;
  for (int i = 0; i < 60; ++i) longer += " phụlục" + std::to_string(i);
  const Likeness like = of(longer, std::string(kPlan).substr(80));
  EXPECT_GT(like.share(), 0.97);
  EXPECT_LE(like.other, 1u);
  EXPECT_GE(like.apart, 70u);
}

TEST(Likeness, TextsThatHaveNothingInCommonShareNothing) {
  std::string other;
  for (int i = 0; i < 80; ++i) other += "w" + std::to_string(i) + " ";
  EXPECT_EQ(of(kPlan, other).share(), 0.0);
  EXPECT_EQ(of("", "").share(), 0.0);
  EXPECT_EQ(of(kPlan, "").share(), 0.0);
}

TEST(Likeness, OfAnyTextWithItselfIsWhole) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const std::string text = RandomText(seed).utf8() + " " + RandomText(seed + 1000).utf8() + " " + RandomText(seed + 2000).utf8();
    const Likeness like = of(text, text);
    // A text without a run of words that stands in it once is not laid on anything.
    EXPECT_TRUE(like.equal == like.words_a || like.equal == 0) << text;
    const Likeness with_other = of(text, RandomText(seed + 1).utf8());
    EXPECT_LE(with_other.equal + with_other.blurred, std::max(with_other.words_a, with_other.words_b)) << text;
  }
}

TEST(Likeness, HostileTextsEnd) {
  std::string same, two;
  for (int i = 0; i < 20'000; ++i) {
    same += "a ";
    two += i % 2 == 0 ? "a " : "b ";
  }
  EXPECT_EQ(of(same, same).share(), 0.0) << "no run stands in it once";
  EXPECT_EQ(of(same, two).share(), 0.0);
  EXPECT_LE(of(same + kPlan + two, two + kPlan + same).share(), 1.0);
}

}  // namespace
}  // namespace danchieu::text

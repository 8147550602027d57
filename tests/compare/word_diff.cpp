#include "compare/word_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <dtl/dtl.hpp>
#include <random>

namespace danchieu::compare {
namespace {

using Numbers = std::vector<std::uint32_t>;

TEST(WordDiff, SaysWhichRunsDiffer) {
  struct Row {
    Numbers a, b;
    std::vector<Edit> edits;
    std::string_view why;
  };
  const Row rows[] = {
      {{}, {}, {}, "nothing"},
      {{1, 2, 3}, {1, 2, 3}, {}, "equal"},
      {{1, 2, 3, 4}, {1, 5, 3, 4}, {{{1, 2}, {1, 2}}}, "a word in another's place"},
      {{1, 2, 3}, {1, 2, 9, 3}, {{{2, 2}, {2, 3}}}, "a word put in"},
      {{1, 2, 3}, {2, 3}, {{{0, 1}, {0, 0}}}, "the first word is gone"},
      {{}, {7}, {{{0, 0}, {0, 1}}}, "all is new"},
      {{1, 2}, {3, 4}, {{{0, 2}, {0, 2}}}, "all is another"},
      {{1, 2, 3, 1, 2, 4}, {1, 2, 4}, {{{2, 5}, {2, 2}}}, "of equal runs those that leave fewer edits"},
      {{1, 10, 11, 2, 12, 13, 3},
       {1, 20, 21, 2, 22, 23, 3},
       {{{1, 6}, {1, 6}}},
       "one word that stays among many that change goes with them"},
      {{1, 10, 2, 3, 4, 12, 5}, {1, 20, 2, 3, 4, 22, 5}, {{{1, 2}, {1, 2}}, {{5, 6}, {5, 6}}}, "three words that stay part two edits"},
  };
  for (const Row& row : rows) EXPECT_EQ(diff_words(row.a, row.b), row.edits) << row.why;
}

/// What is left when the edits are taken out must be the same on both sides.
TEST(WordDiff, WhatIsNotEditedIsEqual) {
  std::mt19937 random(7);
  const auto chance = [&] { return static_cast<std::uint32_t>(random()); };
  for (int round = 0; round < 300; ++round) {
    Numbers a(chance() % 900), b;
    for (std::uint32_t& word : a) word = chance() % (round % 2 ? 40 : 2000);
    for (const std::uint32_t word : a) {
      if (chance() % 9 != 0) b.push_back(word);
      if (chance() % 9 == 0) b.push_back(chance() % 40);
    }
    Numbers left_a, left_b;
    std::uint32_t at_a = 0, at_b = 0;
    for (const Edit& edit : diff_words(a, b)) {
      left_a.insert(left_a.end(), a.begin() + at_a, a.begin() + edit.a.begin);
      left_b.insert(left_b.end(), b.begin() + at_b, b.begin() + edit.b.begin);
      at_a = edit.a.end;
      at_b = edit.b.end;
    }
    left_a.insert(left_a.end(), a.begin() + at_a, a.end());
    left_b.insert(left_b.end(), b.begin() + at_b, b.end());
    ASSERT_EQ(left_a, left_b) << "round " << round;
  }
}

/// Against the shortest edit script there is (dtl, the O(NP) algorithm): never shorter, and what runs of few words that stay between
/// changes add to it is little.
TEST(WordDiff, IsHardlyLongerThanTheShortest) {
  std::mt19937 random(11);
  const auto chance = [&] { return static_cast<std::uint32_t>(random()); };
  std::size_t ours = 0, shortest = 0;
  for (int round = 0; round < 200; ++round) {
    Numbers a(20 + chance() % 200), b;
    for (std::uint32_t& word : a) word = chance() % 400;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (chance() % 12 != 0) {
        b.push_back(a[i]);
        continue;
      }
      if (chance() % 2) i += chance() % 3;
      for (std::uint32_t word = chance() % 4; word > 0; --word) b.push_back(chance() % 400);
    }
    std::size_t own = 0;
    for (const Edit& edit : diff_words(a, b)) own += edit.a.size() + edit.b.size();
    dtl::Diff<std::uint32_t, Numbers> oracle(a, b);
    oracle.compose();
    const auto best = static_cast<std::size_t>(oracle.getEditDistance());
    ASSERT_GE(own, best) << "round " << round;
    ours += own;
    shortest += best;
  }
  EXPECT_LT(ours, shortest * 12 / 10);
}

TEST(WordDiff, ReadsLongTextsThatHaveNothingInCommon) {
  Numbers a(60000), b(60000);
  for (std::uint32_t i = 0; i < a.size(); ++i) a[i] = i, b[i] = i + 100000;
  EXPECT_THAT(diff_words(a, b), testing::SizeIs(1));
  for (std::uint32_t i = 0; i < a.size(); ++i) a[i] = i % 7, b[i] = i % 5;
  EXPECT_FALSE(diff_words(a, b).empty());
}

}  // namespace
}  // namespace danchieu::compare

#include "citations/looks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace danchieu::citations {
namespace {

using Block = std::array<char32_t, 64>;

Block block_of(std::u32string_view text) {
  Block block{};
  std::copy(text.begin(), text.end(), block.begin());
  return block;
}

std::vector<Looks> looked_at(std::u32string_view chars) {
  std::vector<Looks> looks;
  look(chars, looks);
  return looks;
}
Looks look_at(const Block& block) { return looked_at({block.data(), block.size()}).front(); }

/// Every way of looking sees the same.
void expect_all_the_same(const Block& block) {
  const std::vector<Look> ways = ways_of_looking();
  Looks with_table;
  ways.back().at(block.data(), 1, &with_table);
  for (const Look& way : ways) {
    Looks looks;
    way.at(block.data(), 1, &looks);
    ASSERT_EQ(looks, with_table) << way.name;
  }
}

/// The places of bits: "11 12".
std::string places(std::uint64_t bits) {
  std::string all;
  for (int i = 0; i < 64; ++i)
    if ((bits >> i & 1) != 0) all += (all.empty() ? "" : " ") + std::to_string(i);
  return all;
}

TEST(Looks, TellsWhereAnchorsMayBegin) {
  struct Row {
    std::u32string_view text;
    const char *digits, *initials, *seconds, *alone, *stops;
  };
  const Row rows[] = {
      {U"Nghị quyết 26. Luật …", "11 12", "15", "2 3 6 8 15 16 17 20", "", "13"},
      {U"Đề án 06\n*d*", "6 7", "0", "0 1 3", "9 11", "8"},  // Đ is no byte
      {U"XI www. ~~ ://", "", "3 4 5 8 9 11", "1 3 4 5 8 9 12 13", "0 1", "6"},
      {U"０１ ａ ĐđȐİ", "", "5", "0 1 3 5 6 7 8", "", ""},                    // what has the low byte of another is itself
      {U"\U00010130\U0001004C\U00011110", "", "", "0 1 2", "", ""},  // and so is what lies beyond two bytes
  };
  for (const Row& row : rows) {
    const Looks looks = look_at(block_of(row.text));
    EXPECT_EQ(places(looks.digits), row.digits);
    EXPECT_EQ(places(looks.initials), row.initials);
    EXPECT_EQ(places(looks.seconds), row.seconds);
    EXPECT_EQ(places(looks.alone), row.alone);
    EXPECT_EQ(places(looks.stops), row.stops);
  }
}

TEST(Looks, AreTheSameWithTheTableForEveryCharacter) {
  Block block;
  for (char32_t c = 0; c < 0x110000; c += 64) {
    for (char32_t i = 0; i < 64; ++i) block[i] = c + i;
    expect_all_the_same(block);
    if (HasFatalFailure()) FAIL() << "of the 64 characters from " << static_cast<std::uint32_t>(c);
  }
}

TEST(Looks, AreTheSameWithTheTableInAnyOrder) {
  std::mt19937 chance(1);
  const std::u32string_view likely = U"0123456789LBPIVXCQHĐ*~wW:/uohlei.\n ađếU+";
  Block block;
  for (int run = 0; run < 1000; ++run) {
    for (char32_t& c : block) c = likely[chance() % likely.size()];
    expect_all_the_same(block);
    if (HasFatalFailure()) return;
  }
}

TEST(Looks, HaveABlockForEachSixtyFourAndOneForTheRest) {
  std::u32string text(130, U'a');
  text[0] = text[127] = text[129] = U'7';
  const std::vector<Looks> looks = looked_at(text);
  ASSERT_EQ(looks.size(), 3U);
  EXPECT_EQ(places(looks[0].digits), "0");
  EXPECT_EQ(places(looks[1].digits), "63");
  EXPECT_EQ(places(looks[2].digits), "1");
  EXPECT_EQ(looked_at({}).size(), 1U);
}

}  // namespace
}  // namespace danchieu::citations

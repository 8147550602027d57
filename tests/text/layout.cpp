#include "text/layout.h"

#include <gtest/gtest.h>

namespace danchieu::text {
namespace {

const Layout page{
    .width = 595.3F, .height = 841.9F, .words = {{{0, 2}, {72, 60.5F, 84, 72}, 96}, {{2, 5}, {90, 60, 95, 72}, 100}, {{300, 301}, {}, 0}}};

TEST(Layout, IsUnpackedAsItWasPacked) {
  EXPECT_EQ(page, unpack(pack(page)));
  EXPECT_EQ(Layout{}, unpack(pack({})));
}

TEST(Layout, BoxesMayStandAnywhereAndEvenUpsideDown) {
  const Layout odd{.width = 10,
                   .height = 10,
                   .words = {{{0, 1}, {6553.5F, 6553.5F, 0, 0}, 50}, {{1, 2}, {0, 0, 6553.5F, 6553.5F}, 51}, {{2, 3}, {5, 9, 4, 1}, 52}}};
  EXPECT_EQ(odd, unpack(pack(odd)));
}

TEST(Layout, IsOfFewBytesAWord) {
  Layout line{.width = 595, .height = 842, .words = {}};
  for (std::uint32_t i = 0; i < 12; ++i) {
    const float left = 80 + 35 * static_cast<float>(i);
    line.words.push_back({{5 * i, 5 * i + 4}, {left, 60, left + 31, 72.2F}, 100});
  }
  EXPECT_LE(pack(line).size(), 12u * 8 + 8) << "eight bytes each";
}

TEST(Layout, KeepsLengthsInTheirBounds) {
  const auto kept = unpack(pack({.width = -1, .height = 1e9F, .words = {}}));
  ASSERT_TRUE(kept);
  EXPECT_EQ(0.0F, kept->width);
  EXPECT_EQ(6553.5F, kept->height);
}

TEST(Layout, IsNotBelievedWhereItBreaks) {
  const std::string whole = pack(page);
  EXPECT_FALSE(unpack(whole.substr(0, whole.size() - 1))) << "cut off within a word";
  EXPECT_FALSE(unpack("")) << "nothing at all";
  EXPECT_FALSE(unpack(pack({.words = {{{0, 1}, {}, 101}}}))) << "more than sure";
  EXPECT_FALSE(unpack(pack({.words = {{{3, 3}, {}, 100}}}))) << "a word without a character";
  EXPECT_FALSE(unpack(pack({.words = {{{3, 5}, {}, 100}, {{1, 2}, {}, 100}}}))) << "not in the order of the text";
}

}  // namespace
}  // namespace danchieu::text

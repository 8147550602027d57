#include "indexer/list_numbers.h"

#include <gtest/gtest.h>

#include "indexer/symbols.h"

namespace danchieu::indexer {
namespace {

TEST(ListNumbers, AreWrittenAsTheirStyleSays) {
  const struct {
    NumberStyle style;
    int number;
    const char* expected;
  } rows[] = {{NumberStyle::decimal, 12, "12"},
              {NumberStyle::decimal_zero, 7, "07"},
              {NumberStyle::decimal_zero, 12, "12"},
              {NumberStyle::upper_roman, 4, "IV"},
              {NumberStyle::upper_roman, 19, "XIX"},
              {NumberStyle::lower_roman, 9, "ix"},
              {NumberStyle::lower_letter, 1, "a"},
              {NumberStyle::upper_letter, 26, "Z"},
              {NumberStyle::lower_letter, 28, "bb"},
              {NumberStyle::upper_roman, 0, "0"},
              {NumberStyle::lower_letter, -3, "-3"},
              {NumberStyle::upper_roman, 4000, "4000"},
              {NumberStyle::lower_letter, 2000000000, "2000000000"},
              {NumberStyle::none, 3, ""}};
  for (const auto& row : rows) EXPECT_EQ(row.expected, number_text(row.style, row.number));
}

TEST(ListNumbers, CountBelowTheLevelAbove) {
  const ListLevels levels = {
      {NumberStyle::upper_roman, "%1."}, {NumberStyle::decimal, "%2."}, {NumberStyle::decimal, "%1.%2.%3", 5, 0, true}};
  ListCounter counter;
  const struct {
    std::size_t level;
    const char* expected;
  } steps[] = {{1, "1."}, {0, "II."}, {1, "1."}, {2, "2.1.5"}, {1, "2."}, {2, "2.2.6"}, {0, "III."}, {1, "1."}, {2, "3.1.7"}, {7, ""}};
  for (const auto& step : steps) EXPECT_EQ(step.expected, counter.next(levels, step.level));
  counter.restart(0, 9);
  EXPECT_EQ("IX.", counter.next(levels, 0));
}

TEST(ListNumbers, BulletsAreTypedSigns) {
  EXPECT_EQ("•", bullet_text("\uF0B7"));
  EXPECT_EQ("-", bullet_text("\uF02D"));
  EXPECT_EQ("•", bullet_text("o")) << "a ring of Courier New";
  EXPECT_EQ("-", bullet_text("-"));
}

TEST(Symbols, ShowWhatTheirFontHas) {
  EXPECT_EQ(U'-', symbol("Symbol", 0xF02D));
  EXPECT_EQ(U'☑', symbol("Wingdings", 0xFE));
  EXPECT_EQ(U'a', symbol("Arial", U'a'));
  EXPECT_EQ(U' ', symbol("Webdings", 0xF041)) << "a picture without a name";
}

}  // namespace
}  // namespace danchieu::indexer

#include "cli/terminal.h"

#include <gtest/gtest.h>

#include <clocale>

namespace danchieu::cli {
namespace {

class TerminalTest : public testing::Test {
 protected:
  void SetUp() override { std::setlocale(LC_CTYPE, "C.UTF-8"); }
};

TEST_F(TerminalTest, WidthIsWhatTheEyeSees) {
  const struct {
    const char* text;
    int width;
    const char* why;
  } rows[] = {
      {"", 0, "nothing"},
      {"Kế hoạch", 8, "composed letters take one column"},
      {"Ke\u0302\u0301 hoa\u0323ch", 8, "combining marks take none"},
      {"会议", 4, "wide characters take two"},
  };
  for (const auto& row : rows) EXPECT_EQ(display_width(row.text), row.width) << row.why;
}

TEST_F(TerminalTest, CutKeepsWhatFits) {
  EXPECT_EQ(cut("Kế hoạch", 8), "Kế hoạch");
  EXPECT_EQ(cut("Kế hoạch", 5), "Kế h…");
  EXPECT_EQ(cut("会议室", 4), "会…") << "half a character is none";
  EXPECT_EQ(cut("Kế hoạch", 0), "…") << "a terminal too narrow for anything";
}

TEST_F(TerminalTest, ADocumentCannotSteerTheTerminal) {
  EXPECT_EQ(printable("Kế\n\thoạch \x1b[31mđỏ\x07"), "Kế hoạch [31mđỏ");
  EXPECT_EQ(printable("a\u009b2Jb"), "a 2Jb") << "the one-character CSI of C1";
  EXPECT_EQ(with_marks("a\x1b[2Jb", {{0, 1}}), "**a** [2Jb");
}

TEST_F(TerminalTest, MarksStandAroundTheirCodePoints) {
  const struct {
    std::vector<text::Span> marks;
    const char* shown;
    const char* why;
  } rows[] = {
      {{}, "Ngày hội toàn dân", "no marks"},
      {{{0, 4}, {9, 13}}, "**Ngày** hội **toàn** dân", "spans count code points, not bytes"},
      {{{5, 8}, {6, 9}}, "Ngày **hội** toàn dân", "a mark inside another is left out"},
      {{{14, 99}}, "Ngày hội toàn dân", "a mark beyond the end is left out"},
      {{{3, 3}}, "Ngày hội toàn dân", "an empty mark is left out"},
  };
  for (const auto& row : rows) EXPECT_EQ(with_marks("Ngày hội toàn dân", row.marks), row.shown) << row.why;
}

TEST_F(TerminalTest, ColumnsStandUnderEachOther) {
  Table table;
  table.row({"Cao Bằng", "2022", "qua 346-KH/TU"});
  table.row({"Huế", "2024", "trực tiếp"});
  table.row({"một"});
  EXPECT_EQ(table.text(1),
            " Cao Bằng  2022  qua 346-KH/TU\n"
            " Huế       2024  trực tiếp\n"
            " một\n");
}

}  // namespace
}  // namespace danchieu::cli

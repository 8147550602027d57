#include "indexer/script.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace danchieu::indexer {
namespace {

std::vector<std::string> cells(const char* text) {
  const Script script(text);
  std::vector<std::string> all;
  for (const Cell& cell : script.cells) all.push_back(script.utf8(cell.span));
  return all;
}

TEST(Script, CutsLinesIntoTheirColumns) {
  const struct {
    const char* text;
    std::vector<std::string> cells;
    const char* why;
  } rows[] = {
      {"Số: 12/KH-UBND\n\nKẾ HOẠCH\n", {"Số: 12/KH-UBND", "KẾ HOẠCH"}, "a line is a cell, a blank one none"},
      {"| BỘ CÔNG AN ------- | Hà Nội, ngày 1/2/2022 |\n|---|---|\n", {"BỘ CÔNG AN", "Hà Nội, ngày 1/2/2022"}, "a Markdown table"},
      {"CHÍNH PHỦ\t CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {"CHÍNH PHỦ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}, "a tab"},
      {"Nơi nhận:        TM. CHÍNH PHỦ", {"Nơi nhận:", "TM. CHÍNH PHỦ"}, "a wide gap before a capital"},
      {"Số:        /KH-BCĐ", {"Số: /KH-BCĐ"}, "a blank that is to be filled in is no gap"},
      {"Tứ Kỳ, ngày      tháng 5 năm 2023", {"Tứ Kỳ, ngày tháng 5 năm 2023"}, "nor is this"},
      {"CỤC THUẾ Độc lập - Tự do - Hạnh phúc", {"CỤC THUẾ", "Độc lập - Tự do - Hạnh phúc"}, "a motto begins the right column"},
      {"Số: ~~12~~/KH-BCĐ **(mật)**", {"Số: 12/KH-BCĐ (mật)"}, "Markdown marks are no text"},
      {"Số: 15/KH-BCĐ-\nCAH", {"Số: 15/KH-BCĐ-", "CAH"}, "a hyphen at a line's end is part of a number"},
      {"BỘ TÀI CHÍNH -\nTỔNG CỤC THUẾ\n_______\n", {"BỘ TÀI CHÍNH", "TỔNG CỤC THUẾ"}, "a dash behind a space and a rule are not"},
      {"| UBND TỈNH QUẢNG NINH ------- SỞ Y TẾ |", {"UBND TỈNH QUẢNG NINH", "SỞ Y TẾ"}, "a rule between lines that ran together"},
      {"CÔNG BÁO/Số 242/Ngày 22-04-2026\n24\nvà các\n", {"và các"}, "head and number of a page of the Official Gazette"},
      {"---\ntitle: \"CV 12\"\n---\nSố: 12", {"Số: 12"}, "front matter of a converter"},
      {"---\nKẾ HOẠCH\n", {"KẾ HOẠCH"}, "a rule is no front matter"},
      {"", {}, "nothing"},
  };
  for (const auto& row : rows) EXPECT_EQ(row.cells, cells(row.text)) << row.why;
}

TEST(Script, LeadsBackToTheDocument) {
  const std::string document = "  Số: ~~12~~/KH\n\nKẾ   HOẠCH";
  const Script script(document);
  EXPECT_EQ("Số: 12/KH KẾ HOẠCH", text::to_utf8(script.flow.chars()));
  const text::Span kind = script.flow.source(script.cells.at(1).span);
  EXPECT_EQ("KẾ   HOẠCH", script.flow.written(kind));
}

TEST(Script, FindsWholeWords) {
  const Script script("Ủy ban nhân dân xã, xã hội");
  const text::Span all{0, script.flow.size()};
  EXPECT_EQ(16u, script.find(U"xa", all));
  EXPECT_EQ(7u, script.find(U"nhan dan", all));
  EXPECT_EQ(all.end, script.find(U"nha", all));
  EXPECT_TRUE(script.stands(0, U"uy ban"));
  EXPECT_FALSE(script.stands(0, U"uy b"));
}

}  // namespace
}  // namespace danchieu::indexer

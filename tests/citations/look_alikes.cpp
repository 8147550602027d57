#include "citations/look_alikes.h"

#include <gtest/gtest.h>

namespace danchieu::citations {
namespace {

TEST(LookAlikes, AreMendedWhereOneReadingIsLeft) {
  const struct {
    const char* recognised;
    const char* mended;
    const char* why;
  } rows[] = {
      {"Quyết định 1002QĐ-TTg", "Quyết định 1002/QĐ-TTg", "a slash is lost before the code of a kind (a scan)"},
      {"Công văn 1326UBND-NN", "Công văn 1326/UBND-NN", "or of a body"},
      {"Nghị định 08/2014ND-CP", "Nghị định 08/2014/NĐ-CP", "and behind the year"},
      {"Nghị định 372025NĐ-CP", "Nghị định 37/2025/NĐ-CP", "a decree bears its year, so both slashes are lost (a scan)"},
      {"Nghị định 37/2025%/NĐ-CP", "Nghị định 37/2025/NĐ-CP", "a speck behind a whole year"},
      {"Nghị quyết 017NQ-HĐND", "Nghị quyết 01/NQ-HĐND", "numbers below ten have two figures, so the 7 is a slash"},
      {"số 2247/OĐ-BGDĐT", "số 2247/QĐ-BGDĐT", "O for Q"},
      {"số 2585/0Đ-BGDĐT", "số 2585/QĐ-BGDĐT", "a figure for Q is no year"},
      {"số 2247/Q2Đ-BGDDT", "số 2247/QĐ-BGDĐT", "the tail of Q is a 2, the bar of Đ is lost"},
      {"số 635/QĐĐ-BCA-V01", "số 635/QĐ-BCA-V01", "a letter seen twice"},
      {"số 12/2014/TT-BQE", "số 12/2014/TT-BQP", "E for P"},
      {"số 246/BCTI-TTTN", "số 246/BCT-TTTN", "a stroke beside T"},
      {"số 79/2003/TTLT/BGA-BYTT", "số 79/2003/TTLT/BCA-BYT", "two codes of one number"},
      {"Luật số 34/2018/OH14;", "Luật số 34/2018/QH14;", "the assembly"},
      {"số 825/2017/UBTVQHI14", "số 825/2017/UBTVQH14", "the same with a stroke"},
      {"số 01/NQ-HDND", "số 01/NQ-HĐND", "the table knows the bar"},
      {"ngày ]] tháng 9 năm 2025", "ngày 11 tháng 9 năm 2025", "two ones of a stamp (a scan)"},
      {"ngàyl6 tháng 9 năm 2025", "ngày 16 tháng 9 năm 2025", "glued to the word before it (a scan)"},
      {"ngày 05 tháng l2 năm 2023", "ngày 05 tháng 12 năm 2023", "a month"},
  };
  for (const auto& row : rows) {
    const Mended mended = mend_recognised(text::Text(row.recognised));
    EXPECT_EQ(row.mended, mended.text.utf8({0, mended.text.size()})) << row.why;
    EXPECT_FALSE(mended.spans.empty()) << row.why;
  }
}

TEST(LookAlikes, AreLeftWhereNothingIsSure) {
  const struct {
    const char* recognised;
    const char* why;
  } rows[] = {
      {"số 521/QĐ-TTg ngày 13/6/2005", "nothing is wrong"},
      {"số 5/HD-BCA và 7/HĐ-ABC", "both HD and HĐ are kinds"},
      {"số 10/KH-XYZ", "a code that is in no table may be one all the same"},
      {"số 1670/BCA-V28", "a drafting unit"},
      {"số 2728/BCĐ-CAT(PV05)", "a unit in parentheses"},
      {"số 37/202%/NĐ-CP", "a figure is lost, and nobody knows which"},
      {"ngày lễ tháng 9 năm 2025", "a word"},
      {"ngày 4l tháng 9 năm 2025", "no month has so many days"},
      {"phòng A4, tổ 1/2B, từ 12-15 em", "no numbers of documents"},
      {"3/4 và 12/2022", "fractions and months"},
  };
  for (const auto& row : rows) {
    const Mended mended = mend_recognised(text::Text(row.recognised));
    EXPECT_EQ(row.recognised, mended.text.utf8({0, mended.text.size()})) << row.why;
    EXPECT_TRUE(mended.spans.empty()) << row.why;
  }
}

TEST(LookAlikes, StandWhereTheyStoodInTheSource) {
  const text::Text recognised("Theo 1002QĐ-TTg, và Luật số 34/2018/OH14");
  const Mended mended = mend_recognised(recognised);
  EXPECT_EQ((std::vector<text::Span>{{5, 15}, {28, 40}}), mended.spans);
  const auto law = static_cast<std::uint32_t>(mended.text.chars().find(U"34/2018"));
  EXPECT_EQ((text::Span{28, 40}), mended.text.source({law, law + 12})) << "the whole word for each of its characters";
  EXPECT_EQ((text::Span{0, 4}), mended.text.source({0, 4})) << "what is as it was keeps its place";
}

TEST(LookAlikes, AreMendedOnlyOnPagesThatWereRecognised) {
  const text::Text typed("1002QĐ-TTg\n1003QĐ-TTg");
  const Mended mended = mend_recognised(typed, {{11, 21}});
  EXPECT_EQ("1002QĐ-TTg\n1003/QĐ-TTg", mended.text.utf8({0, mended.text.size()}));
}

}  // namespace
}  // namespace danchieu::citations

#include "indexer/abbreviations.h"

#include <gtest/gtest.h>

namespace danchieu::indexer {
namespace {

TEST(Abbreviations, AreReadWithWhatTheyStandFor) {
  const struct {
    const char* text;
    const char* short_form;
    const char* long_form;
    const char* why;
  } rows[] = {
      {"bảo vệ an ninh Tổ quốc (ANTQ) là", "ANTQ", "an ninh Tổ quốc", "initials of the words before"},
      {"bảo vệ an\n\nninh, trật tự (ANTT)", "ANTT", "an ninh, trật tự", "a comma and line breaks between"},
      {"Ban chỉ đạo phòng, chống tội phạm tỉnh (BCĐ 138)", "BCĐ 138", "Ban chỉ đạo phòng, chống tội phạm tỉnh",
       "initials of the first words"},
      {"Ủy ban Mặt trận Tổ quốc (MTTQ) Việt Nam", "MTTQ", "Mặt trận Tổ quốc", "inside a name"},
      {"Ban Chỉ đạo Phòng, chống tội phạm (ANTQ) (viết tắt là Ban Chỉ đạo) tỉnh", "Ban Chỉ đạo", "Ban Chỉ đạo Phòng, chống tội phạm",
       "said in words, without the short form inside"},
      {"tổ chức “Ngày hội toàn dân” năm 2024 (gọi tắt là Ngày hội), như sau", "Ngày hội", "“Ngày hội toàn dân” năm 2024",
       "from its quote on"},
      {"Công ty TNHH Bình Minh (sau đây gọi là Công ty) hỏi", "Công ty", "Công ty TNHH Bình Minh", "from its first word"},
      {"thủ tục hành chính (sau đây viết tắt là TTHC)", "TTHC", "thủ tục hành chính", "said and by initials"},
      {"Công an tỉnh (để báo cáo)", "", "", "a note"},
      {"thực hiện Kế hoạch (XYZ) này", "", "", "no words with these initials"},
      {"một câu (không khép", "", "", "a parenthesis that never closes"},
  };
  for (const auto& row : rows) {
    const auto all = find_abbreviations(Script(row.text));
    ASSERT_EQ(*row.short_form ? 1u : 0u, all.size()) << row.why;
    if (all.empty()) continue;
    EXPECT_EQ(row.short_form, all[0].short_form) << row.why;
    EXPECT_EQ(row.long_form, all[0].long_form) << row.why;
  }
}

}  // namespace
}  // namespace danchieu::indexer

#include "compare/series.h"

#include <gtest/gtest.h>

namespace danchieu::compare {
namespace {

archive::PlanRow plan(const std::string& title, const std::string& province, const std::string& today, const std::string& issuer,
                      int year) {
  archive::PlanRow row;
  row.title = title;
  row.kind = "Kế hoạch";
  row.level = "province";
  row.province = province;
  row.province_today = today;
  row.issuer = issuer;
  row.year = year;
  return row;
}

const archive::PlanRow festival_2022 = plan("Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2022 trên địa bàn tỉnh Kon Tum",
                                            "Kon Tum", "Quảng Ngãi", "Ban Chỉ đạo phòng, chống tội phạm tỉnh Kon Tum", 2022);

TEST(Series, SubjectIsTheTitleWithoutYearAndPlace) {
  EXPECT_EQ(subject_of(festival_2022), "to chuc ngay hoi toan dan bao ve an ninh to quoc");
  EXPECT_EQ(subject_of(plan("", "Kon Tum", "Quảng Ngãi", "", 2022)), "");
}

TEST(Series, OneSeriesOrTwo) {
  struct Row {
    archive::PlanRow other;
    bool one;
    std::string_view why;
  };
  const Row rows[] = {
      {plan("Tổ chức “Ngày hội toàn dân bảo vệ an ninh Tổ quốc” - năm 2023", "Kon Tum", "Quảng Ngãi", "BCĐ 138 tỉnh Kon Tum", 2023), true,
       "the next year, otherwise written"},
      {plan("Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2026", "Quảng Ngãi", "Quảng Ngãi", "Ban Chỉ đạo 138 tỉnh Quảng Ngãi",
            2026),
       true, "the province that it became part of"},
      {plan("Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2023", "Cao Bằng", "Cao Bằng", "BCĐ 138 tỉnh Cao Bằng", 2023), false,
       "another province"},
      {plan("Phòng cháy, chữa cháy rừng năm 2023 tỉnh Kon Tum", "Kon Tum", "Quảng Ngãi", "BCĐ 138 tỉnh Kon Tum", 2023), false,
       "another subject"},
      {plan("Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2023", "Kon Tum", "Quảng Ngãi", "Ủy ban nhân dân tỉnh Kon Tum", 2023),
       false, "another issuer"},
      {plan("Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2023", "Kon Tum", "Quảng Ngãi", "", 2023), true,
       "an issuer that could not be read"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(one_series(festival_2022, row.other), row.one) << row.why;
    EXPECT_EQ(one_series(row.other, festival_2022), row.one) << row.why;
  }
}

}  // namespace
}  // namespace danchieu::compare

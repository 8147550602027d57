#include <gtest/gtest.h>

#include "places/places.h"

namespace danchieu::places {
namespace {

std::string printed(const Place& place) {
  std::string all;
  for (const Unit* unit : {place.province, place.district, place.commune}) {
    if (!all.empty()) all += " / ";
    all += unit ? key(*unit) : "-";
  }
  const Unit* any = place.province ? place.province : place.district ? place.district : place.commune;
  return any ? all + (any->period == Period::before ? " before" : " since") : all;
}

TEST(Locate, JoinsTheNamesOfADocument) {
  const struct {
    Names names;
    int year;
    const char* expected;
    const char* why;
  } rows[] = {
      {{"", "Tứ Kỳ", "Quang Khải"},
       2023,
       "hai-duong / hai-duong.tu-ky / hai-duong.tu-ky.quang-khai before",
       "the province was not printed"},
      {{"tỉnh Kon Tum", "huyện Ngọc Hồi", ""}, 2022, "kon-tum / kon-tum.ngoc-hoi / - before", "kind words are read over"},
      {{"Cao Bằng", "", ""}, 2022, "cao-bang / - / - before", "a province alone"},
      {{"Tuyên Quang", "Yên Sơn", "Thái Bình"},
       2020,
       "tuyen-quang / tuyen-quang.yen-son / tuyen-quang.yen-son.thai-binh before",
       "a commune is not the province of that name"},
      {{"", "", "Tân Thành"}, 2020, "- / - / -", "many bear that name"},
      {{"Lào Cai", "", "Tân Thành"}, 2020, "lao-cai / - / - before", "no commune of that name there: the name remains the caller's"},
      {{"Thanh Hóa", "", "Tân Thành"},
       2020,
       "thanh-hoa / thanh-hoa.thuong-xuan / thanh-hoa.thuong-xuan.tan-thanh before",
       "the province decides"},
      {{"Thanh Hóa", "", "Hà Long"}, 2020, "thanh-hoa / thanh-hoa.ha-trung / thanh-hoa.ha-trung.ha-long before", "the province decides"},
      {{"Đồng Tháp", "", "Tân Hòa"}, 2020, "dong-thap / - / - before", "several in one province: nothing is decided"},
      {{"Đồng Tháp", "Lai Vung", "Tân Hòa"},
       2020,
       "dong-thap / dong-thap.lai-vung / dong-thap.lai-vung.tan-hoa before",
       "until the district is printed"},
      {{"", "Châu Thành", ""}, 2020, "- / - / -", "many districts bear that name"},
      {{"", "Long Mỹ", ""}, 2018, "hau-giang / - / - before", "a district and a town of one province: that is known"},
      {{"", "huyện Long Mỹ", ""}, 2018, "hau-giang / hau-giang.long-my-huyen / - before", "until the kind is printed"},
      {{"Hải Dương", "Ngọc Hồi", ""}, 2020, "hai-duong / - / - before", "a district of elsewhere does not count"},
      {{"Hà Tây", "Ba Vì", ""}, 2007, "- / - / -", "the printed province is unknown: nothing below it is guessed"},
      {{"Quảng Ninh", "", "Lương Minh"}, 2025, "quang-ninh / - / quang-ninh.luong-minh since", "only the units of since have it"},
      {{"Khánh Hòa", "", "Bắc Cam Ranh"}, 2025, "khanh-hoa / - / khanh-hoa.bac-cam-ranh since", "only the units of since have it"},
      {{"Hải Dương", "Tứ Kỳ", "Quang Khải"},
       2025,
       "hai-duong / hai-duong.tu-ky / hai-duong.tu-ky.quang-khai before",
       "early in 2025: only the units of before have a district"},
      {{"Quảng Ngãi", "", "Bờ Y"}, 2025, "quang-ngai / - / quang-ngai.bo-y since", "in Quảng Ngãi only since"},
      {{"Kon Tum", "", "Bờ Y"}, 2025, "kon-tum / kon-tum.ngoc-hoi / kon-tum.ngoc-hoi.bo-y before", "Kon Tum was only before"},
      {{"Cao Bằng", "", ""}, 2025, "cao-bang / - / - before", "nothing tells: as province() does"},
      {{"Huế", "", ""}, 2026, "hue / - / - since", "the city of today"},
      {{"Quảng Ninh", "", "Lương Minh"}, 2026, "quang-ninh / - / quang-ninh.luong-minh since", "later than 2025"},
      {{"Hải Dương", "", ""}, 2026, "hai-duong / - / - before", "the old name, printed later"},
      {{"", "Tứ Kỳ", "Quang Khải"}, 0, "hai-duong / hai-duong.tu-ky / hai-duong.tu-ky.quang-khai before", "year unknown, names tell"},
      {{"", "", ""}, 2022, "- / - / -", "nothing printed"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(printed(locate(row.names, row.year)), row.expected)
        << row.names.commune << ", " << row.names.district << ", " << row.names.province << ' ' << row.year << ": " << row.why;
}

TEST(Locate, FindsEveryUnitFromItsFullName) {
  for (const Period period : {Period::before, Period::since})
    for (const Unit* province : provinces(period)) {
      const Place place = locate({std::string(province->name), "", ""}, period == Period::before ? 2020 : 2026);
      EXPECT_EQ(place.province, province) << province->name;
    }
}

}  // namespace
}  // namespace danchieu::places

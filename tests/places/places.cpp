#include "places/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <thread>

#include "places/registry.h"
#include "text/chars.h"

namespace danchieu::places {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::vector<std::string> names(const std::vector<const Unit*>& units) {
  std::vector<std::string> all;
  for (const Unit* unit : units) all.emplace_back(unit->name);
  return all;
}

std::vector<std::string> keys(const std::vector<const Unit*>& units) {
  std::vector<std::string> all;
  for (const Unit* unit : units) all.push_back(key(*unit));
  return all;
}

std::string key_or_none(const Unit* unit) { return unit ? key(*unit) : "none"; }

TEST(Units, AreAsManyAsTheSourcesSay) {
  std::map<std::tuple<Period, Level, std::string_view>, int> counts;
  for (const Unit& unit : registry().units()) ++counts[{unit.period, unit.level, unit.kind}];
  const std::map<std::tuple<Period, Level, std::string_view>, int> expected = {
      {{Period::before, Level::province, "tỉnh"}, 58},     {{Period::before, Level::province, "thành phố"}, 5},
      {{Period::before, Level::district, "huyện"}, 524},   {{Period::before, Level::district, "thành phố"}, 83},
      {{Period::before, Level::district, "thị xã"}, 52},   {{Period::before, Level::district, "quận"}, 46},
      {{Period::before, Level::commune, "xã"}, 8248},      {{Period::before, Level::commune, "phường"}, 1737},
      {{Period::before, Level::commune, "thị trấn"}, 614}, {{Period::since, Level::province, "tỉnh"}, 28},
      {{Period::since, Level::province, "thành phố"}, 6},  {{Period::since, Level::commune, "xã"}, 2621},
      {{Period::since, Level::commune, "phường"}, 687},    {{Period::since, Level::commune, "đặc khu"}, 13},
  };
  EXPECT_EQ(counts, expected);
}

TEST(Units, LieInAUnitOfTheLevelAbove) {
  for (const Unit& unit : registry().units()) {
    if (unit.level == Level::province) {
      EXPECT_EQ(unit.parent, nullptr) << unit.name;
      continue;
    }
    ASSERT_NE(unit.parent, nullptr) << unit.name;
    const bool under_a_district = unit.level == Level::commune && unit.period == Period::before;
    EXPECT_EQ(unit.parent->level, under_a_district ? Level::district : Level::province) << key(unit);
    EXPECT_EQ(unit.parent->period, unit.period) << key(unit);
  }
}

TEST(Units, HaveAKeyOfTheirOwnInTheirPeriod) {
  std::set<std::pair<Period, std::string>> seen;
  for (const Unit& unit : registry().units()) EXPECT_TRUE(seen.emplace(unit.period, key(unit)).second) << key(unit);
}

TEST(Units, AreFoundByTheirOwnNameKindAndParent) {
  for (const Unit& unit : registry().units()) {
    const std::string printed = std::string(unit.kind) + " " + std::string(unit.name);
    EXPECT_THAT(find(printed, unit.level, unit.period, unit.parent), ElementsAre(&unit)) << key(unit);
  }
}

TEST(Provinces, StandInAlphabeticalOrder) {
  ASSERT_EQ(provinces(Period::before).size(), 63u);
  EXPECT_THAT(names(provinces(Period::since)),
              ElementsAre("An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai",
                          "Đồng Tháp", "Gia Lai", "Hà Nội", "Hà Tĩnh", "Hải Phòng", "Hồ Chí Minh", "Huế", "Hưng Yên", "Khánh Hòa",
                          "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Ninh",
                          "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long"));
}

TEST(Provinces, OfBeforeArePartedAmongThoseOfToday) {
  std::multiset<const Unit*> parts;
  for (const Unit* since : provinces(Period::since)) {
    const auto from = made_from(*since);
    EXPECT_FALSE(from.empty()) << since->name;
    parts.insert(from.begin(), from.end());
    EXPECT_EQ(today(*since), since) << "a province of today is itself";
  }
  EXPECT_EQ(parts, std::multiset<const Unit*>(provinces(Period::before).begin(), provinces(Period::before).end()));
}

TEST(Provinces, WentWhereTheResolutionSays) {
  const std::map<std::string, std::string> rows = {
      {"Hải Dương", "Hải Phòng"}, {"Kon Tum", "Quảng Ngãi"}, {"Hà Giang", "Tuyên Quang"},   {"Cao Bằng", "Cao Bằng"},
      {"Lai Châu", "Lai Châu"},   {"Thừa Thiên Huế", "Huế"}, {"Bình Dương", "Hồ Chí Minh"}, {"Bình Định", "Gia Lai"},
      {"Hòa Bình", "Phú Thọ"},    {"Đắk Nông", "Lâm Đồng"},  {"Thái Bình", "Hưng Yên"},     {"Kiên Giang", "An Giang"},
  };
  for (const auto& [before, since] : rows) EXPECT_EQ(today(*province(before))->name, since) << before;
  EXPECT_THAT(names(made_from(*province("Phú Thọ", Period::since))), ElementsAre("Hòa Bình", "Phú Thọ", "Vĩnh Phúc"));
}

TEST(Provinces, AreFoundInEverySpelling) {
  const struct {
    const char* printed;
    const char* key;
    const char* why;
  } rows[] = {
      {"Tỉnh Thái Bình", "thai-binh", "kind word in front"},
      {"TỈNH THÁI BÌNH", "thai-binh", "capitals"},
      {"tinh thai binh", "thai-binh", "no marks at all"},
      {"TP.HCM", "ho-chi-minh", "short name after a short kind word"},
      {"TPHCM", "ho-chi-minh", "written together"},
      {"TP Hồ Chí Minh", "ho-chi-minh", "short kind word"},
      {"Thành phố Hồ Chí Minh", "ho-chi-minh", "in full"},
      {"Huế", "thua-thien-hue", "before 2025 the province is usually meant"},
      {"Thừa Thiên - Huế", "thua-thien-hue", "old dash"},
      {"thành phố\nHải Phòng", "hai-phong", "line break inside"},
      {"Bà Rịa–Vũng Tàu", "ba-ria-vung-tau", "en dash without spaces"},
      {"Bà Rịa Vũng Tàu", "ba-ria-vung-tau", "no dash"},
      {"BR-VT", "ba-ria-vung-tau", "usual short form"},
      {"Kontum", "kon-tum", "written together"},
      {"Đắc Lắc", "dak-lak", "c for k"},
      {"DakLak", "dak-lak", "together and without marks"},
      {"Đăk Nông", "dak-nong", "another vowel mark"},
      {"Bắc Cạn", "bac-kan", "c for k"},
      {"Hoà Bình", "hoa-binh", "tone mark on the second vowel"},
      {"Thanh Hoa", "thanh-hoa", "no marks"},
      {"Hà Tây", "none", "merged in 2008: not in the tables"},
      {"Thái", "none", "half a name is no name"},
      {"xã Thái Bình", "none", "a commune is not the province"},
      {"huyện Điện Biên", "none", "a district is not the province"},
      {"", "none", "nothing"},
      {"tỉnh", "none", "a kind word alone"},
  };
  for (const auto& row : rows) EXPECT_EQ(key_or_none(province(row.printed)), row.key) << row.printed << ": " << row.why;
}

TEST(Provinces, AreLookedForBeforeAndThenSince) {
  EXPECT_EQ(province("Quảng Ngãi")->period, Period::before) << "both periods have one";
  EXPECT_EQ(province("Hải Dương")->period, Period::before) << "an old name, in a document of whatever year";
  EXPECT_EQ(province("Hải Dương", Period::since), nullptr);
  EXPECT_EQ(province("Huế", Period::since)->kind, "thành phố");
}

TEST(Find, ReadsKindWordsAndSpellings) {
  const struct {
    const char* printed;
    Level level;
    std::vector<std::string> keys;
    const char* why;
  } rows[] = {
      {"huyện Tứ Kỳ", Level::district, {"hai-duong.tu-ky"}, "kind word in front"},
      {"HUYỆN TỨ KỲ", Level::district, {"hai-duong.tu-ky"}, "capitals"},
      {"Tứ Kì", Level::district, {"hai-duong.tu-ky"}, "i for y"},
      {"huyen tu ky", Level::district, {"hai-duong.tu-ky"}, "no marks"},
      {"TP. Huế", Level::district, {"thua-thien-hue.hue"}, "the city, not the province"},
      {"thị xã Sơn Tây", Level::district, {"ha-noi.son-tay"}, "among several Sơn Tây the town, not the district"},
      {"Quận 1", Level::district, {"ho-chi-minh.1"}, "numbered"},
      {"Q. 1", Level::district, {"ho-chi-minh.1"}, "short kind word"},
      {"Q1", Level::district, {"ho-chi-minh.1"}, "short kind word without a space"},
      {"TX Kỳ Anh", Level::district, {"ha-tinh.ky-anh-thi-xa"}, "the kind decides"},
      {"huyện Kỳ Anh", Level::district, {"ha-tinh.ky-anh-huyen"}, "the kind decides"},
      {"Kỳ Anh", Level::district, {"ha-tinh.ky-anh-huyen", "ha-tinh.ky-anh-thi-xa"}, "nothing decides"},
      {"huyện Quan Sơn", Level::district, {"thanh-hoa.quan-son"}, "a name that begins like quận"},
      {"Quan Sơn", Level::district, {"thanh-hoa.quan-son"}, "the same alone"},
      {"quan son", Level::district, {"thanh-hoa.quan-son"}, "the same without marks"},
      {"Tịnh Biên", Level::district, {"an-giang.tinh-bien"}, "a name that begins like tỉnh"},
      {"Ia HDrai", Level::district, {"kon-tum.ia-h-drai"}, "written together"},
      {"Qui Nhơn", Level::district, {"binh-dinh.quy-nhon"}, "i for y after q"},
      {"Buôn Mê Thuột", Level::district, {"dak-lak.buon-ma-thuot"}, "other name"},
      {"Phan Rang - Tháp Chàm", Level::district, {"ninh-thuan.phan-rang-thap-cham"}, "dash with spaces"},
      {"xã Pờ Y", Level::commune, {"kon-tum.ngoc-hoi.bo-y"}, "Pờ Y is Bờ Y"},
      {"Bờ Y", Level::commune, {"kon-tum.ngoc-hoi.bo-y"}, "Bờ Y is Bờ Y"},
      {"xã Xa Dung", Level::commune, {"dien-bien.dien-bien-dong.xa-dung"}, "a name that begins like xã"},
      {"xa dung", Level::commune, {"dien-bien.dien-bien-dong.xa-dung"}, "the whole name before its kind word"},
      {"xã Nậm Càn", Level::commune, {"nghe-an.ky-son.nam-can-16873"}, "a printed mark decides between two"},
      {"xã Quang Khải", Level::commune, {"hai-duong.tu-ky.quang-khai"}, "only one"},
      {"huyện Quang Khải", Level::commune, {}, "a district is not a commune"},
      {"Không Có", Level::commune, {}, "no such name"},
  };
  for (const auto& row : rows)
    EXPECT_THAT(keys(find(row.printed, row.level, Period::before)), testing::UnorderedElementsAreArray(row.keys))
        << row.printed << ": " << row.why;
}

TEST(Find, LooksBelowAUnitOnly) {
  const Unit* tuyen_quang = province("Tuyên Quang");
  EXPECT_THAT(keys(find("Thái Bình", Level::commune, Period::before, tuyen_quang)), ElementsAre("tuyen-quang.yen-son.thai-binh"));
  const Unit* ward = find("P.12", Level::commune, Period::before, find_one("Quận 10", Level::district)).front();
  EXPECT_EQ(key(*ward), "ho-chi-minh.10.12");
  EXPECT_EQ(find("Phường 05", Level::commune, Period::before, find_one("Gò Vấp", Level::district)).front()->name, "5");
  EXPECT_GT(find("Phường 12", Level::commune, Period::before).size(), 10u) << "many wards have the number 12";
}

TEST(FindOne, GivesTheOnlyUnitOfBothPeriods) {
  EXPECT_EQ(find_one("Tứ Kỳ", Level::district), find_one("huyện Tứ Kỳ", Level::district));
  EXPECT_EQ(today(*find_one("Tứ Kỳ", Level::district)->parent)->name, "Hải Phòng");
  EXPECT_EQ(find_one("Hải Phòng", Level::province), province("Hải Phòng")) << "one place in two periods";
  EXPECT_EQ(find_one("Bờ Y", Level::commune), nullptr) << "a commune in both periods, not the same";
  EXPECT_EQ(find_one("Tân Thành", Level::commune), nullptr) << "many bear that name";
  EXPECT_EQ(key_or_none(find_one("Lương Minh", Level::commune, province("Quảng Ninh", Period::since))), "quang-ninh.luong-minh");
}

TEST(LevelNames, ReadBack) {
  for (const Level level : {Level::central, Level::province, Level::district, Level::commune}) EXPECT_EQ(level_named(name(level)), level);
  EXPECT_EQ(level_named("county"), std::nullopt);
}

TEST(Registry, IsMadeOnceForAllThreads) {
  std::vector<const Unit*> found(8);
  std::vector<std::thread> threads;
  for (const Unit*& unit : found) threads.emplace_back([&unit] { unit = province("Cao Bằng"); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(found, testing::Each(province("Cao Bằng")));
}

}  // namespace
}  // namespace danchieu::places

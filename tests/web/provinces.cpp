/// Provinces × years: what is counted where, and that two kinds of nothing stay apart; the tree of those who cite; the map.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "archive/writer.h"
#include "tests/web/small_archive.h"
#include "web/province_table.h"
#include "web/province_tiles.h"
#include "web/routes.h"
#include "web/work_tree.h"

namespace danchieu::web {
namespace {

using places::Period;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

archive::Holding citing(const std::string& province, const std::string& today, int year, const std::string& level = "province") {
  return {province, today, year, level, 1};
}

const ProvinceRow& row_of(const ProvinceTable& table, std::string_view name) {
  for (const ProvinceRow& row : table.rows)
    if (row.province->name == name) return row;
  throw std::logic_error("no row " + std::string(name));
}

TEST(ProvinceTable, CellsTellWhatCitesWhatIsHeldAndWhatIsNeither) {
  const std::vector<archive::Holding> plans = {citing("Kon Tum", "Quảng Ngãi", 2022), citing("Quảng Ngãi", "Quảng Ngãi", 2022),
                                               citing("Hải Phòng", "Hải Phòng", 2026), citing("Cao Bằng", "Cao Bằng", 0),
                                               citing("", "", 2022, "central")};
  const std::vector<archive::Holding> held = {
      {"Kon Tum", "Quảng Ngãi", 2022, "province", 3},  {"Quảng Ngãi", "Quảng Ngãi", 2022, "district", 1},
      {"Hải Dương", "Hải Phòng", 2023, "province", 2}, {"Hải Phòng", "Hải Phòng", 2026, "province", 1},
      {"Cao Bằng", "Cao Bằng", 0, "province", 1},      {"", "", 2022, "central", 5}};
  struct Case {
    Period period;
    const char* province;
    int year;
    int citing, held;
    bool ended;
    const char* why;
  };
  const Case cases[] = {
      {Period::since, "Quảng Ngãi", 2022, 2, 4, false, "both former provinces count where they lie today"},
      {Period::before, "Quảng Ngãi", 2022, 1, 1, false, "of the 63 each for itself"},
      {Period::before, "Kon Tum", 2022, 1, 3, false, "also one that is no more"},
      {Period::before, "Kon Tum", 2026, 0, 0, true, "which ends with 2025"},
      {Period::before, "Quảng Ngãi", 2026, 0, 0, false, "one that keeps its name goes on"},
      {Period::since, "Hải Phòng", 2023, 0, 2, false, "held, none cites: not the same as"},
      {Period::since, "Hải Phòng", 2022, 0, 0, false, "nothing held"},
      {Period::before, "Hải Phòng", 2026, 1, 1, false, "a plan of today's province stands under its name"},
  };
  for (const Case& row : cases) {
    const ProvinceTable table = province_table(plans, held, row.period);
    ASSERT_EQ(table.first_year, 2022);
    ASSERT_EQ(table.last_year, 2026);
    const ProvinceCell& cell = row_of(table, row.province).cells[table.at(row.year)];
    EXPECT_EQ(cell.citing, row.citing) << row.why;
    EXPECT_EQ(cell.held, row.held) << row.why;
    EXPECT_EQ(cell.ended, row.ended) << row.why;
  }
  const ProvinceTable table = province_table(plans, held, Period::since);
  EXPECT_EQ(table.rows.size(), 34u);
  EXPECT_EQ(province_table(plans, held, Period::before).rows.size(), 63u);
  EXPECT_EQ(table.elsewhere.citing, 1) << "the centre has no row, and is not lost";
  EXPECT_EQ(table.undated.citing, 1);
  EXPECT_EQ(row_of(table, "Cao Bằng").all.citing, 1) << "without a year it counts for all years";
  int all = table.elsewhere.citing;
  for (const ProvinceRow& row : table.rows) all += row.all.citing;
  EXPECT_EQ(all, static_cast<int>(plans.size())) << "every plan is somewhere";
}

TEST(ProvinceTable, BeginsWithTheYearOfTheWorkUnlessSomethingCitesItEarlier) {
  const std::vector<archive::Holding> held = {{"Cao Bằng", "Cao Bằng", 2010, "", 1}, {"Cao Bằng", "Cao Bằng", 2024, "", 1}};
  EXPECT_EQ(province_table({}, held, Period::since, 2019).first_year, 2019);
  EXPECT_EQ(province_table({citing("Cao Bằng", "Cao Bằng", 2018)}, held, Period::since, 2019).first_year, 2018);
  EXPECT_EQ(province_table({}, {{"Cao Bằng", "Cao Bằng", 1900, "", 1}, {"Cao Bằng", "Cao Bằng", 2024, "", 1}}, Period::since).years(), 40u)
      << "a far year makes no endless table";
  EXPECT_EQ(province_table({}, {}, Period::since).years(), 0u);
}

TEST(ProvinceTiles, EveryProvinceHasATileOfItsOwn) {
  for (const Period period : {Period::before, Period::since}) {
    std::set<std::pair<int, int>> taken;
    const TileGrid grid = tile_grid(period);
    for (const places::Unit* province : places::provinces(period)) {
      const ProvinceTile tile = province_tile(*province);
      EXPECT_TRUE(taken.emplace(tile.column, tile.row).second) << province->name;
      EXPECT_TRUE(tile.column < grid.columns && tile.row < grid.rows) << province->name;
    }
  }
}

TEST(WorkTree, HangsPlansFromTheCentreDownToCommunes) {
  const std::vector<archive::CitationGraph::Seat> seats = {{"district", "Kon Tum", "Quảng Ngãi", "Ngọc Hồi", "", ""},
                                                           {"province", "Cao Bằng", "Cao Bằng", "", "", ""},
                                                           {"central", "", "", "", "", "Bộ Công an"},
                                                           {"", "", "", "", "", ""},
                                                           {"commune", "Kon Tum", "Quảng Ngãi", "Ngọc Hồi", "Đắk Dục", ""}};
  const std::vector<TreePlan> plans = {{0, 2022}, {1, 2021}, {2, 2020}, {3, 2020}, {4, 2022}, {1, 2023}};
  const WorkTree tree = work_tree(TreeOrder(seats, Period::since), plans, 0, plans.size());
  std::vector<std::vector<std::string>> paths;
  for (const WorkTree::Leaf& leaf : tree.leaves) paths.push_back(leaf.path);
  EXPECT_THAT(paths, ElementsAre(ElementsAre("Trung ương", "Bộ Công an"), ElementsAre("Cao Bằng"), ElementsAre("Cao Bằng"),
                                 ElementsAre("Quảng Ngãi", "Ngọc Hồi, Kon Tum"), ElementsAre("Quảng Ngãi", "Ngọc Hồi, Kon Tum", "Đắk Dục"),
                                 ElementsAre("Chưa rõ nơi ban hành")));
  EXPECT_EQ(tree.leaves[1].plan, 5u) << "on one branch the newest first";
  const WorkTree part = work_tree(TreeOrder(seats, Period::since), plans, 3, 5);
  ASSERT_EQ(part.leaves.size(), 2u);
  EXPECT_EQ(part.leaves[1].path, tree.leaves[4].path) << "a page of it is the same tree";
  EXPECT_EQ(part.counts.at({"Quảng Ngãi"}), 2);
  const WorkTree before = work_tree(TreeOrder(seats, Period::before), plans, 0, plans.size());
  EXPECT_EQ(before.counts.at({"Kon Tum"}), 2);
  EXPECT_EQ(before.counts.at({"Kon Tum", "Ngọc Hồi", "Đắk Dục"}), 1);
}

class Provinces : public testing::Test {
 protected:
  Response get(const std::string& target) {
    Archives archives(small_.folder());
    return respond({.target = target}, archives);
  }
  SmallArchive small_;
};

constexpr const char* work = "/works/dang/kl/tw/k12/44";

TEST_F(Provinces, TheFigureOfACellIsTheLengthOfTheListBehindIt) {
  const std::string page = get(std::string(work) + "/provinces?units=63").body;
  EXPECT_THAT(page, HasSubstr("../44?province=kon-tum&amp;year=2022&amp;units=63\">1</a>"));
  EXPECT_THAT(get(std::string(work) + "?province=kon-tum&year=2022&units=63").body, HasSubstr("<strong>1</strong> văn bản"));
  EXPECT_THAT(get(std::string(work) + "?province=quang-ngai&year=2022&units=63").body, HasSubstr("<strong>0</strong> văn bản"))
      << "of the 63, Quảng Ngãi is not Kon Tum";
  EXPECT_THAT(get(std::string(work) + "?province=quang-ngai&year=2022").body, HasSubstr("<strong>1</strong> văn bản"))
      << "today they are one";
}

TEST_F(Provinces, NoneInAllYearsIsNoNoughtWhereNothingIsHeld) {
  const std::string page = get(std::string(work) + "/provinces").body;
  const std::size_t row = page.find("An Giang</a>");  // the first is its tile
  const std::size_t begin = page.find("<th scope=row lang=vi", row == page.npos ? 0 : page.rfind("<th", row));
  ASSERT_NE(begin, page.npos);
  EXPECT_THAT(page.substr(begin, page.find("<th", begin + 1) - begin), HasSubstr("<td class=sum>·"));
}

TEST_F(Provinces, FilesHaveEveryCell) {
  const auto json = nlohmann::json::parse(get(std::string(work) + "/provinces.json").body);
  EXPECT_EQ(json["rows"].size(), 34u);
  const std::string csv = get(std::string(work) + "/provinces.csv?units=63").body;
  EXPECT_THAT(csv, HasSubstr("Kon Tum,Quảng Ngãi,2022,1,1,cites\r\n"));
  EXPECT_THAT(csv, HasSubstr("Lai Châu,Lai Châu,2022,0,0,none_held\r\n"));
}

TEST_F(Provinces, OddAddressesAreAnswered) {
  struct Case {
    const char* target;
    int status;
  };
  const Case cases[] = {{"/works/dang/kl/tw/k12/9999/provinces", 404},
                        {"/works/provinces", 404},
                        {"/works/dang/kl/tw/k12/44/provinces?earlier=999999&units=x", 200},
                        {"/works/dang/kl/tw/k12/44?page=99999&how=x&units=63&province=%3Cb%3E", 200}};
  for (const Case& row : cases) EXPECT_EQ(get(row.target).status, row.status) << row.target;
  EXPECT_THAT(get(cases[3].target).body, Not(HasSubstr("<b>\"")));
}

}  // namespace
}  // namespace danchieu::web

/// Rates per 100 plans: their denominators, and what is drawn of them.

#include "web/trends.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/writer.h"
#include "tests/web/small_archive.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;
using testing::Not;

void add(archive::ArchiveWriter& writer, const std::string& name, const std::string& province, int year, const std::string& text) {
  archive::Document document;
  document.media_type = "text/plain";
  document.plan.kind = "Kế hoạch";
  document.plan.title = name;
  document.plan.province = document.plan.province_today = province;
  document.plan.level = "province";
  document.plan.year = year;
  document.pages.push_back({text, false});
  add_plan(writer, name + ".txt", document);
}

class TrendsOfPlans : public testing::Test {
 protected:
  TrendsOfPlans() : small_(false) {
    archive::ArchiveWriter writer(small_.folder());
    add(writer, "a", "Cao Bằng", 2020, "Xây dựng tổ liên gia an toàn ở các thôn.");
    add(writer, "b", "Cao Bằng", 2020, "Tập huấn công chức của các xã.");
    add(writer, "c", "Lai Châu", 2020, "Tổ chức hội thi của thanh niên.");
    add(writer, "d", "Lai Châu", 2022, "Nhân rộng tổ liên gia an toàn trong toàn tỉnh.");
    add(writer, "e", "", 2022, "Sơ kết mô hình tổ liên gia an toàn.");
    writer.commit();
  }
  SmallArchive small_;
};

TEST_F(TrendsOfPlans, CountAgainstWhatIsHeld) {
  archive::Archive archive(small_.folder());
  const Trends trends = read_trends(archive, {{.text = "\"tổ liên gia\""}, {.text = "thanh niên"}}, {});
  EXPECT_EQ(trends.first_year, 2020);
  EXPECT_EQ(trends.last_year, 2022);
  struct Row {
    std::size_t line;
    int year, plans, held;
    const char* why;
  };
  const Row rows[] = {{0, 2020, 1, 3, "one of three"},
                      {0, 2021, 0, 0, "nothing is held: there is no rate"},
                      {0, 2022, 2, 2, "plans of no province count for the year"},
                      {1, 2022, 0, 2, "held, and not said"}};
  for (const Row& row : rows) {
    const TrendCell& cell = trends.lines.at(row.line).years.at(trends.at(row.year));
    EXPECT_EQ(cell.plans, row.plans) << row.why;
    EXPECT_EQ(cell.held, row.held) << row.why;
  }
  for (std::size_t i = 0; i < trends.provinces.size(); ++i) {
    const TrendCell& cell = trends.lines[0].places[i];
    const bool known = trends.provinces[i]->name == "Cao Bằng" || trends.provinces[i]->name == "Lai Châu";
    EXPECT_EQ(cell.held, known ? 2 : 0) << trends.provinces[i]->name;
    EXPECT_EQ(cell.plans, known ? 1 : 0) << trends.provinces[i]->name;
  }
}

TEST_F(TrendsOfPlans, OfAPartCountOnlyIt) {
  archive::Archive archive(small_.folder());
  const Trends trends = read_trends(archive, {{.text = "\"tổ liên gia\""}}, {.province = "Cao Bằng"});
  EXPECT_EQ(trends.lines.at(0).total, 1);
  EXPECT_EQ(trends.lines.at(0).years.at(0).held, 2);
  EXPECT_EQ(trends.last_year, 2020);
}

TEST_F(TrendsOfPlans, AreDrawnWithLinksAndATable) {
  Archives archives(small_.folder().string());
  const auto page = [&](const std::string& target) { return respond({.target = target}, archives); };
  const std::string body = page("/trends?q=%22t%E1%BB%95+li%C3%AAn+gia%22&q=thanh+ni%C3%AAn").body;
  EXPECT_THAT(body, HasSubstr("class=\"series-1\"")) << "two lines";
  EXPECT_THAT(body, Not(HasSubstr("class=\"series-2\"")));
  EXPECT_THAT(body, HasSubstr("year=2022\" aria-label=\"&quot;tổ liên gia&quot;, 2022: 100 trên 100 (2/2 kế hoạch)\""));
  EXPECT_THAT(body, Not(HasSubstr("style=")));
  EXPECT_THAT(body, Not(HasSubstr(">200<"))) << "no more than all of them can say it";
  const std::string csv = page("/trends.csv?q=thanh+ni%C3%AAn").body;
  EXPECT_THAT(csv, HasSubstr("thanh niên,2020,,1,3,33.33\r\n"));
  EXPECT_THAT(csv, HasSubstr("thanh niên,2021,,0,0,\r\n")) << "no rate, not none";
  EXPECT_THAT(csv, HasSubstr("thanh niên,2020,Lai Châu,1,1,100.00\r\n")) << "a year of a place";
  EXPECT_THAT(csv, HasSubstr("thanh niên,2020,Cao Bằng,0,2,0.00\r\n")) << "held, and not said there";
  EXPECT_THAT(csv, Not(HasSubstr("thanh niên,2022,Cao Bằng"))) << "nothing is held of it";
  EXPECT_EQ(page("/trends").status, 200);
  std::string many = "/trends?q=a";
  for (int i = 0; i < 20; ++i) many += "&q=thi";
  EXPECT_THAT(page(many).body, Not(HasSubstr("series-5"))) << "five lines at most";
}

}  // namespace
}  // namespace danchieu::web

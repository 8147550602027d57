#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "archive/writer.h"
#include "tests/web/small_archive.h"
#include "web/all_series.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class ComparePages : public testing::Test {
 protected:
  static void SetUpTestSuite() { small_ = new SmallArchive; }
  static void TearDownTestSuite() { delete small_; }

  static Response get(const std::string& target) {
    Archives archives(small_->folder());
    return respond({.target = target}, archives);
  }
  static std::string of(const std::string& path, const std::string& more = {}) {
    return path + "?a=" + small_->district + "&b=" + small_->province + more;
  }

  static SmallArchive* small_;
};
SmallArchive* ComparePages::small_ = nullptr;

TEST_F(ComparePages, ShowEachView) {
  struct Row {
    std::string target, has;
    std::string_view why;
  };
  const Row rows[] = {
      {of("/compare"), "<ol class=\"changes\">", "the list of changes"},
      {of("/compare", "&view=side"), "<table class=\"side-by-side\">", "side by side"},
      {of("/compare", "&view=one"), "one-text", "one text"},
      {of("/compare", "&view=strange"), "<ol class=\"changes\">", "a view that there is none of"},
      {of("/compare", "&formal=1"), "<table class=\"formal\">", "differences of form"},
      {"/compare?b=" + small_->district, "class=\"choose\"", "one plan: choose the other"},
      {"/compare", "class=\"choose\"", "none: choose both"},
      {"/plans/" + small_->district, "/series/" + small_->district, "a plan's page leads there"},
      {"/plans/" + small_->district, "/compare?a=before&amp;b=" + small_->district, "a plan's page leads to last year's"},
      {"/compare?a=before&b=" + small_->district, "class=\"choose\"", "there is none of last year: choose"},
      {"/compare?a=before&b=" + small_->district, "Kho không có bản năm trước", "and why"},
      {"/compare?a=http://x/plans/" + small_->district + "%3Fq=1&b=/plans/" + small_->province + "%23trang-2", "<ol class=\"changes\">",
       "addresses of pages, as people paste them"},
      {of("/compare"), " id=\"doi-", "each change has an address"},
      {of("/compare", "&lang=en"), "What matters", "in English"},
      {"/series/" + small_->district, small_->district, "a series, if only of one"},
      {"/series/" + small_->district + "/plans.json", "\"missing\"", "as JSON"},
      {"/series/" + small_->district + "/plans.csv", "year,plan,number", "as a sheet"},
      {"/series/" + small_->district, "application/atom+xml\" href=\"/series/" + small_->district + "/feed.atom\"",
       "its head names its feed"},
      {"/series/" + small_->district + "/feed.atom", "<id>urn:danchieu:plan:" + small_->district + "</id>", "what came last"},
      {"/series/" + small_->district + "/sections/1", "through-years", "one section through the years"},
      {"/series", "name=\"q\"", "the list of all"},
      {"/series?q=khong+co+loat+nao", "Không có loạt nào", "none fits"},
      {"/api/v1/series", "\"series\"", "in the API"},
      {"/api/v1/series/" + small_->district, "\"missing\"", "one of them"},
      {of("/api/v1/compare"), "\"suppressed\"", "two plans in the API"},
  };
  for (const Row& row : rows) {
    const Response response = get(row.target);
    EXPECT_EQ(response.status, 200) << row.target;
    EXPECT_THAT(response.body, HasSubstr(row.has)) << row.why;
    EXPECT_THAT(response.body, AllOf(Not(HasSubstr("style=")), Not(HasSubstr("<style")))) << "the policy forbids it: " << row.target;
  }
}

TEST_F(ComparePages, AllSeriesAreFoundByAThread) {
  Archives archives(small_->folder());
  EXPECT_EQ(archives.all_series().last(), nullptr) << "nobody has looked";
  const Archives::Loan archive = archives.lend();
  archives.all_series().prepare(archive->revision());
  const AllSeries::List all = archives.all_series().of(*archive, std::chrono::minutes(1));
  ASSERT_TRUE(all);
  EXPECT_EQ(all, archives.all_series().last());
  EXPECT_EQ(archives.all_series().revision(), archive->revision());
  EXPECT_EQ(all, archives.all_series().of(*archive, std::chrono::milliseconds(0))) << "once a revision: who asks again does not wait";
}

/// Plans of Cao Bằng on one subject, one a year, and one of another place.
void add_series(const std::filesystem::path& folder, const std::vector<int>& years) {
  archive::ArchiveWriter writer(folder);
  const auto add = [&](const std::string& province, int year) {
    archive::Document document;
    document.media_type = "text/plain";
    document.plan.kind = "Kế hoạch";
    document.plan.title = "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm " + std::to_string(year);
    document.plan.province = document.plan.province_today = province;
    document.plan.level = "province";
    document.plan.issuer = "UBND tỉnh " + province;
    document.plan.year = year;
    document.pages.push_back({"Ngày hội của " + province + " năm " + std::to_string(year), false});
    add_plan(writer, province + std::to_string(year) + ".txt", document);
  };
  for (const int year : years) add("Cao Bằng", year);
  add("Lai Châu", 2021);
  writer.commit();
}

TEST(SeriesOnARow, AreTheYearsNearestToThePlan) {
  const SmallArchive folder(false);
  add_series(folder.folder(), {2016, 2017, 2018, 2019, 2021, 2022, 2024});
  Archives archives(folder.folder());
  const auto row_of = [&](int year, const std::string& province, const std::string& more) {
    const std::string body =
        respond({.target = "/search?q=ngay+hoi&year=" + std::to_string(year) + "&province=" + province + more}, archives).body;
    const std::size_t begin = body.find("/series/"), end = body.find("</span>", begin);
    std::string years;
    for (std::size_t at = begin; at < end; at = body.find_first_of(">", at + 1))
      if (body.compare(at, 3, ">20") == 0) years += body.substr(at + 1, 4) + (body.compare(at + 5, 4, "</b>") == 0 ? "* " : " ");
    return years;
  };
  EXPECT_EQ(row_of(2019, "cao-bang", ""), "") << "the series are not found yet: the row links to its own all the same";
  {
    const Archives::Loan archive = archives.lend();
    ASSERT_TRUE(archives.all_series().of(*archive, std::chrono::minutes(1)));
  }
  struct Row {
    int year;
    const char *province, *more, *years, *why;
  };
  const Row rows[] = {{2019, "cao-bang", "", "2017 2018 2019* 2021 2022 ", "four, those that are nearest"},
                      {2016, "cao-bang", "", "2016* 2017 2018 2019 2021 ", "the first one has those behind it"},
                      {2024, "cao-bang", "", "2018 2019 2021 2022 2024* ", "the last one those before it"},
                      {2019, "cao-bang", "&rows=20", "2017 2018 2019* 2021 ", "a long list has room for three"},
                      {2021, "lai-chau", "", "", "a plan alone has none"}};
  for (const Row& row : rows) EXPECT_EQ(row_of(row.year, row.province, row.more), row.years) << row.why;
}

// Who had the page from before the series were found was told that nothing had changed.
TEST(SeriesOnARow, MakeAnotherAnswer) {
  const SmallArchive folder(false);
  add_series(folder.folder(), {2021, 2022});
  Archives archives(folder.folder());
  const auto tag_of = [&] {
    const Response response = respond({.target = "/search?q=ngay+hoi"}, archives);
    for (const auto& [name, value] : response.headers)
      if (name == "ETag") return value;
    return std::string();
  };
  const std::string before = tag_of();
  const Archives::Loan archive = archives.lend();
  ASSERT_TRUE(archives.all_series().of(*archive, std::chrono::minutes(1)));
  EXPECT_NE(tag_of(), before);
}

TEST_F(ComparePages, AReportIsUnfolded) {
  const std::string report = get(of("/compare.html")).body;
  EXPECT_THAT(report, AllOf(HasSubstr("<details open>"), HasSubstr("<details class=\"why\" open>"), HasSubstr("@media print")));
  EXPECT_THAT(report, Not(HasSubstr("<details>"))) << "a printer cannot open anything";
}

TEST_F(ComparePages, SayWhatIsMissing) {
  EXPECT_EQ(get("/compare?a=ffffffffffff&b=" + small_->district).status, 404);
  EXPECT_EQ(get("/compare?b=ffffffffffff").status, 404);
  EXPECT_EQ(get("/compare.json?a=" + small_->district).status, 400);
  EXPECT_EQ(get("/compare.csv").status, 400);
  EXPECT_EQ(get("/series/ffffffffffff").status, 404);
  EXPECT_EQ(get("/series/ffffffffffff/plans.csv").status, 404);
  EXPECT_EQ(get("/series/" + small_->district + "/sections/999").status, 404);
  EXPECT_EQ(get("/series/" + small_->district + "/sections/x").status, 404);
}

TEST_F(ComparePages, GiveFiles) {
  const auto json = nlohmann::json::parse(get(of("/compare.json")).body);
  EXPECT_EQ(json["a"]["plan"], small_->district);
  EXPECT_EQ(json["b"]["plan"], small_->province);
  EXPECT_FALSE(json["changes"].empty());
  const Response sheet = get(of("/compare.csv"));
  EXPECT_THAT(sheet.body, HasSubstr("what,change,moved,from,to,page_a,page_b,sentence,id\r\n"));
  const Response report = get(of("/compare.html"));
  EXPECT_THAT(report.body, AllOf(HasSubstr("<style>"), HasSubstr("<ins>"), Not(HasSubstr("href=\"/")))) << "it needs nothing else";
}

TEST_F(ComparePages, APlanIsItself) {
  const Response response = get("/compare?a=" + small_->district + "&b=" + small_->district + "&view=one&lang=en");
  EXPECT_THAT(response.body, AllOf(HasSubstr("The documents do not differ."), Not(HasSubstr("<ins>")), Not(HasSubstr("<del>"))));
}

}  // namespace
}  // namespace danchieu::web

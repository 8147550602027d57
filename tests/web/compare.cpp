#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>

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
  archives.all_series().prepare();
  const Archives::Loan archive = archives.lend();
  const AllSeries::List all = archives.all_series().of(*archive, std::chrono::minutes(1));
  ASSERT_TRUE(all);
  EXPECT_EQ(all, archives.all_series().of(*archive, std::chrono::milliseconds(0))) << "once a revision: who asks again does not wait";
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

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "archive/writer.h"
#include "search/search.h"
#include "text/chars.h"

namespace danchieu::search {
namespace {

namespace fs = std::filesystem;

struct Literal {
  std::string title, number, province;
  int year = 0;
  std::vector<std::string> pages;
};

/// A plan whose mentions are found in its text, as the indexer does it.
archive::Document document_of(const Literal& literal) {
  archive::Document document;
  document.media_type = "text/plain";
  document.plan.kind = "Kế hoạch";
  document.plan.number = literal.number;
  document.plan.title = literal.title;
  document.plan.year = literal.year;
  document.plan.issued = {literal.year, 5, 4};
  document.plan.level = "province";
  document.plan.province = document.plan.province_today = literal.province;
  std::string all;
  for (const std::string& page : literal.pages) {
    document.pages.push_back({page});
    all += page;
  }
  citations::Context context;
  context.issued = document.plan.issued;
  document.mentions = citations::find_mentions(text::Text(all), context);
  return document;
}

/// A small archive in a folder of its own.
class AskTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "danchieu-search-XXXXXX").string();
    ASSERT_TRUE(mkdtemp(pattern.data()));
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  archive::Archive make(const std::vector<Literal>& literals) {
    {
      archive::ArchiveWriter writer(folder_ / "archive");
      int number = 0;
      for (const Literal& literal : literals) {
        const std::string name = "plan" + std::to_string(++number) + ".txt";
        archive::SeenFile file;
        // Any 64 hexadecimal digits that differ will do for a hash here.
        file.sha256 = std::string(62, 'a') + std::to_string(10 + number);
        std::reverse(file.sha256.begin(), file.sha256.end());
        writer.add(folder_ / name, file, literal.title, document_of(literal));
      }
      writer.commit();
    }
    return archive::Archive(folder_ / "archive");
  }

 private:
  fs::path folder_;
};

const std::vector<Literal> three_plans = {
    {"Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2022",
     "17/KH-UBND",
     "Cao Bằng",
     2022,
     {"Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư, tỉnh tổ chức Ngày hội.\n",
      "Ngày hội toàn dân\nbắt đầu lúc 7 giờ. Mỗi xã một đường."}},
    {"Phòng, chống ma túy năm 2023",
     "21/KH-UBND",
     "Lào Cai",
     2023,
     {"Công tác phòng, chống ma tuý tại Hải Dương. Toàn xã hội vào cuộc từ ngày đầu."}},
    {"Cải cách hành chính năm 2023", "33/KH-UBND", "Cao Bằng", 2023, {"Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ."}},
};

std::vector<std::string> titles(const Answer& answer) {
  std::vector<std::string> all;
  for (const FoundPlan& plan : answer.plans) all.push_back(plan.hit.plan.title);
  return all;
}

TEST_F(AskTest, FindsAndShowsThePlace) {
  archive::Archive archive = make(three_plans);
  for (const std::string text : {"ngay hoi toan dan", "Ngày hội toàn dân", "\"ngay hoi toan dan\""}) {
    const Answer answer = ask(archive, {.text = text});
    ASSERT_GE(answer.plans.size(), 1u) << text;
    EXPECT_EQ(answer.plans[0].hit.plan.title, three_plans[0].title) << text;
    ASSERT_FALSE(answer.plans[0].excerpts.empty()) << text;
    const Excerpt& excerpt = answer.plans[0].excerpts[0];
    EXPECT_EQ(excerpt.page, 2) << text;
    EXPECT_EQ(excerpt.text, "Ngày hội toàn dân bắt đầu lúc 7 giờ. Mỗi xã một đường.") << text;
    EXPECT_EQ(excerpt.marks, (std::vector<text::Span>{{0, 17}})) << text << ": neighbouring words are one mark";
    EXPECT_GT(answer.took_ms, 0);
  }
  EXPECT_EQ(ask(archive, {.text = "\"ngay hoi toan dan\""}).total, 1) << "words that are scattered are no phrase";
}

TEST_F(AskTest, AsksForNumbersInEveryForm) {
  archive::Archive archive = make(three_plans);
  for (const std::string text : {"44-KL/TW", "44–kl/tw", "kl 44", "kết luận 44", "số 44-KL/TW", "dẫn:44-KL/TW"}) {
    const Answer answer = ask(archive, {.text = text});
    ASSERT_EQ(titles(answer), std::vector{three_plans[0].title}) << text;
    ASSERT_EQ(answer.plans[0].excerpts.size(), 1u) << text;
    EXPECT_EQ(answer.plans[0].excerpts[0].marks.size(), 1u) << text;
    ASSERT_EQ(answer.works.size(), 1u) << text;
    EXPECT_EQ(answer.works[0].number, "44-KL/TW") << text;
    EXPECT_TRUE(answer.unknown_numbers.empty()) << text;
  }
  const Answer own = ask(archive, {.text = "21/kh-ubnd"});
  EXPECT_EQ(titles(own), std::vector{three_plans[1].title}) << "a plan's own number";
  EXPECT_TRUE(own.unknown_numbers.empty());
}

TEST_F(AskTest, TellsNumbersThatNobodyCites) {
  archive::Archive archive = make(three_plans);
  const Answer answer = ask(archive, {.text = "99-CT/TW"});
  EXPECT_EQ(answer.total, 0);
  EXPECT_TRUE(answer.works.empty());
  EXPECT_EQ(answer.unknown_numbers, std::vector<std::string>{"99-CT/TW"});
}

TEST_F(AskTest, FiltersAndFields) {
  archive::Archive archive = make(three_plans);
  struct Row {
    Question question;
    std::size_t plans;
    std::string_view why;
  };
  const Row rows[] = {
      {{}, 3, "an empty question finds everything"},
      {{.filters = {{"year", "2023"}}}, 2, "a filter"},
      {{.filters = {{"year", "2022"}, {"year", "2023"}}}, 3, "two years: either"},
      {{.text = "tỉnh:\"cao bang\""}, 2, "a field"},
      {{.text = "tinh:\"Cao Bằng\" năm:2023"}, 1, "two fields"},
      {{.text = "năm:2020..2022"}, 1, "a range"},
      {{.text = "năm:2023 -\"ma tuy\""}, 1, "without a phrase"},
      {{.text = "năm:2023 KHÔNG tỉnh:\"Lào Cai\""}, 1, "without a field"},
      {{.text = "dân dẫn:521/QĐ-TTg"}, 0, "a number that nobody cites"},
  };
  for (const Row& row : rows) {
    const Answer answer = ask(archive, row.question);
    EXPECT_EQ(answer.plans.size(), row.plans) << row.why;
    EXPECT_EQ(answer.total, static_cast<int>(row.plans)) << row.why;
  }
  const Answer all = ask(archive, {});
  ASSERT_FALSE(all.facets.at("cites").empty());
  EXPECT_TRUE(all.labels.count(all.facets.at("cites")[0].first)) << "a work's key has a name to show";
  EXPECT_EQ(ask(archive, {.filters = {{"cites", all.facets.at("cites")[0].first}}}).total, all.facets.at("cites")[0].second);
  EXPECT_EQ(ask(archive, {.offset = 1, .limit = 1}).plans.size(), 1u);
}

TEST_F(AskTest, MarksRaiseTheRankOrFilter) {
  archive::Archive archive = make(three_plans);
  EXPECT_EQ(titles(ask(archive, {.text = "đường"})).front(), three_plans[0].title) << "đường before Dương";
  EXPECT_EQ(titles(ask(archive, {.text = "dương"})).front(), three_plans[1].title) << "Dương before đường";
  EXPECT_EQ(ask(archive, {.text = "duong"}).total, 2) << "both";
  EXPECT_EQ(titles(ask(archive, {.text = "dương", .exact_marks = true})), std::vector{three_plans[1].title}) << "only Dương";
  EXPECT_EQ(titles(ask(archive, {.text = "ma túy"})), std::vector{three_plans[1].title}) << "túy = tuý";
  EXPECT_EQ(titles(ask(archive, {.text = "ma túy", .exact_marks = true})), std::vector{three_plans[1].title}) << "túy = tuý";
}

TEST_F(AskTest, ProblemsAreToldAndTheRestIsAnswered) {
  archive::Archive archive = make(three_plans);
  const Answer answer = ask(archive, {.text = "mầu:xã \"ma tuy"});
  EXPECT_EQ(answer.problems.size(), 2u);
  EXPECT_EQ(answer.total, 0) << "no plan has the word mầu";
  const Answer hostile = ask(archive, {.text = std::string(100000, '"') + std::string(10, '\0') + "\xFF"});
  EXPECT_FALSE(hostile.problems.empty());
}

}  // namespace
}  // namespace danchieu::search

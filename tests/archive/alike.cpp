#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/vocabulary.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

TEST(Vocabulary, CountsHalfChanges) {
  struct Row {
    const char *a, *b;
    int halves;
    const char* why;
  };
  const Row rows[] = {{"hoach", "hoach", 0, "the same"},
                      {"hoahc", "hoach", 2, "two letters changed places"},
                      {"hoac", "hoach", 2, "one is lost"},
                      {"hoatch", "hoach", 2, "one too many"},
                      {"haoch", "hoach", 2, ""},
                      {"h0ach", "hoach", 1, "0 looks like o"},
                      {"lam", "larn", 1, "rn looks like m"},
                      {"larn", "lam", 1, "and the other way"},
                      {"kehoach", "hoach", 4, "two too many"},
                      {"", "an", 4, "all of it"},
                      {"nghiem", "an", 5, "above what is asked"}};
  for (const Row& row : rows) EXPECT_EQ(std::min(half_changes(row.a, row.b, 4), 5), row.halves) << row.a << ' ' << row.b << ' ' << row.why;
}

const std::vector<Draft> kDrafts = {
    {.title = "Phòng, chống đuối nước trẻ em",
     .pages = {"Kế hoạch phòng chống đuối nước trẻ em tại bể bơi"},
     .mentions = {mention("17/CT-TTg", "vn:ct/17")},
     .province = "Cao Bằng"},
    {.title = "An toàn trẻ em mùa hè",
     .pages = {"Kế hoạch dạy bơi, chống đuối nước"},
     .mentions = {mention("17/CT-TTg", "vn:ct/17")},
     .province = "Lai Châu"},
    {.title = "Thu ngân sách Cao Bằng", .pages = {"Kế hoạch thu thuế, phí và lệ phí ở Cao Bằng"}, .province = "Cao Bằng"},
    {.title = "Thu thuế", .pages = {"Kế hoạch thu thuế, phí và lệ phí"}, .province = "Hà Nội"},
    {.title = "Tiêm phòng cho đàn gia súc", .pages = {"Kế hoạch tiêm phòng"}, .province = "Hà Nội"},
};

TEST(Alike, IsWhatSharesRareWordsAndWorks) {
  const TemporaryFolder folder;
  fill(folder.path(), kDrafts);
  Archive archive(folder.path());
  std::string id;
  for (const PlanRow& row : archive.newest(10))
    if (row.title.starts_with("Phòng, chống")) id = row.id;
  const std::vector<AlikePlan> alike = archive.alike(id, 10);
  ASSERT_FALSE(alike.empty());
  EXPECT_EQ(alike.front().plan.title, "An toàn trẻ em mùa hè");
  EXPECT_THAT(alike.front().words, testing::Contains("đuối"));
  ASSERT_EQ(alike.front().works.size(), 1u);
  EXPECT_EQ(alike.front().works.front().first, "vn:ct/17");
  for (const AlikePlan& one : alike) {
    EXPECT_NE(one.plan.id, id) << "not itself";
    EXPECT_NE(one.plan.title, "Thu ngân sách Cao Bằng") << "the same place is no likeness";
    EXPECT_GT(one.share, 0);
    EXPECT_LE(one.share, 100);
  }
  EXPECT_TRUE(archive.alike("000000000000", 10).empty());
}

TEST(Beginnings, OfValuesNumbersAndTitles) {
  const TemporaryFolder folder;
  fill(folder.path(), kDrafts);
  Archive archive(folder.path());
  const auto provinces = archive.values_beginning(*field_named("province"), "ca", 5);
  ASSERT_EQ(provinces.size(), 1u);
  EXPECT_EQ(provinces[0].text, "Cao Bằng") << "as plans spell it";
  EXPECT_EQ(provinces[0].count, 2);
  EXPECT_EQ(archive.values_beginning(*field_named("province"), "", 2).size(), 2u) << "nothing typed yet: the most frequent";
  EXPECT_TRUE(archive.values_beginning(*field_named("province"), "xyz", 2).empty());
  for (const char* begin : {"1", "17", "17/c", "17/ctttg"}) {
    const auto numbers = archive.numbers_beginning(begin, 5);
    ASSERT_EQ(numbers.size(), 1u) << begin;
    EXPECT_EQ(numbers[0].text, "17/CT-TTg");
    EXPECT_EQ(numbers[0].count, 2) << "places that cite it";
    EXPECT_EQ(numbers[0].works, 1);
  }
  EXPECT_TRUE(archive.numbers_beginning("", 5).empty());
  EXPECT_TRUE(archive.numbers_beginning("18", 5).empty());
  ASSERT_EQ(archive.titles_with("tre e", 5).size(), 2u) << "the last word is only begun";
  EXPECT_EQ(archive.titles_with("thu th", 5).at(0).title, "Thu thuế");
  EXPECT_TRUE(archive.titles_with("thu xyz", 5).empty());
}

}  // namespace
}  // namespace danchieu::archive

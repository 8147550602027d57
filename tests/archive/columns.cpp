/// Columns follow the index: what is kept up plan by plan is what is read anew.

#include "archive/columns.h"

#include <gtest/gtest.h>

#include <functional>

#include "archive/facets.h"
#include "archive/plans.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

std::string shown(const Columns& columns, Xapian::docid plan) {
  std::string all;
  for (const Field& field : fields()) {
    if (!field.facet || field.kind == FieldKind::work) continue;
    const Columns::Facet& facet = columns.facet(field);
    all += std::string(field.name) + ":";
    for (const std::uint32_t spelling : facet.combinations[facet.code[plan]]) all += facet.spellings[spelling].shown + ",";
    all += " ";
  }
  all += "date:" + std::to_string(columns.date(plan)) + " works:";
  for (const std::uint32_t work : columns.works(plan)) all += std::to_string(work) + ",";
  return all;
}

void expect_same(const Columns& a, const Columns& b, const std::string& why) {
  ASSERT_EQ(a.size(), b.size()) << why;
  for (Xapian::docid plan = 1; plan < a.size(); ++plan) EXPECT_EQ(shown(a, plan), shown(b, plan)) << why << ", plan " << plan;
  EXPECT_EQ(a.revision(), b.revision()) << why;
}

Draft draft(int i) {
  const std::string works[] = {"vn:dang/kl/tw/k12/44", "vn:dang/kl/tw/k12/45"};
  return {.title = "Kế hoạch " + std::to_string(i),
          .pages = {"Ngày hội " + std::to_string(i)},
          .mentions = {mention(std::to_string(44 + i % 2) + "-KL/TW", works[i % 2])},
          .year = 2010 + i % 15,
          .province = i % 3 == 0 ? "Kon Tum" : "Cao Bằng",
          .province_today = i % 3 == 0 ? "Quảng Ngãi" : "Cao Bằng",
          .level = "province",
          .issued = i % 4 == 0   ? ""
                    : i % 4 == 1 ? "2022"
                    : i % 4 == 2 ? "2022-05"
                                 : "2022-05-04"};
}

class Column : public testing::Test {
 protected:
  Column() {
    for (int i = 0; i < 40; ++i) add(writer, name(i), draft(i));
    writer.commit();
  }
  static std::string name(int i) { return "/plans/" + std::to_string(i) + ".txt"; }
  Xapian::Database index() const { return Xapian::Database((folder / "index").string()); }
  std::shared_ptr<const Columns> next(const std::shared_ptr<const Columns>& before) {
    Database db(folder / "catalogue.db", Database::Access::read);
    return newer_columns(index(), before, [&](std::int64_t revision) {
      const auto changed = changed_since(db, revision);
      looked_at = changed.size();
      return changed;
    });
  }

 public:  // what the rows change
  TemporaryFolder folder;
  ArchiveWriter writer{folder.path()};
  std::size_t looked_at = 0;
};

TEST_F(Column, HoldWhatTheIndexHolds) {
  const Columns columns(index());
  ASSERT_EQ(columns.size(), 41u);
  EXPECT_EQ(shown(columns, 1).substr(0, 46), "year:2010, province:Kon Tum,Quảng Ngãi, lev") << "then and today; the year";
  EXPECT_NE(shown(columns, 1).find("date:20100000"), std::string::npos) << "no date: the year";
  EXPECT_NE(shown(columns, 3).find("date:20220500"), std::string::npos) << "a partial date sorts before its days";
  EXPECT_NE(shown(columns, 4).find("date:20220504"), std::string::npos);
  EXPECT_EQ(columns.works(1).size(), 1u);
}

TEST_F(Column, FollowTheIndexPlanByPlan) {
  auto columns = next(nullptr);
  struct Row {
    std::string why;
    std::function<void(Column& test)> change;
    std::size_t changed;
  };
  const Row rows[] = {
      {"a new plan", [](Column& test) { add(test.writer, name(40), draft(40)); }, 1},
      {"a new value of a field",
       [](Column& test) {
         Draft plan = draft(41);
         plan.province = plan.province_today = "Đà Nẵng";
         add(test.writer, name(41), plan);
       },
       1},
      {"a new version of a plan",
       [](Column& test) {
         Draft plan = draft(7);
         plan.pages = {"Khác"};
         plan.year = 1999;
         plan.mentions.clear();
         add(test.writer, name(7), plan);
       },
       1},
      {"a removed plan",
       [](Column& test) {
         Archive archive(test.folder.path());
         test.writer.remove(archive.newest(1).at(0).id, "test");
       },
       1},
      {"a correction",
       [](Column& test) {
         test.writer.correct({.plan = Archive(test.folder.path()).newest(1).at(0).id, .field = "year", .value = "2001", .by = "test"});
       },
       1},
      {"nothing", [](Column&) {}, 0},
  };
  for (const Row& row : rows) {
    row.change(*this);
    writer.commit();
    looked_at = 99;
    columns = next(columns);
    EXPECT_EQ(looked_at, row.changed) << row.why;
    expect_same(*columns, Columns(index()), row.why);
  }
}

TEST_F(Column, AnIndexMadeAgainIsReadAnew) {
  const auto before = next(nullptr);
  add(writer, name(40), draft(40));
  writer.rebuild();
  looked_at = 99;
  expect_same(*next(before), Columns(index()), "rebuilt");
  EXPECT_EQ(looked_at, 99u) << "what changed in the old index tells nothing of the new one";
}

TEST_F(Column, FacetsOfASampleAreScaled) {
  const Columns columns(index());
  const std::vector<Xapian::docid> sample{1, 2, 4};
  EXPECT_EQ(count_facets(columns, sample).at("province"), (Facet{{"Kon Tum", 2}, {"Quảng Ngãi", 2}, {"Cao Bằng", 1}}));
  EXPECT_EQ(count_facets(columns, sample, 2.5).at("province"), (Facet{{"Kon Tum", 5}, {"Quảng Ngãi", 5}, {"Cao Bằng", 2}}));
}

TEST_F(Column, AllYearsAreThere) {
  for (int i = 0; i < 130; ++i) {
    Draft plan = draft(100 + i);
    plan.year = 1890 + i;
    add(writer, name(100 + i), plan);
  }
  writer.commit();
  Archive archive(folder.path());
  const Facet years = archive.search({}).facets.at("year");
  EXPECT_EQ(years.size(), 135u) << "a histogram has no limit of a hundred";
  EXPECT_EQ(years.front().first, "2024");
  EXPECT_EQ(years.back().first, "1890");
}

}  // namespace
}  // namespace danchieu::archive

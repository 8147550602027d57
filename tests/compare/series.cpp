#include "compare/subject.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/hash.h"
#include "compare/series.h"
#include "tests/archive/small_archive.h"

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

TEST(Series, ATitleThatIsOnlyTheIssuerIsNoSubject) {
  Vocabulary words;
  const auto of = [](int year) { return plan("ỦY BAN NHÂN DÂN TỈNH KON TUM", "Kon Tum", "Quảng Ngãi", "UBND tỉnh Kon Tum", year); };
  EXPECT_FALSE(one_series(Subject(of(2022), words), Subject(of(2023), words)));
}

TEST(Series, IssuersOfOneSeries) {
  struct Row {
    std::string a, b;
    bool one;
    std::string_view why;
  };
  const Row rows[] = {
      {"UBND tỉnh Kon Tum", "Ủy ban nhân dân tỉnh Kon Tum", true, "short and in full"},
      {"UBND tỉnh Kon Tum", "Chủ tịch UBND tỉnh", true, "its chairman"},
      {"Ban Thường vụ Tỉnh ủy Kon Tum", "Tỉnh ủy Kon Tum", true, "its standing committee"},
      {"Công an tỉnh Kon Tum", "Chủ tịch UBND tỉnh Kon Tum", false, "the same place is not the same issuer"},
      {"Sở Nội vụ tỉnh Kon Tum", "Sở Y tế tỉnh Kon Tum", false, "two departments"},
      {"Bộ Công Thương",
       "Ban Bí thư về việc tiếp tục thực hiện Chỉ thị số 21 của Ban Bí thư về giảm nghèo, Bộ Thông tin, công báo, thương mại", false,
       "a sentence that was read as an issuer has words of many"},
  };
  Vocabulary words;
  for (const Row& row : rows) {
    const archive::PlanRow a = plan("Phòng cháy, chữa cháy rừng", "Kon Tum", "Quảng Ngãi", row.a, 2022),
                           b = plan("Phòng cháy, chữa cháy rừng", "Kon Tum", "Quảng Ngãi", row.b, 2023);
    EXPECT_EQ(one_series(Subject(a, words), Subject(b, words)), row.one) << row.why;
  }
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
      {plan("Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2023", "Quảng Ngãi", "Quảng Ngãi", "Ban Chỉ đạo 138 tỉnh Quảng Ngãi",
            2023),
       false, "its neighbour before they became one"},
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
    Vocabulary words;
    const Subject first(festival_2022, words), other(row.other, words);
    EXPECT_EQ(one_series(first, other), row.one) << row.why;
    EXPECT_EQ(one_series(other, first), row.one) << row.why;
  }
}

TEST(Series, DocumentsThatATitleNamesAreItsSubject) {
  const auto of = [](const std::string& title) { return plan(title, "Lai Châu", "Lai Châu", "Ủy ban nhân dân tỉnh Lai Châu", 2023); };
  const archive::PlanRow first = of("Triển khai thực hiện Chỉ thị số 45-CT/TW ngày 23/02/2023 của Ban Bí thư");
  struct Row {
    archive::PlanRow other;
    bool one;
    std::string_view why;
  };
  const Row rows[] = {
      {of("Triển khai thực hiện Chỉ thị số 45-CT/TW của Ban Bí thư năm 2024"), true, "the same directive"},
      {of("Triển khai thực hiện Chỉ thị số 46-CT/TW ngày 15/02/2024 của Ban Bí thư"), false, "another one"},
  };
  for (const Row& row : rows) {
    Vocabulary words;
    EXPECT_EQ(one_series(Subject(first, words), Subject(row.other, words)), row.one) << row.why;
  }
}

TEST(Series, APlanForSeveralYearsHoldsThemAll) {
  EXPECT_EQ(last_year(plan("Phát triển du lịch giai đoạn 2021 - 2025", "Kon Tum", "Quảng Ngãi", "", 2021)), 2025);
  EXPECT_EQ(last_year(festival_2022), 2022);
}

const std::string festival = "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc";
const std::string fires = "Phòng cháy, chữa cháy rừng mùa khô";

/// A plan of a province in a year; years after 2025 are of the time since the merger.
archive::Draft draft_of(const std::string& title, const std::string& province, int year) {
  const std::string years = std::to_string(year);
  return {.title = title + " năm " + years,
          .pages = {"KẾ HOẠCH\n" + title + " năm " + years + " trên địa bàn tỉnh " + province + "\n"},
          .year = year,
          .province = province,
          .province_today = province == "Kon Tum" ? "Quảng Ngãi" : province,
          .level = "province",
          .number = "7/KH-UBND",
          .issuer = "Ủy ban nhân dân tỉnh " + province,
          .issued = years + "-03-10"};
}
std::string id_of(const archive::Draft& draft) { return archive::sha256(archive::bytes_of(draft)).substr(0, 12); }

class SeriesOfArchive : public testing::Test {
 protected:
  SeriesOfArchive() {
    std::vector<archive::Draft> drafts;
    for (const int year : {2021, 2022, 2024, 2025}) drafts.push_back(draft_of(festival, "Kon Tum", year));
    for (const int year : {2024, 2026}) drafts.push_back(draft_of(festival, "Quảng Ngãi", year));
    for (const int year : {2022, 2023}) drafts.push_back(draft_of(fires, "Kon Tum", year));
    archive::fill(folder_.path(), drafts);
  }
  static std::string id(const std::string& title, const std::string& province, int year) { return id_of(draft_of(title, province, year)); }
  /// "Kon Tum 2021", …, and with a minus the years that are missing.
  std::vector<std::string> told(const std::string& title, const std::string& province, int year) {
    archive::Archive archive(folder_.path());
    return told(read_series(archive, archive.row(id(title, province, year)).value()));
  }
  static std::vector<std::string> told(const Series& series) {
    std::vector<std::string> list;
    for (const archive::PlanRow& plan : series.plans) list.push_back(plan.province + " " + std::to_string(plan.year));
    for (const int year : series.missing) list.push_back("-" + std::to_string(year));
    return list;
  }
  std::int64_t say(const std::string& plan, const std::string& value) {
    archive::ArchiveWriter writer(folder_.path());
    const std::int64_t number = writer.correct({.plan = plan, .field = "series", .value = value, .by = "Lan"});
    writer.commit();
    return number;
  }

  archive::TemporaryFolder folder_;
};

TEST_F(SeriesOfArchive, AreFoundWithTheirGapsAndGoOnOverTheMerger) {
  struct Row {
    std::string title, province;
    int year;
    std::vector<std::string> told;
    std::string_view why;
  };
  const Row rows[] = {
      {festival,
       "Kon Tum",
       2022,
       {"Kon Tum 2021", "Kon Tum 2022", "Kon Tum 2024", "Kon Tum 2025", "Quảng Ngãi 2026", "-2023"},
       "the province that it became part of goes on, its plans of before do not"},
      {festival, "Quảng Ngãi", 2024, {"Quảng Ngãi 2024", "Quảng Ngãi 2026", "-2025"}, "under its own name"},
      {festival,
       "Quảng Ngãi",
       2026,
       {"Kon Tum 2021", "Kon Tum 2022", "Kon Tum 2024", "Quảng Ngãi 2024", "Kon Tum 2025", "Quảng Ngãi 2026", "-2023"},
       "both that it was made from"},
      {fires, "Kon Tum", 2023, {"Kon Tum 2022", "Kon Tum 2023"}, "another subject"},
  };
  for (const Row& row : rows) EXPECT_EQ(told(row.title, row.province, row.year), row.told) << row.why;
}

TEST_F(SeriesOfArchive, AreAllListed) {
  archive::Archive archive(folder_.path());
  std::vector<std::vector<std::string>> all;
  for (const Series& series : all_series(archive)) all.push_back(told(series));
  EXPECT_THAT(
      all, testing::UnorderedElementsAre(std::vector<std::string>{"Kon Tum 2021", "Kon Tum 2022", "Kon Tum 2024", "Kon Tum 2025", "-2023"},
                                         std::vector<std::string>{"Quảng Ngãi 2024", "Quảng Ngãi 2026", "-2025"},
                                         std::vector<std::string>{"Kon Tum 2022", "Kon Tum 2023"}));
}

TEST(SeriesOfKinds, APlanOfUnknownKindMakesNoSeriesOfTwo) {
  struct Row {
    std::vector<std::string> kinds;     ///< of 2021, 2022, …
    std::vector<std::vector<int>> all;  ///< the years of each series
    std::vector<int> of_second;         ///< of that of 2022
    std::string_view why;
  };
  const Row rows[] = {
      {{"Kế hoạch", "", "Kế hoạch"}, {{2021, 2022, 2023}}, {2021, 2022, 2023}, "one kind: the plan is of it"},
      {{"", "", ""}, {{2021, 2022, 2023}}, {2021, 2022, 2023}, "no kind is known: nothing speaks against one series"},
      {{"Kế hoạch", "", "Chương trình", "Kế hoạch", "Chương trình"}, {{2021, 2024}, {2023, 2025}}, {2022}, "two kinds: it is of neither"},
      {{"Kế hoạch", "", "", "Kế hoạch", "Chương trình"}, {{2021, 2024}, {2022, 2023}}, {2022, 2023}, "nor are two of them"},
  };
  for (const Row& row : rows) {
    archive::TemporaryFolder folder;
    std::vector<archive::Draft> drafts;
    for (std::size_t i = 0; i < row.kinds.size(); ++i) {
      drafts.push_back(draft_of(festival, "Kon Tum", 2021 + static_cast<int>(i)));
      drafts.back().kind = row.kinds[i];
    }
    archive::fill(folder.path(), drafts);
    archive::Archive archive(folder.path());
    const auto years = [](const Series& series) {
      std::vector<int> list;
      for (const archive::PlanRow& plan : series.plans) list.push_back(plan.year);
      return list;
    };
    std::vector<std::vector<int>> all;
    for (const Series& series : all_series(archive)) all.push_back(years(series));
    EXPECT_THAT(all, testing::UnorderedElementsAreArray(row.all)) << row.why;
    EXPECT_EQ(years(read_series(archive, archive.row(id_of(drafts[1])).value())), row.of_second) << row.why;
  }
}

TEST_F(SeriesOfArchive, PeopleSayWhatBelongsTogether) {
  say(id(fires, "Kon Tum", 2023), id(festival, "Kon Tum", 2024));
  const std::int64_t alone = say(id(festival, "Kon Tum", 2021), archive::kNoSeries);
  const std::vector<std::string> joined{"Kon Tum 2022", "Kon Tum 2023", "Kon Tum 2024", "Kon Tum 2025", "Quảng Ngãi 2026"};
  EXPECT_EQ(told(festival, "Kon Tum", 2025), joined);
  EXPECT_EQ(told(fires, "Kon Tum", 2023), joined) << "seen from the plan that was joined";
  EXPECT_EQ(told(fires, "Kon Tum", 2022), std::vector<std::string>{"Kon Tum 2022"}) << "which it left";
  EXPECT_EQ(told(festival, "Kon Tum", 2021), std::vector<std::string>{"Kon Tum 2021"});
  {
    archive::ArchiveWriter writer(folder_.path());
    writer.undo_correction(alone, "Lan");
    writer.commit();
  }
  EXPECT_THAT(told(festival, "Kon Tum", 2025), testing::Contains("Kon Tum 2021"));
  EXPECT_THROW(say(id(fires, "Kon Tum", 2022), "ffffffffffff"), archive::WrongCorrection);
  EXPECT_THROW(say(id(fires, "Kon Tum", 2022), id(fires, "Kon Tum", 2022)), archive::WrongCorrection);
}

}  // namespace
}  // namespace danchieu::compare

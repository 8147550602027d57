/// Plans of several places abreast: who cites what, what one lacks, which basis had ended.

#include "compare/abreast.h"

#include <gtest/gtest.h>

#include "archive/hash.h"
#include "tests/archive/small_archive.h"

namespace danchieu::compare {
namespace {

using archive::Draft;
using archive::mention;
using citations::Relation;

constexpr const char* kLaw = "vn:dang/kl/tw/k12/44";
constexpr const char* kDirective = "vn:dang/ct/tw/k11/9";
constexpr const char* kOld = "vn:hc/kh/tw/bca/2019/12";

Draft plan_of(const std::string& province, std::vector<citations::Mention> mentions, const std::string& issued = "2022-06-01",
              const std::string& own = "") {
  return {.title = "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm " + issued.substr(0, 4) + " tỉnh " + province,
          .pages = {"I. MỤC ĐÍCH\n- Nâng cao nhận thức của cán bộ, đảng viên và nhân dân về vị trí, vai trò của phong trào.\n" + own},
          .mentions = std::move(mentions),
          .year = std::stoi(issued),
          .province = province,
          .level = "province",
          .number = "7/KH-UBND",
          .issuer = "UBND tỉnh " + province,
          .issued = issued};
}

std::string id_of(const Draft& draft) { return archive::sha256(archive::bytes_of(draft)).substr(0, 12); }

TEST(Abreast, TellsWhoCitesWhatAndWhoLacksWhat) {
  const auto both = [] { return std::vector{mention("44-KL/TW", kLaw), mention("09-CT/TW", kDirective)}; };
  const Draft lacks =
      plan_of("Lai Châu", {mention("44-KL/TW", kLaw)}, "2022-06-01",
              "- Giao Đồn Biên phòng Pa Ủ tổ chức hội thi tiếng khèn giữ bản trong ba ngày tại trung tâm xã, mời già làng và "
              "người có uy tín của tám bản cùng tham dự.\n");
  const Draft inside = plan_of("Sơn La", {mention("44-KL/TW", kLaw), mention("09-CT/TW", kDirective, Relation::continues, 0)});
  Draft other_subject = plan_of("Huế", both());
  other_subject.title = "Phòng cháy chữa cháy rừng mùa khô năm 2022";
  archive::TemporaryFolder folder;
  archive::fill(folder.path(), {plan_of("Cao Bằng", both()), plan_of("Nghệ An", both()), plan_of("Điện Biên", both()), lacks, inside,
                                plan_of("Hà Giang", both(), "2021-06-01"), other_subject});
  archive::Archive archive(folder.path());
  const Abreast found = read_abreast(archive, archive.row(id_of(lacks)).value());
  ASSERT_EQ(found.plans.size(), 5u) << "neither another year's nor another subject's";
  EXPECT_EQ(found.plans[0].plan.id, id_of(lacks)) << "the one asked for comes first";
  ASSERT_EQ(found.works.size(), 2u);
  EXPECT_EQ(found.works[0].label, "44-KL/TW");
  EXPECT_EQ(found.works[0].plans, 5);
  EXPECT_EQ(found.works[1].plans, 3) << "what stands in a title is not cited itself";
  EXPECT_EQ(found.plans[0].lacking, std::vector<std::size_t>{1});
  for (std::size_t i = 1; i < found.plans.size(); ++i) EXPECT_TRUE(found.plans[i].lacking.empty()) << found.plans[i].plan.province;
  EXPECT_GE(found.plans[0].own, 25u);
  ASSERT_EQ(found.plans[0].own_passages.size(), 1u);
  EXPECT_TRUE(found.plans[0].own_passages[0].begin.starts_with("Giao Đồn Biên phòng")) << found.plans[0].own_passages[0].begin;
  EXPECT_EQ(found.plans[1].own, 0u);

  const Abreast asked = read_abreast(archive, "ngày hội toàn dân bảo vệ an ninh Tổ quốc", 2022, "");
  EXPECT_EQ(asked.plans.size(), 5u) << "by subject and year";
  EXPECT_EQ(asked.level, "province");
}

TEST(Abreast, ABasisHasEndedOnlyBeforeThePlanWasSigned) {
  const auto basis = [] { return std::vector{mention("12/KH-BCA", kOld, Relation::based_on)}; };
  Draft replacing = plan_of("", {mention("12/KH-BCA", kOld, Relation::replaces)}, "2022-03-01");
  replacing.title = "Kế hoạch của Bộ";
  replacing.level = "central";
  replacing.number = "99/KH-BCA";
  const Draft after = plan_of("Lai Châu", basis(), "2022-06-01"), before = plan_of("Sơn La", basis(), "2022-02-01");
  const Draft names = plan_of("Huế", {mention("12/KH-BCA", kOld, Relation::mentions)}, "2022-06-01");
  archive::TemporaryFolder folder;
  archive::fill(folder.path(), {replacing, after, before, names});
  archive::Archive archive(folder.path());
  const auto ended = [&](const Draft& draft) { return read_abreast(archive, archive.row(id_of(draft)).value()).plans.at(0).ended; };
  ASSERT_EQ(ended(after).size(), 1u);
  EXPECT_EQ(ended(after)[0].by, "99/KH-BCA");
  EXPECT_EQ(ended(after)[0].ended, "2022-03-01");
  EXPECT_EQ(ended(after)[0].said_in, id_of(replacing));
  EXPECT_TRUE(ended(before).empty()) << "it was in force then";
  EXPECT_TRUE(ended(names).empty()) << "to name it is not to lean on it";
}

TEST(Abreast, WhatLostAnArticleHasNotEnded) {
  struct Row {
    std::string pinpoint, evidence;
    bool ended;
    std::string_view why;
  };
  const Row rows[] = {
      {"", "Kế hoạch này thay thế Kế hoạch số 12/KH-BCA.", true, "the whole"},
      {"Mục 2", "Kế hoạch này thay thế Mục 2 Kế hoạch số 12/KH-BCA.", false, "a pinpoint"},
      {"", "Kế hoạch này bãi bỏ một số nội dung tại Kế hoạch số 12/KH-BCA.", false, "some of it"},
      {"", "Kế hoạch này thay thế phụ lục kèm theo Kế hoạch số 12/KH-BCA.", false, "what is enclosed"},
      {"", "Sau khi rà soát một số nội dung, Kế hoạch này thay thế Kế hoạch số 12/KH-BCA.", true, "the words stand before the verb"},
  };
  for (const Row& row : rows) {
    citations::Mention said = mention("12/KH-BCA", kOld, Relation::replaces);
    said.surface = "Kế hoạch số 12/KH-BCA";
    said.pinpoint = row.pinpoint;
    said.evidence = row.evidence;
    Draft replacing = plan_of("", {said}, "2022-03-01", row.evidence + "\n");
    replacing.title = "Kế hoạch của Bộ";
    replacing.level = "central";
    replacing.number = "99/KH-BCA";
    const Draft after = plan_of("Lai Châu", {mention("12/KH-BCA", kOld, Relation::based_on)});
    archive::TemporaryFolder folder;
    archive::fill(folder.path(), {replacing, after});
    archive::Archive archive(folder.path());
    EXPECT_EQ(!read_abreast(archive, archive.row(id_of(after)).value()).plans.at(0).ended.empty(), row.ended) << row.why;
  }
}

TEST(Abreast, ALawThatHadEndedIsTold) {
  // Luật Giao thông đường bộ 23/2008/QH12 was in force until 31/12/2024.
  const auto law = [] { return std::vector{mention("23/2008/QH12", "vn:qppl/l/qh/qh12.2008/23", Relation::based_on)}; };
  const Draft late = plan_of("Lai Châu", law(), "2025-06-01"), in_time = plan_of("Lai Châu", law(), "2024-06-01");
  archive::TemporaryFolder folder;
  archive::fill(folder.path(), {late, in_time});
  archive::Archive archive(folder.path());
  EXPECT_EQ(read_abreast(archive, archive.row(id_of(late)).value()).plans.at(0).ended.size(), 1u);
  EXPECT_TRUE(read_abreast(archive, archive.row(id_of(in_time)).value()).plans.at(0).ended.empty());
}

}  // namespace
}  // namespace danchieu::compare

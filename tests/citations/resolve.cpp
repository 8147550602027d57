/// Which statements name the same document: CITATIONS §8.4 and §8.5, a row for each rule and each case that must not be joined.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "citations/resolve.h"

namespace danchieu::citations {
namespace {

using testing::ElementsAre;

text::Date date(std::string_view iso) { return text::Date::from_iso(iso).value_or(text::Date{}); }

struct Say {
  std::string key;
  std::string issued = "";
  std::string title = "";
  std::string unit = "";
  std::string kind = "";
  std::string citing = "";
  std::string plan = "";
};

Statement statement(const Say& say) {
  return {.key = say.key,
          .issued = date(say.issued),
          .unit = say.unit,
          .title = title_to_compare(say.title),
          .kind = say.kind,
          .citing = date(say.citing),
          .plan = say.plan};
}

constexpr const char* kTitle = "tăng cường sự lãnh đạo của Đảng đối với phong trào toàn dân bảo vệ an ninh Tổ quốc";
constexpr const char* kAlmost = "Tăng cường sự lãnh đạo của đảng đối với phong trào toàn dân bảo vệ an ninh tổ";
constexpr const char* kOther = "công tác phòng, chống ma túy trong tình hình mới trên địa bàn cả nước";

struct Row {
  std::string why;
  std::vector<Say> said;
  std::vector<std::string> names;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> all{
      // --- joined
      {"R1: equal keys are one",
       {{"vn:hc/qd/ttg/2005/521"}, {"vn:hc/qd/ttg/2005/521", "2005-06-13"}},
       {"vn:hc/qd/ttg/2005/521", "vn:hc/qd/ttg/2005/521"}},
      {"R2: a unit that one side lacks joins",
       {{"vn:hc/ct/bca/2014/7", "", "", "v28"}, {"vn:hc/ct/bca/2014/7"}},
       {"vn:hc/ct/bca/2014/7", "vn:hc/ct/bca/2014/7"}},
      {"R2: a unit within another is the same one",
       {{"vn:hc/cv/bcd138@cao-bang/2020/2728", "", "", "pv05"}, {"vn:hc/cv/bcd138@cao-bang/2020/2728", "", "", "cat.pv05"}},
       {"vn:hc/cv/bcd138@cao-bang/2020/2728", "vn:hc/cv/bcd138@cao-bang/2020/2728"}},
      {"R3: another day in the same period joins",
       {{"vn:hc/qd/ttg/2005/521", "2005-06-13"}, {"vn:hc/qd/ttg/2005/521", "2005-06-14"}},
       {"vn:hc/qd/ttg/2005/521", "vn:hc/qd/ttg/2005/521"}},
      {"R5: the title leads to the term",
       {{"vn:dang/ct/tw/k11/9", "2011-12-01", kTitle}, {"vn:dang/ct/tw/?/9", "", kAlmost}},
       {"vn:dang/ct/tw/k11/9", "vn:dang/ct/tw/k11/9"}},
      {"R6: so it does to the year",
       {{"vn:hc/qd/ttg/2005/521", "", kTitle}, {"vn:hc/qd/ttg/2006/521", "", kOther}, {"vn:hc/qd/ttg/?/521", "", kTitle}},
       {"vn:hc/qd/ttg/2005/521", "vn:hc/qd/ttg/2006/521", "vn:hc/qd/ttg/2005/521"}},
      {"R7: in the months of congresses the full date decides",
       {{"vn:dang/kh/tu@cao-bang/nk2020/3", "2020-10-20"}, {"vn:dang/kh/tu@cao-bang/?/3", "2020-10-20"}},
       {"vn:dang/kh/tu@cao-bang/nk2020/3", "vn:dang/kh/tu@cao-bang/nk2020/3"}},
      {"R9: n/yyyy/QĐ-X and n/QĐ-X of one day; then also where the day is left out",
       {{"vn:qppl/qd/ttg/2005/521", "2005-06-13"}, {"vn:hc/qd/ttg/2005/521", "2005-06-13"}, {"vn:hc/qd/ttg/2005/521"}},
       {"vn:hc/qd/ttg/2005/521", "vn:hc/qd/ttg/2005/521", "vn:hc/qd/ttg/2005/521"}},
      {"R9: … of one title",
       {{"vn:qppl/qd/ttg/2005/521", "", kTitle}, {"vn:hc/qd/ttg/2005/521", "2005-06-13", kTitle}},
       {"vn:hc/qd/ttg/2005/521", "vn:hc/qd/ttg/2005/521"}},
      {"R9: the held document tells which form is right",
       {{"vn:qppl/qd/ttg/2005/521", "2005-06-13", "", "", "", "", "aa"}, {"vn:hc/qd/ttg/2005/521", "2005-06-13"}},
       {"vn:qppl/qd/ttg/2005/521", "vn:qppl/qd/ttg/2005/521"}},
      {"R9: of two documents only what bears the other's day slipped",
       {{"vn:qppl/qd/ubnd@lao-cai/2024/15", "2024-03-01"},
        {"vn:hc/qd/ubnd@lao-cai/2024/15", "2024-03-01"},
        {"vn:hc/qd/ubnd@lao-cai/2024/15", "2024-01-09"}},
       {"vn:qppl/qd/ubnd@lao-cai/2024/15", "vn:qppl/qd/ubnd@lao-cai/2024/15", "vn:hc/qd/ubnd@lao-cai/2024/15"}},
      {"R9: a thông tư without its year is the norm of that year",
       {{"vn:qppl/tt/bnv/2008/5"}, {"vn:hc/tt/bnv/2008/5", "2008-08-07"}},
       {"vn:qppl/tt/bnv/2008/5", "vn:qppl/tt/bnv/2008/5"}},
      {"R9: 53-HĐBT is 53/NĐ-HĐBT of the day",
       {{"vn:hc/nd/hdbt/1988/53", "1988-03-26", "", "", "Nghị định"}, {"vn:hc/cv/hdbt/1988/53", "1988-03-26", "", "", "Văn bản"}},
       {"vn:hc/nd/hdbt/1988/53", "vn:hc/nd/hdbt/1988/53"}},
      {"a law's number without a noun, by its day",
       {{"vn:qppl/l/qh/qh13.2013/43", "2013-11-26"}, {"vn:qppl/?/qh/qh13.2013/43", "2013-11-26"}},
       {"vn:qppl/l/qh/qh13.2013/43", "vn:qppl/l/qh/qh13.2013/43"}},
      {"… by its title, though a resolution bears the number, too",
       {{"vn:qppl/l/qh/qh13.2013/43", "", kTitle}, {"vn:qppl/nq/qh/qh13.2013/43", "", kOther}, {"vn:qppl/?/qh/qh13.2013/43", "", kTitle}},
       {"vn:qppl/l/qh/qh13.2013/43", "vn:qppl/nq/qh/qh13.2013/43", "vn:qppl/l/qh/qh13.2013/43"}},
      {"R13: a held document whose term its head does not tell, cited with its day",
       {{"vn:dang/kh/tu@cao-bang/?/3", "2020-10-20", "", "", "", "", "aa"}, {"vn:dang/kh/tu@cao-bang/?/3", "2020-10-20"}},
       {"vn:file/aa", "vn:file/aa"}},
      {"R13: … or cited under a complete key",
       {{"vn:dang/kh/tu@cao-bang/?/3", "2020-10-20", "", "", "", "", "aa"}, {"vn:dang/kh/tu@cao-bang/nk2020/3", "2020-10-20"}},
       {"vn:dang/kh/tu@cao-bang/nk2020/3", "vn:dang/kh/tu@cao-bang/nk2020/3"}},
      {"a law by its title stands for itself", {{"vn:work/luat-phong-chong-ma-tuy"}}, {"vn:work/luat-phong-chong-ma-tuy"}},

      // --- undecided
      {"R12: partial ones never join, even with one title",
       {{"vn:dang/ct/tw/?/9", "", kTitle}, {"vn:dang/ct/tw/?/9", "", kTitle}},
       {"", ""}},
      {"that only one work is known decides nothing",
       {{"vn:dang/ct/tw/k11/9", "2011-12-01"}, {"vn:dang/ct/tw/?/9"}},
       {"vn:dang/ct/tw/k11/9", ""}},
      {"a short title decides nothing",
       {{"vn:dang/ct/tw/k11/9", "", "về an ninh"}, {"vn:dang/ct/tw/?/9", "", "về an ninh"}},
       {"vn:dang/ct/tw/k11/9", ""}},
      {"two works of that title",
       {{"vn:dang/ct/tw/k11/9", "", kTitle}, {"vn:dang/ct/tw/k12/9", "", kTitle}, {"vn:dang/ct/tw/?/9", "", kTitle}},
       {"vn:dang/ct/tw/k11/9", "vn:dang/ct/tw/k12/9", ""}},
      {"titles that differ in a year are two",
       {{"vn:hc/kh/ubnd@cao-bang/2022/17", "", std::string(kTitle) + " năm 2022"},
        {"vn:hc/kh/ubnd@cao-bang/?/17", "", std::string(kTitle) + " năm 2023"}},
       {"vn:hc/kh/ubnd@cao-bang/2022/17", ""}},
      {"R11: nothing cites what came later",
       {{"vn:dang/ct/tw/k14/9", "2026-03-01", kTitle}, {"vn:dang/ct/tw/?/9", "", kTitle, "", "", "2022-04-04"}},
       {"vn:dang/ct/tw/k14/9", ""}},
      {"a title with another day",
       {{"vn:dang/kh/tu@cao-bang/nk2020/3", "2020-10-20", kTitle}, {"vn:dang/kh/tu@cao-bang/?/3", "2020-10-21", kTitle}},
       {"vn:dang/kh/tu@cao-bang/nk2020/3", ""}},
      {"without a place not even day and title do",
       {{"vn:hc/kh/ubnd@cao-bang/2022/17", "2022-01-20", kTitle}, {"vn:hc/kh/ubnd@?/2022/17", "2022-01-20", kTitle}},
       {"vn:hc/kh/ubnd@cao-bang/2022/17", ""}},
      {"R2: units in conflict enter the keys; who names none is undecided, unless the day tells",
       {{"vn:hc/ct/bca/2014/7", "2014-08-15", "", "v28"},
        {"vn:hc/ct/bca/2014/7", "2014-03-02", "", "v05"},
        {"vn:hc/ct/bca/2014/7"},
        {"vn:hc/ct/bca/2014/7", "2014-08-15"}},
       {"vn:hc/ct/bca/2014/7;unit=v28", "vn:hc/ct/bca/2014/7;unit=v05", "", "vn:hc/ct/bca/2014/7;unit=v28"}},
      {"R2: … or the title",
       {{"vn:hc/ct/bca/2014/7", "", kTitle, "v28"}, {"vn:hc/ct/bca/2014/7", "", kOther, "v05"}, {"vn:hc/ct/bca/2014/7", "", kOther}},
       {"vn:hc/ct/bca/2014/7;unit=v28", "vn:hc/ct/bca/2014/7;unit=v05", "vn:hc/ct/bca/2014/7;unit=v05"}},

      // --- §8.5, line by line
      {"two provinces; a province and a district",
       {{"vn:hc/kh/ubnd@cao-bang/2022/17", "2022-01-20", kTitle},
        {"vn:hc/kh/ubnd@kon-tum/2022/17", "2022-01-20", kTitle},
        {"vn:hc/kh/ubnd@cao-bang.bao-lac/2022/17", "2022-01-20", kTitle}},
       {"vn:hc/kh/ubnd@cao-bang/2022/17", "vn:hc/kh/ubnd@kon-tum/2022/17", "vn:hc/kh/ubnd@cao-bang.bao-lac/2022/17"}},
      {"steering committees of two places, of the centre, and of nobody knows where",
       {{"vn:hc/kh/bcd138@hai-duong.tu-ky/2023/57", "2023-03-23"},
        {"vn:hc/kh/bcd138@kon-tum/2023/57", "2023-03-23"},
        {"vn:hc/kh/bcd138@tw/2023/57", "2023-03-23"},
        {"vn:hc/kh/?@?/2023/57", "2023-03-23"}},
       {"vn:hc/kh/bcd138@hai-duong.tu-ky/2023/57", "vn:hc/kh/bcd138@kon-tum/2023/57", "vn:hc/kh/bcd138@tw/2023/57", ""}},
      {"two years",
       {{"vn:hc/qd/ttg/2005/521", "", kTitle}, {"vn:hc/qd/ttg/2006/521", "", kTitle}},
       {"vn:hc/qd/ttg/2005/521", "vn:hc/qd/ttg/2006/521"}},
      {"12-NQ/TW of three terms, and of one unknown",
       {{"vn:dang/nq/tw/k11/12", "2012-01-16"},
        {"vn:dang/nq/tw/k12/12", "2017-06-03"},
        {"vn:dang/nq/tw/k13/12", "2022-03-16"},
        {"vn:dang/nq/tw/?/12"}},
       {"vn:dang/nq/tw/k11/12", "vn:dang/nq/tw/k12/12", "vn:dang/nq/tw/k13/12", ""}},
      {"09-CT/TW of 2011, and that of 2026 without a date",
       {{"vn:dang/ct/tw/k11/9", "2011-12-01", kTitle}, {"vn:dang/ct/tw/?/9", "", kOther}},
       {"vn:dang/ct/tw/k11/9", ""}},
      {"44-KL/TW of two terms",
       {{"vn:dang/kl/tw/k12/44", "2019-01-22"}, {"vn:dang/kl/tw/k13/44", "2022-11-22"}},
       {"vn:dang/kl/tw/k12/44", "vn:dang/kl/tw/k13/44"}},
      {"06/2008/CT-TTg and 06/CT-TTg of another year",
       {{"vn:qppl/ct/ttg/2008/6", "2008-02-01", kTitle}, {"vn:hc/ct/ttg/2012/6", "2012-02-01", kTitle}},
       {"vn:qppl/ct/ttg/2008/6", "vn:hc/ct/ttg/2012/6"}},
      {"the norm and the decision of one number and year",
       {{"vn:qppl/qd/ubnd@lao-cai/2024/15", "2024-03-01", kTitle}, {"vn:hc/qd/ubnd@lao-cai/2024/15", "2024-01-09", kTitle}},
       {"vn:qppl/qd/ubnd@lao-cai/2024/15", "vn:hc/qd/ubnd@lao-cai/2024/15"}},
      {"… also where one has no date",
       {{"vn:qppl/qd/ttg/2005/521"}, {"vn:hc/qd/ttg/2005/521", "2005-06-13"}},
       {"vn:qppl/qd/ttg/2005/521", "vn:hc/qd/ttg/2005/521"}},
      {"… and where the archive holds both, whatever their days",
       {{"vn:qppl/qd/ubnd@lao-cai/2024/15", "2024-03-01", "", "", "", "", "aa"},
        {"vn:hc/qd/ubnd@lao-cai/2024/15", "2024-03-01", "", "", "", "", "bb"}},
       {"vn:qppl/qd/ubnd@lao-cai/2024/15", "vn:hc/qd/ubnd@lao-cai/2024/15"}},
      {"954/2020/UBTVQH14 and 954/NQ-UBTVQH14",
       {{"vn:qppl/nq/ubtvqh/qh14.2020/954", "2020-06-02"}, {"vn:hc/nq/ubtvqh/qh14/954", "2020-06-02"}},
       {"vn:qppl/nq/ubtvqh/qh14.2020/954", "vn:hc/nq/ubtvqh/qh14/954"}},
      {"a law and a resolution, and one that is either",
       {{"vn:qppl/l/qh/qh13.2013/43", "2013-11-26"}, {"vn:qppl/nq/qh/qh13.2013/43", "2013-06-20"}, {"vn:qppl/?/qh/qh13.2013/43"}},
       {"vn:qppl/l/qh/qh13.2013/43", "vn:qppl/nq/qh/qh13.2013/43", ""}},
      {"a dotted number",
       {{"vn:qppl/nq/cp/2026/66.13", "2026-02-01", kTitle}, {"vn:qppl/nq/cp/2026/66", "2026-02-01", kTitle}},
       {"vn:qppl/nq/cp/2026/66.13", "vn:qppl/nq/cp/2026/66"}},
      {"a letter",
       {{"vn:hc/qd/ttg/2005/5a", "2005-06-13", kTitle}, {"vn:hc/qd/ttg/2005/5", "2005-06-13", kTitle}},
       {"vn:hc/qd/ttg/2005/5a", "vn:hc/qd/ttg/2005/5"}},
      {"đề án and dự án, hợp đồng and hướng dẫn, thông tri and thông tư",
       {{"vn:hc/da/bca/2014/7", "2014-08-15"},
        {"vn:hc/dean/bca/2014/7", "2014-08-15"},
        {"vn:dang/tt/tw/k11/7", "2014-08-15"},
        {"vn:qppl/tt/bca/2014/7", "2014-08-15"}},
       {"vn:hc/da/bca/2014/7", "vn:hc/dean/bca/2014/7", "vn:dang/tt/tw/k11/7", "vn:qppl/tt/bca/2014/7"}},
      {"a law and its consolidation",
       {{"vn:qppl/nd/cp/2018/8", "2018-03-01"}, {"vn:hc/vbhn/cp/2018/8", "2018-03-01"}},
       {"vn:qppl/nd/cp/2018/8", "vn:hc/vbhn/cp/2018/8"}},
      {"a secret paper and an open one",
       {{"vn:hc/qd/bca/2022/510;secret", "2022-01-20", kTitle}, {"vn:hc/qd/bca/2022/510", "2022-01-20", kTitle}},
       {"vn:hc/qd/bca/2022/510;secret", "vn:hc/qd/bca/2022/510"}},
      {"a province before and after others were joined to it, and one of that year without a date",
       {{"vn:hc/kh/ubnd@quang-ngai/2025/17", "2025-02-03"},
        {"vn:hc/kh/ubnd@quang-ngai/2025/17", "2025-09-03"},
        {"vn:hc/kh/ubnd@quang-ngai/2025/17", "2025"}},
       {"vn:hc/kh/ubnd@quang-ngai/2025/17;until=2025-07-01", "vn:hc/kh/ubnd@quang-ngai/2025/17;from=2025-07-01", ""}},
      {"… also where only one of the two is known; a title decides",
       {{"vn:hc/kh/ubnd@quang-ngai/2025/17", "2025-09-03", kTitle},
        {"vn:hc/kh/ubnd@quang-ngai/2025/17", "2025"},
        {"vn:hc/kh/ubnd@quang-ngai/2025/17", "", kTitle}},
       {"vn:hc/kh/ubnd@quang-ngai/2025/17", "", "vn:hc/kh/ubnd@quang-ngai/2025/17"}},
      {"… but a province that stayed as it was is one all year",
       {{"vn:hc/kh/ubnd@cao-bang/2025/17", "2025-02-03"}, {"vn:hc/kh/ubnd@cao-bang/2025/17", "2025-09-03"}},
       {"vn:hc/kh/ubnd@cao-bang/2025/17", "vn:hc/kh/ubnd@cao-bang/2025/17"}},
      {"a ministry before and after it was made anew",
       {{"vn:hc/qd/bnv/2025/17", "2025-02-03"}, {"vn:hc/qd/bnv/2025/17", "2025-09"}},
       {"vn:hc/qd/bnv/2025/17;until=2025-03-01", "vn:hc/qd/bnv/2025/17;from=2025-03-01"}},
      {"the months of congresses: neither term, nor each other",
       {{"vn:dang/kh/tu@cao-bang/nk2015/3", "2016-02-01"},
        {"vn:dang/kh/tu@cao-bang/nk2020/3", "2021-02-01"},
        {"vn:dang/kh/tu@cao-bang/?/3", "2020-10-20"},
        {"vn:dang/kh/tu@cao-bang/?/3", "2020-10-20", kTitle}},
       {"vn:dang/kh/tu@cao-bang/nk2015/3", "vn:dang/kh/tu@cao-bang/nk2020/3", "", ""}},
      {"a công văn of the number and day of a decree is no form of it",
       {{"vn:hc/nd/hdbt/1988/53", "1988-03-26"}, {"vn:hc/cv/hdbt/1988/53", "1988-03-26", "", "", "Công văn"}},
       {"vn:hc/nd/hdbt/1988/53", "vn:hc/cv/hdbt/1988/53"}},
  };
  return all;
}

TEST(Resolve, DecidesByTheRules) {
  for (const Row& row : rows()) {
    std::vector<Statement> statements;
    for (const Say& say : row.said) statements.push_back(statement(say));
    EXPECT_EQ(resolve(statements), row.names) << row.why;
  }
}

TEST(Resolve, DoesNotDependOnOrderNorOnHowOftenAThingIsSaid) {
  std::mt19937 random(7);
  for (const Row& row : rows()) {
    std::vector<std::pair<Statement, std::string>> said;
    for (std::size_t i = 0; i < row.said.size(); ++i) {
      said.emplace_back(statement(row.said[i]), row.names[i]);
      if (row.said[i].plan.empty()) said.push_back(said.back());
    }
    for (int round = 0; round < 6; ++round) {
      std::shuffle(said.begin(), said.end(), random);
      std::vector<Statement> statements;
      std::vector<std::string> names;
      for (const auto& [each, name] : said) statements.push_back(each), names.push_back(name);
      EXPECT_EQ(resolve(statements), names) << row.why;
    }
  }
}

TEST(Resolve, WhatIsJoinedLiesInOneBucket) {
  for (const Row& row : rows())
    for (std::size_t i = 0; i < row.said.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (!row.names[i].empty() && row.names[i] == row.names[j]) {
          EXPECT_EQ(bucket_of(row.said[i].key), bucket_of(row.said[j].key)) << row.why;
        }
  EXPECT_EQ(bucket_of("vn:work/luat-nha-o"), "");
  EXPECT_EQ(bucket_of("vn:hc/kh/?/2022/17"), "") << "no issuer, nothing to compare";
  EXPECT_NE(bucket_of("vn:hc/kh/ubnd@cao-bang/2022/17"), bucket_of("vn:hc/kh/ubnd@cao-bang/2022/18"));
}

TEST(ResolveHeads, AHeldDocumentWithABlankNumberIsMetByTitleOrDay) {
  struct HeadRow {
    std::string why;
    std::vector<Say> heads, works;
    std::vector<std::string> names;
  };
  const std::string own = "vn:hc/kh/bcd138@cao-bang/2023/?", twelve = "vn:hc/kh/bcd138@cao-bang/2023/12",
                    other = "vn:hc/kh/bcd138@cao-bang/2023/13";
  const std::vector<HeadRow> table{
      {"by its title", {{own, "2023-05", kTitle}}, {{twelve, "2023-05-15", kTitle}, {other, "2023-05-15", kOther}}, {twelve}},
      {"by its day, where no title is known", {{own, "2023-05-15", kTitle}}, {{twelve, "2023-05-15"}}, {twelve}},
      {"not by its day against its title", {{own, "2023-05-15", kTitle}}, {{twelve, "2023-05-15", kOther}}, {""}},
      {"not by its title against its day", {{own, "2023-05-15", kTitle}}, {{twelve, "2023-05-16", kTitle}}, {""}},
      {"two that fit decide nothing", {{own, "2023-05-15"}}, {{twelve, "2023-05-15"}, {other, "2023-05-15"}}, {""}},
      {"two heads for one work are none",
       {{own, "", kTitle, "", "", "", "aa"}, {own, "", kTitle, "", "", "", "bb"}},
       {{twelve, "", kTitle}},
       {"", ""}},
      {"a work that is held is taken", {{own, "", kTitle}}, {{twelve, "", kTitle}, {twelve, "", "", "", "", "", "cc"}}, {""}},
  };
  for (const HeadRow& row : table) {
    std::vector<Statement> heads, works;
    for (const Say& say : row.heads) heads.push_back(statement(say));
    for (const Say& say : row.works) works.push_back(statement(say));
    EXPECT_EQ(resolve_heads(heads, works), row.names) << row.why;
  }
  EXPECT_EQ(heads_bucket(own), "vn:hc/kh/bcd138@cao-bang/2023/");
  EXPECT_EQ(heads_bucket(twelve), "");
  EXPECT_EQ(heads_bucket("vn:hc/kh/bcd138@?/2023/?"), "");
  EXPECT_EQ(heads_bucket_around(twelve), heads_bucket(own));
}

TEST(CanMean, IsTrueWhereNoFieldIsInConflict) {
  struct MeanRow {
    std::string partial, work;
    bool can;
  };
  const std::vector<MeanRow> table{
      {"vn:dang/ct/tw/?/9", "vn:dang/ct/tw/k11/9", true},
      {"vn:dang/ct/tw/?/9", "vn:dang/ct/tw/k11/19", false},
      {"vn:hc/kh/ubnd@?/2022/17", "vn:hc/kh/ubnd@cao-bang/2022/17", true},
      {"vn:hc/kh/ubnd@?/2022/17", "vn:hc/kh/ubnd@cao-bang/2023/17", false},
      {"vn:hc/qd/?/?/521", "vn:hc/qd/ttg/2005/521", true},
      {"vn:hc/qd/?/?/521", "vn:qppl/qd/ttg/2005/521", true},
      {"vn:qppl/?/qh/qh13.2013/43", "vn:qppl/nq/qh/qh13.2013/43", true},
      {"vn:hc/ct/bca/2014/7", "vn:hc/ct/bca/2014/7;unit=v28", false},  // complete: it means itself
      {"vn:dang/ct/tw/?/9", "vn:work/luat-nha-o", false},
  };
  for (const MeanRow& row : table) EXPECT_EQ(can_mean(row.partial, row.work), row.can) << row.partial << " " << row.work;
}

TEST(Statements, SayWhatTheMentionAndItsDocumentSay) {
  Mention first, second, later, suspect, law;
  first.work = first.partial = second.work = second.partial = "vn:hc/ct/bca/2014/7";
  first.issued = date("2014-08-15");
  first.unit = "v28";
  first.title = "Về “Tăng cường” công tác, phòng chống ma tuý";
  later.partial = "vn:dang/ct/tw/?/9";
  later.issued = date("2023-01-01");
  suspect.partial = "vn:dang/ct/tw/?/9";
  suspect.issued = date("2011-12-01");
  suspect.suspect = true;
  law.work = law.partial = "vn:work/luat-khong-ai-biet";
  law.issued = date("2014-11-25");
  const auto said = statements_of({first, second, later, suspect, law, Mention{}}, date("2022-04-04"));
  ASSERT_EQ(said.size(), 6u);
  EXPECT_EQ(said[0].title, "ve tang cuong cong tac phong chong ma tuy");
  EXPECT_EQ(said[1], said[0]) << "R4: the short form takes what the full one says";
  EXPECT_EQ(said[2].issued, text::Date{}) << "R11: it cannot have been issued later";
  EXPECT_EQ(said[3].issued, text::Date{}) << "nor where its date is suspect";
  EXPECT_EQ(said[2], said[3]) << "what nothing can complete does not keep whose it is";
  EXPECT_EQ(said[4], (Statement{.key = "vn:work/luat-khong-ai-biet"}));
  EXPECT_EQ(said[5], Statement{});
}

TEST(Statements, TwoDaysForOneKeyAreNotPassedOn) {
  Mention one, two, three;
  for (Mention* each : {&one, &two, &three}) each->work = each->partial = "vn:hc/ct/bca/2014/7";
  one.issued = date("2014-08-15");
  two.issued = date("2014-08-16");
  const auto said = statements_of({one, two, three}, {});
  EXPECT_EQ(said[2].issued, text::Date{});
}

TEST(Statements, OfAHeldDocument) {
  Context context;
  context.level = places::Level::province;
  context.level_known = true;
  context.province = places::province("Cao Bằng");
  context.issued = date("2022-01-20");
  struct HeldRow {
    std::string number, issuer, key;
  };
  for (const HeldRow& row : {HeldRow{"17/KH-UBND", "UBND tỉnh Cao Bằng", "vn:hc/kh/ubnd@cao-bang/2022/17"},
                             HeldRow{"", "Ủy ban nhân dân tỉnh Cao Bằng", "vn:hc/kh/ubnd@cao-bang/2022/?"}, HeldRow{"", "", ""}})
    EXPECT_EQ(own_statement("Kế hoạch", row.number, row.issuer, "", context, "aa").key, row.key) << row.number << row.issuer;
}

TEST(Flags, TellWhatIsOddAboutAWork) {
  const auto flags = [](std::string work, std::vector<Say> said) {
    std::vector<Statement> statements;
    for (const Say& say : said) statements.push_back(statement(say));
    std::vector<std::string> names;
    for (const Flag flag : flags_of(work, statements)) names.emplace_back(name(flag));
    return names;
  };
  EXPECT_THAT(flags("vn:hc/qd/ttg/2005/521", {{"vn:hc/qd/ttg/2005/521", "2005-06-13"}, {"vn:hc/qd/ttg/2005/521", "2005"}}), ElementsAre());
  EXPECT_THAT(flags("vn:hc/qd/ttg/2005/521", {{"vn:hc/qd/ttg/2005/521", "2005-06-13"}, {"vn:hc/qd/ttg/2005/521", "2005-06-14"}}),
              ElementsAre("date_conflict"));
  EXPECT_THAT(flags("vn:hc/qd/ttg/2005/521", {{"vn:hc/qd/ttg/2005/521"}, {"vn:qppl/qd/ttg/2005/521"}, {"vn:hc/qd/ttg/?/521"}}),
              ElementsAre("form_slip"));
  EXPECT_THAT(flags("vn:hc/ct/bca/2014/7;unit=v28", {{"vn:hc/ct/bca/2014/7"}}), ElementsAre("unit_conflict"));
}

}  // namespace
}  // namespace danchieu::citations

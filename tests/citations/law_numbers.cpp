#include "citations/law_numbers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "citations/law_table.h"
#include "citations/law_titles.h"
#include "citations/mention.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::Date;

const char* number_of(const LawVersion* version) { return version == nullptr ? "" : version->number.data(); }

struct DatedRow {
  const char* phrase;  // as documents print it
  const char* slug;
  Date date;
  const char* number;  // "": the table does not tell
};

TEST(LawNumbers, ATitleWithYearOrDateIsThatVersion) {
  const DatedRow rows[] = {
      {"Luật Giao thông đường bộ năm 2008", "luat-giao-thong-duong-bo", {2008}, "23/2008/QH12"},
      {"Luật giao thông đường bộ năm 2001", "luat-giao-thong-duong-bo", {2001}, "26/2001/QH10"},
      {"Bộ luật Hình sự năm 2015", "bo-luat-hinh-su", {2015}, "100/2015/QH13"},
      {"Bộ luật hình sự năm 1999", "bo-luat-hinh-su", {1999}, "15/1999/QH10"},
      {"Bộ luật Lao động năm 2019", "bo-luat-lao-dong", {2019}, "45/2019/QH14"},
      {"Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015",
       "luat-ban-hanh-van-ban-quy-pham-phap-luat",
       {2015, 6, 22},
       "80/2015/QH13"},
      {"Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
       "luat-to-chuc-chinh-quyen-dia-phuong",
       {2015, 6, 19},
       "77/2015/QH13"},
      {"Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
       "luat-to-chuc-chinh-quyen-dia-phuong",
       {2025, 6, 16},
       "72/2025/QH15"},
      {"two versions of one year: the year alone does not tell", "luat-to-chuc-chinh-quyen-dia-phuong", {2025}, ""},
      {"Luật Phòng, chống ma túy năm 2021", "luat-phong-chong-ma-tuy", {2021}, "73/2021/QH14"},
      {"the amending law of 2008 is no version", "luat-phong-chong-ma-tuy", {2008}, ""},
      {"Luật Thi đua, khen thưởng năm 2022: the year passed, not that in force", "luat-thi-dua-khen-thuong", {2022}, "06/2022/QH15"},
      {"Luật Thi đua, khen thưởng năm 2024: no such", "luat-thi-dua-khen-thuong", {2024}, ""},
      {"Pháp lệnh Ưu đãi người có công với cách mạng năm 2020", "phap-lenh-uu-dai-nguoi-co-cong-voi-cach-mang", {2020}, "02/2020/UBTVQH14"},
      {"Luật Dầu khí năm 1993: an old number", "luat-dau-khi", {1993}, "18-L/CTN"},
      {"Luật Phòng cháy, chữa cháy năm 2001: a name that is not quite the title", "luat-phong-chay-chua-chay", {2001}, "27/2001/QH10"},
      {"a wrong date", "luat-dat-dai", {2013, 11, 28}, ""},
      {"no date", "luat-dat-dai", {}, ""},
      {"Luật giao thông: not a title, and never taken for one", "luat-giao-thong", {2008}, ""},
      {"a law that is not in the table", "luat-khong-co", {2008}, ""},
  };
  for (const DatedRow& row : rows) EXPECT_STREQ(row.number, number_of(law_dated(row.slug, row.date))) << row.phrase;
}

TEST(LawNumbers, TheVersionInForceIsThatOfTheDay) {
  const DatedRow rows[] = {
      {"the day before the new law", "luat-dat-dai", {2014, 6, 30}, "13/2003/QH11"},
      {"its first day", "luat-dat-dai", {2014, 7, 1}, "45/2013/QH13"},
      {"passed, not yet in force", "luat-dat-dai", {2024, 3, 1}, "45/2013/QH13"},
      {"a month all through", "luat-dat-dai", {2024, 8}, "31/2024/QH15"},
      {"a year all through", "luat-dat-dai", {2020}, "45/2013/QH13"},
      {"a year in which it changed", "luat-dat-dai", {2024}, ""},
      {"long before the first that the table has", "luat-dat-dai", {1980, 1, 1}, ""},
      {"Bộ luật Hình sự of 2015 was put off to 2018 (Nghị quyết 41/2017/QH14)", "bo-luat-hinh-su", {2017, 6, 1}, "15/1999/QH10"},
      {"and then was in force", "bo-luat-hinh-su", {2018, 1, 1}, "100/2015/QH13"},
      {"a plan of 2022 under the road law of 2008", "luat-giao-thong-duong-bo", {2022, 4, 4}, "23/2008/QH12"},
      {"which ended with the laws of 2024", "luat-giao-thong-duong-bo", {2025, 1, 1}, ""},
      {"what followed", "luat-trat-tu-an-toan-giao-thong-duong-bo", {2025, 1, 1}, "36/2024/QH15"},
      {"Luật Quản lý thuế: its own final clause says 01/7/2020, the heads of the Codification 01/07/2019",
       "luat-quan-ly-thue",
       {2020, 6, 30},
       "78/2006/QH11"},
      {"no date", "luat-dat-dai", {}, ""},
  };
  for (const DatedRow& row : rows) EXPECT_STREQ(row.number, number_of(law_in_force(row.slug, row.date))) << row.phrase;
}

TEST(LawNumbers, AKeyLeadsBackToItsVersion) {
  const struct {
    const char* key;
    const char* title;
  } rows[] = {
      {"vn:qppl/l/qh/qh12.2008/23", "Luật Giao thông đường bộ"},
      {"vn:qppl/l/qh/qh13.2015/100", "Bộ luật Hình sự"},
      {"vn:qppl/pl/ubtvqh/qh14.2020/2", "Pháp lệnh Ưu đãi người có công với cách mạng"},
      {"vn:qppl/nq/qh/qh12.2008/23", ""},  // a resolution of the same number is none of them
      {"vn:work/luat-giao-thong-duong-bo", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    const LawVersion* version = law_of_key(row.key);
    EXPECT_EQ(row.title, version == nullptr ? std::string() : std::string(version->title)) << row.key;
  }
}

std::string noun_of(const LawRow& row) {
  for (const char* noun : {"Bộ luật", "Pháp lệnh"})
    if (row.title.starts_with(noun)) return noun;
  return "Luật";
}

/// "số 23/2008/QH12 ngày 13 tháng 11 năm 2008", as documents print it.
std::string number_and_date(const LawRow& row) {
  const Date day = row.passed;
  return "số " + std::string(row.number) + " ngày " + std::to_string(day.day) + " tháng " + std::to_string(day.month) + " năm " +
         std::to_string(day.year);
}

/// Numbers of before 1992, "21-LCT/HĐNN8": no key is made of them yet.
bool has_key(const LawRow& row) { return row.number.find("LCT") == std::string_view::npos; }

/// A constitution has no number, and its title alone may mean any.
bool is_constitution(const LawRow& row) { return row.title == "Hiến pháp"; }

void expect_mention(const std::string& written, std::string_view number) {
  const auto mentions = find_mentions(text::Text("Căn cứ " + written + ";"), {});
  ASSERT_EQ(1u, mentions.size()) << written;
  const LawVersion* version = law_of_key(mentions.front().work);
  ASSERT_NE(nullptr, version) << written << " -> " << mentions.front().partial;
  EXPECT_EQ(number, version->number) << written;
}

TEST(LawNumbers, AMentionOfTheNumberHasTheKeyOfTheRow) {
  for (const LawRow& row : law_rows())
    if (has_key(row) && !is_constitution(row)) expect_mention(noun_of(row) + " " + number_and_date(row), row.number);
}

TEST(LawNumbers, AMentionOfTitleAndNumberHasTheKeyOfTheRow) {
  for (const LawRow& row : law_rows())
    if (has_key(row) && !is_constitution(row)) expect_mention(std::string(row.title) + " " + number_and_date(row), row.number);
}

TEST(LawNumbers, ATitleAloneHasTheSlugOfTheRow) {
  for (const LawRow& row : law_rows()) {
    const auto mentions = find_mentions(text::Text("Thực hiện " + std::string(row.title) + ";"), {});
    const std::string work = mentions.empty() ? "" : mentions.front().work;
    EXPECT_EQ(is_constitution(row) ? "" : "vn:work/" + text::slug(row.title), work);  // "thực hiện Hiến pháp": any
  }
}

TEST(LawNumbers, ConstitutionsAreToldByTheirYearsOrThatOfTheDocument) {
  struct Row {
    const char* text;
    text::Date issued;  // of the document
    const char* work;
  };
  const Row rows[] = {
      {"Căn cứ Hiến pháp năm 2013;", {}, "vn:work/hien-phap-2013"},
      {"Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 1992 đã được sửa đổi;", {2005, 1, 4}, "vn:work/hien-phap-1992"},
      {"Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam ngày 28 tháng 11 năm 2013;", {}, "vn:work/hien-phap-2013"},
      {"theo Điều 58 Hiến pháp năm 1980,", {2020, 1, 1}, "vn:work/hien-phap-1980"},
      {"Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", {2005, 1, 4}, "vn:work/hien-phap-1992"},
      {"Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", {2022, 1, 4}, "vn:work/hien-phap-2013"},
      {"Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", {}, "vn:work/hien-phap"},
  };
  for (const Row& row : rows) {
    Context context;
    context.issued = row.issued;
    const auto mentions = find_mentions(text::Text(row.text), context);
    ASSERT_EQ(mentions.size(), 1u) << row.text;
    EXPECT_EQ(mentions.front().work, row.work) << row.text;
  }
}

TEST(LawNumbers, TheRowsAgreeWithEachOther) {
  std::set<std::string> keys;
  const LawVersion* before = nullptr;
  for (const LawRow& row : law_rows()) {
    for (const LawVersion& version : law_versions(text::slug(row.title))) {
      if (version.number != row.number) continue;
      const std::string what = std::string(version.title) + " " + std::string(version.number);
      EXPECT_EQ(has_key(row), !version.key.empty()) << what;
      EXPECT_TRUE(version.key.empty() || keys.insert(version.key).second) << what << ": another row has the key " << version.key;
      EXPECT_TRUE(version.passed.whole() && version.passed.valid()) << what;
      EXPECT_TRUE(version.from.whole() && version.from.valid()) << what;
      EXPECT_LE(version.passed, version.from) << what;
      EXPECT_LE(version.passed, laws_known_until) << what;
      EXPECT_TRUE(!version.to.known() || version.from <= version.to) << what;
      if (before != nullptr && before->slug == version.slug) {
        EXPECT_TRUE(before->to.known()) << what << ": the version before it never ends";
        EXPECT_LT(before->to, version.from) << what;
      }
      before = &version;
    }
  }
  for (const LawAlias& alias : law_aliases()) {
    EXPECT_FALSE(law_versions(alias.of).empty()) << alias.of;
    EXPECT_EQ(alias.of, law_slug(alias.of)) << alias.slug << ": an alias of an alias";
    for (const LawRow& row : law_rows()) EXPECT_NE(alias.slug, text::slug(row.title)) << "an alias that is a statute";
  }
}

TEST(LawTitles, MeanTheVersionOfTheirYearOrAnyOfThem) {
  using testing::ElementsAre;
  EXPECT_THAT(laws_titled("Luật Đất đai 2013"), ElementsAre("vn:qppl/l/qh/qh13.2013/45"));
  EXPECT_THAT(laws_titled("luat dat dai nam 2013"), ElementsAre("vn:qppl/l/qh/qh13.2013/45")) << "without marks";
  EXPECT_THAT(laws_titled("Bộ luật Tố tụng dân sự"),
              ElementsAre("vn:qppl/l/qh/qh13.2015/92", "vn:qppl/l/qh/qh11.2004/24", "vn:work/bo-luat-to-tung-dan-su"))
      << "the newest first, and what texts call so without a year";
  EXPECT_THAT(laws_titled("Luật Đất đai 2014"), ElementsAre()) << "no such version";
  EXPECT_THAT(laws_titled("đất đai"), ElementsAre()) << "no law";
  EXPECT_THAT(laws_titled("2013"), ElementsAre());
}

}  // namespace
}  // namespace danchieu::citations

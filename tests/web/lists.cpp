// A list of plans as files and as a feed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/web/small_archive.h"
#include "web/csv.h"
#include "web/list_format.h"
#include "web/reference.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using nlohmann::json;
using testing::HasSubstr, testing::Not, testing::StartsWith;

const archive::PlanRow kPlan = {.id = "6041317a2b3c",
                                .title = "Tổ chức Ngày hội & 50% \"toàn dân\"",
                                .kind = "Kế hoạch",
                                .number = "57/KH-BCĐ",
                                .issued = "2022-04-04",
                                .level = "district",
                                .province = "Kon Tum",
                                .province_today = "Quảng Ngãi",
                                .district = "Ngọc Hồi",
                                .issuer = "Ban Chỉ đạo huyện Ngọc Hồi",
                                .year = 2022};

TEST(Csv, QuotesWhatMustBeQuoted) {
  EXPECT_EQ(csv_cell("Cao Bằng"), "Cao Bằng");
  EXPECT_EQ(csv_cell("a, \"b\""), "\"a, \"\"b\"\"\"");
  EXPECT_EQ(csv_cell("a\nb"), "\"a\nb\"");
}

TEST(Csv, NoFormulaReachesASpreadsheet) {
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"}) EXPECT_EQ(as_text(formula).front(), '\'') << formula;
  EXPECT_EQ(as_text("57/KH-BCĐ"), "57/KH-BCĐ");
  EXPECT_EQ(as_text(""), "");
}

TEST(Reference, IsWrittenAsVietnameseListsHaveIt) {
  EXPECT_EQ(
      reference_of(kPlan, "http://kho.vn"),
      "Ban Chỉ đạo huyện Ngọc Hồi (2022), Kế hoạch số 57/KH-BCĐ, ngày 04/4/2022: Tổ chức Ngày hội & 50% \"toàn dân\", Ngọc Hồi, Kon Tum"
      " (nay Quảng Ngãi). http://kho.vn/plans/6041317a2b3c");
  EXPECT_EQ(reference_of({.id = "1", .kind = "Kế hoạch", .year = 2021}, ""), "Kế hoạch (2021).") << "nothing that is not known";
  EXPECT_EQ(reference_of({.id = "1"}, ""), "Văn bản.");
}

TEST(Reference, OfBibtexEscapesWhatTexReads) {
  const std::string entry = bibtex_of(kPlan, "");
  EXPECT_THAT(entry, StartsWith("@misc{danchieu-6041317a2b3c,\n  author = {{Ban Chỉ đạo huyện Ngọc Hồi}},\n"));
  EXPECT_THAT(entry, HasSubstr("title = {{Tổ chức Ngày hội \\& 50\\% \"toàn dân\"}}"));
  EXPECT_THAT(entry, HasSubstr("date = {2022-04-04}"));
  EXPECT_THAT(entry, Not(HasSubstr("url"))) << "no pages, no address";
  EXPECT_THAT(bibtex_of({.id = "1", .title = "a_b {c} \\d"}, ""), HasSubstr("{{a\\_b \\{c\\} \\textbackslash{}d}}"));
}

class Lists : public testing::Test {
 protected:
  static void SetUpTestSuite() { small_ = new SmallArchive; }
  static void TearDownTestSuite() { delete small_; }
  static Response get(const std::string& target) {
    Archives archives(small_->folder());
    return respond({.target = target, .origin = "http://kho.vn"}, archives);
  }
  static SmallArchive* small_;
};
SmallArchive* Lists::small_ = nullptr;

TEST_F(Lists, CsvHasARowAPlan) {
  const std::string csv = get("/search.csv?q=ngay+hoi&province=Kon+Tum").body;
  EXPECT_THAT(csv, StartsWith("plan,title,kind,number,year,issued,"));
  EXPECT_THAT(csv, HasSubstr("\r\n" + small_->district + ",Tổ chức Ngày hội toàn dân năm 2022,Kế hoạch,"));
  EXPECT_THAT(csv, HasSubstr("http://kho.vn/plans/" + small_->district + "\r\n"));
  EXPECT_THAT(get("/search.csv?q=ngay&bom=1").body, StartsWith("\xEF\xBB\xBFplan,")) << "for Excel";
  EXPECT_EQ(get("/search.csv?q=xyzabc").body.find('\n'), csv.find('\n')) << "nothing found: the head alone";
}

TEST_F(Lists, JsonSaysHowMuchOfTheListItIs) {
  const json first = json::parse(get("/search.json?q=ngay+hoi&limit=1").body);
  EXPECT_EQ(first["total"], 2);
  EXPECT_EQ(first["hits"].size(), 1u);
  EXPECT_EQ(first["next"], "/search.json?q=ngay%20hoi&offset=1&limit=1");
  const json rest = json::parse(get(first["next"].get<std::string>()).body);
  EXPECT_EQ(rest["hits"].size(), 1u);
  EXPECT_NE(rest["hits"][0]["plan"], first["hits"][0]["plan"]);
  EXPECT_TRUE(rest["next"].is_null());
}

TEST_F(Lists, AFileHasANameAndAType) {
  for (const auto& [target, type, name] :
       {std::tuple("/search.csv?q=Ng%C3%A0y+h%E1%BB%99i", "text/csv", "attachment; filename=\"danchieu-ngay-hoi.csv\""),
        std::tuple("/search.bib?q=", "application/x-bibtex", "attachment; filename=\"danchieu.bib\""),
        std::tuple("/search.txt?q=h%E1%BB%99i", "text/plain", "inline; filename=\"danchieu-hoi.txt\"")}) {
    const Response response = get(target);
    EXPECT_THAT(response.type, StartsWith(type));
    EXPECT_THAT(response.headers, testing::Contains(std::pair<std::string, std::string>("Content-Disposition", name)));
  }
}

TEST_F(Lists, AFeedHasNamesThatStayAndDates) {
  const Response feed = get("/feed.atom?q=ngay+hoi&sort=oldest");
  EXPECT_THAT(feed.type, StartsWith("application/atom+xml"));
  EXPECT_THAT(feed.body, HasSubstr("<id>urn:danchieu:feed:q=ngay%20hoi</id>")) << "the order is not part of it";
  EXPECT_THAT(feed.body, HasSubstr("<id>urn:danchieu:plan:" + small_->district + "</id>"));
  EXPECT_THAT(feed.body, HasSubstr("<link rel=\"self\" type=\"application/atom+xml\" href=\"http://kho.vn/feed.atom?q=ngay%20hoi\"/>"));
  EXPECT_THAT(feed.body, HasSubstr("&quot;toàn dân&quot; &amp; hội thao")) << "escaped";
  EXPECT_THAT(feed.body, Not(HasSubstr("<updated></updated>")));
  const std::string none = get("/feed.atom?q=xyzabc").body;
  EXPECT_THAT(none, Not(HasSubstr("<entry>")));
  EXPECT_THAT(none, Not(HasSubstr("<updated></updated>"))) << "a feed without entries has a date, too";
  EXPECT_THAT(get("/search?q=ngay+hoi").body,
              HasSubstr("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed.atom?q=ngay+hoi\""));
}

TEST_F(Lists, SuggestionsAreAnsweredInBothForms) {
  const json answer = json::parse(get("/api/v1/suggest?q=44-k").body);
  EXPECT_EQ(answer["query"], "44-k");
  EXPECT_EQ(answer["suggestions"][0]["text"], "44-KL/TW");
  const json list = json::parse(get("/suggest.json?q=44-k").body);
  EXPECT_EQ(list[0], "44-k");
  EXPECT_EQ(list[1][0], "44-KL/TW");
  EXPECT_EQ(list[3][0], "http://kho.vn/search?q=44-KL/TW");
  EXPECT_TRUE(json::parse(get("/api/v1/suggest").body)["suggestions"].empty());
  EXPECT_THAT(get("/opensearch.xml").body, HasSubstr("template=\"http://kho.vn/search?q={searchTerms}\""));
}

TEST_F(Lists, YearsOfAFormBecomeOneFilter) {
  const Response response = get("/search?q=hoi&year=2020&from=2024&to=2021");
  EXPECT_EQ(response.status, 303);
  EXPECT_THAT(response.headers, testing::Contains(std::pair<std::string, std::string>("Location", "/search?q=hoi&year=2021..2024")));
}

TEST_F(Lists, AValueIsExcludedAndLetInAgain) {
  const std::string found = get("/search?q=ngay+hoi&not.level=district").body;
  EXPECT_THAT(found, HasSubstr("<strong>1</strong> văn bản"));
  EXPECT_THAT(found, HasSubstr("href=\"/search?q=ngay+hoi\"><span class=\"unseen\">Thôi trừ </span><b>− <s>Huyện</s></b>"));
  EXPECT_THAT(found, HasSubstr("aria-label=\"Thôi trừ Cấp: Huyện\""));
}

TEST_F(Lists, ASpellingIsOfferedAndNotTaken) {
  const std::string found = get("/search?q=ngay2+hooij").body;
  EXPECT_THAT(found, HasSubstr("<strong>0</strong> văn bản"));
  EXPECT_THAT(found, HasSubstr("Có phải bạn tìm: <a href=\"/search?q=ng%C3%A0y%20h%E1%BB%99i\">ngày hội</a>"));
  EXPECT_EQ(json::parse(get("/api/v1/search?q=ngay2+hooij").body)["spelled"]["total"], 2);
}

}  // namespace
}  // namespace danchieu::web

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>

#include "archive/writer.h"
#include "search/explain.h"
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

  /// `short_forms`: what the plans explain, in their order.
  archive::Archive make(const std::vector<Literal>& literals, const std::vector<std::vector<archive::Abbreviation>>& short_forms = {}) {
    {
      archive::ArchiveWriter writer(folder_ / "archive");
      int number = 0;
      for (const Literal& literal : literals) {
        const std::string name = "plan" + std::to_string(++number) + ".txt";
        archive::SeenFile file;
        // Any 64 hexadecimal digits that differ will do for a hash here.
        file.sha256 = std::string(62, 'a') + std::to_string(10 + number);
        std::reverse(file.sha256.begin(), file.sha256.end());
        archive::Document document = document_of(literal);
        if (static_cast<std::size_t>(number) <= short_forms.size())
          document.abbreviations = short_forms[static_cast<std::size_t>(number) - 1];
        writer.add(folder_ / name, file, literal.title, document);
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

/// Plans that differ in what they call the same thing.
std::vector<Literal> plans_with_short_forms() {
  return {{"Xã Một", "1/KH-UBND", "Cao Bằng", 2022, {"Bảo vệ an ninh Tổ quốc (ANTQ) ở xã. Lực lượng ANTQ.\n"}},
          {"Xã Hai", "2/KH-UBND", "Cao Bằng", 2022, {"Phong trào bảo vệ an ninh Tổ quốc.\n"}},
          {"Xã Ba", "3/KH-UBND", "Cao Bằng", 2022, {"Công tác ANTQ năm nay.\n"}},
          {"Xã Bốn", "4/KH-UBND", "Cao Bằng", 2022, {"Kế hoạch (KH) của khoa học (KH).\n"}}};
}

TEST_F(AskTest, ShortFormsStandForLongOnesAndBack) {
  archive::Archive archive = make(plans_with_short_forms(), {{{"ANTQ", "an ninh Tổ quốc"}}, {}, {}, {{"KH", "kế hoạch"}}});
  struct Row {
    std::string text;
    std::vector<std::string> titles;
    std::string instead;
    std::string_view why;
  };
  const Row rows[] = {
      {"ANTQ", {"Xã Một", "Xã Ba", "Xã Hai"}, "=ANTQ", "also a plan with only the long form, behind those as typed"},
      {"antq", {"Xã Một", "Xã Ba", "Xã Hai"}, "=antq", "in small letters, which are no word"},
      {"an ninh to quoc", {"Xã Một", "Xã Hai", "Xã Ba"}, "=an ninh to quoc", "and the other way round"},
      {"\"bảo vệ an ninh Tổ quốc\"", {"Xã Một", "Xã Hai"}, "=\"bảo vệ an ninh Tổ quốc\"", "inside a phrase"},
      {"=ANTQ", {"Xã Một", "Xã Ba"}, "", "exactly so"},
      {"\"ANTQ\"", {"Xã Một", "Xã Ba"}, "", "a word in quotes"},
      {"ke hoach", {"Xã Bốn"}, "", "a short form of two letters stands for too much: KH is not looked for"},
      {"công tác -ANTQ", {}, "", "what must not be found stays as it is"},
  };
  for (const Row& row : rows) {
    const Answer answer = ask(archive, {.text = row.text});
    auto found = titles(answer), expected = row.titles;
    if (!found.empty()) {
      EXPECT_EQ(found.back(), expected.back()) << row.text << ": " << row.why;
    }
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected) << row.text << ": " << row.why;
    ASSERT_EQ(answer.notes.size(), row.instead.empty() ? 0u : 1u) << row.text;
    if (row.instead.empty()) continue;
    EXPECT_EQ(answer.notes[0].instead, row.instead);
    EXPECT_EQ(answer.notes[0].source.page, 1);
    EXPECT_EQ(answer.notes[0].source.sentence, "Bảo vệ an ninh Tổ quốc (ANTQ)") << "where a plan says so";
  }
  EXPECT_EQ(ask(archive, {.text = "ANTQ", .other_names = false}).total, 2) << "all of it can be switched off";
}

TEST_F(AskTest, APlaceAmongTheWordsIsTold) {
  archive::Archive archive = make(three_plans);
  const Answer answer = ask(archive, {.text = "cải cách cao bang"});
  ASSERT_EQ(answer.notes.size(), 1u);
  EXPECT_EQ(answer.notes[0].kind, Note::Kind::place);
  EXPECT_EQ(answer.notes[0].instead, "tỉnh:\"Cao Bằng\"");
  EXPECT_EQ(answer.notes[0].span, (text::Span{9, 17}));
  EXPECT_TRUE(ask(archive, {.text = "bằng cao"}).notes.empty());
  for (const std::string text : {"tp hcm", "TP.HCM", "HCM"}) {
    const Answer city = ask(archive, {.text = text});
    ASSERT_FALSE(city.notes.empty()) << text << ": short names once were none";
    EXPECT_EQ(city.notes[0].instead, "tỉnh:\"Hồ Chí Minh\"") << text;
  }
}

TEST_F(AskTest, ADateTellsDocumentsOfOneNumberApart) {
  archive::Archive archive =
      make({{"Một", "1/KH-UBND", "Cao Bằng", 2022, {"Thực hiện Quyết định số 521/QĐ-TTg ngày 13/6/2005 của Thủ tướng Chính phủ."}},
            {"Hai", "2/KH-UBND", "Cao Bằng", 2022, {"Thực hiện Quyết định số 521/QĐ-TTg ngày 03/4/2012 của Thủ tướng Chính phủ."}}});
  EXPECT_EQ(ask(archive, {.text = "521/QĐ-TTg"}).works.size(), 2u) << "the number alone";
  for (const std::string text : {"521/QĐ-TTg ngày 13/6/2005", "521/QD-TTG ngay 13/6/2005", "QĐ số 521 ngày 13 tháng 6 năm 2005",
                                 "qd 521 ngay 13 thang 6 nam 2005", "521/QĐ-TTg (13/6/2005)", "QĐ 521 năm 2005"}) {
    const Answer answer = ask(archive, {.text = text});
    ASSERT_EQ(answer.works.size(), 1u) << text;
    EXPECT_EQ(answer.works[0].issued, "2005-06-13") << text;
    EXPECT_EQ(titles(answer), std::vector<std::string>{"Một"}) << text << ": who cites the other one is left out";
  }
  EXPECT_EQ(ask(archive, {.text = "521/QĐ-TTg ngày 30/4/2012"}).works.at(0).issued, "2012-04-03")
      << "of no such day, that of the year first";
  const Answer year = ask(archive, {.text = "521/QĐ-TTg 2012"});
  ASSERT_EQ(year.works.size(), 2u) << "a year that stands apart orders";
  EXPECT_EQ(year.works[0].issued, "2012-04-03");
}

TEST_F(AskTest, ALawByItsTitle) {
  archive::Archive archive = make({{"Một", "1/KH-UBND", "Cao Bằng", 2022, {"Căn cứ Luật Đất đai số 45/2013/QH13 ngày 29/11/2013;"}},
                                   {"Hai", "2/KH-UBND", "Cao Bằng", 2025, {"Căn cứ Luật Đất đai số 31/2024/QH15 ngày 18/01/2024;"}}});
  EXPECT_EQ(ask(archive, {.text = "dẫn:luật đất đai"}).total, 2);
  EXPECT_EQ(titles(ask(archive, {.text = "dan:\"luat dat dai 2013\""})), std::vector<std::string>{"Một"});
  EXPECT_EQ(titles(ask(archive, {.text = "không-dẫn:luật đất đai 2013"})), std::vector<std::string>{"Hai"});
}

TEST_F(AskTest, ShortFormsThatNobodyExplains) {
  archive::Archive archive = make({{"Một", "1/KH-UBND", "Cao Bằng", 2022, {"Ủy ban nhân dân thành phố Cao Bằng yêu cầu:"}},
                                   {"Hai", "2/KH-UBND", "Cao Bằng", 2022, {"UBND TP. Cao Bằng yêu cầu:"}}});
  for (const char* text : {"UBND TP Cao Bằng", "ubnd thành phố cao bằng", "tp cao bang", "\"TP. Cao Bằng\""}) {
    const Answer answer = ask(archive, {.text = text});
    EXPECT_GE(answer.total, 1) << text;
    EXPECT_FALSE(answer.notes.empty()) << text;
  }
  EXPECT_EQ(ask(archive, {.text = "UBND TP Cao Bằng"}).total, 2);
  EXPECT_EQ(titles(ask(archive, {.text = "=TP"})), std::vector<std::string>{"Hai"}) << "just as it is written";
}

TEST_F(AskTest, ATermOfTheParty) {
  archive::Archive archive =
      make({{"Một", "1/KH-UBND", "Cao Bằng", 2022, {"Thực hiện Chỉ thị số 09-CT/TW ngày 01/12/2011 của Ban Bí thư khóa XI."}},
            {"Hai", "2/KH-UBND", "Cao Bằng", 2023, {"Thực hiện Chỉ thị số 09-CT/TW ngày 13/11/2021 của Ban Bí thư khóa XIII."}}});
  for (const auto& [text, issued] : {std::pair("Chỉ thị 09 của Ban Bí thư khóa XI", "2011-12-01"),
                                     std::pair("09-CT/TW khoa 13", "2021-11-13"), std::pair("chi thi 09 khoa xiii", "2021-11-13")}) {
    const Answer answer = ask(archive, {.text = text});
    ASSERT_EQ(answer.works.size(), 2u) << text;
    EXPECT_EQ(answer.works[0].issued, issued) << text;
  }
}

TEST_F(AskTest, FieldsOfARelation) {
  archive::Archive archive =
      make({{"Một", "1/KH-UBND", "Cao Bằng", 2022, {"Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư."}},
            {"Hai", "2/KH-UBND", "Cao Bằng", 2022, {"Căn cứ Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư;\n"}}});
  EXPECT_EQ(ask(archive, {.text = "dẫn:44-KL/TW"}).total, 2);
  EXPECT_EQ(titles(ask(archive, {.text = "thực-hiện:44-KL/TW"})), std::vector<std::string>{"Một"});
  EXPECT_EQ(titles(ask(archive, {.text = "căn-cứ:44-KL/TW"})), std::vector<std::string>{"Hai"});
  EXPECT_EQ(titles(ask(archive, {.text = "không-thực-hiện:44-KL/TW"})), std::vector<std::string>{"Hai"});
  EXPECT_EQ(ask(archive, {.text = "ban-hành:5/2022"}).total, 2) << "issued on 4/5/2022";
  EXPECT_EQ(ask(archive, {.text = "ban-hành:4/5/2022..6/2022"}).total, 2);
  EXPECT_EQ(ask(archive, {.text = "ban-hành:6/2022.."}).total, 0);
}

TEST_F(AskTest, EveryStageCanBeSeen) {
  struct Row {
    const char *question, *parts, *tree, *expanded, *finds, *ranks, *why;
  };
  const Row rows[] = {
      {"ngay hội", "words[ngay] words[hội]", "all(ngay hội)", "all(ngay hội)", "Query((ngay AND hoi))",
       "Query(((ngay AND_MAYBE (w * Sngay OR w * Hngay)) AND (hoi AND_MAYBE (w * hội OR w * Shoi OR w * Hhoi))))",
       "words that are typed with and without marks"},
      {R"("an ninh" -trại)", "phrase[an ninh] none words[trại]", R"(but_not("an ninh" trại))", R"(but_not("an ninh" trại))",
       "Query(((an PHRASE 2 ninh) AND_NOT trai))", "Query(((an AND ninh) AND_MAYBE (w * San OR w * Han OR w * Sninh OR w * Hninh)))",
       "a phrase, and a word that is excluded"},
      {"(ANTQ OR trại) năm:2022", "open words[ANTQ] any words[trại] close field year[2022]", "all(any(ANTQ trại) year=2022)",
       R"(all(any(any(ANTQ ~"an ninh Tổ quốc") trại) year=2022))",
       "Query((((antq OR w * (an PHRASE 4 ninh PHRASE 4 to PHRASE 4 quoc)) OR trai) AND w * Y2022))",
       "Query(((((antq AND_MAYBE (w * Santq OR w * Hantq)) OR w * ((an AND ninh AND to AND quoc) AND_MAYBE (w * tổ OR w * quốc OR w * San "
       "OR w * Han OR w * Sninh OR w * Hninh OR w * Sto OR w * Hto OR w * Squoc OR w * Hquoc))) OR (trai AND_MAYBE (w * trại OR w * Strai "
       "OR w * Htrai))) AND w * Y2022))",
       "a choice, a short form's long one, a field"},
      {"dẫn:44-KL/TW", "field cites[44-KL/TW]", "cites=44-KL/TW", "cites=44-KL/TW", "Query(w * XC44/kltw)", "Query(w * XC44/kltw)",
       "a field of documents"},
      {"kl 44 ngày 22/1/2019", "number[Kết luận 44]", "#kl/44", "#kl/44", "Query((w * XOkl/44 OR XCkl/44))",
       "Query((w * XOkl/44 OR XCkl/44))", "a short form of a number, and a date that the archive does not know"},
      {"an NEAR/3 ninh", "words[an] near/3 words[ninh]", "near/3(an ninh)", "near/3(an ninh)", "Query((an NEAR 5 ninh))",
       "Query((an AND ninh))", "words near each other"},
      {"trạ*", "words[trạ*]", "trạ*", "trạ*", "Query(trao)", "Query(trao)", "a begin, as far as the archive has words of it"},
      {"=ANTQ", "=words[ANTQ]", "=ANTQ", "=ANTQ", "Query(antq)", "Query((antq AND_MAYBE (w * Santq OR w * Hantq)))",
       "a word that keeps its other names out"},
      {R"(tỉnh:"Kon Tum" không-năm:2021)", "field province[Kon Tum] none field year[2021]", "but_not(province=Kon Tum year=2021)",
       "but_not(province=Kon Tum year=2021)", "Query((w * XPkon tum AND_NOT Y2021))", "Query(w * XPkon tum)",
       "a field whose value has blanks, and one that is excluded"},
  };
  const std::regex weight(R"(\b[0-9]+(\.[0-9]+)? \* )");  // learned anew now and then
  archive::Archive archive = make(plans_with_short_forms(), {{{"ANTQ", "an ninh Tổ quốc"}}});
  for (const Row& row : rows) {
    const auto stages = explain(archive, {.text = row.question});
    ASSERT_EQ(stages.size(), 5u);
    const char* const expected[] = {row.parts, row.tree, row.expanded, row.finds, row.ranks};
    for (std::size_t i = 0; i < stages.size(); ++i)
      EXPECT_EQ(std::regex_replace(stages[i].text, weight, "w * "), expected[i])
          << row.question << ", " << stages[i].name << ": " << row.why;
  }
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

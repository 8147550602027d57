#include <gtest/gtest.h>

#include <chrono>

#include "search/print.h"
#include "search/search.h"
#include "text/text.h"

namespace danchieu::search {
namespace {

std::string root_of(std::string_view text) { return print(parse({.text = std::string(text)}).query.root); }

struct Row {
  std::string_view in, out, why;
};

TEST(Parse, WordsAndPhrases) {
  constexpr Row rows[] = {
      {"", "everything", "an empty question asks for everything"},
      {" \n\t ", "everything", "and so does white space"},
      {"ngày", "ngày", "one word stands for itself"},
      {"Ngày hội toàn dân", "all(Ngày hội toàn dân)", "every word must be found, marks and case passed on"},
      {"ngay hoi", "all(ngay hoi)", "without marks"},
      {"hội hội Hội", "all(hội Hội)", "what is typed twice counts once"},
      {"hop dong lao dong", "all(hop dong lao dong)", "two words that look alike without marks; once the second was lost"},
      {"an ninh - trật tự", "all(an ninh trật tự)", "a dash between words is no minus"},
      {"an ninh –trật tự", "all(an ninh trật tự)", "and neither is a long dash"},
      {"Hoà-bình", "all(Hoà bình)", "a hyphen inside parts words"},
      {"\"ngày hội\"", "\"ngày hội\"", "a phrase"},
      {"“ngày hội” toàn", "all(\"ngày hội\" toàn)", "curly quotes"},
      {"toàn\"ngày hội\"dân", "all(toàn \"ngày hội\" dân)", "quotes without spaces around"},
      {"\"  ngày\n hội \"", "\"ngày hội\"", "white space in a phrase is tidied"},
      {"\"hội\"", "=hội", "a phrase of one word is that word and no other name of it"},
      {"\"\" \" \" \"…\" hội", "hội", "phrases of nothing"},
      {"ngày \"hội toàn", "all(ngày \"hội toàn\")", "an unclosed phrase runs to the end"},
      {"??? …", "everything", "punctuation only"},
      {"ma\xC2\xA0tuý", "all(ma tuý)", "a no-break space"},
      {"ＡＮ ninh", "all(AN ninh)", "full-width forms"},
      {"to\xCC\x82i", "tôi", "decomposed letters arrive composed"},
  };
  for (const Row& row : rows) EXPECT_EQ(root_of(row.in), row.out) << row.why;
}

TEST(Parse, Numbers) {
  constexpr Row rows[] = {
      {"44-KL/TW", "#44/kltw", "as printed"},
      {"44–kl/tw ngày hội", "all(#44/kltw ngày hội)", "with an en dash, among words"},
      {"521 qd ttg", "#521/qdttg", "with spaces"},
      {"ngày KL 44 hội", "all(ngày #kl/44 hội)", "for short"},
      {"\"thực hiện 44-KL/TW ngày hội\"", "all(\"thực hiện\" #44/kltw \"ngày hội\")", "inside a phrase it is a part of its own"},
      {"\"44-KL/TW\"", "#44/kltw", "in quotes"},
      {"ma túy -44-KL/TW", "but_not(all(ma túy) #44/kltw)", "excluded"},
      {"dẫn:44-KL/TW", "cites=44-KL/TW", "as the value of a field"},
      {"dẫn:kl 44 hội", "all(hội cites=kl 44)", "a number with a space inside is one value"},
  };
  for (const Row& row : rows) EXPECT_EQ(root_of(row.in), row.out) << row.why;

  const Parsed parsed = parse({.text = "44-KL/TW dẫn:\"521/QĐ-TTg\" -09-CT/TW"});
  ASSERT_EQ(parsed.numbers.size(), 2u) << "wanted numbers are told, alone or in a field; excluded ones are not";
  EXPECT_EQ(parsed.numbers[0].shown, "44-KL/TW");
  EXPECT_EQ(parsed.numbers[1].shown, "521/QĐ-TTg");
}

TEST(Parse, Fields) {
  constexpr Row rows[] = {
      {"năm:2022", "year=2022", "by its Vietnamese name"},
      {"nam:2022 YEAR:2021", "any(year=2022 year=2021)", "without marks, in English; any of two values"},
      {"năm:2021..2024", "year=2021..2024", "a range"},
      {"năm:2021-2024", "year=2021..2024", "a range as people write it"},
      {"năm:2021.. x", "all(x year=2021..)", "an open range"},
      {"năm:..2021", "year=..2021", "an open range"},
      {"tỉnh:\"Cao Bằng\" ma túy", "all(ma túy province=Cao Bằng)", "several words in quotes"},
      {"tỉnh:“Cao Bằng”", "province=Cao Bằng", "curly quotes"},
      {"tinh:Lào năm:2022", "all(year=2022 province=Lào)", "two fields"},
      {"cấp:xã, hội", "all(hội level=xã)", "a comma behind a value is no part of it"},
      {"loại:\"kế hoạch\"", "kind=kế hoạch", "a kind"},
      {"dẫn:44-KL/TW dẫn:09-CT/TW", "all(cites=44-KL/TW cites=09-CT/TW)", "a plan cites many: all of them"},
      {"Nơi nhận: xã", "all(Nơi nhận xã)", "a colon in running text"},
      {"https://example.vn", "all(https example vn)", "an address"},
      {"8:30", "all(8 30)", "a time of day"},
      {"năm:", "năm", "no value"},
      {"-năm:2022 hội", "but_not(hội year=2022)", "excluded"},
  };
  for (const Row& row : rows) EXPECT_EQ(root_of(row.in), row.out) << row.why;
}

TEST(Parse, Exclusion) {
  constexpr Row rows[] = {
      {"hội -trại", "but_not(hội trại)", "a minus"},
      {"hội -trại -thi", "but_not(hội any(trại thi))", "two: neither may be found"},
      {"hội -\"hội trại\"", "but_not(hội \"hội trại\")", "a phrase"},
      {"hội -hội-trại", "but_not(hội \"hội trại\")", "words with a hyphen are excluded together, not each"},
      {"-hội", "but_not(everything hội)", "alone"},
      {"hội KHÔNG trại", "but_not(hội trại)", "the word"},
      {"hội NOT trại", "but_not(hội trại)", "in English"},
      {"hội KHÔNG \"hội trại\" thi", "but_not(all(hội thi) \"hội trại\")", "only the part behind it"},
      {"hội KHÔNG năm:2022", "but_not(hội year=2022)", "a field"},
      {"hội không trại", "all(hội không trại)", "in small letters it is a word"},
      {"AN NINH KHÔNG GIAN MẠNG", "all(AN NINH KHÔNG GIAN MẠNG)", "in a line of capitals it is a word"},
      {"hội KHÔNG", "all(hội KHÔNG)", "at the end it is a word"},
      {"hội -", "hội", "a lone minus"},
      {"--hội", "but_not(everything hội)", "two of them"},
  };
  for (const Row& row : rows) EXPECT_EQ(root_of(row.in), row.out) << row.why;
}

TEST(Parse, TellsHowItWasUnderstood) {
  const Parsed parsed = parse({.text = "ngày “hội toàn” 44–KL/TW tỉnh:\"Cao Bằng\" -thi"});
  struct Part {
    std::string_view kind, text;
    text::Span span;
  };
  const Part parts[] = {{"word", "ngày", {0, 4}},
                        {"phrase", "\"hội toàn\"", {5, 15}},
                        {"number", "44-KL/TW", {16, 24}},
                        {"field", "tỉnh:\"Cao Bằng\"", {25, 40}},
                        {"word", "-thi", {41, 45}}};
  ASSERT_EQ(parsed.understood.size(), std::size(parts));
  for (std::size_t i = 0; i < std::size(parts); ++i) {
    EXPECT_EQ(parsed.understood[i].kind, parts[i].kind);
    EXPECT_EQ(parsed.understood[i].text, parts[i].text);
    EXPECT_EQ(parsed.understood[i].span, parts[i].span) << parts[i].text;
  }
  EXPECT_TRUE(parsed.problems.empty());
}

TEST(Parse, TellsProblems) {
  struct Problem {
    std::string_view in, root;
    text::Span span;
    std::string_view message, why;
  };
  constexpr Problem rows[] = {
      {"ngày \"hội toàn", "all(ngày \"hội toàn\")", {5, 14}, "ngoặc kép", "the quote that is not closed, to the end"},
      {"tỉnh:\"Cao Bằng", "province=Cao Bằng", {5, 14}, "ngoặc kép", "the same in a field"},
      {"mầu:đỏ hội", "all(mầu đỏ hội)", {0, 3}, "“mầu”", "an unknown field: its words are searched"},
      {"-mầu:\"đỏ tươi\"", "but_not(everything all(mầu \"đỏ tươi\"))", {1, 4}, "“mầu”", "the same, excluded"},
      {"năm:xưa hội", "all(xưa hội)", {4, 7}, "“xưa”", "no year: its words are searched"},
      {"năm:20222", "20222", {4, 9}, "“20222”", "no year"},
      {"năm:2021...2024", "all(2021 2024)", {4, 15}, "“2021...2024”", "no range"},
      {"???", "everything", {0, 3}, "Không có từ", "nothing that can be searched"},
  };
  for (const Problem& row : rows) {
    const Parsed parsed = parse({.text = std::string(row.in)});
    EXPECT_EQ(print(parsed.query.root), row.root) << row.why;
    ASSERT_EQ(parsed.problems.size(), 1u) << row.why;
    EXPECT_EQ(parsed.problems[0].span, row.span) << row.why;
    EXPECT_NE(parsed.problems[0].message.find(row.message), std::string::npos) << parsed.problems[0].message;
  }
}

TEST(Parse, FiltersAndSwitches) {
  const Parsed parsed = parse({.text = "hội",
                               .filters = {{"year", "2022"}, {"year", "2023"}, {"tỉnh", "Cao Bằng"}, {"colour", "red"}, {"year", "x"}},
                               .exact_marks = true,
                               .sort = archive::Sort::newest,
                               .offset = 20,
                               .limit = 5});
  EXPECT_EQ(print(parsed.query.root), "all(hội any(year=2022 year=2023) province=Cao Bằng)");
  EXPECT_TRUE(parsed.query.exact_marks);
  EXPECT_EQ(parsed.query.sort, archive::Sort::newest);
  EXPECT_EQ(parsed.query.offset, 20);
  EXPECT_EQ(parsed.query.limit, 5);
  ASSERT_EQ(parsed.problems.size(), 2u) << "an unknown filter and a year that is none";
  EXPECT_TRUE(parsed.problems[0].span.empty());
  EXPECT_EQ(parsed.understood.size(), 1u) << "filters were not typed";
}

TEST(Parse, HostileQuestionsAreCutAndAnswered) {
  std::string quotes, words, hyphens, fields, minuses;
  for (int i = 0; i < 10000; ++i) {
    quotes += '"';
    words += "từ" + std::to_string(i) + " ";
    hyphens += std::to_string(i) + "-";
    fields += "a:";
    minuses += "-";
  }
  const std::string texts[] = {quotes,
                               words,
                               hyphens,
                               fields,
                               minuses,
                               std::string(100000, 'a'),
                               std::string(100000, '\0'),
                               std::string(100000, '\xFF'),
                               std::string(3000, '\xE1'),
                               "hội" + std::string(1, '\0') + " \xC3 trại",
                               "dẫn:dẫn:dẫn:44-KL/TW"};
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& text : texts) {
    const auto size = text::count_code_points(text);
    const Parsed parsed = parse({.text = text});
    EXPECT_LE(parsed.understood.size(), 100u);
    bool said = false;
    for (const auto& problem : parsed.problems) {
      EXPECT_LE(problem.span.end, size);
      said = said || problem.span == text::Span{2000, size};
    }
    EXPECT_EQ(said, size > 2000) << "what was cut off is told";
  }
  const Parsed many = parse({.text = words});
  EXPECT_EQ(many.understood.size(), 100u);
  ASSERT_EQ(many.problems.size(), 2u) << "too many parts, too many characters";
  EXPECT_EQ(many.problems[0].span.begin, 490u) << "behind từ99";
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
  EXPECT_EQ(root_of("hội" + std::string(1, '\0') + " \xC3 trại"), "all(hội trại)") << "what is broken is passed over";
}

}  // namespace
}  // namespace danchieu::search

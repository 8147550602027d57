/// The query language (docs/query-language.md), stage by stage: parts as split, tree as read, what was not understood.

#include <gtest/gtest.h>

#include "search/print.h"
#include "search/search.h"

namespace danchieu::search {
namespace {

std::string lines(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all.append(all.empty() ? "" : " ").append(part);
  return all;
}

struct Row {
  std::string_view query, parts, tree, why;
};

void expect(const Row& row) {
  const Parsed parsed = parse({.text = std::string(row.query)});
  EXPECT_EQ(lines(parsed.parts), row.parts) << row.query << ": " << row.why;
  EXPECT_EQ(print(parsed.query.root), row.tree) << row.query << ": " << row.why;
  for (const auto& problem : parsed.problems) ADD_FAILURE() << row.query << ": " << problem.message;
}

TEST(Language, Operators) {
  constexpr Row rows[] = {
      {"hội AND trại", "words[hội] all words[trại]", "all(hội trại)", "AND says what stands side by side means anyway"},
      {"hội OR trại", "words[hội] any words[trại]", "any(hội trại)", "a choice"},
      {"hội HOẶC trại", "words[hội] any words[trại]", "any(hội trại)", "in Vietnamese"},
      {"hội|trại | thi", "words[hội] any words[trại] any words[thi]", "any(hội trại thi)", "a bar, with spaces and without"},
      {"a b OR c d", "words[a] words[b] any words[c] words[d]", "any(all(a b) all(c d))", "OR binds least"},
      {"(hội OR trại) thi", "open words[hội] any words[trại] close words[thi]", "all(any(hội trại) thi)", "parentheses first"},
      {"thi AND (hội OR (trại thi))", "words[thi] all open words[hội] any open words[trại] words[thi] close close",
       "all(thi any(hội all(trại thi)))", "in each other"},
      {"hội AND NOT trại", "words[hội] all none words[trại]", "but_not(hội trại)", "NOT binds most"},
      {"hội VÀ KHÔNG trại", "words[hội] all none words[trại]", "but_not(hội trại)", "in Vietnamese"},
      {"hội -(trại OR thi)", "words[hội] none open words[trại] any words[thi] close", "but_not(hội any(trại thi))", "a group is excluded"},
      {"hội OR -trại", "words[hội] any none words[trại]", "any(hội but_not(everything trại))", "all but, as a choice"},
      {"NOT NOT hội", "none none words[hội]", "hội", "twice is not at all"},
      {"hội và trại", "words[hội] words[và] words[trại]", "all(hội và trại)", "small và is a word"},
      {"hội or trại", "words[hội] words[or] words[trại]", "all(hội or trại)", "small or, too"},
      {"hoặc là", "words[hoặc] words[là]", "all(hoặc là)", "and hoặc"},
      {"BẢO VỆ VÀ PHÁT TRIỂN", "words[BẢO] words[VỆ] words[VÀ] words[PHÁT] words[TRIỂN]", "all(BẢO VỆ VÀ PHÁT TRIỂN)",
       "in a line of capitals VÀ is a word"},
      {"CẤM HOẶC HẠN CHẾ", "words[CẤM] words[HOẶC] words[HẠN] words[CHẾ]", "all(CẤM HOẶC HẠN CHẾ)", "HOẶC, too: a choice would find less"},
      {"ANTQ HOẶC ANTT", "words[ANTQ] any words[ANTT]", "any(ANTQ ANTT)",
       "but between short forms, which are no syllables, it is an operator"},
      {"GẦN ĐÂY", "words[GẦN] words[ĐÂY]", "all(GẦN ĐÂY)", "GẦN in capitals is a word, too"},
      {"VÀ trật tự", "words[VÀ] words[trật] words[tự]", "all(VÀ trật tự)", "with nothing before it it is a word"},
      {"an ninh Tổ quốc (ANTQ)", "words[an] words[ninh] words[Tổ] words[quốc] open words[ANTQ] close", "all(an ninh Tổ quốc ANTQ)",
       "parentheses of running text do no harm"},
      {"ORDER ANDES", "words[ORDER] words[ANDES]", "all(ORDER ANDES)", "an operator is a whole word"},
  };
  for (const Row& row : rows) expect(row);
}

TEST(Language, NearAndBegins) {
  constexpr Row rows[] = {
      {"hội NEAR trại", "words[hội] near/10 words[trại]", "near/10(hội trại)", "within ten words"},
      {"hội GẦN/5 trại", "words[hội] near/5 words[trại]", "near/5(hội trại)", "within five, in Vietnamese"},
      {"\"an ninh\" NEAR/3 mạng", "phrase[an ninh] near/3 words[mạng]", "all(near/3(an ninh mạng) \"an ninh\")", "a phrase near a word"},
      {"(an ninh) NEAR (tổ quốc)", "open words[an] words[ninh] close near/10 open words[tổ] words[quốc] close", "near/10(an ninh tổ quốc)",
       "groups of words"},
      {"a NEAR b NEAR/20 c", "words[a] near/10 words[b] near/20 words[c]", "near/20(a b c)", "a chain has its widest distance"},
      {"x a NEAR b y", "words[x] words[a] near/10 words[b] words[y]", "all(x near/10(a b) y)", "binds more than what stands beside it"},
      {"-(a NEAR b) c", "none open words[a] near/10 words[b] close words[c]", "but_not(c near/10(a b))", "excluded"},
      {"tuyên*", "words[tuyên*]", "tuyên*", "how a word begins"},
      {"tuyên* hội -tuy*", "words[tuyên*] words[hội] none words[tuy*]", "but_not(all(tuyên* hội) tuy*)", "excluded"},
      {"ma-tuy*", "words[ma-tuy*]", "all(ma tuy*)", "the last word of several"},
      {"=ANTQ", "=words[ANTQ]", "=ANTQ", "exactly so"},
      {"\"ANTQ\"", "phrase[ANTQ]", "=ANTQ", "a word in quotes, too"},
      {"=\"an ninh\"", "=phrase[an ninh]", "=\"an ninh\"", "a phrase exactly"},
  };
  for (const Row& row : rows) expect(row);
}

TEST(Language, Fields) {
  constexpr Row rows[] = {
      {"(ma túy OR hội) năm:2022", "open words[ma] words[túy] any words[hội] close field year[2022]", "all(any(all(ma túy) hội) year=2022)",
       "fields beside a group"},
      {"năm:(2021 OR 2023)", "field year[] open words[2021] any words[2023] close", "any(year=2021 year=2023)", "a group of values"},
      {"năm:(2021 2023) hội", "field year[] open words[2021] words[2023] close words[hội]", "all(hội any(year=2021 year=2023))",
       "without an OR as side by side"},
      {"năm:2021,2023", "field year[2021,2023]", "any(year=2021 year=2023)", "with commas"},
      {"tỉnh:(Cao Bằng OR \"Lào Cai\")", "field province[] open words[Cao] words[Bằng] any phrase[Lào Cai] close",
       "any(province=Cao Bằng province=Lào Cai)", "values of several words"},
      {"tỉnh:Cao Bằng ma túy", "field province[Cao Bằng] words[ma] words[túy]", "all(ma túy province=Cao Bằng)",
       "without quotes as far as a province is named so"},
      {"loại:kế hoạch năm: 2022", "field kind[kế hoạch] field year[2022]", "all(year=2022 kind=kế hoạch)",
       "a kind; a space behind the colon"},
      {"cấp:trung ương", "field level[trung ương]", "level=trung ương", "a level of two words"},
      {"năm:2021 AND năm:2022", "field year[2021] all field year[2022]", "all(year=2021 year=2022)", "with an AND between both are wanted"},
      {"không-dẫn:521/QĐ-TTg", "none field cites[521/QĐ-TTg]", "but_not(everything cites=521/QĐ-TTg)", "excluded by name"},
      {"khong-dan:\"QĐ 521\" no-year:2022", "none field cites[QĐ 521] none field year[2022]",
       "but_not(everything any(cites=QĐ 521 year=2022))", "any field, without marks, in English"},
      {"dẫn:luật đất đai 2013 năm:2022", "field cites[luật đất đai 2013] field year[2022]",
       "all(year=2022 cites=luật đất đai 2013)", "a law by its title, as far as one is named so"},
      {"loại:KH", "field kind[KH]", "kind=Kế hoạch", "a kind by its code"},
      {"thực-hiện:44-KL/TW", "field implements[44-KL/TW]", "implements=44-KL/TW", "plans that implement it"},
      {"implements:44-KL/TW -căn-cứ:09-CT/TW", "field implements[44-KL/TW] none field based_on[09-CT/TW]",
       "but_not(implements=44-KL/TW based_on=09-CT/TW)", "and are not based on another"},
      {"dẫn:521/QĐ-TTg năm:2022..2023", "field cites[521/QĐ-TTg] field year[2022..2023]", "all(year=2022..2023 cites=521/QĐ-TTg)",
       "the year of the plans is no year of the document"},
      {"521/QĐ-TTg ngày:13/6/2022 nam:2022", "number[521/QĐ-TTg] field issued[13/6/2022] field year[2022]",
       "all(#521/qdttg year=2022 issued=2022-06-13)", "nor is a day"},
      {"dẫn:521/QĐ-TTg ngày 13/6/2005 năm:2022", "field cites[521/QĐ-TTg ngày 13/6/2005] field year[2022]",
       "all(year=2022 cites=521/QĐ-TTg ngày 13/6/2005)", "which stands without a colon"},
      {"ban-hành:2022-04", "field issued[2022-04]", "issued=2022-04", "a month"},
      {"ban-hành:4/4/2022", "field issued[4/4/2022]", "issued=2022-04-04", "a day"},
      {"ban-hành:01/2022..06/2022", "field issued[01/2022..06/2022]", "issued=2022-01..2022-06", "a range of months"},
      {"ban-hành:2022..", "field issued[2022..]", "issued=2022..", "open"},
      {"ban-hành:\"Bộ Công an\"", "field issued[Bộ Công an]", "issuer=Bộ Công an", "what is no date is who"},
      {"ký:\"Nguyễn Văn An\"", "field signer[Nguyễn Văn An]", "signer=Nguyễn Văn An", "the signer"},
      {"ký:Nguyễn Văn An hội", "field signer[Nguyễn Văn An] words[hội]", "all(hội signer=Nguyễn Văn An)",
       "as far as it is written as a name"},
      {"tỉnh:=\"Quảng Ngãi\"", "=field province[Quảng Ngãi]", "but_not(province=Quảng Ngãi province=Kon Tum)",
       "without what became part of it"},
      {"tỉnh:=\"Kon Tum\"", "=field province[Kon Tum]", "province=Kon Tum", "nothing became part of a province of then"},
      {"(tỉnh:Lào Cai) hội", "open field province[Lào Cai] close words[hội]", "all(province=Lào Cai hội)", "a value ends with its group"},
      {"năm:２０２２", "field year[2022]", "year=2022", "full-width digits"},
      {"tỉnh:”Cao\u00A0Bằng”", "field province[Cao Bằng]", "province=Cao Bằng", "smart quotes, a no-break space"},
      {"n\u200Băm:2022", "field year[2022]", "year=2022", "a zero-width space in the name, as copied from a page"},
  };
  for (const Row& row : rows) expect(row);
}

TEST(Language, WhatIsNotUnderstoodIsTold) {
  struct Problem {
    std::string_view query, tree;
    text::Span span;
    std::string_view message, why;
  };
  constexpr Problem rows[] = {
      {"(hội trại", "all(hội trại)", {0, 9}, "ngoặc đơn đóng", "a group that is not closed"},
      {"hội) trại", "all(hội trại)", {3, 4}, "không có dấu mở", "one that was not opened"},
      {"hội OR", "hội", {4, 6}, "“OR”", "nothing behind OR"},
      {"OR hội", "hội", {0, 2}, "“OR”", "nothing before it"},
      {"hội OR OR trại", "any(hội trại)", {4, 6}, "“OR”", "nothing between"},
      {"hội AND", "hội", {4, 7}, "“AND”", "nothing behind AND"},
      {"hội NOT", "hội", {4, 7}, "“NOT”", "nothing behind NOT"},
      {"hội NEAR 44-KL/TW", "all(hội #44/kltw)", {4, 8}, "“NEAR”", "a number stands nowhere near"},
      {"hội NEAR -trại", "but_not(hội trại)", {4, 8}, "“NEAR”", "what is excluded stands nowhere"},
      {"a NEAR (b OR c)", "all(a any(b c))", {2, 6}, "“NEAR”", "a choice has no place"},
      {"()", "everything", {0, 2}, "Không có từ", "an empty group asks for nothing"},
      {"tu*yên", "all(tu yên)", {2, 3}, "Dấu *", "a star inside a word"},
      {"năm: hội", "all(năm hội)", {0, 3}, "“năm”", "an empty field"},
      {"hội không-năm:", "all(hội không năm)", {4, 13}, "“không-năm”", "an empty field that excludes"},
      {"(không-dẫn:)", "all(không dẫn)", {1, 10}, "“không-dẫn”", "an empty field that excludes, in a group"},
      {"hội tỉnh:", "all(hội tỉnh)", {4, 8}, "tỉnh:\"Cao Bằng\"", "at the end; an example is told"},
      {"tinhh:Lào", "all(tinhh Lào)", {0, 5}, "“tỉnh:”", "a field nearly named: did you mean"},
      {"provnice:Lào", "all(provnice Lào)", {0, 8}, "“tỉnh:”", "letters swapped"},
      {"năm:2024..2021", "year=2024..2021", {4, 14}, "đầu sau cuối", "a range that ends before it begins"},
      {"ban-hành:31/2/2022", "all(31 2 2022)", {9, 18}, "“31/2/2022”", "no such day"},
      {"tỉnh:Atlantis", "province=Atlantis", {5, 13}, "“Atlantis”", "no such province"},
      {"cấp:thôn", "level=thôn", {4, 8}, "“thôn”", "no such level"},
      {"dẫn:gì", "cites=gì", {4, 6}, "“gì”", "no number"},
  };
  for (const Problem& row : rows) {
    const Parsed parsed = parse({.text = std::string(row.query)});
    EXPECT_EQ(print(parsed.query.root), row.tree) << row.query << ": " << row.why;
    ASSERT_EQ(parsed.problems.size(), 1u) << row.query << ": " << row.why;
    EXPECT_EQ(parsed.problems[0].span, row.span) << row.query << ": " << row.why;
    EXPECT_NE(parsed.problems[0].message.find(row.message), std::string::npos) << row.query << ": " << parsed.problems[0].message;
  }
}

TEST(Language, PartsCanBeTakenOut) {
  struct Part {
    std::string_view query, text, without, why;
  };
  constexpr Part rows[] = {
      {"hội OR trại", "hội", "trại", "the OR goes with the first"},
      {"hội OR trại", "trại", "hội", "and with the last"},
      {"hội trại OR thi", "hội", "trại OR thi", "but not with one of several"},
      {"hội NOT trại", "-trại", "hội", "NOT goes with what it excludes"},
      {"hội NEAR trại thi", "hội NEAR trại", "thi", "near words are one part"},
      {"hội tuyên*", "tuyên*", "hội", "the star goes, too"},
      {"không-dẫn:44-KL/TW hội", "-dẫn:44-KL/TW", "hội", "an excluded field"},
      {"hội -(trại OR", "-trại", "hội", "an OR without a second side goes with what is excluded before it"},
  };
  for (const Part& row : rows) {
    const Parsed parsed = parse({.text = std::string(row.query)});
    const auto part =
        std::find_if(parsed.understood.begin(), parsed.understood.end(), [&](const auto& each) { return each.text == row.text; });
    ASSERT_NE(part, parsed.understood.end()) << row.query << ": " << row.text;
    std::u32string rest = text::to_utf32(row.query);
    rest.erase(part->with_operator.begin, part->with_operator.size());
    std::string without = text::to_utf8(rest);
    while (without.find("  ") != std::string::npos) without.erase(without.find("  "), 1);
    if (without.starts_with(' ')) without.erase(0, 1);
    if (without.ends_with(' ')) without.pop_back();
    EXPECT_EQ(without, row.without) << row.why;
  }
}

TEST(Language, ProvincesOfTodaySayWhatTheyInclude) {
  struct Province {
    std::string_view query, note, instead;
  };
  constexpr Province rows[] = {
      {"tỉnh:\"Quảng Ngãi\"", "gồm cả Kon Tum trước 1/7/2025", "tỉnh:=\"Quảng Ngãi\""},
      {"tỉnh:\"Kon Tum\"", "", ""},
      {"tỉnh:=\"Quảng Ngãi\"", "", ""},
      {"tỉnh:\"Cao Bằng\"", "", ""},
      {"-tinh:\"Quang Ngai\"", "gồm cả Kon Tum trước 1/7/2025", "tỉnh:=\"Quang Ngai\""},
  };
  for (const Province& row : rows) {
    const Parsed parsed = parse({.text = std::string(row.query)});
    ASSERT_EQ(parsed.notes.size(), row.note.empty() ? 0u : 1u) << row.query;
    if (row.note.empty()) continue;
    EXPECT_EQ(parsed.notes[0].text, row.note) << row.query;
    EXPECT_EQ(parsed.notes[0].instead, row.instead) << row.query;
    EXPECT_EQ(parsed.notes[0].span.end, parsed.understood[0].span.end) << row.query;
    EXPECT_EQ(parsed.notes[0].span.begin, row.query.front() == '-' ? 1u : 0u) << row.query << ": the minus stays";
  }
}

}  // namespace
}  // namespace danchieu::search

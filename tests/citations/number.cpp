#include "citations/number.h"

#include <gtest/gtest.h>

#include <random>

namespace danchieu::citations {
namespace {

struct Row {
  const char* written;
  const char* canonical;  // nullptr: no number
  const char* why;
};

TEST(Number, IsReadInEveryShapeAndPrintedInOne) {
  const Row rows[] = {
      {"521/QĐ-TTg", "521/QĐ-TTg", "a decision of the Prime Minister"},
      {"44-KL/TW", "44-KL/TW", "the Party's shape"},
      {"111/2018/NĐ-CP", "111/2018/NĐ-CP", "a norm, with its year"},
      {"85/2015/QH13", "85/2015/QH13", "a law: no type in the symbol"},
      {"346 - KH/TU", "346-KH/TU", "blanks around the hyphen"},
      {"44-\n\nKL/TW", "44-KL/TW", "a line break and a blank line behind the hyphen"},
      {"09/CTr-BCA-\nMTTW", "09/CTr-BCA-MTTW", "a line break behind the second hyphen"},
      {"131/ QĐ-TTg", "131/QĐ-TTg", "a blank behind the slash"},
      {"23/2012/TT - BCA", "23/2012/TT-BCA", "blanks around the hyphen inside the symbol"},
      {"09-/TW", "09-/TW", "the type code is lost"},
      {"2728/BCĐ-CAT(PV05)", "2728/BCĐ-CAT(PV05)", "the drafting unit in parentheses"},
      {"06/2008/CT-TTg", "06/2008/CT-TTg", "the leading zero stays"},
      {"66.13/2026/NQ-CP", "66.13/2026/NQ-CP", "a dotted number"},
      {"5a-KH/TU", "5a-KH/TU", "a letter behind the number"},
      {"298 KH/TWĐTN", "298KH/TWĐTN", "a blank instead of the separator"},
      {"22HD/TWĐTN", "22HD/TWĐTN", "no separator at all"},
      {"106/2013/NĐCP", "106/2013/NĐ-CP", "the hyphen inside the symbol is lost, and restored"},
      {"22/QĐTTG", "22/QĐ-TTg", "fuzzing found it: the body of a fused symbol is spelled like any other"},
      {"31/2018/QĐTTg", "31/2018/QĐ-TTg", "the same before a code in small letters"},
      {"2204/TTCP-C.IV", "2204/TTCP-C.IV", "a unit with a full stop in it"},
      {"8/QH.I", "8/QH.I", "fuzzing found it: a Roman number is not repaired to digits"},
      {"16/2006/TT.TTT-BTLCA", nullptr, "fuzzing found it: no office with its body where the type code stands"},
      {"1239/CTrXIO", "1239/CTr-X10", "fuzzing found it: a department glued to its code is repaired like any other"},
      {"319/X&I9", "319/X&I9", "fuzzing found it: no digits behind '&'"},
      {"1949TTg- UB HĐNDI", nullptr, "fuzzing found it: a code without separator asks for more than itself"},
      {"45/25010/NĐ-CP", "45/25010/NĐ-CP", "a year with a digit too many stays as written"},
      {"15/2O19/QĐ-UBND", "15/2019/QĐ-UBND", "a letter for a digit of the year"},
      {"113/20l0 /TT-BTC", "113/2010/TT-BTC", "the same before a blank"},
      {"3/2O19", nullptr, "without a code it is no year"},
      {"01/1999/QĐ.UBND", "01/1999/QĐ-UBND", "a full stop for the hyphen"},
      {"21-CT/T.Ư", "21-CT/TƯ", "how newspapers write the Party's centre"},
      {"l705/BCT-TTTN", "1705/BCT-TTTN", "a letter for a digit"},
      {"O9/2011/QĐ-TTg", "09/2011/QĐ-TTg", "the same"},
      {"16/2017/QHI4", "16/2017/QH14", "a letter for a digit of the assembly"},
      {"16/2017/UBTVQHl4", "16/2017/UBTVQH14", "the same in a small letter"},
      {"521/QÐ-TTg", "521/QĐ-TTg", "Ð (U+00D0) stands for Đ"},
      {"72/2024/TT-BTС", "72/2024/TT-BTC", "a Cyrillic С stands for C"},
      {"44–KL/TW", "44-KL/TW", "an en dash"},
      {"521/qd-ttg", "521/QD-TTg", "typed in small letters without marks"},
      {"53-HĐBT", "53-HĐBT", "an old form"},
      {"1204/QCPH", "1204/QCPH", "a type and no body"},
      {"4099/BGDĐT-GDTrH", "4099/BGDĐT-GDTrH", "an initial of two letters (it was cut off)"},
      {"1635/SGDĐT-GDTrH-GDTX", "1635/SGDĐT-GDTrH-GDTX", "and more behind it"},
      {"7/KH-CNThS", "7/KH-CNThS", "another one"},
      {"102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN", "three bodies"},
      {"10/2018/TTLT-BTP-BCA-BQP-BTC-TANDTC-VKSNDTC", "10/2018/TTLT-BTP-BCA-BQP-BTC-TANDTC-VKSNDTC",
       "seven codes; a bug: it was cut behind the sixth"},
      {"19/8/2022", nullptr, "a date"},
      {"24/7", nullptr, "no symbol"},
      {"1/500", nullptr, "a scale"},
      {"10 - Công an tỉnh", nullptr, "a word behind the hyphen"},
      {"2019 - 2023", nullptr, "years"},
      {"0694 204.270", nullptr, "a telephone number"},
      {"", nullptr, "nothing"},
  };
  for (const Row& row : rows) {
    const auto number = parse_number(row.written);
    if (row.canonical == nullptr) {
      EXPECT_FALSE(number) << row.written << ": " << row.why;
    } else if (number) {
      EXPECT_EQ(number->canonical(), row.canonical) << row.why;
    } else {
      ADD_FAILURE() << row.written << " was not read: " << row.why;
    }
  }
}

TEST(Number, EndsWhereASymbolEnds) {
  struct {
    const char* text;
    const char* number;
    const char* why;
  } rows[] = {
      {"30/2020/NĐ-CPngày 05/3/2020", "30/2020/NĐ-CP", "a word glued to the symbol"},
      {"44-KL/TW - Ban Bí thư", "44-KL/TW", "a word behind a hyphen"},
      {"521/QĐ-TTg; 55-NQ/TU", "521/QĐ-TTg", "the next number of a list"},
      {"19/2020/NĐ-CP1 quy định", "19/2020/NĐ-CP", "a footnote mark glued to the symbol"},
      {"97-CP2, ngày 27/9/1996", "97-CP", "to a symbol of one code"},
      {"39/2017/NĐCP2 ngày 21/3/2017", "39/2017/NĐ-CP", "to codes without the hyphen between them"},
      {"16/KH-BCĐI38 ngày 2/3/2020", "16/KH-BCĐ138", "a letter for a digit of a committee"},
      {"12/2014/TTLT-BTP-BNV1 ngày", "12/2014/TTLT-BTP-BNV", "and behind the second body"},
      {"07/CT-BCA-V28, ngày 15/8/2014", "07/CT-BCA-V28", "the digits of a drafting unit stay"},
      {"37/2018/QH14 ngày", "37/2018/QH14", "the digits of a term stay"},
      {"17/KH-UBND\nỦy ban nhân dân", "17/KH-UBND", "a heading on the next line"},
  };
  for (const auto& row : rows) {
    const text::Text text(row.text);
    const auto found = read_number(text.chars(), 0);
    ASSERT_TRUE(found) << row.text;
    EXPECT_EQ(found->number.canonical(), row.number) << row.why;
  }
}

TEST(Number, PrintedAndReadAgainIsTheSame) {
  std::mt19937 random(7);
  const char* types[] = {"QĐ", "KH", "NQ", "CTr", "TTr", "KL", "CT", "TTLT"};
  const char* bodies[] = {"TTg", "UBND", "TW", "TU", "BCA", "BCĐ", "BLĐTBXH", "CAT-MTTQ", "BCA-V28", "BCĐ138", "SNNPTNT"};
  const auto pick = [&](auto& list) { return std::string(list[random() % std::size(list)]); };
  for (int i = 0; i < 500; ++i) {
    const bool norm = random() % 3 == 0;
    const bool party = !norm && random() % 2 == 0;
    std::string written = std::to_string(1 + random() % 99999);
    if (norm) written += "/" + std::to_string(1990 + random() % 40);
    written += (party ? "-" : "/") + pick(types) + (party ? "/" : "-") + pick(bodies);
    const auto number = parse_number(written);
    ASSERT_TRUE(number) << written;
    EXPECT_EQ(number->canonical(), written);
    EXPECT_EQ(parse_number(number->canonical())->canonical(), number->canonical());
  }
}

TEST(Number, IsReadFromAnyText) {
  std::mt19937 random(11);
  const std::u32string letters = U"0123456789/-.()QĐTKgCPV ngàyươ\n~*&";
  for (int i = 0; i < 2000; ++i) {
    std::u32string text;
    for (int k = 0; k < 40; ++k) text += letters[random() % letters.size()];
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      if (const auto found = read_number(text, at)) {
        EXPECT_EQ(found->span.begin, at);
        EXPECT_LE(found->span.end, text.size());
      }
    }
  }
}

TEST(NumberTerms, OfOneDocumentMeetWhatPeopleTypeForIt) {
  struct {
    const char* typed;
    const char* kind;
    const char* number;
    const char* why;
  } rows[] = {
      {"44-KL/TW", "Kết luận", "44-KL/TW", "as printed"},
      {"kl 44", "Kết luận", "44-KL/TW", "code and number"},
      {"Kết luận 44", "Kết luận", "44-KL/TW", "noun and number"},
      {"ket luan so 44", "Kết luận", "44-KL/TW", "noun without marks"},
      {"số 44-KL/TW", "Kết luận", "44-KL/TW", "with số"},
      {"44–kl/tw", "Kết luận", "44-KL/TW", "an en dash, small letters"},
      {"kl44", "Kết luận", "44-KL/TW", "glued"},
      {"kl 44/tw", "Kết luận", "44-KL/TW", "code first"},
      {"521/qd-ttg", "Quyết định", "521/QĐ-TTg", "without marks"},
      {"521 QD TTg", "Quyết định", "521/QĐ-TTg", "blanks for separators"},
      {"QĐ 521", "Quyết định", "521/QĐ-TTg", "code and number"},
      {"quyết định 521", "Quyết định", "521/QĐ-TTg", "noun and number"},
      {"qd521/ttg", "Quyết định", "521/QĐ-TTg", "code glued to the number"},
      {"521/QĐ-TTg ngày 13/6/2005", "Quyết định", "521/QĐ-TTg", "a date behind it"},
      {"NĐ 111/2018", "Nghị định", "111/2018/NĐ-CP", "short form of a norm"},
      {"nghị định 111/2018/nđ-cp", "Nghị định", "111/2018/NĐ-CP", "whole, small letters"},
      {"nghị định 111 năm 2018", "Nghị định", "111/2018/NĐ-CP", "the year behind năm"},
      {"111/2018", "Nghị định", "111/2018/NĐ-CP", "number and year"},
      {"công văn 323/V05-P5", "Công văn", "323/V05-P5", "a letter without a type code"},
      {"346 - kh/tu", "Kế hoạch", "346-KH/TU", "blanks inside"},
      {"07/CT-BCA", "Chỉ thị", "07/CT-BCA-V28", "without the drafting unit"},
      {"hướng dẫn 2728", "Hướng dẫn", "2728/BCĐ-CAT(PV05)", "the kind is not in the symbol"},
      {"299a/KH-UBND", "Kế hoạch", "299a/KH-UBND", "a letter belongs to the ordinal"},
      {"KẾ HOẠCH 299A/KH-UBND", "Kế hoạch", "299a/KH-UBND", "the same in capitals"},
      {"299a kh ubnd", "Kế hoạch", "299a/KH-UBND", "the same with blanks for separators"},
      {"kh 299a", "Kế hoạch", "299a/KH-UBND", "the same, short"},
      {"2807 BCT TTTN", "Công văn", "2807/BCT-TTTN", "a unit that no table knows, in capitals"},
      {"2807/BCT -TTTN", "Công văn", "2807/BCT-TTTN", "it is not excluded: no blank before a hyphen would make it part of the number"},
      {"2807 / BCT - TTTN", "Công văn", "2807/BCT-TTTN", "blanks around each sign"},
      {"127 2005 QH11", "Nghị quyết", "127/2005/QH11", "a year and a term of the National Assembly"},
      {"638/TTCP -C.IV", "Công văn", "638/TTCP-C.IV", "the same behind a hyphen"},
      {"5073 / BLĐTBXH - TE", "Công văn", "5073/BLĐTBXH-TE", "a unit that could be a syllable, last"},
      {"5278 / UBND - NV", "Công văn", "5278/UBND-NV", "a unit behind a people's committee"},
      {"23 / KH - CATP - SGDĐT", "Kế hoạch", "23/KH-CATP-SGDĐT", "two bodies with blanks between"},
      {"822 NQ UBTVQH15", "Nghị quyết", "822/NQ-UBTVQH15", "the Standing Committee of a term behind a kind"},
      {"814 / NQ - UBTVQH14", "Nghị quyết", "814/NQ-UBTVQH14", "the same with blanks around the signs"},
      {"638 TTCP C.IV", "Công văn", "638/TTCP-C.IV", "a unit with a Roman number, blanks for separators"},
      {"284 hdbt", "Nghị định", "284-HĐBT", "an old form in small letters"},
      {"33 CP", "Nghị định", "33-CP", "an old form with a blank"},
      {"59 KHPH BCA BNV", "Kế hoạch", "59/KHPH-BCA-BNV", "a rare code of a kind before two bodies"},
      {"101 / 1999 / TTLT / BCA - BTC", "Thông tư liên tịch", "101/1999/TTLT/BCA-BTC", "the second body of a joint circular"},
      {"221 / KH - CAT - PA03", "Kế hoạch", "221/KH-CAT-PA03", "a drafting unit behind the body"},
      {"tt 08 nam 2012", "Thông tư", "08/2012/TT-BCA", "a leading zero in a short form with its year"},
      {"qd 1968 nam 2020", "Quyết định", "1968/QĐ-TTg", "a number that looks like a year, and a year"},
      {"quyết định 1968", "Quyết định", "1968/QĐ-TTg", "the same alone: it may be a year, too"},
  };
  for (const auto& row : rows) {
    const auto typed = find_typed_numbers(row.typed);
    ASSERT_EQ(typed.size(), 1u) << row.typed << ": " << row.why;
    const auto terms = number_terms(row.kind, row.number);
    EXPECT_NE(std::find(terms.begin(), terms.end(), typed[0].term), terms.end())
        << row.typed << " asks for " << typed[0].term << ": " << row.why;
  }
}

TEST(TypedNumber, IsNotSeenInOtherWords) {
  const char* queries[] = {"kế hoạch 2022", "ngay hoi toan dan", "nghị quyết 10 năm", "19/8/2022", "điều 10",
                           "đã 2 năm",      "kế hoạch 5 năm",    "2019-2023",         "",          "///",
                           "Covid-19"};
  for (const char* query : queries) EXPECT_TRUE(find_typed_numbers(query).empty()) << query;
}

TEST(TypedNumber, EndsWhereTheNextWordBegins) {
  struct {
    const char* query;
    const char* shown;
    const char* why;
  } rows[] = {
      {"24/KH-UBND - an ninh mạng", "24/KH-UBND", "words behind a dash"},
      {"24/KH-UBND - AN NINH MẠNG", "24/KH-UBND", "the same in capitals"},
      {"521/QĐ-TTg - BCA", "521/QĐ-TTg", "a body of its own"},
      {"24/KH-UBND -huyện", "24/KH-UBND", "a word that is excluded"},
      {"24 KH UBND HUE", "24/KH-UBND", "a place"},
      {"24 kh ubnd tttn", "24/KH-UBND", "small letters that no table knows are a word"},
  };
  for (const auto& row : rows) {
    const auto found = find_typed_numbers(row.query);
    ASSERT_EQ(found.size(), 1u) << row.query << ": " << row.why;
    EXPECT_EQ(found[0].shown, row.shown) << row.query << ": " << row.why;
  }
}

TEST(TypedNumber, ThatMayBeAYearSaysSo) {
  struct {
    const char* query;
    bool may_be_year;
  } rows[] = {{"quyết định 1968", true}, {"quyết định 1968 năm 2020", false}, {"quyết định 521", false}, {"1968/QĐ-TTg", false}};
  for (const auto& row : rows) {
    const auto found = find_typed_numbers(row.query);
    ASSERT_EQ(found.size(), 1u) << row.query;
    EXPECT_EQ(found[0].may_be_year, row.may_be_year) << row.query;
  }
}

TEST(TypedNumber, TellsWhereItStandsAndWhatItIs) {
  const auto found = find_typed_numbers("lực lượng thực hiện 44-kl/tw và qđ 521 ở Cao Bằng");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].shown, "44-KL/TW");
  EXPECT_EQ(found[0].span, (text::Span{20, 28}));
  EXPECT_EQ(found[1].shown, "Quyết định 521");
  EXPECT_EQ(found[1].span, (text::Span{32, 38}));
}

}  // namespace
}  // namespace danchieu::citations

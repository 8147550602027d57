#include "text/date.h"

#include <gtest/gtest.h>

#include "tests/text/random_text.h"

namespace danchieu::text {
namespace {

/// "2022-04-04[ngày 4 tháng 4 năm 2022] " for each date.
std::string dates_in(std::string_view utf8) {
  const Text text(utf8);
  std::string found;
  for (const DateFound& date : find_dates(text.chars())) found += date.date.iso() + "[" + text.utf8(date.span) + "] ";
  return found;
}

TEST(Date, FindsEveryForm) {
  struct Row {
    std::string_view in, out, why;
  };
  constexpr Row rows[] = {
      {"ngày 27/4/2021 của", "2021-04-27[ngày 27/4/2021] ", "slashes"},
      {"22/03/2022, 1/2/2019", "2022-03-22[22/03/2022] 2019-02-01[1/2/2019] ", "without the word, padded or not"},
      {"ngày 22 tháng 01 năm 2019.", "2019-01-22[ngày 22 tháng 01 năm 2019] ", "in words"},
      {"4 tháng 4 năm 2022", "2022-04-04[4 tháng 4 năm 2022] ", "in words, without the first"},
      {"NGÀY 04 THÁNG 4 NĂM 2022", "2022-04-04[NGÀY 04 THÁNG 4 NĂM 2022] ", "capitals"},
      {"ngay 4 thang 4 nam 2022", "2022-04-04[ngay 4 thang 4 nam 2022] ", "marks lost"},
      {"1-12-2011", "2011-12-01[1-12-2011] ", "hyphens"},
      {"30.5.2023.", "2023-05-30[30.5.2023] ", "full stops"},
      {"ngày 28/ 5/2019", "2019-05-28[ngày 28/ 5/2019] ", "a space inside"},
      {"ngày\n\n19 tháng\n01 năm\n 2022", "2022-01-19[ngày\n\n19 tháng\n01 năm\n 2022] ", "line breaks inside"},
      {"27/4/\n2021", "2021-04-27[27/4/\n2021] ", "a line break behind a slash"},
      {"ngày 07/8//2024 của", "2024-08-07[ngày 07/8//2024] ", "a slash typed twice"},
      {"ngày 5tháng 4năm 2022", "2022-04-05[ngày 5tháng 4năm 2022] ", "stuck together"},
      {"ngày27/4/2021", "2021-04-27[ngày27/4/2021] ", "stuck together"},
      {"ngày 01, tháng 10, năm 2021", "2021-10-01[ngày 01, tháng 10, năm 2021] ", "commas"},
      {"ngày 25/8 năm 2022", "2022-08-25[ngày 25/8 năm 2022] ", "half in words"},
      {"ngày 15 tháng 9/2022", "2022-09-15[ngày 15 tháng 9/2022] ", "half in words"},
      {"ngày mồng 2 tháng Chín năm 1945", "1945-09-02[ngày mồng 2 tháng Chín năm 1945] ", "mồng"},
      {"19 tháng Tám năm 1945", "1945-08-19[19 tháng Tám năm 1945] ", "month words"},
      {"ngày 3 tháng Giêng năm 2020", "2020-01-03[ngày 3 tháng Giêng năm 2020] ", "the first month"},
      {"tháng Hai năm 2020", "2020-02[tháng Hai năm 2020] ", "the second"},
      {"tháng Mười năm 2020", "2020-10[tháng Mười năm 2020] ", "the tenth"},
      {"tháng Mười  Một năm 2020", "2020-11[tháng Mười  Một năm 2020] ", "two words"},
      {"tháng Mười Hai năm 2020", "2020-12[tháng Mười Hai năm 2020] ", "two words"},
      {"tháng Chạp năm 2020", "2020-12[tháng Chạp năm 2020] ", "the last"},
      {"ngày 1 tháng Năm năm 2020", "2020-05-01[ngày 1 tháng Năm năm 2020] ", "May and year are the same word"},
      {"tháng 5 năm 2023", "2023-05[tháng 5 năm 2023] ", "a month"},
      {"tháng 8/2022", "2022-08[tháng 8/2022] ", "a month"},
      {"ngày       tháng 5 năm 2023", "2023-05[ngày       tháng 5 năm 2023] ", "a blank day"},
      {"ngày … tháng 5 năm 2023", "2023-05[ngày … tháng 5 năm 2023] ", "a blank day"},
      {"ngày … tháng … năm 2024", "2024[ngày … tháng … năm 2024] ", "blank day and month"},
      {"ngày.....tháng.....năm 2024", "2024[ngày.....tháng.....năm 2024] ", "blank day and month"},
      {"ngày ___ tháng năm 2024", "2024[ngày ___ tháng năm 2024] ", "blank day and month: the word is no May"},
      {"ngày 5 tháng   năm 2024", "2024[ngày 5 tháng   năm 2024] ", "a day without a month says nothing"},
      {"ngày   /3/2022", "2022-03[ngày   /3/2022] ", "a blank day before a slash"},
      {"19/8/1945 - 19/8/2022", "1945-08-19[19/8/1945] 2022-08-19[19/8/2022] ", "two dates"},
      {"19/8/1945-19/8/2022", "1945-08-19[19/8/1945] 2022-08-19[19/8/2022] ", "two dates, close"},
      {"từ 15-20/8/2022", "2022-08-20[20/8/2022] ", "a span of days ends with a date"},
      {"ngày 14, 15 tháng 9 năm 2022", "2022-09-15[15 tháng 9 năm 2022] ", "the last of several"},
      {"29/2/2020 29/2/2021", "2020-02-29[29/2/2020] ", "leap years"},
      {"31/2/2022", "", "no such day, and no 1/2/2022 in it"},
      {"ngày 31 tháng 2 năm 2022", "", "no such day, and no February in it"},
      {"0/5/2022 5/0/2022 5/13/2022", "", "no such days or months"},
      {"ngày 27 tháng 11 năm 20237 thì", "2023-11-27[ngày 27 tháng 11 năm 2023] ", "a footnote's mark behind the year"},
      {"ngày l1 tháng 3 năm 2O21", "2021-03-11[ngày l1 tháng 3 năm 2O21] ", "letters for digits in a recognised scan"},
      {"l1/3/2021", "", "but only where the text says that it is a date"},
      {"19/8³", "", "no year"},
      {"Quốc khánh 2/9", "", "no year"},
      {"năm 2022", "", "a year alone"},
      {"12 tháng năm 2022", "", "a while"},
      {"8 tháng đầu năm 2022", "", "a while"},
      {"ngày … tháng … năm …", "", "all blank"},
      {"năm 20…", "", "half a year"},
      {"15/2024/QĐ-UBND", "", "a document's number"},
      {"01/12/2020/TT-BCA", "", "a document's number of three parts"},
      {"5-6-2020/NQ", "", "a document's number with hyphens"},
      {"CP-1/2/2020", "", "behind a symbol"},
      {"09/4/2022/QH", "", "a document's number"},
      {"192.168.1.2023 1.30.5.2023", "", "a row of numbers"},
      {"số 32012/4/2021", "", "digits before"},
      {"trong tháng sau năm 2022", "", "the next month is no June"},
      {"ngày 16/7/20 21 của", "2021-07-16[ngày 16/7/20 21] ", "a year that a converter set apart"},
      {"ngày 16/7/20 218", "", "not with more figures"},
      {"", "", "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(dates_in(row.in), row.out) << row.why << ": " << row.in;
}

TEST(Date, ReadsAtOnePlaceOnly) {
  const std::u32string_view text = U"Cao Bằng, ngày 4 tháng 4 năm 2022";
  ASSERT_TRUE(read_date(text, 10));
  EXPECT_EQ(read_date(text, 10)->date, (Date{2022, 4, 4}));
  EXPECT_EQ(read_date(text, 10)->span, (Span{10, 33}));
  EXPECT_FALSE(read_date(text, 9)) << "a space";
  EXPECT_TRUE(read_date(text, 15)) << "the day";
  EXPECT_FALSE(read_date(text, 999));
  EXPECT_FALSE(read_date(U"31/2/2022", 0));
}

TEST(Date, IsWrittenAndReadAsIso) {
  constexpr std::string_view good[] = {"2022-04-04", "2023-05", "2023", "2020-02-29"};
  for (const auto iso : good) {
    ASSERT_TRUE(Date::from_iso(iso)) << iso;
    EXPECT_EQ(Date::from_iso(iso)->iso(), iso);
  }
  constexpr std::string_view bad[] = {"",         "2022-04-31", "2022-13",    "2022-00-01", "2022-4-4",  "22",
                                      "2022-04-", "abcd",       "2021-02-29", "0000",       "2022/04/04"};
  for (const auto iso : bad) EXPECT_FALSE(Date::from_iso(iso)) << iso;
  EXPECT_EQ(Date{}.iso(), "");
  EXPECT_FALSE((Date{2022, 0, 5}.valid()));
}

TEST(Date, EveryPrintedDateIsFoundAgain) {
  for (int year = 1945; year <= 2060; year += 5)
    for (int month = 1; month <= 12; ++month)
      for (int day = 1; day <= 31; ++day) {
        const Date date{year, month, day};
        const auto d = std::to_string(day), m = std::to_string(month), y = std::to_string(year);
        for (const std::string& printed :
             {d + "/" + m + "/" + y, d + "-" + m + "-" + y, d + "." + m + "." + y, "ngày " + d + " tháng " + m + " năm " + y}) {
          const auto found = find_dates(Text("(" + printed + ")").chars());
          ASSERT_EQ(found.size(), date.valid() ? 1u : 0u) << printed;
          for (const DateFound& one : found) EXPECT_EQ(one.date, date);
        }
      }
}

TEST(Date, LawsOnRandomText) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const Text text("ngày " + RandomText(seed).utf8() + " 5/6/2022");
    std::uint32_t last = 0;
    for (const DateFound& found : find_dates(text.chars())) {
      EXPECT_LE(last, found.span.begin);
      EXPECT_LE(found.span.end, text.size());
      EXPECT_TRUE(found.date.valid());
      const auto again = read_date(text.chars(), found.span.begin);
      ASSERT_TRUE(again);
      EXPECT_EQ(again->date, found.date);
      last = found.span.end;
    }
  }
}

}  // namespace
}  // namespace danchieu::text

#include "citations/found.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "citations/number.h"
#include "text/text.h"

namespace danchieu::citations {
namespace {

TEST(Found, HasPlacesOfTheTextThatWasRead) {
  // The line of a page number is left out of what is read: places behind it are others than those of the source.
  const text::Text source(
      "Thực hiện Kế hoạch\n12\nsố 57/KH-UBND ngày 4/4/2022 về việc \"Phòng, chống thiên tai\"; Điều 5 Nghị định số 111/2018/NĐ-CP");
  const Found found(source, {});
  ASSERT_EQ(found.all().size(), 2U);
  const FoundMention &plan = found.all()[0], &decree = found.all()[1];
  EXPECT_EQ(source.written(plan.span), "Kế hoạch\n12\nsố 57/KH-UBND") << "what a mention stands on is of the source";
  EXPECT_EQ(found.read().tidied(plan.title), "Phòng, chống thiên tai");
  EXPECT_EQ(found.read().tidied(decree.pinpoint), "Điều 5");
  EXPECT_EQ(decree.key, "vn:qppl/nd/cp/2018/111");
  EXPECT_TRUE(decree.identified);
  EXPECT_FALSE(plan.identified) << "whose plan it is nothing tells";
}

TEST(Found, IsWrittenOutAsMentions) {
  struct Row {
    const char *text, *title, *evidence, *why;
  };
  const std::string filling = [] {
    std::string words;
    for (int i = 0; i < 50; ++i) words += "các cơ quan, ";
    return words;
  }();
  const std::string endless = "Giao " + filling + "thực hiện Kế hoạch số 7/KH-UBND về việc phòng cháy và " + filling + "các xã.";
  const Row rows[] = {
      {"Theo Kế hoạch số 7/KH-UBND.", "", "Theo Kế hoạch số 7/KH-UBND.", "a sentence as it is"},
      {"Theo Kế hoạch số 7/KH-UBND về \"việc  riêng \".", "việc riêng", "Theo Kế hoạch số 7/KH-UBND về \"việc riêng \".",
       "no blank is left of a quote's inside (it was)"},
      {"Theo Kế hoạch số 7/KH-UBND \"về việc riêng\" và khác.", "riêng", "Theo Kế hoạch số 7/KH-UBND \"về việc riêng\" và khác.",
       "a lead inside the quotes"},
  };
  for (const Row& row : rows) {
    const std::vector<Mention> mentions = find_mentions(text::Text(row.text), {});
    ASSERT_EQ(mentions.size(), 1U) << row.why;
    EXPECT_EQ(mentions[0].title, row.title) << row.why;
    EXPECT_EQ(mentions[0].evidence, row.evidence) << row.why;
  }
  const std::vector<Mention> mentions = find_mentions(text::Text(endless), {});
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_TRUE(mentions[0].evidence.starts_with("Giao các cơ quan, ")) << "what opens a long sentence is shown";
  EXPECT_NE(mentions[0].evidence.find(" … "), std::string::npos) << "what is left out before the mention is told";
  EXPECT_TRUE(mentions[0].evidence.ends_with(" …")) << "and behind it";
}

// A symbol that was read lately is not read again: what stood before must not matter.
TEST(Number, IsReadTheSameWhateverWasReadBefore) {
  struct Row {
    const char32_t* text;
    const char *number, *why;
  };
  const Row rows[] = {
      {U"05/2008/T1-BTC,", "05/2008/TT-BTC", "behind a year T1 is a mistyped TT"},
      {U"05/T1-BTC,", "05/T1-BTC", "and not without one"},
      {U"22 HD/TU,", "22HD/TU", "without a separator, where no year stands"},
      {U"12/NĐ-CP ngày", "12/NĐ-CP", "a word behind it"},
      {U"12/NĐ-CP - BTC", "12/NĐ-CP", "a separator behind a blank: the symbol may go on, and does not"},
      {U"12/QĐ -TTg ngày", "12/QĐ-TTg", "a blank inside"},
      {U"12/QĐ", "12/QĐ", "the same begin, at the end of the text"},
      {U"12/CAT(PV05),", "12/CAT(PV05)", "a parenthesis is part of it"},
      {U"12/CAT,", "12/CAT", "or is not there"},
      {U"12/NĐ-CPngày 5", "12/NĐ-CP", "a word glued to it"},
      {U"12/NĐ-СР,", "12/NĐ-CP", "Cyrillic letters"},
  };
  for (int round = 0; round < 3; ++round) {
    for (const Row& row : rows) {
      const auto found = read_number(row.text, 0);
      ASSERT_TRUE(found) << row.why;
      EXPECT_EQ(found->number.canonical(), row.number) << row.why << ", round " << round;
      EXPECT_TRUE(found->number.symbol.known()) << row.why;
    }
  }
}

}  // namespace
}  // namespace danchieu::citations

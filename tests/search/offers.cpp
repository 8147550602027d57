// What is offered beside an answer: looser questions, other spellings, what may come next, other values of a facet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/edit.h"
#include "search/list.h"
#include "search/relax.h"
#include "search/sideways.h"
#include "search/spell.h"
#include "search/suggest.h"
#include "tests/archive/small_archive.h"

namespace danchieu::search {
namespace {

using archive::Archive, archive::Draft;
using testing::Contains, testing::ElementsAre;

class Offers : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<Draft> drafts;
    for (const char* province : {"Cao Bằng", "Cao Bằng", "Lai Châu", "Cà Mau"})
      drafts.push_back({.title = "Tổ chức Ngày hội toàn dân " + std::string(province) + std::to_string(drafts.size()),
                        .pages = {"Kế hoạch tổ chức ngày hội toàn dân bảo vệ an ninh số " + std::to_string(drafts.size())},
                        .mentions = {archive::mention("44-KL/TW", "vn:dang/kl/tw/k12/44")},
                        .year = 2020 + static_cast<int>(drafts.size()),
                        .province = province,
                        .level = "province"});
    archive::fill(folder_.path(), drafts);
    archive_.emplace(folder_.path());
  }
  Relaxed relaxed(const Question& question) { return relax(*archive_, question, ask(*archive_, question).understood); }
  std::string spelled(const std::string& text) {
    const Question question{.text = text};
    const auto found = spell(*archive_, question, ask(*archive_, question).total);
    return found ? found->question.text : "";
  }
  std::vector<std::string> suggested(const std::string& typed) {
    std::vector<std::string> texts;
    for (const Suggestion& one : suggest(*archive_, typed, 10)) texts.push_back(one.text);
    return texts;
  }

  archive::TemporaryFolder folder_;
  std::optional<Archive> archive_;
};

TEST_F(Offers, WhatIsToBlameIsNamed) {
  const Relaxed relaxed = this->relaxed({.text = "xyzabc ngay"});
  EXPECT_THAT(relaxed.nowhere, ElementsAre("xyzabc"));
  ASSERT_EQ(relaxed.looser.size(), 2u);
  EXPECT_EQ(relaxed.looser[0].part, "xyzabc");
  EXPECT_EQ(relaxed.looser[0].question.text, "ngay");
  EXPECT_EQ(relaxed.looser[0].total, 4);
  EXPECT_EQ(relaxed.looser[1].total, 0);
}

TEST_F(Offers, WhereSeveralPartsAreToBlameTheRestIsOfferedFirst) {
  const Relaxed relaxed = this->relaxed({.text = "xyzabc ngay qwrtp hoi"});
  EXPECT_THAT(relaxed.nowhere, ElementsAre("xyzabc", "qwrtp"));
  ASSERT_FALSE(relaxed.looser.empty());
  EXPECT_EQ(relaxed.looser[0].part, "xyzabc qwrtp");
  EXPECT_EQ(relaxed.looser[0].question.text, "ngay hoi");
  EXPECT_GT(relaxed.looser[0].total, 0);
}

TEST_F(Offers, PhrasesMarksAndFiltersAreLoosened) {
  using How = Looser::How;
  struct Row {
    Question question;
    How how;
    int total;
    const char* why;
  };
  const Row rows[] = {
      {{.text = "\"hoi ngay\""}, How::words, 4, "the words of a phrase in any place"},
      {{.text = "ngạy", .exact_marks = true}, How::any_marks, 4, "any marks"},
      {{.text = "ngay hoi", .filters = {{"province", "Hà Nội"}}}, How::without, 4, "a filter goes"},
      {{.text = "ngay hoi", .filters = {{"province", "Cao Bằng"}}, .excluded = {{"level", "province"}}},
       How::not_exclude,
       2,
       "what was excluded is let in"},
  };
  for (const Row& row : rows) {
    ASSERT_EQ(ask(*archive_, row.question).total, 0) << row.why;
    bool found = false;
    for (const Looser& one : relaxed(row.question).looser) found = found || (one.how == row.how && one.total == row.total);
    EXPECT_TRUE(found) << row.why;
  }
}

TEST_F(Offers, WhatIsExcludedIsNotFound) {
  EXPECT_EQ(ask(*archive_, {.text = "ngay hoi", .excluded = {{"province", "Cao Bằng"}}}).total, 2);
  EXPECT_EQ(ask(*archive_, {.excluded = {{"province", "Cao Bằng"}, {"province", "Cà Mau"}}}).total, 1) << "none of them";
}

TEST_F(Offers, ASpellingThatFindsMore) {
  struct Row {
    const char *typed, *meant, *why;
  };
  const Row rows[] = {
      {"kees hoachj", "kế hoạch", "Telex"},
      {"ngay2 hooij", "ngày hội", "VNI and Telex"},
      {"ke hoahc", "ke hoach", "letters that changed places"},
      {"ke h0ach", "ke hoach", "a digit that looks like a letter"},
      {"bao ve an nimh", "bao ve an ninh", "only the word that nobody has"},
      {"\"ngay hoj\"", "\"ngay hoi\"", "inside a phrase"},
      {"ke hoach", "", "nothing to mend"},
      {"xyzabcdef", "", "like no word"},
      {"9999/QĐ-TTg", "", "a number is no word"},
      {"tỉnh:\"Cao Bằn\"", "", "nor is a field's value"},
  };
  for (const Row& row : rows) EXPECT_EQ(spelled(row.typed), row.meant) << row.typed << ": " << row.why;
}

TEST_F(Offers, WhatMayComeNext) {
  EXPECT_THAT(suggested("44"), Contains("44-KL/TW"));
  EXPECT_THAT(suggested("thực hiện 44-k"), Contains("thực hiện 44-KL/TW")) << "what stands before stays";
  EXPECT_THAT(suggested("cao b"), Contains("tỉnh:\"Cao Bằng\""));
  EXPECT_THAT(suggested("ngay hoi tỉnh:ca"), ElementsAre("ngay hoi tỉnh:\"Cao Bằng\"", "ngay hoi tỉnh:\"Cà Mau\""))
      << "the frequent one first";
  EXPECT_THAT(suggested("tinh:\"cao b"), ElementsAre("tỉnh:\"Cao Bằng\""));
  EXPECT_THAT(suggested("dẫn:44"), ElementsAre("dẫn:44-KL/TW"));
  EXPECT_THAT(suggested("tin"), Contains("tỉnh:")) << "a field's name";
  EXPECT_THAT(suggested("ngay hoi lai"), Contains("Tổ chức Ngày hội toàn dân Lai Châu2")) << "a title";
  EXPECT_THAT(suggested("ngayf hooij cao"), Contains("Tổ chức Ngày hội toàn dân Cao Bằng0")) << "keys that are not yet marks";
}

TEST_F(Offers, HalfTypedInputIsNoTrouble) {
  const std::string typed = "kees hoachj 44-kl/tw tỉnh:\"cao bằng\" năm:2021..2024 -(OR \xC4\x91\xE1\xBB";
  for (std::size_t size = 0; size <= typed.size(); ++size) EXPECT_NO_THROW(suggest(*archive_, typed.substr(0, size), 10)) << size;
  for (const char* odd : {":", "\"", "tỉnh:", "tỉnh:\"", "44-", "44/", "0", "/", "-", " ", "'", "%", "*", "\xFF\xFE"})
    EXPECT_NO_THROW(suggest(*archive_, odd, 10)) << odd;
  EXPECT_TRUE(suggest(*archive_, std::string(10'000, 'a'), 10).empty());
}

TEST_F(Offers, AFacetShowsWhatElseThereIs) {
  const Question question{.text = "ngay hoi", .filters = {{"province", "Lai Châu"}, {"year", "2022"}}};
  const auto facets = facets_sideways(*archive_, question);
  EXPECT_EQ(facets.count("level"), 0u) << "not filtered by: the answer has it";
  EXPECT_EQ(facets.at("province").size(), 1u) << "of that year";
  EXPECT_EQ(facets_sideways(*archive_, {.text = "ngay hoi", .filters = {{"province", "Lai Châu"}}}).at("province").size(), 3u);
}

TEST_F(Offers, AListIsWholeAndInItsLimits) {
  EXPECT_EQ(list(*archive_, {.text = "ngay hoi", .limit = 10'000}).hits.size(), 4u);
  const List part = list(*archive_, {.text = "ngay hoi", .offset = 3, .limit = 1'000'000});
  EXPECT_EQ(part.hits.size(), 1u);
  EXPECT_EQ(part.total, 4);
  EXPECT_EQ(part.limit, most_listed);
}

TEST(Edit, PutsWordsInPlaceOfAPart) {
  EXPECT_EQ(with_words("ngay hoi Cao Bằng", {5, 8}, "hội"), "ngay hội Cao Bằng");
  EXPECT_EQ(with_words("ngay hoi", {0, 4}, ""), "hoi");
  EXPECT_EQ(with_words("ngay", {0, 400}, ""), "") << "a span past the end";
}

}  // namespace
}  // namespace danchieu::search

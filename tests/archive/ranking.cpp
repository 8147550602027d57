/// Which plan comes first, and which ones are found where few have all words.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "archive/most_words.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

const std::string filler = " Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao triển khai thực hiện nghiêm túc nội dung này.";

struct Case {
  std::vector<std::string> typed;
  std::string first, second;  ///< titles
  std::string sentence;
};

TEST(RankingOfPlans, ByWhereTheWordsStand) {
  const TemporaryFolder folder;
  {
    ArchiveWriter writer(folder / "archive");
    int number = 0;
    const auto put = [&](const std::string& title, const std::string& text, const std::string& heading = {}, int year = 0) {
      Document made = document({.title = title, .pages = {text}, .year = year});
      if (!heading.empty()) made.sections.push_back({.label = "I", .title = heading, .span = {}});
      writer.add("/" + std::to_string(++number), {}, title + text, made);
    };
    put("A1", "Dịch vụ được bảo vệ tại cửa khẩu." + filler);
    put("A2", "Bảo hộ tại cửa sông; bốc dỡ hàng khẩu phần; vệ sinh." + filler);
    put("B1 bình đẳng giới", "Nam và nữ bình đẳng, không phân biệt giới." + filler);
    put("B2 thi đua", "Nam và nữ bình đẳng, không phân biệt giới." + filler);
    put("C1", "Thu gom rác thải mỗi tuần." + filler, "Rác thải");
    put("C2", "Thu gom rác thải mỗi tuần." + filler, "Kinh phí");
    put("D1", "Cấp nước sạch cho hộ dân." + filler, {}, 2024);
    put("D2", "Cấp nước sạch cho hộ dân." + filler, {}, 2010);
    put("E1", "Hòa giải tranh chấp. " + filler + filler + "Đất đai.");
    put("E2", "Hòa giải tranh chấp về đất đai. " + filler + filler);
    put("F1 đấu giá", "Tổ chức đấu giá." + filler);
    put("F2 đấu giá hàng hóa, vật tư, thiết bị và phương tiện đi lại của cơ quan", "Tổ chức đấu giá." + filler);
    writer.commit();
  }
  Archive archive(folder / "archive");
  const Case rows[] = {
      {{"cua", "khau"}, "A1", "A2", "words side by side before the same words apart"},
      {{"binh", "dang", "gioi"}, "B1 bình đẳng giới", "B2 thi đua", "in the title"},
      {{"rac", "thai"}, "C1", "C2", "in a heading"},
      {{"nuoc", "sach"}, "D1", "D2", "else the newer one"},
      {{"hoa", "giai", "dat", "dai"}, "E2", "E1", "in one place before at both ends of the text"},
      {{"dau", "gia"},
       "F1 đấu giá",
       "F2 đấu giá hàng hóa, vật tư, thiết bị và phương tiện đi lại của cơ quan",
       "a title that is only that"},
  };
  for (const Case& row : rows) {
    Query query = ask(words(row.typed));
    query.fold_copies = false;  // they are alike on purpose
    const std::vector<std::string> found = titles(archive.search(query));
    EXPECT_THAT(found, ElementsAre(row.first, row.second)) << row.sentence;
  }
}

TEST(MostWords, AreEnoughWhereFewPlansHaveAll) {
  const TemporaryFolder folder;
  fill(folder / "archive", {{.title = "all", .pages = {"mot hai ba bon nam sau"}},
                            {.title = "five", .pages = {"mot hai ba bon nam mot hai ba bon nam"}},
                            {.title = "three", .pages = {"mot hai ba"}}});
  Archive archive(folder / "archive");
  const Node six = words({"mot", "hai", "ba", "bon", "nam", "sau"});

  const Found found = archive.search(ask(six));
  EXPECT_THAT(titles(found), ElementsAre("all", "five"));
  EXPECT_EQ(found.least_words, 4);
  EXPECT_EQ(found.of_words, 6);
  EXPECT_EQ(found.with_all_words, 1);

  const Found short_one = archive.search(ask(words({"ba", "bon", "nam", "sau"})));
  EXPECT_THAT(titles(short_one), ElementsAre("all")) << "all words of a short question are wanted";
  EXPECT_EQ(short_one.least_words, 0);

  Query strict = ask(six);
  strict.most_words = false;
  EXPECT_THAT(titles(archive.search(strict)), ElementsAre("all"));
  strict.most_words = strict.exact_marks = true;
  EXPECT_THAT(titles(archive.search(strict)), ElementsAre("all")) << "đúng dấu takes nothing away from what is asked";

  EXPECT_THAT(titles(archive.search(ask(but_not(six, word("mot"))))), testing::IsEmpty()) << "what is excluded stays so";
  EXPECT_THAT(titles(archive.search(ask(all({word("mot"), word("hai"), word("ba"), word("bon"), word("sau"), phrase("nam mot")})))),
              ElementsAre("five"))
      << "a phrase is wanted whole";
}

TEST(MostWords, AreCountedAsOneByOne) {
  std::mt19937 chance(7);
  const std::vector<std::string> terms = {"a", "b", "c", "d", "e", "f"};
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  std::vector<std::set<std::string>> plans;
  for (int plan = 0; plan < 300; ++plan) {
    Xapian::Document document;
    std::set<std::string>& has = plans.emplace_back();
    for (std::size_t i = 0; i < terms.size(); ++i)
      if (chance() % (i + 2) == 0) has.insert(terms[i]);
    for (const std::string& term : has) document.add_term(term);
    index.add_document(document);
  }
  for (std::size_t least = 1; least <= terms.size(); ++least) {
    Docids expected;
    for (std::size_t i = 0; i < plans.size(); ++i)
      if (plans[i].size() >= least) expected.push_back(static_cast<Xapian::docid>(i + 1));
    EXPECT_EQ(with_at_least(index, PostingCache(index), terms, least).docids(), expected) << least;
  }
  EXPECT_EQ(most_of(4, 0.6), 4u) << "a short question wants all";
  EXPECT_EQ(most_of(5, 0.6), 3u);
  EXPECT_EQ(most_of(8, 2.0), 8u) << "never more than there are";
}

}  // namespace
}  // namespace danchieu::archive

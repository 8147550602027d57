/// Which plans are copies of one, and which are only alike.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "archive/hash.h"
#include "archive/same_plan.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Change = std::function<void(Draft&)>;

std::string replaced(std::string text, const std::string& what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

/// A plan of one template: sentences in which the place and the year stand, and others.
Draft plan_of(const std::string& commune, int year, unsigned subject = 1) {
  constexpr const char* kWords[] = {"tổ chức",  "tuyên truyền", "thực hiện", "phối hợp", "nhân dân",   "an ninh",    "trật tự",
                                    "giáo dục", "đoàn thể",     "kiểm tra",  "báo cáo",  "kết quả",    "phong trào", "nội dung",
                                    "kinh phí", "cơ quan",      "đơn vị",    "văn hóa",  "môi trường", "sức khỏe",   "trường học",
                                    "gia đình", "thanh niên",   "phụ nữ",    "cộng đồng"};
  std::mt19937 random(subject);
  std::string text;
  for (int sentence = 0; sentence < 24; ++sentence) {
    for (int word = 0; word < 9; ++word) text += std::string(kWords[random() % std::size(kWords)]) + " ";
    if (sentence % 4 == 0) text += "trên địa bàn xã " + commune + " ";
    if (sentence % 6 == 1) text += "trong năm " + std::to_string(year) + " ";
    text += "mục " + std::to_string(random() % 1000) + ".\n";
  }
  return {.title = "Kế hoạch năm " + std::to_string(year),
          .pages = {text.substr(0, text.find("\n", text.size() / 2) + 1), text.substr(text.find("\n", text.size() / 2) + 1)},
          .year = year,
          .province = "Hải Dương",
          .level = "commune",
          .number = std::to_string(year % 100) + "/KH-UBND",
          .issuer = "UBND xã " + commune,
          .issued = std::to_string(year) + "-03-0" + std::to_string(1 + year % 9)};
}

/// Every so many letters another one, as recognition has it.
void blur(Draft& draft, std::size_t every) {
  for (std::string& page : draft.pages)
    for (std::size_t at = every; at < page.size(); at += every)
      if (page[at] >= 'a' && page[at] <= 'z') page[at] = page[at] == 'e' ? 'c' : page[at] == 'n' ? 'h' : 'o';
}

void forget_head(Draft& draft) { draft.number = draft.issued = draft.issuer = draft.province = draft.title = ""; }

std::string id_of(const Draft& draft) { return sha256(bytes_of(draft)).substr(0, 12); }

std::vector<std::string> ids(const std::vector<CopyOfPlan>& copies) {
  std::vector<std::string> all;
  for (const CopyOfPlan& copy : copies) all.push_back(copy.plan.id);
  std::sort(all.begin(), all.end());
  return all;
}

TEST(Copies, AreOneHitThatTellsHowManyThereAre) {
  Draft plan = plan_of("Minh Đức", 2022), copy = plan, scan = plan, other = plan_of("Cộng Hòa", 2021, 2);
  copy.pages[0] += "Nơi nhận: lưu văn thư.\n";
  scan.pages[1] += "Bản sao y bản chính của văn thư.\n";
  const std::vector<Draft> drafts{plan, copy, scan, other};
  TemporaryFolder folder;
  fill(folder.path(), drafts);
  Archive archive(folder.path());
  ASSERT_EQ(archive.copies(id_of(plan)).size(), 2u) << "else there is nothing to fold";

  Found found = archive.search(ask(word("phong")));
  EXPECT_EQ(found.total, 4) << "plans, copies too";
  EXPECT_EQ(found.hits_in_all, 2);
  ASSERT_EQ(found.hits.size(), 2u);
  for (const Hit& hit : found.hits) EXPECT_EQ(hit.copies, hit.plan.id == id_of(other) ? 0 : 2);
  EXPECT_EQ(found.facets.at("year"), (Facet{{"2022", 3}, {"2021", 1}})) << "facets count plans";

  found = archive.search(ask(all({word("phong"), phrase("lưu văn thư")})));
  EXPECT_EQ(found.total, 1);
  EXPECT_EQ(found.hits.at(0).copies, 0) << "only those that match";

  Query unfolded = ask(word("phong"));
  unfolded.fold_copies = false;
  EXPECT_EQ(archive.search(unfolded).hits.size(), 4u);

  {
    ArchiveWriter writer(folder.path());
    writer.remove(id_of(copy), "test");
    writer.commit();
  }
  found = archive.search(ask(word("phong")));
  EXPECT_EQ(found.total, 3);
  for (const Hit& hit : found.hits) EXPECT_EQ(hit.copies, hit.plan.id == id_of(other) ? 0 : 1) << "a removed copy is none";
}

TEST(Copies, AreFoundWhereTheTextsSayItAndTheHeadsDoNotDeny) {
  struct Row {
    const char* what;
    Change change;
    bool copy;
  };
  const std::vector<Row> table{
      {"a scan", [](Draft& d) { blur(d, 40); }, true},
      {"a bad scan: a fifth of the words is misread", [](Draft& d) { blur(d, 30); }, true},
      {"a scan of which the number was not read", [](Draft& d) { blur(d, 40), d.number = ""; }, true},
      {"a scan of which a letter of the number was misread", [](Draft& d) { blur(d, 40), d.number = "22/KH-UBNO"; }, true},
      {"a scan of which the month was misread", [](Draft& d) { blur(d, 40), d.issued = "2022-08-07"; }, true},
      {"the same text under the number beside it", [](Draft& d) { d.number = "23/KH-UBND"; }, false},
      {"the same as a scan: the ordinal is another one all the same", [](Draft& d) { blur(d, 40), d.number = "23/KH-UBND"; }, false},
      {"a clean text with another letter in its number", [](Draft& d) { d.number = "22/KH-UBNO", d.pages[0] += "."; }, false},
      {"another day, though only a digit", [](Draft& d) { d.issued = "2022-03-08"; }, false},
      {"another province", [](Draft& d) { d.province = "Thái Bình", d.pages[0] += "."; }, false},
      {"the head is cut off", [](Draft& d) { forget_head(d), d.pages[0] = d.pages[0].substr(d.pages[0].find('\n') + 1); }, true},
      {"another head before it", [](Draft& d) { d.pages[0] = "SAO Y BẢN CHÍNH\nVăn phòng lưu trữ\n" + d.pages[0], d.number = ""; }, true},
      {"the second page is missing", [](Draft& d) { d.pages.pop_back(); }, true},
      {"page breaks and lines stand elsewhere", [](Draft& d) { d.pages = {replaced(d.pages[0] + d.pages[1], "\n", "\n\n")}; }, true},
      {"a draft: no number yet, some words others", [](Draft& d) { d.number = "", d.pages[0] = replaced(d.pages[0], "mục 1", "khoản 1"); },
       true},
      {"another issuer", [](Draft& d) { d.issuer = "Đảng ủy xã Quang Khải", d.number = "22-KH/ĐU"; }, false},
  };
  for (const Row& row : table) {
    TemporaryFolder folder;
    const Draft plan = plan_of("Quang Khải", 2022);
    Draft other = plan;
    other.title += " (bản khác)";
    row.change(other);
    fill(folder.path(), {plan, other});
    Archive archive(folder.path());
    EXPECT_EQ(ids(archive.copies(id_of(plan))), row.copy ? std::vector{id_of(other)} : std::vector<std::string>()) << row.what;
    EXPECT_EQ(ids(archive.copies(id_of(other))), row.copy ? std::vector{id_of(plan)} : std::vector<std::string>()) << row.what;
    EXPECT_EQ(archive.status().copies, row.copy ? 2 : 0) << row.what;
    EXPECT_EQ(archive.status().plans, 2) << "both stay plans";
    EXPECT_EQ(archive.similar(id_of(plan), 5).size(), row.copy ? 0u : 1u) << row.what;
  }
}

TEST(Copies, MustHaveFewerWordsInARowTheWorseTheyWereRead) {
  Plan head;
  const ComparedHead unknown(head);
  head.number = "22/KH-UBND";
  head.issued = {2022, 3, 7};
  const ComparedHead plan(head);
  const auto least = [&](const ComparedHead& other, int odd) { return least_triples(plan, other, 1, odd); };
  EXPECT_GT(least(unknown, 1), 0.45);
  EXPECT_LT(least(plan, 1), least(unknown, 1)) << "of the same number and day more may be others";
  EXPECT_LT(least(unknown, 5), least(unknown, 1));
  EXPECT_EQ(least(unknown, 60), 0.3) << "never less than what texts of one matter do not reach";
}

TEST(Copies, PlansOfOneTemplateAreAlikeAndNoCopies) {
  TemporaryFolder folder;
  const Draft plan = plan_of("Quang Khải", 2022), neighbour = plan_of("Tiên Động", 2022), next_year = plan_of("Quang Khải", 2023);
  Draft headless_later = plan_of("Quang Khải", 2024);
  forget_head(headless_later);
  headless_later.year = 0;
  Draft of_another_subject = plan_of("Quang Khải", 2022, 2);
  of_another_subject.number = "122/KH-UBND";
  fill(folder.path(), {plan, neighbour, next_year, headless_later, of_another_subject});
  Archive archive(folder.path());
  EXPECT_EQ(archive.status().copies, 0);
  const std::vector<CopyOfPlan> similar = archive.similar(id_of(plan), 10);
  EXPECT_EQ(similar.size(), 3u) << "not the one of another subject";
  for (const CopyOfPlan& one : similar) EXPECT_GT(one.share, 30);
  EXPECT_EQ(archive.similar(id_of(plan), 2).size(), 2u);
  EXPECT_THAT(archive.similar("nothing", 2), IsEmpty());
}

// Where the head is lost, a name that stands once or twice in the text does not outweigh what is equal. A rule that let it do so lost
// three of five drafts and two of five copies with another head (bench/copies).
TEST(Copies, DISABLED_ATextWithoutHeadIsNoCopyOfOneThatNamesAnotherPlace) {
  TemporaryFolder folder;
  Draft headless = plan_of("Cộng Lạc", 2022);
  forget_head(headless);
  headless.year = 0;
  fill(folder.path(), {plan_of("Quang Khải", 2022), headless});
  EXPECT_EQ(Archive(folder.path()).status().copies, 0);
}

TEST(Copies, FollowCorrectionsOfTheHead) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  const Draft plan = plan_of("Quang Khải", 2022);
  Draft scan = plan;
  blur(scan, 50);
  scan.number = "72/KH-UBND";
  add(writer, "plan", plan);
  add(writer, "scan", scan);
  writer.commit();
  Archive archive(folder.path());
  EXPECT_THAT(ids(archive.copies(id_of(plan))), IsEmpty());
  const std::int64_t correction = writer.correct({.plan = id_of(scan), .field = "number", .value = "22/KH-UBND"});
  writer.commit();
  EXPECT_THAT(ids(archive.copies(id_of(plan))), ElementsAre(id_of(scan)));
  writer.undo_correction(correction, "");
  writer.commit();
  EXPECT_THAT(ids(archive.copies(id_of(plan))), IsEmpty());
}

TEST(Copies, DoNotDependOnTheOrderOfWhatHappened) {
  // Three plans, each with copies, and what is only alike. Whatever comes, changes, goes and comes back first: the pairs are those of a new
  // archive.
  std::vector<Draft> drafts;
  for (const Draft& plan : {plan_of("Quang Khải", 2022), plan_of("Tiên Động", 2022), plan_of("Quang Khải", 2023)}) {
    Draft scan = plan, cut = plan, half = plan;
    blur(scan, 45);
    cut.pages[0] = cut.pages[0].substr(cut.pages[0].find('\n') + 1);
    cut.number = "";
    half.pages.pop_back();
    for (Draft draft : {plan, scan, cut, half}) drafts.push_back(std::move(draft));
  }
  const auto pairs = [&](const std::filesystem::path& folder) {
    std::map<std::string, std::vector<std::string>> all;
    Archive archive(folder);
    for (const Draft& draft : drafts) all[id_of(draft)] = ids(archive.copies(id_of(draft)));
    return all;
  };
  TemporaryFolder plain;
  fill(plain.path(), drafts);
  const auto expected = pairs(plain.path());
  for (const auto& [id, copies] : expected) EXPECT_EQ(copies.size(), 3u) << id;

  for (unsigned seed = 0; seed < 6; ++seed) {
    std::mt19937 random(seed);
    std::vector<Draft> order = drafts;
    std::shuffle(order.begin(), order.end(), random);
    TemporaryFolder folder;
    ArchiveWriter writer(folder.path());
    for (const Draft& draft : order) {
      const std::string file = "/plans/" + id_of(draft);
      add(writer, file, draft);
      if (random() % 3 == 0) writer.commit();
      if (random() % 4 == 0) {
        Draft changed = draft;
        changed.pages = {"một văn bản khác hẳn, tạm thời đứng ở đây"};
        add(writer, file, changed);
        add(writer, file, draft);
      }
      if (random() % 4 == 0) {
        writer.remove(id_of(draft), "thử");
        EXPECT_TRUE(writer.take_back(id_of(draft), document(draft)));
      }
    }
    writer.commit();
    EXPECT_EQ(pairs(folder.path()), expected) << seed;
    writer.rebuild();
    EXPECT_EQ(pairs(folder.path()), expected) << seed << ", made again";
    for (const Draft& draft : drafts) writer.remove(id_of(draft), "hết");
    writer.commit();
    EXPECT_EQ(Archive(folder.path()).status().copies, 0) << seed;
  }
}

TEST(Copies, OfAPassageThatEverybodyHasCostNoMoreThanOthers) {
  // More plans of one text than a passage may lead to: nothing breaks, and what is added is still compared by its own passages.
  TemporaryFolder folder;
  std::vector<Draft> drafts;
  for (int i = 0; i < 80; ++i) {
    drafts.push_back(plan_of("Quang Khải", 2022));
    drafts.back().number = std::to_string(100 + i) + "/KH-UBND";
    drafts.back().pages[0] += "Số " + std::to_string(i);
  }
  fill(folder.path(), drafts);
  EXPECT_EQ(Archive(folder.path()).status().copies, 0);
}

}  // namespace
}  // namespace danchieu::archive

/// Many plans at once, whose index is made in pieces: it answers as one that was made plan by plan.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <signal.h>

#include "archive/hash.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

constexpr int kMany = 450;  // more than are put into the index one by one

Draft draft(int number) {
  return {.title = "Kế hoạch " + std::to_string(number),
          .pages = {"Ngày hội toàn dân bảo vệ " + std::to_string(number % 10), "trang hai"},
          .mentions = {mention("44-KL/TW", "vn:dang/kl/tw/k12/44")},
          .year = 2000 + number % 20,
          .province = "Lai Châu"};
}

void add_many(ArchiveWriter& writer, int begin, int end) {
  for (int i = begin; i < end; ++i) add(writer, "/plans/" + std::to_string(i) + ".txt", draft(i));
}

std::vector<std::string> all_titles(const std::filesystem::path& folder, Query query) {
  Archive archive(folder);
  query.limit = 1000;
  std::vector<std::string> found = titles(archive.search(query));
  std::sort(found.begin(), found.end());
  return found;
}

bool has_pieces(const std::filesystem::path& folder) { return std::filesystem::exists(folder / "index.pieces"); }

TEST(Pieces, TheIndexOfManyPlansAtOnceAnswersAsThatOfPlansOneByOne) {
  TemporaryFolder at_once, one_by_one;
  {
    ArchiveWriter writer(at_once.path());
    add_many(writer, 0, kMany);
    writer.commit();
    EXPECT_FALSE(has_pieces(at_once.path()));
  }
  {
    ArchiveWriter writer(one_by_one.path());
    for (int begin = 0; begin < kMany; begin += 50) {
      add_many(writer, begin, begin + 50);
      writer.commit();
    }
  }
  for (const char* each : {"ngay", "7", "trang"})
    EXPECT_EQ(all_titles(one_by_one.path(), ask(word(each))), all_titles(at_once.path(), ask(word(each)))) << each;
  EXPECT_EQ(Archive(at_once.path()).search(ask({})).total, kMany);
}

TEST(Pieces, APlanThatChangesOrGoesBeforeTheyAreMergedIsInItsNewestState) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  add_many(writer, 0, kMany);
  writer.commit_catalogue();  // the index follows, in pieces
  add(writer, "/plans/3.txt", {.title = "sửa", .pages = {"tổ quốc"}});
  writer.remove(sha256(bytes_of(draft(5))).substr(0, 12), "a test");
  add_many(writer, kMany, kMany + 10);
  writer.commit_catalogue();
  writer.commit();
  Archive archive(folder.path());
  EXPECT_EQ(archive.search(ask({})).total, kMany + 9);
  EXPECT_THAT(titles(archive.search(ask(word("quoc")))), testing::ElementsAre("sửa"));
  EXPECT_EQ(archive.status().revision, archive.status().index_revision);
  EXPECT_FALSE(has_pieces(folder.path()));
}

TEST(Pieces, ManyMorePlansJoinAnIndexThatIsThere) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  add_many(writer, 0, 20);
  writer.commit();
  Archive archive(folder.path());
  EXPECT_EQ(archive.search(ask({})).total, 20);
  add_many(writer, 20, kMany);
  writer.commit();
  EXPECT_EQ(archive.search(ask({})).total, kMany) << "a reader that has the old one open finds the new one";
  EXPECT_EQ(archive.search(ask(word("9"))).total, kMany / 10);
}

TEST(Pieces, WhatIsLostWithThemIsTakenFromTheCatalogueAgain) {
  TemporaryFolder folder;
  EXPECT_NE(0, in_child([&] {
              ArchiveWriter writer(folder.path());
              add_many(writer, 0, kMany);
              writer.commit_catalogue();
              ::kill(::getpid(), SIGKILL);
              return 0;
            }));
  write_file(folder / "index.pieces/0/iamglass", "half a piece");
  { ArchiveWriter heals(folder.path()); }
  EXPECT_EQ(Archive(folder.path()).search(ask({})).total, kMany);
  EXPECT_FALSE(has_pieces(folder.path()));
}

}  // namespace
}  // namespace danchieu::archive

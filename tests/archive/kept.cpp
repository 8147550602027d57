/// What the readers tell beside the text is kept: where words stand, how sure recognition was, which letters were converted.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/compressed.h"
#include "archive/database.h"
#include "archive/hash.h"
#include "archive/schema.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

text::Layout layout_of(int words, std::uint8_t sure) {
  text::Layout layout{.width = 595, .height = 842, .words = {}};
  for (int i = 0; i < words; ++i) {
    const auto at = static_cast<std::uint32_t>(5 * i);
    const float left = 70 + 30 * static_cast<float>(i % 15), top = 60 + 14 * static_cast<float>(i / 15);
    layout.words.push_back({{at, at + 4}, {left, top, left + 27.5F, top + 12}, static_cast<std::uint8_t>(i % 2 == 0 ? sure : sure - 10)});
  }
  return layout;
}

Document scanned() {
  Document document;
  document.media_type = "application/pdf";
  document.converted_from = "TCVN3";
  document.pages = {{"trang có chữ", false, layout_of(3, 100)}, {"trang ảnh", true, layout_of(4, 95)}, {"ảnh không rõ", true}};
  return document;
}

const std::string kBytes = "%PDF";
const std::string kId = sha256(kBytes).substr(0, 12);

TEST(Kept, LayoutsAndHowSureEachPageIs) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  writer.add("a.pdf", {}, kBytes, scanned());
  writer.commit();
  Archive archive(folder.path());
  const std::optional<StoredPlan> plan = archive.plan(kId);
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->document.converted_from, "TCVN3");
  std::vector<int> sure;
  for (const Page& page : plan->document.pages) {
    sure.push_back(page.sure);
    EXPECT_EQ(sureness(page), page.sure);
    EXPECT_TRUE(page.layout.words.empty()) << "read only when asked for";
  }
  EXPECT_THAT(sure, testing::ElementsAre(0, 90, 0));
  EXPECT_EQ(archive.page_layout(kId, 1), layout_of(3, 100));
  EXPECT_EQ(archive.page_layout(kId, 2), layout_of(4, 95));
  for (const int none : {0, 3, 4, -1}) EXPECT_EQ(archive.page_layout(kId, none), std::nullopt) << none;
  EXPECT_EQ(archive.page_layout("nothing", 1), std::nullopt);
  EXPECT_EQ(archive.status().pages_recognised, 2);

  writer.rebuild();
  EXPECT_EQ(archive.page_layout(kId, 2), layout_of(4, 95));
  writer.remove(kId, "thử");
  writer.commit();
  EXPECT_EQ(archive.page_layout(kId, 1), std::nullopt) << "what goes takes it along";
  EXPECT_TRUE(writer.take_back(kId, scanned()));
  writer.commit();
  EXPECT_EQ(archive.page_layout(kId, 1), layout_of(3, 100));
  EXPECT_EQ(archive.plan(kId)->document.converted_from, "TCVN3");
}

TEST(Kept, ANewVersionBringsItsOwn) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  writer.add("a.pdf", {}, kBytes, scanned());
  Document newer = scanned();
  newer.converted_from = "";
  newer.pages = {{"trang mới", true, layout_of(2, 80)}};
  writer.add("a.pdf", {}, "%PDF mới", newer);
  writer.commit();
  Archive archive(folder.path());
  EXPECT_EQ(archive.page_layout(kId, 1), layout_of(2, 80));
  EXPECT_EQ(archive.page_layout(kId, 2), std::nullopt);
  EXPECT_EQ(archive.plan(kId)->document.converted_from, "");
  EXPECT_EQ(archive.plan(kId)->document.pages[0].sure, 75);
}

TEST(Kept, APageTakesLittleRoom) {
  const text::Layout page = layout_of(450, 96);
  EXPECT_LT(compress(text::pack(page)).size(), text::pack(page).size() / 2);
  EXPECT_EQ(text::unpack(decompress(compress(text::pack(page)))), page);
  EXPECT_EQ(decompress(compress("")), "");
  for (const char* broken : {"", "no frame", "\x28\xB5\x2F\xFD\x20\x10"}) EXPECT_THROW(decompress(broken), ArchiveError) << broken;
}

TEST(Kept, NoLogStaysBesideTheCatalogue) {
  TemporaryFolder folder;
  {
    ArchiveWriter writer(folder.path());
    writer.add("a.pdf", {}, kBytes, scanned());
    writer.commit();
    EXPECT_GT(std::filesystem::file_size(folder / "catalogue.db-wal"), 0U);
  }
  EXPECT_EQ(std::filesystem::file_size(folder / "catalogue.db-wal"), 0U) << "it stays as a file, empty: readers without rights need it";
  { ArchiveWriter(folder.path()).rebuild(); }
  EXPECT_EQ(std::filesystem::file_size(folder / "catalogue.db-wal"), 0U);
}

TEST(Kept, AnArchiveOfTheSchemaBeforeGetsWhatItCanHave) {
  TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 60; ++i) text += "chữ" + std::to_string(i) + " ";
  {
    Database db(folder / "catalogue.db", Database::Access::write);
    migrate(db, schema_steps().subspan(0, 3));
    db.run(
        "INSERT INTO plan (docid, id, version, added, media_type) VALUES (1, 'aaa', 1, '', 'application/pdf'), (2, 'bbb', 1, '', "
        "'text/plain')");
    db.run("INSERT INTO version VALUES (1, 1, '', 1, 'application/pdf', ''), (2, 1, '', 1, 'text/plain', '')");
    Statement(db, "INSERT INTO page VALUES (1, 1, 0, ?1, 1), (2, 1, 0, ?1, 0)").run(text);
    db.run("DELETE FROM pending");
  }
  EXPECT_THAT(sentence_of([&] { Archive archive(folder.path()); }), testing::HasSubstr("danchieu rebuild"));
  { ArchiveWriter writer(folder.path()); }
  Archive archive(folder.path());
  const std::optional<StoredPlan> plan = archive.plan("aaa");
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->document.pages.at(0).recognised);
  EXPECT_EQ(plan->document.pages[0].sure, 0) << "nobody knows";
  EXPECT_EQ(plan->document.converted_from, "");
  ASSERT_EQ(archive.copies("aaa").size(), 1u) << "found among those that were there before";
  EXPECT_EQ(archive.copies("aaa")[0].plan.id, "bbb");
  EXPECT_EQ(archive.copies("aaa")[0].share, 100);
}

}  // namespace
}  // namespace danchieu::archive

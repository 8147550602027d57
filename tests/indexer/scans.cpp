/// Pages that are images: the stamped one that make_pdfs.py makes, and real ones where DANCHIEU_DATA tells of some.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <leptonica/allheaders.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "indexer/picture.h"
#include "indexer/reader.h"
#include "temporary_folder.h"

namespace danchieu::indexer {
namespace {

namespace fs = std::filesystem;

TEST(Scans, AStampedPageIsReadLikeItsText) {
  for (const char* name : {"stamped.pdf", "stamped.jpg"}) {
    SCOPED_TRACE(name);
    const ReadResult read = read_file(fs::path(DANCHIEU_PDFS) / name);
    ASSERT_EQ("", read.problem);
    ASSERT_EQ(1u, read.document.pages.size());
    const archive::Page& page = read.document.pages.front();
    EXPECT_TRUE(page.recognised);
    EXPECT_GT(archive::sureness(page), 80);
    const archive::Plan& plan = read.document.plan;
    EXPECT_EQ("15/KH-BCĐ-CAH", plan.number);
    EXPECT_EQ("2022-05-12", plan.issued.iso());
    EXPECT_EQ("Kế hoạch", plan.kind);
    EXPECT_EQ("Nguyễn Chí Tường", plan.signer);
    ASSERT_EQ(1u, read.document.mentions.size());
    EXPECT_EQ("1222/KH-BCĐ", read.document.mentions.front().number);
    EXPECT_GT(read.document.mentions.front().sure, 0);
  }
}

/// A scanner lays a page as it likes, and Tesseract alone reads lines that lie on their side in a wrong order.
TEST(Scans, APageThatLiesOnItsSideIsReadUpright) {
  const TemporaryFolder folder;
  const Picture page(pixRead((fs::path(DANCHIEU_PDFS) / "stamped.jpg").c_str()));
  ASSERT_TRUE(page);
  for (const int quarters : {1, 2, 3}) {
    SCOPED_TRACE(quarters);
    const Picture turned(pixRotateOrth(page.get(), quarters));
    const fs::path file = folder.path() / "turned.jpg";
    ASSERT_EQ(0, pixWrite(file.c_str(), turned.get(), IFF_JFIF_JPEG));
    const archive::Plan plan = read_file(file).document.plan;
    EXPECT_EQ("15/KH-BCĐ-CAH", plan.number);
    EXPECT_EQ("2022-05-12", plan.issued.iso());
  }
}

TEST(Scans, WordsStandWhereTheyArePrinted) {
  const archive::Document text = read_file(fs::path(DANCHIEU_PDFS) / "two_columns.pdf").document;
  const archive::Document scan = read_file(fs::path(DANCHIEU_PDFS) / "stamped.pdf").document;
  const auto box_of = [](const archive::Document& document, std::u32string_view word) -> text::Box {
    const archive::Page& page = document.pages.at(0);
    const std::u32string chars = text::to_utf32(page.text);
    for (const text::PlacedWord& placed : page.layout.words)
      if (chars.substr(placed.span.begin, placed.span.size()) == word) return placed.box;
    return {};
  };
  constexpr float near = 5;  // points
  for (const std::u32string_view word : {U"1222/KH-BCĐ", U"HOẠCH", U"Tường"}) {
    const text::Box printed = box_of(text, word), recognised = box_of(scan, word);
    ASSERT_GT(printed.right, 0);
    EXPECT_NEAR(printed.left, recognised.left, near) << text::to_utf8(word);
    EXPECT_NEAR(printed.right, recognised.right, near) << text::to_utf8(word);
    EXPECT_NEAR(printed.bottom, recognised.bottom, near + 3) << "a box of the font is higher than its letters";
  }
}

TEST(Scans, OfRealDecisionsSayWhatIsTrue) {
  const char* data = std::getenv("DANCHIEU_DATA");
  if (!data) GTEST_SKIP() << "DANCHIEU_DATA is not set: no real scans here";
  const fs::path folder = fs::path(data) / "real" / "scans";
  std::ifstream table(folder / "truth.tsv");
  std::size_t seen = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream row(line);
    std::string file, number, issued, signer, cited;
    for (std::string* cell : {&file, &number, &issued, &signer, &cited}) std::getline(row, *cell, '\t');
    SCOPED_TRACE(file);
    const archive::Document read = read_file(folder / file).document;
    EXPECT_EQ(number, read.plan.number);
    EXPECT_EQ(issued, read.plan.issued.iso());
    EXPECT_EQ(signer, read.plan.signer);
    std::string found;
    for (const citations::Mention& mention : read.mentions)
      if (!mention.number.empty()) found += (found.empty() ? "" : " ") + mention.number;
    EXPECT_EQ(cited, found);
    ++seen;
  }
  EXPECT_GT(seen, 0u);
}

}  // namespace
}  // namespace danchieu::indexer

/// PDFs that make_pdfs.py has printed from the corpus, and damaged ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "corpus.h"
#include "indexer/reader.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::filesystem::path pdf(const std::string& name) { return std::filesystem::path(DANCHIEU_PDFS) / (name + ".pdf"); }

/// The plans that are lines as printed; 002 has a paragraph in each.
std::vector<CorpusPlan> printed() {
  std::vector<CorpusPlan> plans;
  for (CorpusPlan& plan : corpus())
    if (std::filesystem::exists(pdf(plan.name()))) plans.push_back(std::move(plan));
  return plans;
}

using Mentions = std::vector<std::tuple<std::string, std::string, std::string, std::string, std::string>>;
Mentions numbered(const archive::Document& document) {
  Mentions all;
  for (const citations::Mention& mention : document.mentions)
    if (!mention.number.empty())
      all.emplace_back(mention.number, mention.kind, mention.issued.iso(), citations::name(mention.relation), mention.work);
  return all;
}

TEST(Pdf, TellsTheSameMentionsAsTheText) {
  ASSERT_EQ(4u, printed().size());
  for (const CorpusPlan& plan : printed()) {
    const ReadResult text = read_file(plan.path()), pages = read_file(pdf(plan.name()));
    ASSERT_EQ("", pages.problem);
    EXPECT_EQ("application/pdf", pages.document.media_type);
    EXPECT_EQ(numbered(text.document), numbered(pages.document)) << plan["file"];
    EXPECT_EQ(plan["numbered"], std::to_string(numbered(pages.document).size())) << plan["file"];
    EXPECT_EQ(text.document.pages.size(), pages.document.pages.size()) << plan["file"];
  }
}

TEST(Pdf, SaysTheSameOfItselfAsTheText) {
  for (const CorpusPlan& plan : printed()) {
    SCOPED_TRACE(plan["file"]);
    const archive::Document pages = read_file(pdf(plan.name())).document;
    EXPECT_EQ(plan["kind"], pages.plan.kind);
    EXPECT_EQ(plan["issued"], pages.plan.issued.iso());
    EXPECT_EQ(plan["level"], pages.plan.level);
    EXPECT_EQ(plan["province"], pages.plan.province);
    EXPECT_EQ(plan["district"], pages.plan.district);
    EXPECT_EQ(plan["commune"], pages.plan.commune);
    EXPECT_EQ(plan["signer"], pages.plan.signer);
    EXPECT_EQ(plan["title"], pages.plan.title);
    EXPECT_EQ(read_file(plan.path()).document.sections.size(), pages.sections.size());
  }
}

TEST(Pdf, KeepsTheHyphenAtALinesEnd) {
  const archive::Document pages = read_file(pdf("000")).document;
  std::string all;
  for (const archive::Page& page : pages.pages) all += page.text;
  EXPECT_NE(std::string::npos, all.find("44-\nKL/TW")) << "the number breaks there";
  std::vector<std::string> numbers;
  for (const citations::Mention& mention : pages.mentions) numbers.push_back(mention.number);
  EXPECT_THAT(numbers, Contains("44-KL/TW"));
}

TEST(Pdf, HeadInTwoColumnsIsReadColumnByColumn) {
  for (const char* name : {"two_columns", "no_changes"}) {
    const ReadResult read = read_file(pdf(name));
    ASSERT_EQ("", read.problem);
    const archive::Plan& plan = read.document.plan;
    EXPECT_EQ("15/KH-BCĐ-CAH", plan.number) << "it wraps in its column";
    EXPECT_EQ("2022-05-12", plan.issued.iso());
    EXPECT_EQ("Kế hoạch", plan.kind);
    EXPECT_EQ("Phòng, chống tội phạm năm 2022", plan.title);
    EXPECT_EQ("Ngọc Hồi", plan.district);
    EXPECT_EQ("Kon Tum", plan.province);
    EXPECT_EQ("Nguyễn Chí Tường", plan.signer);
  }
}

TEST(Pdf, SaysWhatIsWrong) {
  const struct {
    const char* name;
    const char* said;
  } rows[] = {{"scan", "không nhận ra chữ nào"}, {"locked", "bị khóa bằng mật khẩu"}, {"cut", "bị cụt"}, {"garbage", "bị hỏng"}};
  for (const auto& row : rows) {
    const ReadResult read = read_file(pdf(row.name));
    EXPECT_THAT(read.problem, HasSubstr(row.said)) << row.name;
    EXPECT_FALSE(read.sha256.empty()) << row.name;
  }
}

TEST(Pdf, OfTheOfficialGazetteSayWhatTheirNamesSay) {
  const char* data = std::getenv("DANCHIEU_DATA");
  if (!data) GTEST_SKIP() << "DANCHIEU_DATA is not set: no PDFs of the Official Gazette here";
  const std::filesystem::path gazette = std::filesystem::path(data) / "real" / "gazette";
  std::size_t seen = 0;
  for (const auto& file : std::filesystem::directory_iterator(gazette)) {
    const ReadResult read = read_file(file.path());
    ASSERT_EQ("", read.problem);
    std::string number;  // "…-so-74-2025-nd-cp-44712.pdf" is 74/2025/NĐ-CP
    for (const char c : text::fold(read.document.plan.number)) number += std::isalnum(static_cast<unsigned char>(c)) ? c : '-';
    EXPECT_THAT(file.path().filename().string(), HasSubstr("-so-" + number + "-"));
    EXPECT_EQ("central", read.document.plan.level) << file.path();
    EXPECT_TRUE(read.document.plan.issued.whole()) << file.path();
    EXPECT_FALSE(read.document.plan.signer.empty()) << file.path();
    ++seen;
  }
  EXPECT_GT(seen, 0u);
}

}  // namespace
}  // namespace danchieu::indexer

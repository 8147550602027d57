#include "indexer/text_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "corpus.h"

namespace danchieu::indexer {
namespace {

using testing::ElementsAre;

std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "dòng thứ " + std::to_string(i) + " của trang\n";
  return text;
}

TEST(TextPages, AreCutAtFormFeeds) {
  EXPECT_THAT(text_pages("trang một\n\fhai\fba"), ElementsAre("trang một\n\f", "hai\f", "ba"));
  EXPECT_THAT(text_pages("trang một\f"), ElementsAre("trang một\f")) << "no empty page behind the last";
  EXPECT_THAT(text_pages(""), ElementsAre(""));
}

TEST(TextPages, BeginWithOneSpaceDirectlyBehindALine) {
  EXPECT_THAT(text_pages(lines(30) + " sang trang\n" + lines(30)), ElementsAre(lines(30), " sang trang\n" + lines(30)));
}

TEST(TextPages, AreNotCutElsewhere) {
  for (const std::string& text : {
           lines(30) + "\n thụt một chữ sau dòng trống\n" + lines(30), lines(30) + "  thụt hai chữ\n" + lines(30),
           lines(30) + " \n" + lines(30),                              // a blank line
           lines(30) + "ỦY BAN NHÂN DÂN XÃ\n NGÀY HỘI\n" + lines(30),  // a centred heading
       })
    EXPECT_EQ(1u, text_pages(text).size()) << text;
  std::string indented;
  for (int i = 0; i < 30; ++i) indented += "dòng\n thụt vào\n";
  EXPECT_EQ(1u, text_pages(indented).size()) << "where they are frequent they are indentation";
}

TEST(TextPages, OfTheCorpus) {
  // Counted by eye: where a sentence goes on behind a line that begins with one space.
  const std::map<std::string, std::size_t> pages = {{"000", 5}, {"001", 4}, {"002", 1}, {"003", 5}, {"004", 6}};
  for (const CorpusPlan& plan : corpus()) EXPECT_EQ(pages.at(plan.name()), text_pages(plan.text()).size()) << plan["file"];
}

TEST(TextPages, AreTheTextAgain) {
  std::mt19937 random(20221104);
  const std::string_view pieces[] = {"\n", "\n ", "\f", " ", "Kế hoạch", "PHÒNG\n", "  ", "\r\n"};
  for (int round = 0; round < 2000; ++round) {
    std::string text, again;
    for (int i = static_cast<int>(random() % 60); i > 0; --i) text += pieces[random() % std::size(pieces)];
    for (const std::string& page : text_pages(text)) again += page;
    ASSERT_EQ(text, again);
  }
}

}  // namespace
}  // namespace danchieu::indexer

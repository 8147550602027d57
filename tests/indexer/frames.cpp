#include "indexer/frames.h"

#include <gtest/gtest.h>

#include "indexer/bundle.h"

namespace danchieu::indexer {
namespace {

TEST(Bundle, ComesApartAsItWasPutTogether) {
  const std::string long_one(100'000, 'a');
  for (const std::vector<std::string_view>& texts :
       std::vector<std::vector<std::string_view>>{{}, {""}, {"một", "", "hai"}, {long_one, "b"}})
    EXPECT_EQ(texts, unbundle(bundle(texts), texts.size()));
  const std::string whole = bundle({"một", "hai"});
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_TRUE(unbundle(whole.substr(0, size), 2).empty()) << size << " bytes of it";
  EXPECT_TRUE(unbundle(whole + "x", 2).empty()) << "something behind the end";
  EXPECT_TRUE(unbundle(whole, 1'000'000'000).empty()) << "more than it holds";
}

TEST(Frames, OneRunEndsWhereTheNextBegins) {
  FrameReader reader;
  EXPECT_TRUE(reader.add(frame('D', "") + frame('M', "text/plain")));
  EXPECT_TRUE(reader.complete());
  EXPECT_EQ(frame('M', "text/plain"), reader.take_rest());
  EXPECT_TRUE(reader.take().declined);
}

TEST(Frames, TellPagesInOrder) {
  const auto told =
      parse_frames(frame('M', "application/pdf") + frame('P', "Kế hoạch\n") + frame('P', "") + frame('R', "trang quét") + frame('E', ""));
  ASSERT_TRUE(told);
  EXPECT_EQ("application/pdf", told->media_type);
  ASSERT_EQ(3u, told->pages.size());
  EXPECT_EQ("Kế hoạch\n", told->pages[0].text);
  EXPECT_FALSE(told->pages[0].recognised);
  EXPECT_TRUE(told->pages[2].recognised);
  EXPECT_FALSE(told->trouble);
}

TEST(Frames, TellWhereWordsStand) {
  const text::Layout layout{.width = 595, .height = 842, .words = {{{0, 2}, {72, 60, 90, 72}, 96}, {{3, 7}, {95, 60, 120, 72}, 100}}};
  const std::string before = frame('M', "application/pdf") + frame('C', "TCVN3") + frame('R', "Kế hoạch\n");
  const auto told = parse_frames(before + frame('L', text::pack(layout)) + frame('E', ""));
  ASSERT_TRUE(told);
  EXPECT_EQ("TCVN3", told->converted_from);
  EXPECT_EQ(layout, told->pages[0].layout);
  const text::Layout beyond{.words = {{{8, 10}, {}, 100}}};
  EXPECT_FALSE(parse_frames(before + frame('L', text::pack(beyond)) + frame('E', ""))) << "a word beyond the page's text";
  EXPECT_FALSE(parse_frames(frame('L', text::pack(layout)) + before + frame('E', ""))) << "no page yet";
}

TEST(Frames, TellTroubleAlsoBehindPages) {
  const auto told = parse_frames(frame('M', "application/pdf") + frame('P', "") + frame('X', "no_text_layer"));
  ASSERT_TRUE(told);
  EXPECT_EQ(Trouble::no_text_layer, told->trouble);
}

TEST(Frames, AreNotBelievedWhereTheyBreak) {
  const std::string whole = frame('M', "text/plain") + frame('P', "Kế hoạch") + frame('E', "");
  for (std::size_t size = 0; size < whole.size(); ++size) EXPECT_FALSE(parse_frames(whole.substr(0, size))) << size << " bytes of it";
  EXPECT_FALSE(parse_frames(whole + "x")) << "something behind the end";
  EXPECT_FALSE(parse_frames(frame('E', ""))) << "no page at all";
  EXPECT_FALSE(parse_frames(frame('X', "tired"))) << "a trouble that nobody knows";
  EXPECT_FALSE(parse_frames("Q" + whole.substr(1))) << "an unknown letter";
  EXPECT_FALSE(parse_frames("P\xFF\xFF\xFF\xFFshort")) << "a length beyond the end";
}

TEST(Frames, TellNoMoreTextThanAnybodyReads) {
  const std::string page = frame('P', std::string(longest_text / 4, 'a'));
  EXPECT_FALSE(parse_frames(page + page + page + page + frame('E', ""))->trouble);
  EXPECT_EQ(Trouble::too_long, parse_frames(page + page + page + page + page + frame('E', ""))->trouble);
  EXPECT_TRUE(parse_frames(page + page + page + page + page)->pages.empty());
}

TEST(Frames, ComeInPieces) {
  const std::string whole = frame('M', "text/plain") + frame('W', "") + frame('P', "Kế hoạch") + frame('E', "");
  FrameReader reader;
  for (const char byte : whole) {
    EXPECT_FALSE(reader.complete());
    EXPECT_TRUE(reader.add({&byte, 1}));
  }
  EXPECT_TRUE(reader.complete());
  EXPECT_EQ("Kế hoạch", reader.take().pages.at(0).text);
}

TEST(Trouble, HasAWordOnThePipeAndASentence) {
  for (int i = 0; i <= static_cast<int>(Trouble::died); ++i) {
    const auto trouble = static_cast<Trouble>(i);
    EXPECT_EQ(trouble, trouble_named(name(trouble)));
    const std::string said = sentence(trouble, "plans/tứ kỳ.pdf");
    EXPECT_TRUE(said.starts_with("plans/tứ kỳ.pdf ")) << said;
    EXPECT_TRUE(said.ends_with('.')) << said;
    EXPECT_NE(std::string::npos, said.find(';')) << "what to do: " << said;
  }
  EXPECT_FALSE(trouble_named("tired"));
}

}  // namespace
}  // namespace danchieu::indexer

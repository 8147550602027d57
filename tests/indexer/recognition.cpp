/// What is made of recognised words, without a recogniser: their order, second looks, names, and how sure a plan is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/passed_over.h"
#include "indexer/reading_order.h"
#include "indexer/recognised.h"
#include "indexer/second_look.h"
#include "indexer/tidy_image.h"

#include <leptonica/allheaders.h>

namespace danchieu::indexer {
namespace {

/// Words of `line` from left to right, ten units a letter, from `left` on.
void put(std::vector<SeenWord>& words, int line, float left, float top, std::string_view texts, float sure = 90) {
  while (!texts.empty()) {
    const auto end = std::min(texts.find(' '), texts.size());
    const auto width = static_cast<float>(10 * text::count_code_points(texts.substr(0, end)));
    words.push_back({std::string(texts.substr(0, end)), {left, top, left + width, top + 20}, sure, line});
    left += width + 8;
    texts.remove_prefix(std::min(end + 1, texts.size()));
  }
}

TEST(ReadingOrder, ColumnsAreReadOneAfterTheOther) {
  std::vector<SeenWord> words;
  put(words, 1, 60, 0, "BỘ CÔNG AN");  // one line of the recogniser holds words of both columns
  put(words, 1, 400, 0, "CỘNG HÒA XÃ HỘI");
  put(words, 2, 420, 30, "Độc lập");
  put(words, 3, 70, 45, "Số: 12/KH-BCA");
  put(words, 4, 410, 60, "Hà Nội, ngày 04 tháng 4");
  put(words, 5, 320, 120, "KẾ HOẠCH");
  put(words, 6, 40, 160, "Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6;");
  put(words, 7, 40, 300, "Nơi nhận:");
  put(words, 7, 460, 300, "KT. BỘ TRƯỞNG");
  put(words, 8, 40, 330, "- Như trên;");
  put(words, 9, 40, 360, "- Lưu: VT.");
  put(words, 10, 450, 400, "Trần Quốc Tỏ");
  EXPECT_EQ(
      "BỘ CÔNG AN\nSố: 12/KH-BCA\nCỘNG HÒA XÃ HỘI\nĐộc lập\nHà Nội, ngày 04 tháng 4\nKẾ HOẠCH\n"
      "Căn cứ Luật An ninh mạng số 24/2018/QH14 ngày 12 tháng 6;\n"
      "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. BỘ TRƯỞNG\nTrần Quốc Tỏ\n",
      in_reading_order(std::move(words)).text);
}

TEST(ReadingOrder, AWordsSpanHoldsThatWord) {
  std::vector<SeenWord> words;
  put(words, 1, 0, 0, "Kế hoạch số", 77.4F);
  const archive::Page page = in_reading_order(std::move(words));
  const std::u32string chars = text::to_utf32(page.text);
  ASSERT_EQ(3u, page.layout.words.size());
  const text::PlacedWord& second = page.layout.words[1];
  EXPECT_EQ(U"hoạch", chars.substr(second.span.begin, second.span.size()));
  EXPECT_EQ((text::Box{28, 0, 78, 20}), second.box);
  EXPECT_EQ(77, second.sure);
  EXPECT_TRUE(page.recognised);
}

TEST(ReadingOrder, ScrawlsAreLeftOut) {
  std::vector<SeenWord> words;
  put(words, 1, 0, 0, "Nguyễn Văn Phúc");
  put(words, 2, 0, 40, "-.~ “", 30);
  put(words, 3, 0, 80, "lZ4 ⁄ ““", 20);
  EXPECT_EQ("Nguyễn Văn Phúc\n", in_reading_order(std::move(words)).text);
}

TEST(SecondLook, TakesTheNumberThatLooksAgreeOn) {
  std::vector<SeenWord> words;
  put(words, 1, 0, 0, "số 2247/OĐ-BGDĐT ngày", 40);
  int looks = 0;
  look_again(words, [&](const text::Box&, float) {
    std::vector<SeenWord> seen;
    put(seen, 0, 0, 0, ++looks == 1 ? "số 2247/0Đ-BGDĐT ngày" : "số 2247/QĐ-BGDĐT ngày", 50);
    return seen;
  });
  EXPECT_EQ("2247/QĐ-BGDĐT", words[1].text);
  EXPECT_GE(words[1].sure, 80) << "two looks that agree are surer than one";
  EXPECT_EQ("ngày", words[2].text) << "other words stay";
}

TEST(SecondLook, IsNotTakenAtWhatIsSure) {
  std::vector<SeenWord> words;
  put(words, 1, 0, 0, "số 521/QĐ-TTg ngày 13/6/2005 của Thủ tướng", 95);
  look_again(words, [](const text::Box&, float) -> std::vector<SeenWord> {
    ADD_FAILURE() << "it costs time";
    return {};
  });
}

TEST(SecondLook, KnowsHowMuchAWordIsLikeANumber) {
  const struct {
    const char* word;
    int sound;
  } rows[] = {{"ngày", 0},        {"13/6/2005", 0}, {"STEM.", 0},         {"2247/@Đ-BGDĐT", 1}, {"1002QĐ-TTg", 1},
              {"372025NĐ-CP", 1}, {"10/XQ-XYZ", 2}, {"246/BCTI-TTTN", 2}, {"10/KH-XYZ;", 3},    {"(2247/QĐ-BGDĐT),", 4}};
  for (const auto& row : rows) EXPECT_EQ(row.sound, soundness(row.word)) << row.word;
}

archive::Page page_of(std::string text, bool recognised, std::vector<text::PlacedWord> words = {}) {
  return {.text = std::move(text), .recognised = recognised, .layout = {.words = std::move(words)}};
}

TEST(Recognised, ANameUnderAStampIsNguyen) {
  const struct {
    const char* line;
    const char* mended;
  } rows[] = {{"Nguy°a Văn Phúc\n", "Nguyễn Văn Phúc\n"},
              {"Nguyên Thị Kim Chi\n", "Nguyễn Thị Kim Chi\n"},
              {"Nguyên tắc làm việc\n", "Nguyên tắc làm việc\n"},
              {"Ngô Văn Phúc\n", "Ngô Văn Phúc\n"},
              {"Nông Văn Phúc\n", "Nông Văn Phúc\n"}};
  for (const auto& row : rows) {
    const Recognised recognised({page_of(row.line, true)}, row.line);
    EXPECT_EQ(row.mended, recognised.text().utf8({0, recognised.text().size()}));
    const Recognised typed({page_of(row.line, false)}, row.line);
    EXPECT_EQ(row.line, typed.text().utf8({0, typed.text().size()})) << "nobody mistyped it";
  }
}

TEST(Recognised, MarksWhatIsRepairedAndHowSureItIs) {
  const std::string text = "Theo Quyết định số 1002QĐ-TTg và Chỉ thị số 09-CT/TW\n";
  const Recognised recognised({page_of(text, true, {{{19, 29}, {}, 41}, {{44, 52}, {}, 96}})}, text);
  std::vector<citations::Mention> mentions = citations::find_mentions(recognised.text(), {});
  recognised.mark(mentions);
  ASSERT_EQ(2u, mentions.size());
  EXPECT_EQ("1002/QĐ-TTg", mentions[0].number);
  EXPECT_EQ("Quyết định số 1002QĐ-TTg", mentions[0].surface) << "as it was recognised";
  EXPECT_TRUE(mentions[0].repaired);
  EXPECT_EQ(41, mentions[0].sure);
  EXPECT_FALSE(mentions[1].repaired);
  EXPECT_EQ(96, mentions[1].sure);
  std::vector<archive::Evidence> evidence{{.field = "number", .span = {44, 52}, .sure = 98},
                                          {.field = "title", .span = {0, 4}, .sure = 92}};
  recognised.doubt(evidence);
  EXPECT_EQ(96, evidence[0].sure) << "no surer than its words";
  EXPECT_EQ(92, evidence[1].sure) << "of these words nothing is known";
}

Picture filled(int width, int height, l_uint32 colour) {
  Picture picture(pixCreate(width, height, 32));
  pixSetAllArbitrary(picture.get(), colour);
  return picture;
}

void draw(Picture& picture, int left, int top, int width, int height, l_uint32 colour) {
  BOX* box = boxCreate(left, top, width, height);
  pixSetInRectArbitrary(picture.get(), box, colour);
  boxDestroy(&box);
}

int level(const Picture& grey, int x, int y) {
  l_uint32 value = 0;
  pixGetPixel(grey.get(), x, y, &value);
  return static_cast<int>(value);
}

TEST(TidyImage, RedInkGoesAndBlackAndBlueStay) {
  Picture page = filled(200, 200, 0xFFFFFF00);
  draw(page, 20, 20, 60, 60, 0xC8203000);   // a stamp
  draw(page, 40, 40, 10, 10, 0x28101000);   // print beneath it
  draw(page, 120, 20, 40, 40, 0x1C2F9C00);  // a number in blue ink
  const Picture grey = without_red(*page);
  EXPECT_GT(level(grey, 25, 25), 230);
  EXPECT_LT(level(grey, 45, 45), 60);
  EXPECT_LT(level(grey, 140, 40), 60);
  EXPECT_EQ(255, level(grey, 190, 190));
}

TEST(TidyImage, DarkEdgesGoAndPrintStays) {
  Picture page = filled(400, 400, 0xFFFFFF00);
  draw(page, 0, 0, 30, 400, 0x10101000);
  draw(page, 100, 100, 5, 30, 0x10101000);
  const Picture tidied = without_edges(*without_red(*page));
  EXPECT_GT(level(tidied, 10, 200), 230);
  EXPECT_LT(level(tidied, 102, 110), 40);
}

TEST(TidyImage, ATurnedBoxIsFoundWhereItWas) {
  const Turn straight{0, 400, 600};
  const text::Box box{100, 500, 180, 520};
  EXPECT_EQ(box, straight.back(box));
  const Turn turned{0.05, 400, 600};
  const text::Box back = turned.back(box);
  // The middle of a word, 60 left of the middle of the page and 210 below it, turned back by 0.05.
  EXPECT_NEAR(140 + 210 * 0.05, (back.left + back.right) / 2, 1);
  EXPECT_NEAR(510 + 60 * 0.05, (back.top + back.bottom) / 2, 1);
  EXPECT_GE(back.right - back.left, 80) << "it holds all of the word";
  // A page of 600 by 400 that lay on its side; the corner at its upper left came to the upper right.
  EXPECT_EQ((text::Box{0, 380, 10, 400}), (Turn{0, 400, 600, 1}.back({0, 0, 20, 10})));
  EXPECT_EQ((text::Box{380, 590, 400, 600}), (Turn{0, 400, 600, 2}.back({0, 0, 20, 10})));
  EXPECT_EQ((text::Box{590, 0, 600, 20}), (Turn{0, 400, 600, 3}.back({0, 0, 20, 10})));
}

/// Strokes as of letters, 20 high.
void draw_word(Picture& page, int x, int y, int letters) {
  for (int i = 0; i < letters; ++i) draw(page, x + 10 * i, y, 4, 20, 0);
}

TEST(PassedOver, PrintWhereNoWordWasSeen) {
  Picture page(pixConvertTo8(filled(800, 600, 0xFFFFFF00).get(), 0));
  std::vector<SeenWord> words;
  put(words, 1, 50, 50, "Kế hoạch này có hiệu lực kể từ ngày ký");
  for (const SeenWord& word : words) draw_word(page, static_cast<int>(word.box.left), 50, 3);
  EXPECT_THAT(lines_passed_over(*page, words), testing::IsEmpty()) << "all that is there was seen";
  draw_word(page, 500, 300, 4);  // "Trần Quốc", two words of one line
  draw_word(page, 550, 300, 4);
  draw(page, 100, 400, 300, 20, 0);   // a bar
  draw(page, 100, 450, 3, 3, 0);      // a speck
  draw(page, 600, 400, 100, 100, 0);  // an emblem
  draw(page, 50, 560, 500, 3, 0);     // a rule
  const std::vector<text::Box> lines = lines_passed_over(*page, words);
  ASSERT_EQ(1u, lines.size());
  EXPECT_NEAR(500, lines.front().left, 5);
  EXPECT_NEAR(584, lines.front().right, 5);
  EXPECT_NEAR(300, lines.front().top, 5);
  words.resize(2);
  EXPECT_THAT(lines_passed_over(*page, words), testing::IsEmpty()) << "two words do not tell how high print is";
}

TEST(PassedOver, ASignatureIsNoPrint) {
  const auto is_print_of = [](std::string_view text, float sure) {
    std::vector<SeenWord> words;
    put(words, 1, 0, 0, text, sure);
    return is_print(words);
  };
  EXPECT_TRUE(is_print_of("Lê Bá Cường", 90));
  EXPECT_FALSE(is_print_of("Lê Bá Cường", 40)) << "nobody can be sure of it";
  EXPECT_FALSE(is_print_of("~/. -", 95)) << "no letters";
  EXPECT_FALSE(is_print_of("", 95));
}

}  // namespace
}  // namespace danchieu::indexer

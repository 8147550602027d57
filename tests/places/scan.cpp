#include "places/scan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "text/chars.h"

namespace danchieu::places {
namespace {

/// "[tỉnh Kon Tum] province kon-tum": what was found, its level, the keys it can mean.
std::vector<std::string> found_in(const text::Text& text) {
  std::vector<std::string> all;
  for (const Found& found : find_names(text)) {
    std::string line = "[" + text::tidy(text.utf8(found.span)) + "] " + std::string(name(found.level));
    for (const Unit* unit : found.units) line += ' ' + key(*unit);
    all.push_back(line);
  }
  return all;
}

TEST(FindNames, ReadsKindAndName) {
  const struct {
    const char* text;
    std::vector<std::string> found;
    const char* why;
  } rows[] = {
      {"UBND huyện Ngọc Hồi, tỉnh Kon Tum",
       {"[huyện Ngọc Hồi] district kon-tum.ngoc-hoi", "[tỉnh Kon Tum] province kon-tum"},
       "two in a row"},
      {"UBND tỉnh Tuyên Quang", {"[tỉnh Tuyên Quang] province tuyen-quang tuyen-quang"}, "of before and of since"},
      {"Công an tỉnh Cao Bằng", {"[tỉnh Cao Bằng] province cao-bang cao-bang"}, "inside the name of an office"},
      {"ỦY BAN NHÂN DÂN TỈNH SƠN LA", {"[TỈNH SƠN LA] province son-la son-la"}, "capitals"},
      {"ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nKẾ HOẠCH", {"[TỈNH SƠN LA] province son-la son-la"}, "capitals go on"},
      {"TỈNH ỦY CAO BẰNG", {"[TỈNH ỦY CAO BẰNG] province cao-bang cao-bang"}, "Party committee"},
      {"Tỉnh uỷ Cao Bằng", {"[Tỉnh uỷ Cao Bằng] province cao-bang cao-bang"}, "tone mark on the second vowel"},
      {"Huyện ủy Tứ Kỳ", {"[Huyện ủy Tứ Kỳ] district hai-duong.tu-ky"}, "Party committee of a district"},
      {"Thành ủy Hải Phòng", {"[Thành ủy Hải Phòng] province hai-phong hai-phong"}, "Party committee of a city"},
      {"thành phố Hải Phòng", {"[thành phố Hải Phòng] province hai-phong hai-phong"}, "a city that is a province"},
      {"thành phố Cao Bằng", {"[thành phố Cao Bằng] district cao-bang.cao-bang"}, "a city in the province of its name"},
      {"thành phố Huế", {"[thành phố Huế] district thua-thien-hue.hue hue"}, "a district before, a province since"},
      {"tỉnh Huế", {"[tỉnh Huế] province thua-thien-hue"}, "the tỉnh, by its short name"},
      {"đặc khu Phú Quốc", {"[đặc khu Phú Quốc] commune an-giang.phu-quoc"}, "a kind of since only"},
      {"huyện Vạn Ninh\nSố", {"[huyện Vạn Ninh] district khanh-hoa.van-ninh"}, "a capital on the next line begins something else"},
      {"TP. Hồ Chí Minh và TP HCM",
       {"[TP. Hồ Chí Minh] province ho-chi-minh ho-chi-minh", "[TP HCM] province ho-chi-minh ho-chi-minh"},
       "short kind word and short name"},
      {"tỉnh \n\nTuyên\nQuang", {"[tỉnh Tuyên Quang] province tuyen-quang tuyen-quang"}, "line breaks between the syllables"},
      {"tỉnh Bà Rịa – Vũng Tàu", {"[tỉnh Bà Rịa - Vũng Tàu] province ba-ria-vung-tau"}, "a dash inside"},
      {"huyện Cư M'gar", {"[huyện Cư M'gar] district dak-lak.cu-m-gar"}, "small letters after an apostrophe"},
      {"Phường 12, Quận 10", {"[Phường 12] commune", "[Quận 10] district ho-chi-minh.10"}, "numbers"},
      {"xã Thái Bình, huyện Yên Sơn",
       {"[xã Thái Bình] commune", "[huyện Yên Sơn] district tuyen-quang.yen-son"},
       "a commune that bears the name of a province"},
      {"thị trấn Tứ Kỳ", {"[thị trấn Tứ Kỳ] commune hai-duong.tu-ky.tu-ky"}, "a town of the name of its district"},
      {"quận Câu Giấy", {"[quận Câu Giấy] district ha-noi.cau-giay"}, "a mark misread"},
      {"Thị xã Dĩ An", {"[Thị xã Dĩ An] district binh-duong.di-an"}, "a kind that has changed: a thành phố since 2020"},
  };
  for (const auto& row : rows) {
    std::vector<std::string> found = found_in(text::Text(row.text));
    ASSERT_EQ(found.size(), row.found.size()) << row.text << ": " << row.why << testing::PrintToString(found);
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_THAT(found[i], testing::StartsWith(row.found[i])) << row.text << ": " << row.why;
  }
}

TEST(FindNames, LeavesOtherWordsAlone) {
  const struct {
    const char* text;
    const char* why;
  } rows[] = {
      {"an ninh chính trị, trật tự an toàn xã hội An ninh", "xã hội is society"},
      {"PHÒNG, CHỐNG TỆ NẠN XÃ HỘI AN TOÀN", "the same in capitals, although there is a commune Hội An"},
      {"tinh thần Cao Bằng", "a word without the mark of tỉnh"},
      {"phương Bắc Sơn", "a word that folds like phường"},
      {"các tỉnh. Cao Bằng", "a sentence ends between"},
      {"cấp xã. Bố trí", "a sentence ends between"},
      {"Kế toán xã\nChủ trì", "another mark than the commune Chũ"},
      {"của phường\n2. Kiểm tra", "an item of a list"},
      {"15 xã 3 phường", "figures are no names of xã"},
      {"tỉnh cao bằng", "small letters"},
      {"xã Quang  Khải  Hoàn", "a longer name that the tables do not have"},
      {"thị xã Quang Khải", "not that kind; the xã inside thị xã is none of its own"},
      {"tỉnh", "nothing follows"},
      {"", "nothing at all"},
  };
  for (const auto& row : rows) EXPECT_THAT(found_in(text::Text(row.text)), testing::IsEmpty()) << row.text << ": " << row.why;
}

TEST(FindNames, PrefersTheLongestNameAndThePrintedMarks) {
  EXPECT_THAT(found_in(text::Text("xã Tân Thành Đông")),
              testing::ElementsAre("[xã Tân Thành Đông] commune ho-chi-minh.cu-chi.tan-thanh-dong"))
      << "not Tân Thành";
  EXPECT_THAT(found_in(text::Text("xã Lương Minh")), testing::ElementsAre("[xã Lương Minh] commune quang-ninh.luong-minh"))
      << "not Lượng Minh in Nghệ An";
}

TEST(FindNames, SpansAreCodePointsOfTheText) {
  const text::Text text("Ủy ban nhân dân tỉnh Lai Châu ban hành");
  const std::vector<Found> found = find_names(text);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].span, (text::Span{16, 29}));
  EXPECT_EQ(found[0].name, (text::Span{21, 29}));
  EXPECT_EQ(found[0].kind, "tỉnh");
}

TEST(FindNames, KeepsItsPromisesOnAnyText) {
  const char* const pieces[] = {"tỉnh", "ỦY", "Thị xã", "xã", "thành phố", "Cao", "Bằng", "H",  "'",  "leo", "Quận", "1",
                                "12",   " ",  " ",      " ",  "\n",        ".",   "-",    "TP", "Kỳ", "Anh", "Hội",  "An"};
  std::mt19937 random(1);
  for (int round = 0; round < 300; ++round) {
    std::string utf8;
    for (int i = 0; i < 40; ++i) utf8 += pieces[random() % std::size(pieces)];
    const text::Text text(utf8);
    std::uint32_t end = 0;
    for (const Found& found : find_names(text)) {
      EXPECT_GE(found.span.begin, end) << utf8;
      EXPECT_LE(found.span.end, text.size()) << utf8;
      EXPECT_TRUE(found.span.contains(found.name)) << utf8;
      ASSERT_FALSE(found.units.empty()) << utf8;
      EXPECT_EQ(found.level, found.units.front()->level) << utf8;
      end = found.span.end;
    }
  }
}

}  // namespace
}  // namespace danchieu::places

#include "text/decode.h"

#include <gtest/gtest.h>

#include <random>

#include "text/text.h"

namespace danchieu::text {
namespace {

std::string utf16(std::u32string_view text, bool big_end_first) {
  std::string bytes;
  const auto unit = [&](char32_t value) {
    const char low = static_cast<char>(value & 0xFF), high = static_cast<char>(value >> 8);
    bytes += big_end_first ? high : low;
    bytes += big_end_first ? low : high;
  };
  for (const char32_t c : text) {
    if (c >= 0x10000) {
      unit(0xD800 + ((c - 0x10000) >> 10));
      unit(0xDC00 + ((c - 0x10000) & 0x3FF));
    } else {
      unit(c);
    }
  }
  return bytes;
}

struct Row {
  std::string in, utf8, encoding;
  std::size_t replaced;
  std::string_view why;
};

TEST(Decode, KnowsEncodings) {
  const std::u32string_view text = U"CỘNG HÒA XÃ HỘI\r\nSố: 1 😀";
  const std::string utf8 = "CỘNG HÒA XÃ HỘI\nSố: 1 😀";
  const Row rows[] = {
      {"\xEF\xBB\xBFKế hoạch", "Kế hoạch", "UTF-8", 0, "UTF-8 with a mark"},
      {"Kế hoạch", "Kế hoạch", "UTF-8", 0, "UTF-8 without"},
      {"", "", "UTF-8", 0, "nothing"},
      {"\xFF\xFE" + utf16(text, false), utf8, "UTF-16LE", 0, "little end first, with a mark"},
      {"\xFE\xFF" + utf16(text, true), utf8, "UTF-16BE", 0, "big end first, with a mark"},
      {utf16(text, false), utf8, "UTF-16LE", 0, "little end first, no mark"},
      {utf16(text, true), utf8, "UTF-16BE", 0, "big end first, no mark"},
      {"\xFF\xFE" + utf16(U"a", false) + "b", "a\uFFFD", "UTF-16LE", 1, "a byte too many"},
      {"\xFF\xFE" + utf16(U"a", false) + "\x3D\xD8", "a\uFFFD", "UTF-16LE", 1, "half a surrogate pair"},
      {"a\r\nb\rc\n\r\n", "a\nb\nc\n\n", "UTF-8", 0, "line ends"},
      {"Kế ho\xFF"
       "ch \xE1\xBA",
       "Kế ho\uFFFDch \uFFFD", "UTF-8", 2, "broken sequences are counted"},
      {"C\xE9ng h\xDF"
       "a",
       "Céng hßa", "Windows-1252", 0, "one byte a letter, too few to tell which letters"},
      {"Kế hoạch về hội nghị\nNgh\xDE \xAE\xDEnh s\xE8 12 c\xF1"
       "a Ch\xDDnh ph\xF1\nhết",
       "Kế hoạch về hội nghị\nNghị định số 12 của Chính phủ\nhết", "TCVN3", 0, "a line of other bytes in a text of UTF-8"},
      {"Kế hoạch\nNghÞ ®Þnh sè 12 cña ChÝnh phñ\nhết", "Kế hoạch\nNghị định số 12 của Chính phủ\nhết", "TCVN3", 0, "pasted into it"},
      {"Kế hoạch về hội nghị tổng kết\nph\xE1t \xFF\n", "Kế hoạch về hội nghị tổng kết\nph\uFFFDt \uFFFD\n", "UTF-8", 2,
       "a slip in a text of UTF-8"},
      {"R\xE9sum\xE9 des d\xE9"
       "bats\r\n",
       "Résumé des débats\n", "Windows-1252", 0, "French stays French"},
      {"Kh\xF3i \x93nh\xE0\x94", "Khói “nhà”", "Windows-1252", 0, "with the signs of Windows"},
      {"\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0 \xE8 \xE4\xF0\xF3\xE7\xFC\xFF",
       "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD, \uFFFD\uFFFD\uFFFD \uFFFD \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD", "UTF-8", 16,
       "another alphabet is not read as ours"},
      {"\xFF\xFE" + utf16(U"NghÞ ®Þnh sè 12 cña ChÝnh phñ", false), "Nghị định số 12 của Chính phủ", "TCVN3", 0,
       "legacy letters in UTF-16"},
  };
  for (const Row& row : rows) {
    const Decoded decoded = decode(row.in);
    EXPECT_EQ(decoded.utf8, row.utf8) << row.why;
    EXPECT_EQ(decoded.encoding, row.encoding) << row.why;
    EXPECT_EQ(decoded.replaced, row.replaced) << row.why;
  }
}

TEST(Decode, AnyBytesBecomeUtf8) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const std::string utf8 = decode(bytes).utf8;
    EXPECT_EQ(to_utf8(to_utf32(utf8)), utf8);
    EXPECT_EQ(utf8.find('\r'), utf8.npos);
  }
}

}  // namespace
}  // namespace danchieu::text

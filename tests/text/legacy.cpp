#include "text/legacy.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "legacy_writer.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::text {
namespace {

constexpr Legacy all[] = {Legacy::tcvn3, Legacy::vni,      Legacy::viqr,         Legacy::viscii,
                          Legacy::vps,   Legacy::vietware, Legacy::windows_1258, Legacy::utf8_twice};

std::string lower(std::string_view utf8) {
  std::u32string chars = to_utf32(utf8);
  std::transform(chars.begin(), chars.end(), chars.begin(), [](char32_t c) { return to_lower(c); });
  return to_utf8(chars);
}

bool has_all_capitals(Legacy legacy) { return legacy != Legacy::tcvn3 && legacy != Legacy::vps; }

TEST(Legacy, EveryLetterOfEveryEncoding) {
  ASSERT_EQ(134u, vietnamese_letters().size());
  for (const Legacy legacy : all)
    for (const char32_t letter : vietnamese_letters()) {
      const std::string utf8 = to_utf8(std::u32string{U'b', letter, U'n'}), written = to_utf8(write_legacy(to_utf32(utf8), legacy));
      const std::string read = from_legacy(written, {legacy});
      if (has_all_capitals(legacy)) EXPECT_EQ(read, utf8) << name(legacy) << " " << written;
      else EXPECT_EQ(lower(read), lower(utf8)) << name(legacy) << " " << written;
    }
}

TEST(Legacy, EveryLetterInEveryGuiseThatProgramsGiveIt) {
  for (const Legacy legacy : {Legacy::viscii, Legacy::vps, Legacy::utf8_twice})
    for (const char32_t letter : vietnamese_letters()) {
      // Latin-1 instead of Windows-1252: the codes 0x80 to 0x9F are control characters.
      std::u32string chars;
      for (const char byte : windows_1252_bytes(write_legacy({&letter, 1}, legacy))) chars += static_cast<unsigned char>(byte);
      EXPECT_EQ(lower(from_legacy(to_utf8(chars), {legacy})), lower(to_utf8(std::u32string{letter}))) << name(legacy);
    }
  EXPECT_EQ(from_legacy("to\u03BCn", {Legacy::tcvn3}), "toàn") << "NFKC makes a mu of the micro sign";
  EXPECT_EQ(from_legacy("Qu\u0079\u0301t", {Legacy::tcvn3}), "Quýt") << "letters taken apart (NFD)";
  EXPECT_EQ(from_legacy("cu\u0075\u0302a", {Legacy::vni}), "của") << "letters taken apart (NFD)";
}

struct Row {
  std::string_view chars;
  LegacyFont font;
  std::string_view utf8, why;
};

TEST(Legacy, BecomesUnicode) {
  const Row rows[] = {
      {"NghÞ ®Þnh sè 12/2005/N§-CP", {Legacy::tcvn3}, "Nghị định số 12/2005/NĐ-CP", "a number keeps its hyphen"},
      {"céng hoµ x· héi", {Legacy::tcvn3, true}, "CỘNG HOÀ XÃ HỘI", "a font of capitals"},
      {"CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM", {Legacy::tcvn3}, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "capitals tell of the letters beside"},
      {"Sè: 15/KH-UBND", {Legacy::tcvn3}, "Số: 15/KH-UBND", "a capital at the beginning is no word of capitals"},
      {"có Kế hoạch", {Legacy::tcvn3}, "có Kế hoạch", "fonts lie: Unicode stays, also what could be either"},
      {"KÕ HO¹CH", {Legacy::tcvn3}, "KẾ HOẠCH", "a word that tells nothing follows its neighbour"},
      {"®· vµ ®ang", {Legacy::tcvn3}, "đã và đang", "small letters"},
      {"ñng hé ñy ban nh©n d©n x·. ë", {Legacy::tcvn3}, "ủng hộ Ủy ban nhân dân xã. Ở", "an office, and the beginning of a sentence"},
      {"ñY BAN", {Legacy::tcvn3}, "ỦY BAN", "a small letter before a capital is one"},
      {"N\u00ADíc n\u00AD\u00EDc", {Legacy::tcvn3}, "Nước nước", "a soft hyphen"},
      {"n-íc, ®-îc, th- ký, Nh- vËy", {Legacy::tcvn3}, "nước, được, thư ký, Như vậy", "that became a hyphen"},
      {"kinh tÕ - x· héi, trÞ-x·, 09-CT/TW, Q§-UB, e-mail",
       {Legacy::tcvn3},
       "kinh tế - xã hội, trị-xã, 09-CT/TW, QĐ-UB, e-mail",
       "others stay"},
      {"· Môc ®Ých · © « t«", {Legacy::tcvn3}, "· Mục đích · © ô tô", "signs that are no word stay"},
      {"Nghò ñònh cuûa CHÍNH PHUÛ", {Legacy::vni}, "Nghị định của CHÍNH PHỦ", "two letters for one"},
      {"Kyû nieäm, vaø LAØ", {Legacy::vni}, "Kỷ niệm, và LÀ", "and in capitals"},
      {"caf\u00E9 \u00FCber", {Legacy::vni}, "café über", "marks with nothing to stand on stay"},
      {"Vie^.t Nam, co^.ng ho`a. Ddie^`u 1. nu+o+'c nu*o*'c",
       {Legacy::viqr},
       "Việt Nam, cộng hòa. Điều 1. nước nước",
       "a star for the horn"},
      {"nha` no+i dda^u\\? Kho^ng bie^'t\\.", {Legacy::viqr}, "nhà nơi đâu? Không biết.", "escaped punctuation"},
      {"QDD-TTg, UBND ti?nh, dd/mm/yyyy, http://www.a.b.com/a(b).htm, d\\d",
       {Legacy::viqr},
       "QĐ-TTg, UBND tỉnh, dd/mm/yyyy, http://www.a.b.com/a(b).htm, dd",
       "what is no Vietnamese stays"},
      {"Vi\u00AEt Nam", {Legacy::viscii}, "Việt Nam", "one letter for one"},
      {"Nghá»‹ Ä‘á»‹nh vÃ\u00A0 láº\u00ADp", {Legacy::utf8_twice}, "Nghị định và lập", "UTF-8 taken for Windows-1252"},
      {"vÃ  káº¿ hoáº¡ch, vÃ", {Legacy::utf8_twice}, "và  kế hoạch, và", "a no-break space that became a blank"},
      {"lÃ m vÃ nhÃ , vÃ o", {Legacy::utf8_twice}, "làm và nhà , vào", "and stands in a word"},
      {"Äiá»u 3, tÃnh, cáºp nháºt, NÄ-CP, háº¡n má»¥c",
       {Legacy::utf8_twice},
       "Điều 3, tính, cập nhật, NĐ-CP, hạn mục",
       "letters of which a byte was lost, where the syllable tells"},
      {"sá»\uFFFD, Äi\u00E1\u00BB\uFFFDu", {Legacy::utf8_twice}, "sá»\uFFFD, Điều", "and not where it does not: sề, sọ, sỏ, sờ, sử"},
      {"ToĂ\u00A0n bá»™ dĂ²ng tiá»\u0081n", {Legacy::utf8_twice}, "Toàn bộ dòng tiền", "UTF-8 taken for Windows-1258"},
      {"Thñ t−íng ChÝnh phñ", {Legacy::tcvn3}, "Thủ tướng Chính phủ", "a soft hyphen that became a minus"},
      {"", {Legacy::vni}, "", "nothing"},
  };
  for (const Row& row : rows) EXPECT_EQ(from_legacy(row.chars, row.font), row.utf8) << row.why;
}

TEST(Legacy, IsToldByTheNameOfAFont) {
  const struct {
    std::string_view name;
    std::optional<LegacyFont> font;
  } rows[] = {
      {".VnTime", {{Legacy::tcvn3, false}}},
      {".VnTimeH", {{Legacy::tcvn3, true}}},
      {"ABCDEE+.VnTimeH,Bold", {{Legacy::tcvn3, true}}},
      {"ABCDEE+.VnArial-BoldItalic", {{Legacy::tcvn3, false}}},
      {".VnArial NarrowH", {{Legacy::tcvn3, true}}},
      {".VNTIMEH", {{Legacy::tcvn3, true}}},
      {".VnBook-Antiqua", {{Legacy::tcvn3, false}}},
      {"VnTime", {{Legacy::tcvn3, false}}},
      {"\".VnTime\", serif", {{Legacy::tcvn3, false}}},
      {"VNI-Times", {{Legacy::vni, false}}},
      {"BCDFEE+VNI-Helve-Condense,Bold", {{Legacy::vni, false}}},
      {"VNI Times", {{Legacy::vni, false}}},
      {"VPS Times", {{Legacy::vps, false}}},
      {"VI Times H", {{Legacy::viscii, true}}},
      {"Times New Roman", std::nullopt},
      {"VNtimes new roman", std::nullopt},
      {"Vnvogue", std::nullopt},
      {"Vivaldi", std::nullopt},
      {"ABCDEF+", std::nullopt},
      {"", std::nullopt},
  };
  for (const auto& row : rows) EXPECT_EQ(legacy_of_font(row.name), row.font) << row.name;
}

}  // namespace
}  // namespace danchieu::text

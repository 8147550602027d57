#include "text/chars.h"

#include <gtest/gtest.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include "tests/text/random_text.h"
#include "text/decode.h"
#include "text/text.h"

namespace danchieu::text {
namespace {

struct Row {
  std::string_view in, out, why;
};

TEST(Chars, FoldsStrings) {
  constexpr Row rows[] = {
      {"Đề Án", "de an", "marks go, đ is d"},
      {"ĐƯỜNG đường", "duong duong", "capitals too"},
      {"Ðiều Ɖiều ðiều", "dieu dieu dieu", "eth and African D stand for Đ in official data"},
      {"e\xCC\x82\xCC\x81", "e", "decomposed letters"},
      {"44–KL/TW", "44-kl/tw", "an en dash"},
      {"44\xE2\x80\x91KL⁄TW", "44-kl/tw", "a no-break hyphen and a fraction slash"},
      {"ＫＨ－ＵＢＮＤ", "kh-ubnd", "full-width forms"},
      {"an\xC2\xADninh \xE2\x80\x8B", "anninh ", "soft hyphen and zero-width space"},
      {"“Ngày hội”", "\"ngay hoi\"", "curly quotes"},
      {"Cư M’gar", "cu m'gar", "the apostrophe of highland names"},
      {"", "", "nothing"},
      {"Фонд Ω 東", "фонд ω 東", "other scripts lose case only"},
  };
  for (const Row& row : rows) EXPECT_EQ(fold(row.in), row.out) << row.why;
}

TEST(Chars, ExactUnifiesTonePlacement) {
  constexpr Row rows[] = {
      {"HOÀ", "hòa", "open oa: the first vowel"},
      {"hòa", "hòa", "already there"},
      {"thuỷ", "thủy", "open uy"},
      {"uỷ ban", "ủy ban", "without an onset"},
      {"Thuý", "thúy", "open uy"},
      {"khoẻ", "khỏe", "open oe"},
      {"xoá xóa", "xóa xóa", "both become one"},
      {"quý", "quý", "after q the u is no vowel"},
      {"quỳ", "quỳ", "after q the u is no vowel"},
      {"qúy", "quý", "the usual slip"},
      {"quả quà", "quả quà", "qu and a"},
      {"già giá", "già giá", "gi is an onset"},
      {"gịa", "gịa", "giặt gịa is not giạ"},
      {"giạ", "giạ", "giạ is not gịa"},
      {"của", "của", "ua is written in one way"},
      {"hoàn", "hoàn", "closed: the second vowel"},
      {"hòan tòan", "hoàn toàn", "the usual slip"},
      {"hoàng", "hoàng", "ng"},
      {"huỳnh", "huỳnh", "nh"},
      {"ngoáy khuỷu", "ngoáy khuỷu", "closed by a glide"},
      {"thuở thuế", "thuở thuế", "ươ and uê are no such pairs"},
      {"HOÀ BÌNH, uỷ", "hòa bình, ủy", "every word"},
      {"ho\xCC\x80"
       "a hoa\xCC\x80",
       "hòa hòa", "decomposed"},
      {"hoàbình", "hoàbình", "two words run together: two tones, left alone"},
      {"Ðoàn", "đoàn", "eth"},
      {"ma má mà", "ma má mà", "words stay apart"},
  };
  for (const Row& row : rows) EXPECT_EQ(exact(row.in), row.out) << row.why;
}

TEST(Chars, Slugs) {
  constexpr Row rows[] = {
      {"Hải Dương", "hai-duong", "a province"},
      {"Bà Rịa – Vũng Tàu", "ba-ria-vung-tau", "a dash with spaces is one hyphen"},
      {"  Quận 1 ", "quan-1", "digits stay, ends are trimmed"},
      {"Đắk R’lấp", "dak-r-lap", "an apostrophe"},
      {"***", "", "nothing is left"},
  };
  for (const Row& row : rows) EXPECT_EQ(slug(row.in), row.out) << row.why;
}

TEST(Chars, Tidies) {
  constexpr Row rows[] = {
      {" Kế  hoạch\n\nsố\t1 ", "Kế hoạch số 1", "white space"},
      {"Kế\xC2\xA0hoạch", "Kế hoạch", "a no-break space"},
      {"Ke\xCC\x82\xCC\x81", "Kế", "composed"},
      {"“Ðiều” – 1", "“Ðiều” – 1", "what is shown stays as written"},
      {" \n ", "", "nothing but white space"},
  };
  for (const Row& row : rows) EXPECT_EQ(tidy(row.in), row.out) << row.why;
}

TEST(Chars, KnowsLetters) {
  EXPECT_EQ(fold(U'Ế'), U'e');
  EXPECT_EQ(fold(U'Đ'), U'd');
  EXPECT_EQ(fold(U'-'), U'-');
  EXPECT_EQ(fold(char32_t{0x0301}), char32_t{0}) << "a combining acute";
  EXPECT_EQ(to_lower(U'Ư'), U'ư');
  EXPECT_EQ(to_upper(U'ệ'), U'Ệ');
  EXPECT_TRUE(is_marked(U'ế'));
  EXPECT_TRUE(is_marked(U'ơ'));
  EXPECT_FALSE(is_marked(U'Đ')) << "the bar is part of the letter";
  EXPECT_FALSE(is_marked(U'a'));
  EXPECT_TRUE(is_upper(U'Đ'));
  EXPECT_TRUE(is_lower(U'ộ'));
  EXPECT_FALSE(is_upper(U'1'));
  EXPECT_TRUE(is_letter(U'ạ'));
  EXPECT_FALSE(is_letter(U'…'));
  for (const char32_t c : {U' ', U'\t', U'\n', U'\r', U'\f', U'\u00A0', U'\u2007', U'\u202F', U'\u3000'}) EXPECT_TRUE(is_space(c)) << +c;
  EXPECT_FALSE(is_space(U'\u200B')) << "zero-width space is no space: it is dropped";
}

/// The slow route that the table is proved by.
class Oracle {
 public:
  Oracle() {
    UErrorCode error = U_ZERO_ERROR;
    const auto route = icu::UnicodeString::fromUTF8("NFD; [！-～] Fullwidth-Halfwidth; [:Mn:] Remove; Lower; [ðɖđ] Latin-ASCII");
    route_.reset(icu::Transliterator::createInstance(route, UTRANS_FORWARD, error));
    if (U_FAILURE(error)) throw std::runtime_error(u_errorName(error));
  }
  std::string operator()(std::string_view utf8) const {
    auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
    route_->transliterate(text);
    std::string folded;
    return text.toUTF8String(folded);
  }

 private:
  std::unique_ptr<icu::Transliterator> route_;
};

TEST(Chars, FoldAgreesWithIcuOnAllLatinLetters) {
  const Oracle oracle;
  int letters = 0;
  for (UChar32 c = 0; c <= 0x10FFFF; ++c) {
    UErrorCode error = U_ZERO_ERROR;
    if (!u_isalpha(c) || uscript_getScript(c, &error) != USCRIPT_LATIN) continue;
    if (c == U'Ƣ' || c == U'ƣ') continue;  // for us Ư and ư of a bad font
    const std::string utf8 = to_utf8(std::u32string(1, static_cast<char32_t>(c)));
    ASSERT_EQ(fold(utf8), oracle(utf8)) << "U+" << std::hex << c;
    ++letters;
  }
  EXPECT_GT(letters, 1200);
}

TEST(Chars, FoldAgreesWithIcuOnRealPlans) {
  const char* data = std::getenv("DANCHIEU_DATA");
  if (!data) GTEST_SKIP() << "DANCHIEU_DATA is not set: no real plans to compare with ICU";
  const Oracle oracle;
  for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(data) / "seeds")) {
    std::ostringstream bytes;
    bytes << std::ifstream(file.path(), std::ios::binary).rdbuf();
    std::istringstream lines(decode(bytes.str()).utf8);
    for (std::string line; std::getline(lines, line);) {
      // The oracle knows letters only; punctuation has a table of its own above.
      const std::string plain = Text(line).utf8({0, Text(line).size()});
      ASSERT_EQ(fold(line), oracle(plain)) << file.path();
    }
  }
}

TEST(Chars, LawsOnRandomText) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const RandomText random(seed);
    SCOPED_TRACE(random.utf8());
    EXPECT_EQ(fold(random.nfc()), fold(random.nfd())) << "folding ignores the form of Unicode";
    EXPECT_EQ(fold(random.upper()), fold(random.utf8())) << "folding ignores case";
    EXPECT_EQ(fold(fold(random.utf8())), fold(random.utf8())) << "folding twice is folding once";
    EXPECT_EQ(exact(random.nfc()), exact(random.nfd()));
    EXPECT_EQ(exact(exact(random.utf8())), exact(random.utf8()));
    EXPECT_EQ(fold(exact(random.utf8())), fold(random.utf8())) << "moving a tone mark is invisible without marks";
    EXPECT_EQ(tidy(tidy(random.utf8())), tidy(random.utf8()));
  }
}

}  // namespace
}  // namespace danchieu::text

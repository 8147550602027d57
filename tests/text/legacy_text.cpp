/// Which texts are legacy, on real plans: all that are must be known and come back, and nothing else may be touched.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "legacy_writer.h"
#include "text/chars.h"
#include "text/decode.h"
#include "text/legacy.h"
#include "text/text.h"

namespace danchieu::text {
namespace {

namespace fs = std::filesystem;

constexpr Legacy all[] = {Legacy::tcvn3, Legacy::vni,      Legacy::viqr,         Legacy::viscii,
                          Legacy::vps,   Legacy::vietware, Legacy::windows_1258, Legacy::utf8_twice};

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(folder)) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  return files;
}

/// The plans of corpus/, and the documents outside where DANCHIEU_DATA tells of some.
std::vector<fs::path> documents() {
  std::vector<fs::path> files = files_of(DANCHIEU_CORPUS "/plans");
  if (const char* data = std::getenv("DANCHIEU_DATA"))
    for (const fs::path& file : files_of(fs::path(data) / "dev/files")) files.push_back(file);
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

/// Only letters that each of the encodings has, capitals with tones aside.
std::u32string writable(const std::string& utf8) {
  std::u32string chars(Text(utf8).chars());
  for (char32_t& c : chars)
    if (c >= 0x80 && vietnamese_letters().find(c) == std::u32string::npos) c = U' ';
  return chars;
}

std::u32string lower(std::u32string_view chars) {
  std::u32string small(chars);
  std::transform(small.begin(), small.end(), small.begin(), [](char32_t c) { return to_lower(c); });
  return small;
}

/// Not a table of numbers, nor a head of ASCII.
bool is_prose(std::u32string_view text) {
  return 10 * std::count_if(text.begin(), text.end(), [](char32_t c) { return c >= 0x80; }) >= static_cast<long>(text.size());
}

struct Rate {
  int pieces = 0, known = 0, right = 0, same_case = 0;
};

/// Cuts what `chars` becomes in `legacy` between words into pieces of about `size` bytes, and reads each alone.
void read_pieces(std::u32string_view chars, Legacy legacy, std::size_t size, Rate& rate) {
  while (!chars.empty()) {
    std::size_t letters = 0, bytes = 0;
    std::u32string written;
    for (; letters < chars.size() && (bytes < size || !is_space(chars[letters])); ++letters) bytes += chars[letters] < 0x80 ? 1 : 2;
    const std::u32string_view piece = chars.substr(0, letters);
    chars.remove_prefix(letters);
    if (bytes < size || !is_prose(piece)) continue;
    written = write_legacy(piece, legacy);
    const Decoded decoded = decode(legacy == Legacy::utf8_twice ? to_utf8(written) : windows_1252_bytes(written));
    const std::u32string read = to_utf32(decoded.utf8);
    ++rate.pieces;
    rate.known += decoded.converted && decoded.encoding == name(legacy);
    rate.right += lower(read) == lower(piece);
    rate.same_case += read == piece;
  }
}

using Lowest = std::function<double(Legacy, std::size_t size)>;

/// `right`: the share that must come back. What a piece is must be known of each of 1,000 bytes and more.
void expect_back(const std::vector<fs::path>& files, const Lowest& right) {
  std::vector<std::u32string> texts;
  for (const fs::path& path : files) texts.push_back(writable(bytes_of(path)));
  std::printf("%zu documents; of pieces of so many bytes: known as what they are, come back but for case, with it\n", texts.size());
  for (const Legacy legacy : all)
    for (const std::size_t size : {200, 1000, 5000}) {
      Rate rate;
      for (const std::u32string& text : texts) read_pieces(text, legacy, size, rate);
      const auto share = [&](int count) { return static_cast<double>(count) / rate.pieces; };
      std::printf("  %-14s %5zu  %5d pieces  %.4f  %.4f  %.4f\n", std::string(name(legacy)).c_str(), size, rate.pieces, share(rate.known),
                  share(rate.right), share(rate.same_case));
      ASSERT_GT(rate.pieces, 0);
      EXPECT_GE(share(rate.known), size >= 1000 ? 1.0 : 0.995) << name(legacy) << " " << size;
      EXPECT_GE(share(rate.right), right(legacy, size)) << name(legacy) << " " << size;
    }
}

TEST(LegacyText, PlansAreKnownAndComeBack) {
  expect_back(files_of(DANCHIEU_CORPUS "/plans"), [](Legacy, std::size_t size) { return size >= 1000 ? 1.0 : 0.99; });
}

TEST(LegacyText, DocumentsOutsideAreKnownAndComeBack) {
  const char* data = std::getenv("DANCHIEU_DATA");
  if (!data) GTEST_SKIP() << "DANCHIEU_DATA is not set: no documents outside the repository";
  // Some were recognised from images, with slips that are no syllables: VIQR takes their marks for punctuation.
  expect_back(files_of(fs::path(data) / "dev/files"), [](Legacy legacy, std::size_t size) {
    return legacy == Legacy::viqr ? 0.8 : size >= 1000 ? 1.0 : 0.99;
  });
}

TEST(LegacyText, UnicodeStays) {
  for (const fs::path& path : documents()) {
    const std::string bytes = bytes_of(path);
    EXPECT_EQ(decode(bytes).encoding, "UTF-8") << path;
    EXPECT_EQ(convert_legacy(bytes), std::nullopt) << path;
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) {
      EXPECT_FALSE(convert_legacy(line)) << path << ": " << line;
      EXPECT_EQ(legacy_of(line), std::nullopt) << line;
    }
  }
}

struct Other {
  std::string_view what, text;
};

// Letters of other languages, and signs where Vietnamese letters lie in one encoding or another.
constexpr Other others[] = {
    {"English",
     "So do I. No. Me? To be, or not to be: that is the question. I'm here, you're there; we've seen it. See e.g. no. 5 (a). Go! Who? The "
     "café's naïve "
     "fiancée. It's a data(set) of O(n) items, e-mail me at a.b@c.de. Address the middle of the add-on, Eddy."},
    {"French",
     "Où êtes-vous né, Noël ? À côté de l'hôtel, l'élève a préféré la crème brûlée ; il dit : « Ça va ». La forêt où l'âne brait est à "
     "deux pas. "
     "Décret n° 2005-12 du 3 août, § 4, relatif à l'année scolaire où les élèves étaient là-bas."},
    {"German",
     "Der Bürgermeister fährt über die große Straße, öffnet die Tür und grüßt für alle. Größe, Fuß, Maß; § 5 Abs. 2 GöR. Äpfel, Öl, Übung. "
     "Die Höhe "
     "der Gebühr beträgt 20 %."},
    {"Spanish",
     "El señor Muñoz vivió mañana en España con sus niños pequeños. ¿Qué? ¡Olé! Él está aquí, tú también, más allá de la montaña. El 1º y "
     "la 2ª."},
    {"Portuguese",
     "São Paulo não é a capital; a nação então não será só ação. Avô, avó, às três, pôr, põe, mãe, irmã, lá, já, cá, dê, vê, pé, fé, só, "
     "nós."},
    {"Italian", "La città è più bella perché c'è il caffè; così, là, giù, lunedì, né, sé, può, già, tè, sì."},
    {"Icelandic", "Það er þú og ég. Þetta er góður dagur við fjörðinn, þá sá hún hús."},
    {"Swedish", "På en ö i åen bor två små älgar; då är det så här, få går åt. Ä' de' å?"},
    {"prices and measures",
     "£5.00, €10, 25 °C ± 0,5 °C, 30 m² × 4 m³, ½ + ¼ = ¾, 5 µm, © 2005 Firma®, § 12, ¶ 3, « non », ¿, ¡, ÷, ·, ª, º, 1º, ¬, ¦"},
    {"numbers", "1.234.567 | 12/2005 | 0,5 | 3.14 | 12. | a.1 | e.2 | i.3 | 10^6 | 2.5e+3 | x^2 | a^2+b^2=c^2 | 01/02/2003"},
    {"code",
     "for (auto i = 0; i < n; ++i) a(i) += o.size(); // e.g. \\d+ or a?b:c; foo+bar, e^x, i+j, u*v, $a{'o'}['e'], y~z, path/to/a.out, "
     "std::move(a).begin()"},
    {"a mail",
     "From: a.nguyen@vnu.edu.vn\nTo: Le Van A <le.van.a@gmail.com>\nSubject: Re: Re: meeting (2)\n\nHi! Are you (or he?) free to-day? Be "
     "there. Bye.\n-- \nA. B."},
    {"Vietnamese without marks",
     "Cong hoa xa hoi chu nghia Viet Nam. Doc lap - Tu do - Hanh phuc. Ke hoach so 12/KH-UBND? Vay thi sao. To 5, to 6."},
    {"Vietnamese with the letters of Latin-1 only", "Là mình và cô có cá, bà có nhà; tôi còn cho\nvà tôi có bánh mì, có cà phê, cô có gì?"},
    {"capitals", "KÌ HÈ, LÀ CÔ VÀ BÀ: ÔNG TÔ VÕ TRÍ, BÀ LÊ THÚY"},
    {"one sign", "·"},
    {"nothing", ""},
};

TEST(LegacyText, OtherLanguagesStay) {
  for (const Other& other : others) {
    const std::string utf8(other.text);
    EXPECT_EQ(convert_legacy(utf8), std::nullopt) << other.what;
    EXPECT_EQ(legacy_of(utf8), std::nullopt) << other.what;
    EXPECT_EQ(decode(utf8).utf8, utf8) << other.what;
    EXPECT_EQ(decode(windows_1252_bytes(to_utf32(utf8))).utf8, utf8) << other.what << ", in Windows-1252";
    // A hundred times as much is no better reason.
    std::string much;
    for (int time = 0; time < 100; ++time) much += utf8 + "\n";
    EXPECT_EQ(convert_legacy(much), std::nullopt) << other.what;
  }
}

struct Mixed {
  std::string_view text, utf8, from, why;
};

TEST(LegacyText, LinesAreReadWhereThatIsSure) {
  const Mixed rows[] = {
      {"Kế hoạch số 5\nC¨n cø NghÞ ®Þnh sè 12/2005/N§-CP cña ChÝnh phñ\nvề hội nghị",
       "Kế hoạch số 5\nCăn cứ Nghị định số 12/2005/NĐ-CP của Chính phủ\nvề hội nghị", "TCVN3", "one line of three"},
      {"NghÞ ®Þnh sè 12/2005/N§-CP", "Nghị định số 12/2005/NĐ-CP", "TCVN3", "a short one, with signs that nobody writes"},
      {"C¨n cø NghÞ ®Þnh cña ChÝnh phñ\nCaên cöù Nghò ñònh cuûa Chính phuû, vieäc naøy",
       "Căn cứ Nghị định của Chính phủ\nCăn cứ Nghị định của Chính phủ, việc này", "VNI, TCVN3", "two encodings"},
      {"Chính phuû ban haønh Nghò ñònh veà thueá\nLa mì\nvaø caùc vaên baûn khaùc",
       "Chính phủ ban hành Nghị định về thuế\nLa mì\nvà các văn bản khác", "VNI", "a line that is as good either way"},
      {"Nghá»‹ Ä‘á»‹nh cá»§a ChÃ\u00ADnh phá»§", "Nghị định của Chính phủ", "UTF-8 hai lần", "UTF-8 taken for Windows-1252"},
      {"NghÃ¡Â»â€¹ Ã„â€˜Ã¡Â»â€¹nh cÃ¡Â»Â§a ChÃƒÂ\u00ADnh phÃ¡Â»Â§", "Nghị định của Chính phủ", "UTF-8 hai lần", "twice"},
      {"NghÃž Â®Ãžnh sÃ¨ 12 cÃ±a ChÃ\u009Dnh phÃ±", "Nghị định số 12 của Chính phủ", "UTF-8 hai lần, TCVN3", "one in the other"},
  };
  for (const Mixed& row : rows) {
    const auto converted = convert_legacy(row.text);
    ASSERT_TRUE(converted) << row.why;
    EXPECT_EQ(converted->utf8, row.utf8) << row.why;
    EXPECT_EQ(converted->from, row.from) << row.why;
  }
  EXPECT_EQ(legacy_of("NghÞ ®Þnh sè 12/2005/N§-CP cña ChÝnh phñ"), Legacy::tcvn3);
  EXPECT_EQ(legacy_of("Nghị định số 12/2005/NĐ-CP, kế hoạch và các văn bản\nNghÞ ®Þnh cña ChÝnh phñ"), std::nullopt) << "most is Unicode";
  EXPECT_EQ(legacy_of("®Þnh"), std::nullopt) << "one word";
}

}  // namespace
}  // namespace danchieu::text

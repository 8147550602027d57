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
    const double slips = legacy == Legacy::viqr ? 0.00004 * static_cast<double>(size) : 0;
    return (size >= 1000 ? 1.0 : 0.99) - slips;
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

}  // namespace
}  // namespace danchieu::text

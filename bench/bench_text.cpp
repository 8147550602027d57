/// Normalising, folding and splitting text into words: text::WordReader against ICU, MB of UTF-8 a second on one core.
///
///     bench_text FILE...

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "text/words.h"

namespace {

using Pieces = std::vector<std::string>;

/// Every way counts words and their folded letters, so that the ways can be compared and none is optimised away.
struct Count {
  std::size_t words = 0;
  std::size_t letters = 0;
  bool operator==(const Count&) const = default;
};

Count split(const icu::UnicodeString& folded) {
  Count count;
  bool inside = false;
  for (int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) {
    const bool letter = u_isalnum(folded.char32At(at));
    count.words += letter && !inside;
    count.letters += letter;
    inside = letter;
  }
  return count;
}

Count with_word_reader(const std::string& piece) {
  Count count;
  danchieu::text::WordReader words(piece);
  while (const danchieu::text::Word* word = words.next()) {
    ++count.words;
    count.letters += word->folded.size();  // folded Vietnamese is ASCII
  }
  return count;
}

Count with_transliterator(const std::string& piece) {
  static const std::unique_ptr<icu::Transliterator> fold = [] {
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    const auto rules = icu::UnicodeString::fromUTF8(":: NFD; :: [:Mn:] Remove; :: Lower; đ > d;");
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createFromRules("fold", rules, UTRANS_FORWARD, where, status));
    if (U_FAILURE(status)) std::abort();
    return made;
  }();
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(piece);
  fold->transliterate(text);
  return split(text);
}

Count with_normalizer(const std::string& piece) {
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString decomposed = nfd->normalize(icu::UnicodeString::fromUTF8(piece), status).toLower();
  icu::UnicodeString folded;
  for (int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const UChar32 c = decomposed.char32At(at);
    if (u_charType(c) != U_NON_SPACING_MARK) folded.append(c == U'đ' ? UChar32{U'd'} : c);
  }
  return split(folded);
}

/// The best of five runs; the count of the whole goes to `count`.
double megabytes_a_second(Count (*way)(const std::string&), const Pieces& pieces, std::size_t bytes, Count& count) {
  double best = 0;
  for (int run = 0; run < 5; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    count = {};
    for (const std::string& piece : pieces) {
      const Count one = way(piece);
      count.words += one.words;
      count.letters += one.letters;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    best = std::max(best, static_cast<double>(bytes) / 1e6 / took.count());
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  Pieces files;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (files.empty()) return 2;
  Pieces pieces;
  std::size_t bytes = 0;
  while (bytes < 4'000'000) {
    for (const std::string& file : files) bytes += pieces.emplace_back(file).size();
  }

  const struct {
    const char* name;
    Count (*way)(const std::string&);
  } ways[] = {
      {"danchieu text::WordReader (folded and exact form of each word)", with_word_reader},
      {"ICU NFD, lower case, marks dropped by hand (folded form only)", with_normalizer},
      {"ICU Transliterator NFD; [:Mn:] Remove; Lower; đ>d (folded form only)", with_transliterator},
  };
  for (const auto& one : ways) {
    Count count;
    const double speed = megabytes_a_second(one.way, pieces, bytes, count);
    fmt::print("  {:7.1f} MB/s  {}: {} words, {} letters\n", speed, one.name, count.words, count.letters);
  }
}

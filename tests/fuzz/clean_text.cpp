#include <algorithm>

#include "tests/fuzz/targets.h"
#include "text/chars.h"
#include "text/date.h"
#include "text/decode.h"
#include "text/legacy.h"
#include "text/text.h"
#include "text/words.h"

namespace danchieu::fuzz {
namespace {

void check_text(const std::string& utf8) {
  const text::Text text(utf8);
  const std::uint32_t source_size = text::count_code_points(utf8);
  const std::string again = text.utf8({0, text.size()});
  must(text::Text(again).chars() == text.chars(), "normalising twice is once");
  must(text.size() <= 3 * source_size, "normalising makes three characters of one at most");  // U+FB2C: Unicode, annex 15
  text::Span before;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const text::Span from = text.source({at, at + 1});
    must(!from.empty() && from.end <= source_size, "each character came from somewhere in the source");
    must(from.begin >= before.begin && from.end >= before.end, "characters come in the order of the source");
    before = from;
  }
}

void check_folding(const std::string& utf8) {
  const std::string folded = text::fold(utf8);
  must(text::fold(folded) == folded, "folding twice is once");
  const std::string exact = text::exact(utf8);
  must(text::exact(exact) == exact, "the exact form of an exact form is itself");
  const std::u32string chars = text::to_utf32(utf8);
  // Beyond U+FFFF no letter is Vietnamese, and folding leaves those as they are, also the few that NFC takes apart (U+1D15F).
  const bool only_bmp = std::all_of(chars.begin(), chars.end(), [](char32_t c) { return c <= 0xFFFF; });
  must(!only_bmp || text::fold(exact) == folded, "folding ignores case, marks and their place");
  const std::string tidy = text::tidy(utf8);
  must(text::tidy(tidy) == tidy, "tidying twice is once");
  const std::string slug = text::slug(utf8);
  must(text::slug(slug) == slug, "the slug of a slug is itself");
}

void check_words(const std::string& utf8) {
  text::WordReader words(utf8);
  std::uint32_t end = 0, byte_end = 0;
  while (const text::Word* word = words.next()) {
    must(word->span.begin >= end && !word->span.empty(), "words come one after the other");
    must(word->byte_begin >= byte_end && word->byte_begin < word->byte_end && word->byte_end <= utf8.size(), "a word stands on its bytes");
    must(text::count_code_points(std::string_view(utf8).substr(word->byte_begin, word->byte_end - word->byte_begin)) == word->span.size(),
         "a word's bytes are its code points");
    end = word->span.end;
    byte_end = word->byte_end;
  }
}

void check_dates(const std::string& utf8) {
  const std::u32string chars = text::to_utf32(utf8);
  std::uint32_t end = 0;
  for (const text::DateFound& found : text::find_dates(chars)) {
    must(found.span.begin >= end && !found.span.empty() && found.span.end <= chars.size(),
         "dates come one after the other, inside the text");
    must(found.date.known() && found.date.valid(), "a date that is found exists");
    must(text::Date::from_iso(found.date.iso()) == found.date, "a date printed is read again");
    end = found.span.end;
  }
}

/// Any encoding takes any text.
void check_legacy(std::string_view utf8) {
  constexpr int encodings = static_cast<int>(text::Legacy::utf8_twice) + 1;
  for (int legacy = 0; legacy < encodings; ++legacy) {
    const std::string read = text::from_legacy(utf8, {static_cast<text::Legacy>(legacy), utf8.size() % 2 == 1});
    must(text::to_utf8(text::to_utf32(read)) == read, "legacy letters become sound UTF-8");
    must(std::count(read.begin(), read.end(), '\n') == std::count(utf8.begin(), utf8.end(), '\n'), "lines stay lines");
  }
  text::legacy_of_font(utf8.substr(0, 100));
  if (const auto converted = text::convert_legacy(utf8)) {
    must(!converted->from.empty(), "what was converted was something");
    const bool sound = text::to_utf8(text::to_utf32(utf8)) == utf8;
    must(!sound || text::to_utf8(text::to_utf32(converted->utf8)) == converted->utf8, "what was converted is sound UTF-8");
  } else {
    must(!text::legacy_of(utf8), "a text of which no line is legacy is none");
  }
}

}  // namespace

void clean_text(std::string_view bytes) {
  const std::string utf8 = text::decode(bytes).utf8;
  must(text::to_utf8(text::to_utf32(utf8)) == utf8, "what was decoded is sound UTF-8");
  check_text(utf8);
  check_folding(utf8);
  check_words(utf8);
  check_dates(utf8);
  check_legacy(utf8);
  // Not decoded first: everything takes any bytes.
  check_folding(std::string(bytes));
  check_words(std::string(bytes));
  check_legacy(bytes);
}

}  // namespace danchieu::fuzz

#include "indexer/pdf_letters.h"

#include <algorithm>
#include <map>
#include <optional>

#include "text/legacy.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

/// Letters of Unicode's Vietnamese that no Western encoding has: whoever made the file has converted them.
bool is_vietnamese(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == U'ơ' || c == U'Ơ' || c == U'ư' || c == U'Ư' || c == U'đ' || c == U'Đ';
}

class Letters {
 public:
  explicit Letters(PdfDrawn& drawn) : drawn_(drawn), fonts_(drawn.fonts.size()) {}

  std::string convert() {
    decide();
    for (std::size_t first = 0; first < drawn_.words.size();) {
      std::size_t last = first + 1;
      while (last < drawn_.words.size() && drawn_.words[last].font == drawn_.words[first].font) ++last;
      if (const auto& font = fonts_[drawn_.words[first].font]) convert(first, last, *font);
      first = last;
    }
    const auto most =
        std::max_element(converted_.begin(), converted_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == converted_.end() ? std::string() : std::string(text::name(most->first));
  }

 private:
  std::u32string_view chars(const PdfWord& word) const {
    return std::u32string_view(drawn_.chars).substr(word.chars.begin, word.chars.size());
  }

  void decide() {
    struct Seen {
      std::size_t western = 0, vietnamese = 0;
    };
    std::vector<Seen> seen(fonts_.size());
    for (const PdfWord& word : drawn_.words)
      for (const char32_t c : chars(word)) {
        seen[word.font].western += c >= 0x80 && !is_vietnamese(c);
        seen[word.font].vietnamese += is_vietnamese(c);
      }
    for (std::size_t font = 0; font < fonts_.size(); ++font) {
      if (seen[font].vietnamese > 0) continue;
      if (const auto named = text::legacy_of_font(drawn_.fonts[font])) fonts_[font] = named;
      else if (seen[font].western > 0) fonts_[font] = by_words(font);
    }
  }

  std::optional<text::LegacyFont> by_words(std::size_t font) const {
    std::u32string all;
    for (const PdfWord& word : drawn_.words)
      if (word.font == font) all.append(chars(word)) += U' ';
    const std::optional<text::Legacy> legacy = text::legacy_of(text::to_utf8(all));
    return legacy ? std::optional(text::LegacyFont{*legacy}) : std::nullopt;
  }

  /// The words of one font together: their neighbours tell the case of letters that have only one.
  void convert(std::size_t first, std::size_t last, const text::LegacyFont& font) {
    std::u32string all;
    for (std::size_t i = first; i < last; ++i) all.append(all.empty() ? U"" : U" ").append(chars(drawn_.words[i]));
    const std::u32string made = text::to_utf32(text::from_legacy(text::to_utf8(all), font));
    const auto count = static_cast<std::size_t>(std::count(made.begin(), made.end(), U' '));
    if (count + 1 == last - first) {
      std::size_t begin = 0;
      for (std::size_t i = first; i < last; ++i) {
        const std::size_t end = std::min(made.find(U' ', begin), made.size());
        replace(drawn_.words[i], std::u32string_view(made).substr(begin, end - begin));
        begin = end + 1;
      }
    } else {
      for (std::size_t i = first; i < last; ++i)
        replace(drawn_.words[i], text::to_utf32(text::from_legacy(text::to_utf8(chars(drawn_.words[i])), font)));
    }
    converted_[font.legacy] += last - first;
  }

  void replace(PdfWord& word, std::u32string_view made) {
    if (made.empty()) return;
    const auto begin = static_cast<std::uint32_t>(drawn_.chars.size());
    drawn_.chars += made;
    word.chars = {begin, static_cast<std::uint32_t>(drawn_.chars.size())};
  }

  PdfDrawn& drawn_;
  std::vector<std::optional<text::LegacyFont>> fonts_;
  std::map<text::Legacy, std::size_t> converted_;  // words
};

}  // namespace

std::string to_unicode(PdfDrawn& drawn) { return Letters(drawn).convert(); }

}  // namespace danchieu::indexer

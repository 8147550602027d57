#include "indexer/recognised.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "text/chars.h"
#include "text/misread.h"

namespace danchieu::indexer {
namespace {

/// Two of five Vietnamese are called Nguyễn, and under the edge of a stamp hardly one is read so: "Nguy°a Văn Phúc". A line of nothing but
/// capitalised words that begins with what is nearly that name begins with it.
class Names {
 public:
  /// Only within `where`, spans of the source.
  Names(const text::Text& text, const std::vector<text::Span>& where) : text_(text), where_(where) {}

  text::Text mended(std::vector<text::Span>& spans) const {
    text::Text made = text_.derived();
    std::uint32_t done = 0;
    for (std::uint32_t begin = 0; begin < text_.size();) {
      std::uint32_t end = begin;
      while (end < text_.size() && text_[end] != U'\n') ++end;
      if (const text::Span word = misread({begin, end}); !word.empty()) {
        const text::Span source = text_.source(word);
        made.append(text_, text::Span{done, word.begin});
        for (const char32_t c : family) made.append(c, source);
        spans.push_back(source);
        done = word.end;
      }
      begin = end + 1;
    }
    made.append(text_, text::Span{done, text_.size()});
    return made;
  }

 private:
  static constexpr std::u32string_view family = U"Nguyễn", folded_family = U"nguyen";

  /// The first word of `line`, where it is to be mended.
  text::Span misread(text::Span line) const {
    constexpr std::size_t farthest = 2, longest = 9;
    text::Span first{line.begin, line.begin};
    while (first.end < line.end && text_[first.end] != U' ') ++first.end;
    if (first.empty() || text_[first.begin] != U'N' || first.size() > longest || text_.chars().substr(first.begin, first.size()) == family)
      return {};
    const text::Span source = text_.source(first);
    if (std::none_of(where_.begin(), where_.end(), [&](text::Span page) { return page.contains(source); })) return {};
    std::u32string folded(text_.chars().substr(first.begin, first.size()));
    std::transform(folded.begin(), folded.end(), folded.begin(), [](char32_t c) { return text::fold(c); });
    return text::distance(folded, folded_family) <= farthest && names_follow({first.end, line.end}) ? first : text::Span{};
  }

  bool names_follow(text::Span rest) const {
    int words = 0;
    for (std::uint32_t at = rest.begin; at < rest.end;) {
      if (text_[at] == U' ') {
        ++at;
        continue;
      }
      if (!text::is_upper(text_[at])) return false;
      for (++at; at < rest.end && text_[at] != U' '; ++at)
        if (!text::is_lower(text_[at])) return false;
      ++words;
    }
    constexpr int most = 4;
    return words >= 1 && words <= most;
  }

  const text::Text& text_;
  const std::vector<text::Span>& where_;
};

}  // namespace

Recognised::Recognised(const std::vector<archive::Page>& pages, std::string_view all) {
  std::vector<text::Span> where;
  std::uint32_t at = 0;
  for (const archive::Page& page : pages) {
    const std::uint32_t end = at + text::count_code_points(page.text);
    if (page.recognised) {
      where.push_back({at, end});
      take_words(page, at);
    }
    at = end;
  }
  const text::Text text(all);
  mended_.text = text;
  if (where.empty()) return;
  mended_ = citations::mend_recognised(text, where);
  mended_.text = Names(mended_.text, where).mended(mended_.spans);
}

void Recognised::take_words(const archive::Page& page, std::uint32_t begin) {
  const std::u32string chars = text::to_utf32(page.text);
  for (const text::PlacedWord& word : page.layout.words) {
    const auto letters = std::u32string_view(chars).substr(word.span.begin, word.span.size());
    words_.push_back(
        {{begin + word.span.begin, begin + word.span.end}, word.sure, std::any_of(letters.begin(), letters.end(), text::is_digit)});
  }
}

std::vector<Recognised::Word> Recognised::words_between(text::Span span) const {
  const auto first = std::partition_point(words_.begin(), words_.end(), [&](const Word& word) { return word.span.end <= span.begin; });
  const auto last = std::partition_point(first, words_.end(), [&](const Word& word) { return word.span.begin < span.end; });
  return {first, last};
}

void Recognised::mark(std::vector<citations::Mention>& mentions) const {
  for (citations::Mention& mention : mentions) {
    mention.repaired |=
        std::any_of(mended_.spans.begin(), mended_.spans.end(), [&](text::Span span) { return span.overlaps(mention.span); });
    for (const Word& word : words_between(mention.span))
      if (word.in_number) mention.sure = std::max(1, mention.sure == 0 ? word.sure : std::min(mention.sure, word.sure));
  }
}

void Recognised::doubt(std::vector<archive::Evidence>& evidence) const {
  for (archive::Evidence& one : evidence) {
    const std::vector<Word> words = words_between(one.span);
    if (words.empty()) continue;
    int sum = 0;
    for (const Word& word : words) sum += word.sure;
    one.sure = std::min(one.sure, std::max(1, sum / static_cast<int>(words.size())));
  }
}

}  // namespace danchieu::indexer

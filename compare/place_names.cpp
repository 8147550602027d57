#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

#include "compare/fact.h"
#include "places/scan.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

using text::Span;

/// Below the commune there is no table of names: a kind word and what follows it in capitals. With their marks: "thôn", not "thon".
constexpr std::u32string_view kinds_of_hamlet[] = {U"tổ dân phố", U"khu dân cư", U"khu phố", U"khối phố", U"thôn", U"bản",     U"buôn",
                                                   U"ấp",         U"làng",       U"xóm",     U"phum",     U"sóc",  U"tiểu khu"};
/// Words that end in "bản" and are no hamlet: "Biên bản Hội nghị".
constexpr std::u32string_view before_no_hamlet[] = {U"biên",  U"văn",  U"cơ",   U"căn", U"xuất", U"nguyên",
                                                    U"phiên", U"kịch", U"nhật", U"ấn",  U"dị",   U"bài"};
constexpr std::size_t longest_name = 5;  // syllables

std::u32string lower(std::u32string_view chars) {
  std::u32string small;
  for (const char32_t c : chars) small.push_back(text::to_lower(c));
  return small;
}

class Hamlets {
 public:
  Hamlets(const Side& side, const std::vector<Fact>& units) : side_(side), units_(units) {}

  std::vector<Fact> read() const {
    std::vector<Fact> facts;
    for (std::uint32_t p = 0; p < side_.paragraphs.size(); ++p) {
      const Paragraph& paragraph = side_.paragraphs[p];
      if (!is_body(paragraph)) continue;
      for (std::uint32_t w = paragraph.first; w < paragraph.last; ++w)
        if (const std::optional<Fact> fact = at(p, w)) facts.push_back(*fact);
    }
    return facts;
  }

 private:
  std::optional<Fact> at(std::uint32_t p, std::uint32_t w) const {
    for (const std::u32string_view kind : kinds_of_hamlet) {
      const auto words = static_cast<std::uint32_t>(std::count(kind.begin(), kind.end(), U' ')) + 1;
      const std::uint32_t last = side_.paragraphs[p].last;
      if (w + words >= last || lower(side_.slice(side_.span_of(w, w + words))) != kind) continue;
      if (kind == U"bản" && w > side_.paragraphs[p].first && is_before_no_hamlet(w - 1)) continue;
      std::uint32_t end = w + words;
      while (end < last && end - w - words < longest_name && is_of_name(end)) ++end;
      if (end == w + words) return std::nullopt;
      const Span span = side_.span_of(w, end);
      return Fact{.value = folded_words(side_, span),
                  .about = text::to_utf8(kind),
                  .shown = side_.printed(span),
                  .span = span,
                  .sentence = sentence_at(side_, p, span.begin),
                  .paragraph = p};
    }
    return std::nullopt;
  }
  bool is_before_no_hamlet(std::uint32_t w) const {
    const std::u32string word = lower(side_.slice(side_.words[w].span));
    return std::find(std::begin(before_no_hamlet), std::end(before_no_hamlet), word) != std::end(before_no_hamlet);
  }
  /// In capitals or a figure, with nothing but a space before it; no other unit begins there: "thôn Đắk Mế, xã Pờ Y".
  bool is_of_name(std::uint32_t w) const {
    const std::u32string_view word = side_.slice(side_.words[w].span);
    if (!text::is_upper(word.front()) && !text::is_digit(word.front())) return false;
    const std::u32string_view gap = side_.slice({side_.words[w - 1].span.end, side_.words[w].span.begin});
    if (!std::all_of(gap.begin(), gap.end(), text::is_space)) return false;
    return std::none_of(units_.begin(), units_.end(), [&](const Fact& unit) { return unit.span.begin == side_.words[w].span.begin; });
  }

  const Side& side_;
  const std::vector<Fact>& units_;
};

/// A unit is called as it is called best: "tỉnh Tuyên Quang" where "Tỉnh ủy Tuyên Quang" is printed, too.
void call_shortest(std::vector<Fact>& facts) {
  std::map<std::string, std::string> shortest;
  for (const Fact& fact : facts) {
    std::string& best = shortest[fact.value];
    if (best.empty() || fact.shown.size() < best.size()) best = fact.shown;
  }
  for (Fact& fact : facts) fact.shown = shortest[fact.value];
}

}  // namespace

std::vector<Fact> read_places(const Side& side) {
  std::vector<Fact> facts;
  if (side.paragraphs.empty()) return facts;
  const text::Text text(text::to_utf8(side.text));
  for (const places::Found& found : places::find_names(text)) {
    const Span span = text.source(found.span);
    const auto paragraph = static_cast<std::uint32_t>(side.paragraph_at(span.begin));
    if (!is_body(side.paragraphs[paragraph])) continue;
    facts.push_back({.value = text::tidy(std::string(found.kind) + " " + text::fold(text.utf8(found.name))),
                     .about = std::string(found.kind),
                     .shown = side.printed(span),
                     .span = span,
                     .sentence = sentence_at(side, paragraph, span.begin),
                     .paragraph = paragraph});
  }
  call_shortest(facts);
  std::vector<Fact> hamlets = Hamlets(side, facts).read();
  facts.insert(facts.end(), hamlets.begin(), hamlets.end());
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.span.begin < b.span.begin; });
  return facts;
}

}  // namespace danchieu::compare

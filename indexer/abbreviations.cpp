#include "indexer/abbreviations.h"

#include <algorithm>
#include <optional>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::uint32_t longest_parenthesis = 60, farthest_back = 400;

// clang-format off
constexpr std::u32string_view phrases[] = {
    U"sau day viet tat la", U"sau day viet gon la", U"sau day goi tat la", U"sau day goi chung la", U"sau day goi la",
    U"duoi day goi la", U"duoi day goi tat la", U"viet tat la", U"viet gon la", U"goi tat la", U"goi chung la", U"goi la", U"viet tat"};
// clang-format on

bool is_word(char32_t c) { return text::is_letter(c) || text::is_digit(c); }

class AbbreviationReader {
 public:
  explicit AbbreviationReader(const Script& script) : script_(script) {}

  /// The parenthesis that opens at `open`.
  std::optional<std::pair<Span, Span>> read(std::uint32_t open) const {
    const std::uint32_t limit = std::min(script_.flow.size(), open + longest_parenthesis);
    std::uint32_t close = open;
    while (close < limit && script_.flow[close] != U')') ++close;
    if (close == limit) return std::nullopt;
    Span inner = trim({open + 1, close});
    bool said = false;
    for (const std::u32string_view phrase : phrases)
      if (!said && script_.stands(inner.begin, phrase)) {
        inner = trim({inner.begin + static_cast<std::uint32_t>(phrase.size()), inner.end});
        said = true;
      }
    if (inner.empty() || (!said && !is_acronym(inner))) return std::nullopt;
    const auto long_form = is_acronym(inner) ? by_initials(inner, open) : by_first_words(inner, open);
    return long_form ? std::optional(std::pair(inner, *long_form)) : std::nullopt;
  }

 private:
  Span trim(Span span) const {
    const auto outside = [&](std::uint32_t at) { return !is_word(script_.flow[at]); };
    while (!span.empty() && outside(span.begin)) ++span.begin;
    while (!span.empty() && outside(span.end - 1)) --span.end;
    return span;
  }

  /// Capitals, figures behind them: "ANTQ", "BCĐ 138", "BTC".
  bool is_acronym(Span span) const {
    std::uint32_t at = span.begin;
    while (at < span.end && text::is_upper(script_.flow[at])) ++at;
    if (at < span.begin + 2) return false;
    while (at < span.end && (text::is_digit(script_.flow[at]) || script_.flow[at] == U' ')) ++at;
    return at == span.end;
  }

  /// Begins of the words before `open`, the nearest first, no farther than the sentence.
  std::vector<std::uint32_t> words_before(std::uint32_t open) const {
    std::vector<std::uint32_t> begins;
    const std::uint32_t limit = open - std::min(open, farthest_back);
    for (std::uint32_t at = open; at > limit; --at) {
      const char32_t c = script_.flow[at - 1];
      if ((c == U'.' || c == U';') && at < open && script_.flow[at] == U' ') break;
      if (is_word(c) && (at == 1 || !is_word(script_.flow[at - 2]))) begins.push_back(at - 1);
    }
    return begins;
  }

  /// "an ninh Tổ quốc" for ANTQ: the words whose initials they are, next to the parenthesis; a name may go on behind them.
  std::optional<Span> by_initials(Span acronym, std::uint32_t open) const {
    std::u32string initials;
    for (const char32_t c : script_.folded_at(acronym))
      if (text::is_letter(c)) initials += c;
    const std::vector<std::uint32_t> words = words_before(open);
    for (std::size_t skip = 0; skip + initials.size() <= words.size(); ++skip) {
      const auto fits = [&](std::size_t i) { return script_.folded[words[skip + initials.size() - 1 - i]] == initials[i]; };
      std::size_t i = 0;
      while (i < initials.size() && fits(i)) ++i;
      if (i == initials.size()) return trim_end({words[skip + initials.size() - 1], open});
    }
    return std::nullopt;
  }

  /// "Ban Chỉ đạo phòng, chống tội phạm … tỉnh Tuyên Quang" for "Ban Chỉ đạo tỉnh": from where its first words stand last.
  std::optional<Span> by_first_words(Span short_form, std::uint32_t open) const {
    const std::u32string_view name = script_.folded_at(short_form);
    const auto second = std::min(name.find(U' ', std::min(name.find(U' '), name.size() - 1) + 1), name.size());
    const std::u32string_view first_words = name.substr(0, second);
    for (const std::uint32_t begin : words_before(open)) {
      if (!script_.stands(begin, first_words)) continue;
      const bool quoted = begin > 0 && script_.flow[begin - 1] == U'"';
      return trim_end({quoted ? begin - 1 : begin, open});
    }
    return std::nullopt;
  }

  Span trim_end(Span span) const {
    while (!span.empty() && script_.flow[span.end - 1] == U' ') --span.end;
    return span;
  }

  const Script& script_;
};

}  // namespace

std::string without_parentheses(std::string text) {
  for (auto open = text.find(" ("); open != text.npos; open = text.find(" (", open)) {
    const auto close = text.find(')', open);
    if (close == text.npos) break;
    text.erase(open, close + 1 - open);
  }
  return text;
}

std::vector<archive::Abbreviation> find_abbreviations(const Script& script) {
  const AbbreviationReader reader(script);
  std::vector<archive::Abbreviation> all;
  for (std::uint32_t at = 0; at < script.flow.size(); ++at) {
    if (script.flow[at] != U'(') continue;
    const auto found = reader.read(at);
    if (!found) continue;
    const std::string short_form = script.utf8(found->first);
    if (std::any_of(all.begin(), all.end(), [&](const archive::Abbreviation& known) { return known.short_form == short_form; })) continue;
    all.push_back({short_form, without_parentheses(text::tidy(script.flow.written(script.flow.source(found->second))))});
  }
  return all;
}

}  // namespace danchieu::indexer

#include "citations/reading.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "citations/anchors.h"
#include "citations/noise.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::is_digit;
using text::is_space;

/// "số" ends the text before a line of digits, or a separator follows it: the line is a number and no page.
bool is_number_of_document(const text::Text& before, std::u32string_view chars, std::uint32_t end) {
  while (end < chars.size() && is_space(chars[end])) ++end;
  if (end < chars.size() && text::is_digit(chars[end])) return false;  // the number follows: "Công văn số / 2 / 166/BYT-DP"
  const bool separator =
      end < chars.size() && (chars[end] == U'/' || chars[end] == U'-') && end + 1 < chars.size() && !is_space(chars[end + 1]);
  std::uint32_t size = before.size();
  while (size > 0 && is_space(before[size - 1])) --size;
  return separator || (size > 1 && text::fold(before[size - 2]) == U's' && text::fold(before[size - 1]) == U'o');
}

/// A "*" that opens a list item, and no Markdown mark: a blank follows it at the beginning of a line.
bool is_bullet(std::u32string_view chars, std::uint32_t at) {
  return at + 1 < chars.size() && (chars[at + 1] == U' ' || chars[at + 1] == U'\t') && (at == 0 || chars[at - 1] == U'\n');
}

text::Text prepare(const text::Text& source) {
  text::Text out = source.derived();
  const std::u32string_view chars = source.chars();
  const std::uint32_t size = source.size();
  for (std::uint32_t i = 0; i < size;) {
    if (i == 0 || chars[i - 1] == U'\n') {
      if (const std::uint32_t end = page_number_line(chars, i); end > i && !is_number_of_document(out, chars, end)) {
        i = end;
        continue;
      }
    }
    if (starts_url(chars, i)) {
      while (i < size && !is_space(chars[i])) ++i;
    } else if ((chars[i] == U'*' && !is_bullet(chars, i)) || (chars[i] == U'~' && i + 1 < size && chars[i + 1] == U'~')) {
      i += chars[i] == U'*' ? 1 : 2;
    } else {
      out.append(source, i++);
    }
  }
  return out;
}

/// The first word of the kinds that rows of tables begin with.
bool opens_kind(Packed word) {
  static constexpr std::array words = {"nghi"_w, "quyet"_w, "thong"_w, "luat"_w, "cong"_w, "chi"_w, "phap"_w, "ket"_w};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The end of a list marker that begins with token `at` of a line: "-", "+", "•", "1.", "2.1.", "a)", "đ)", "(1)"; `at` where none does.
std::uint32_t marker_end(const std::vector<Token>& tokens, std::uint32_t at) {
  static constexpr std::u32string_view bullets = U"-+•*–»►▪●■◆❖✓>";
  const auto mark = [&](std::uint32_t i) { return i < tokens.size() ? tokens[i].mark : U'\0'; };
  const auto label = [&](std::uint32_t i) {
    if (i >= tokens.size() || !tokens[i].word() || is_long(tokens[i].folded)) return false;
    const Packed word = tokens[i].folded;
    const std::uint32_t letters = letter_count(word);
    return letters == 1 || (letters <= 4 && (all_digits(word) || roman(word) > 0));
  };
  // A "»" is a quote to text::Text; no text begins with a quote and a blank.
  if (mark(at) == U'"' && at + 1 < tokens.size() && tokens[at + 1].span.begin > tokens[at].span.end) return at + 1;
  if (mark(at) != 0 && bullets.find(mark(at)) != bullets.npos) return at + 1;
  if (mark(at) == U'(' && label(at + 1) && mark(at + 2) == U')') return at + 3;
  if (!label(at)) return at;
  // "1 Nghị quyết số …": the row of a table, the line of a footnote.
  if (all_digits(tokens[at].folded) && at + 1 < tokens.size() && tokens[at + 1].capital && opens_kind(tokens[at + 1].folded)) return at + 1;
  std::uint32_t i = at + 1;
  while (mark(i) == U'.' && label(i + 1) && tokens[i].span.end == tokens[i + 1].span.begin) i += 2;
  return mark(i) == U'.' || mark(i) == U')' ? i + 1 : at;
}

/// A line that begins so is a clause of its own even where the line before was not closed: such words have no capital inside a sentence.
bool opens_clause(std::u32string_view chars, const std::vector<Token>& tokens, std::uint32_t at) {
  static const std::vector<std::pair<PackedWord, PackedWord>> openings = [] {
    std::vector<std::pair<PackedWord, PackedWord>> made;
    for (const auto& [first, second] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"căn", "cứ"}, {"thực", "hiện"}, {"triển", "khai"}, {"tiếp", "tục"}, {"xét", "đề"}, {"theo", "đề"}, {"kính", "gửi"}, {"nơi", "nhận"}})
      made.emplace_back(pack(first), pack(second));
    return made;
  }();
  static const PackedWord article = pack("điều"), pursuant = pack("căn");
  if (!tokens[at].line_start || !tokens[at].capital || at + 1 >= tokens.size()) return false;
  const auto is = [&](std::uint32_t i, const PackedWord& word) { return tokens[i].folded == word.folded && tokens[i].exact == word.exact; };
  if (at > 0 && tokens[at - 1].folded == "dao"_w) return false;  // "Ban Chỉ đạo / Thực hiện phong trào …": a name
  if (is(at, article)) return at + 2 < tokens.size() && tokens[at + 2].mark == U'.';
  const bool shouted = tokens[at].span.size() > 1 && text::is_upper(chars[tokens[at].span.begin + 1]);
  if (shouted && !is(at, pursuant)) return false;  // a heading that goes on
  return std::any_of(openings.begin(), openings.end(), [&](const auto& words) { return is(at, words.first) && is(at + 1, words.second); });
}

/// A line in capitals above one that is not: "III. TỔ CHỨC THỰC HIỆN". Codes are capitals too, but bear no tone marks.
bool ends_heading(std::u32string_view chars, const std::vector<Token>& tokens, std::uint32_t token) {
  const auto letters = [&](std::uint32_t i) { return chars.substr(tokens[i].span.begin, tokens[i].span.size()); };
  const auto shouted = [&](std::uint32_t i) {
    return tokens[i].word() && !tokens[i].digit && tokens[i].span.size() > 1 && std::ranges::all_of(letters(i), text::is_upper);
  };
  if (token == 0 || !tokens[token + 1].word() || shouted(token + 1) || !shouted(token) || !shouted(token - 1)) return false;
  return std::ranges::any_of(letters(token), text::is_marked) || std::ranges::any_of(letters(token - 1), text::is_marked);
}

bool closes_sentence(std::u32string_view chars, const std::vector<Token>& tokens, std::uint32_t token) {
  const Token& here = tokens[token];
  const Token& next = tokens[token + 1];
  if (next.item_start && next.line_start) return true;
  if (here.mark == U'|') return true;  // the cell of a table
  // "… có ý kiến như sau:": what follows is another sentence.
  if (here.mark == U':' && next.line_start && token > 1 && tokens[token - 1].folded == "sau"_w && tokens[token - 2].folded == "nhu"_w) return true;
  if (next.line_start && ends_heading(chars, tokens, token)) return true;
  if (here.mark == U'.') {
    // "TP. Hồ Chí Minh", "Điều 1. Sửa đổi", "Covid.19": only a stop behind a word of two letters and before a capital ends.
    if (next.span.begin == here.span.end) return false;
    const bool after_label = token > 0 && tokens[token - 1].item_start;
    const bool after_short =
        token > 0 && tokens[token - 1].word() && tokens[token - 1].capital && letter_count(tokens[token - 1].folded) <= 2;
    return !after_label && !after_short && (!next.word() || next.capital);
  }
  return next.line_start && opens_clause(chars, tokens, token + 1);
}

/// Adds the tokens of a range of `chars`.
void tokenize(std::u32string_view chars, text::Span range, std::vector<Token>& tokens) {
  const Letters& letters = Letters::get();
  const auto first = static_cast<std::uint32_t>(tokens.size());
  const char32_t* const text = chars.data();
  const char32_t* const end = text + range.end;
  const auto position = [&](const char32_t* at) { return static_cast<std::uint32_t>(at - text); };
  bool line_start = range.begin == 0 || chars[range.begin - 1] == U'\n';
  for (const char32_t* at = text + range.begin; at < end;) {
    const char32_t* const begin = at;
    Letter letter = letters[*at++];
    if (letter.word()) {
      const bool capital = (letter.is & Letter::upper) != 0;
      std::uint8_t is = letter.is;
      PackedWord word{letter.folded, letter.exact};
      for (; at < end && (letter = letters[*at]).word(); ++at) {
        is |= letter.is;
        word.folded = word.folded << 8 | letter.folded;
        word.exact = word.exact << 8 | letter.exact;
      }
      if (at - begin > 8) word = pack(std::u32string_view(begin, at));
      tokens.push_back({text::Span{position(begin), position(at)}, word.folded, word.exact, U'\0', line_start, capital,
                        (is & Letter::digit) != 0});
      line_start = false;
    } else if (letter.is & Letter::space) {
      line_start |= *begin == U'\n';
    } else {
      tokens.push_back({text::Span{position(begin), position(at)}, Packed{0}, Packed{0}, *begin, line_start, false, false});
      line_start = false;
    }
  }
  const auto count = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = first; i < count; ++i) {
    if (!tokens[i].line_start) continue;
    const std::uint32_t behind = marker_end(tokens, i);
    if (behind == i) continue;
    tokens[i].item_start = true;
    if (behind < count) tokens[behind].item_start = true;
  }
  for (std::uint32_t i = first; i + 1 < count; ++i) {
    if (tokens[i].mark == U'.' || tokens[i].mark == U'|' || tokens[i + 1].line_start) tokens[i].ends_sentence = closes_sentence(chars, tokens, i);
  }
  if (count > first) tokens.back().ends_sentence = true;
}

}  // namespace

Reading::Reading(const text::Text& source) {
  text_ = &source;
  Anchors anchors = find_anchors(chars());
  if (anchors.ranges.empty()) return;
  if (anchors.noise) {
    prepared_ = prepare(source);
    text_ = &*prepared_;
    anchors = find_anchors(chars());
  }
  std::uint32_t most = 0;
  for (const text::Span range : anchors.ranges) most += range.size();
  tokens_.reserve(most / 4 + 8);
  for (const text::Span range : anchors.ranges) tokenize(chars(), range, tokens_);
}

std::uint32_t Reading::token_at(std::uint32_t at) const {
  const auto found = std::lower_bound(tokens_.begin(), tokens_.end(), at,
                                      [](const Token& token, std::uint32_t position) { return token.span.begin < position; });
  return static_cast<std::uint32_t>(found - tokens_.begin());
}

std::string Reading::words(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || begin >= size()) return "";
  return text_->tidied({tokens_[begin].span.begin, tokens_[end - 1].span.end});
}

}  // namespace danchieu::citations

#include "citations/reading.h"

#include <algorithm>
#include <array>

#include "citations/numerals.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::is_digit;
using text::is_space;

bool is_word_char(char32_t c) { return text::is_letter(c) || is_digit(c); }

bool starts_url(std::u32string_view chars, std::uint32_t at) {
  for (const std::u32string_view scheme : {U"https://", U"http://", U"www."}) {
    if (chars.substr(at).starts_with(scheme)) return true;
  }
  return false;
}

/// Whether the line of `chars` from `at` on is a bare number of up to three digits; gives its end.
std::uint32_t page_number_line(std::u32string_view chars, std::uint32_t at) {
  std::uint32_t i = at;
  while (i < chars.size() && is_space(chars[i]) && chars[i] != U'\n') ++i;
  const std::uint32_t digits = i;
  while (i < chars.size() && is_digit(chars[i])) ++i;
  if (i == digits || i - digits > 3) return at;
  while (i < chars.size() && is_space(chars[i]) && chars[i] != U'\n') ++i;
  return i == chars.size() || chars[i] == U'\n' ? i : at;
}

/// "số" ends the text before a line of digits, or a separator follows it: the line is a number and no page.
bool is_number_of_document(const text::Text& before, std::u32string_view chars, std::uint32_t end) {
  while (end < chars.size() && is_space(chars[end])) ++end;
  const bool separator =
      end < chars.size() && (chars[end] == U'/' || chars[end] == U'-') && end + 1 < chars.size() && !is_space(chars[end + 1]);
  const std::uint32_t size = before.size();
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
  text::Span blank;  // of the white space since the last character kept
  bool line_break = false;
  for (std::uint32_t i = 0; i < size;) {
    if (i == 0 || chars[i - 1] == U'\n') {
      if (const std::uint32_t end = page_number_line(chars, i); end > i && !is_number_of_document(out, chars, end)) {
        i = end;
        continue;
      }
    }
    if (is_space(chars[i])) {
      if (blank.empty()) blank.begin = i;
      blank.end = i + 1;
      line_break = line_break || chars[i] == U'\n';
      ++i;
    } else if (starts_url(chars, i)) {
      while (i < size && !is_space(chars[i])) ++i;
    } else if ((chars[i] == U'*' && !is_bullet(chars, i)) || (chars[i] == U'~' && i + 1 < size && chars[i + 1] == U'~')) {
      i += chars[i] == U'*' ? 1 : 2;
    } else {
      if (!blank.empty() && out.size() > 0) out.append(line_break ? U'\n' : U' ', source.source(blank));
      blank = {};
      line_break = false;
      out.append(source, i++);
    }
  }
  return out;
}

/// The end of a list marker that begins with token `at` of a line: "-", "+", "•", "1.", "2.1.", "a)", "đ)", "(1)"; `at` where none does.
std::uint32_t marker_end(const std::vector<Token>& tokens, std::uint32_t at) {
  static constexpr std::u32string_view bullets = U"-+•*–";
  const auto mark = [&](std::uint32_t i) { return i < tokens.size() ? tokens[i].mark : U'\0'; };
  const auto label = [&](std::uint32_t i) {
    if (i >= tokens.size() || !tokens[i].word() || tokens[i].folded.size() > 4) return false;
    const std::string& word = tokens[i].folded;
    return word.size() == 1 || std::all_of(word.begin(), word.end(), [](char c) {
             return (c >= '0' && c <= '9') || std::string_view("ivxl").find(c) != std::string_view::npos;
           });
  };
  if (mark(at) != 0 && bullets.find(mark(at)) != bullets.npos) return at + 1;
  if (mark(at) == U'(' && label(at + 1) && mark(at + 2) == U')') return at + 3;
  if (!label(at)) return at;
  std::uint32_t i = at + 1;
  while (mark(i) == U'.' && label(i + 1) && tokens[i].span.end == tokens[i + 1].span.begin) i += 2;
  return mark(i) == U'.' || mark(i) == U')' ? i + 1 : at;
}

std::vector<Token> tokenize(const text::Text& text) {
  std::vector<Token> tokens;
  bool line_start = true;
  for (std::uint32_t i = 0; i < text.size();) {
    const char32_t c = text[i];
    if (c == U' ' || c == U'\n') {
      line_start = line_start || c == U'\n';
      ++i;
      continue;
    }
    Token token;
    token.line_start = line_start;
    line_start = false;
    std::uint32_t end = i + 1;
    if (is_word_char(c)) {
      while (end < text.size() && is_word_char(text[end])) ++end;
      std::u32string folded, lower;
      for (std::uint32_t k = i; k < end; ++k) {
        if (const char32_t f = text::fold(text[k])) folded += f;
        lower += text::to_lower(text[k]);
      }
      token.folded = text::to_utf8(folded);
      token.lower = text::to_utf8(lower);
      token.capital = text::is_upper(c);
    } else {
      token.mark = c;
    }
    token.span = {i, end};
    tokens.push_back(std::move(token));
    i = end;
  }
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].line_start) continue;
    const std::uint32_t end = marker_end(tokens, i);
    if (end == i) continue;
    tokens[i].item_start = true;
    if (end < tokens.size()) tokens[end].item_start = true;
  }
  return tokens;
}

/// A line that begins so is a clause of its own even where the line before was not closed.
bool opens_clause(const std::vector<Token>& tokens, std::uint32_t at) {
  if (!tokens[at].line_start || !tokens[at].capital || at + 1 >= tokens.size()) return false;
  const std::string& first = tokens[at].lower;
  const Token& second = tokens[at + 1];
  // The title above the opening sentence ends with its year: "… năm 2022 / Thực hiện Quyết định số …".
  const bool below_year = at > 0 && all_digits(tokens[at - 1].folded);
  return (first == "căn" && second.lower == "cứ") || (below_year && first == "thực" && second.lower == "hiện") ||
         (first == "xét" && second.lower == "đề") || (first == "theo" && second.lower == "đề") ||
         (first == "điều" && at + 2 < tokens.size() && tokens[at + 2].mark == U'.');
}

}  // namespace

Reading::Reading(const text::Text& source) : text(prepare(source)), tokens(tokenize(text)) {}

std::uint32_t Reading::token_at(std::uint32_t at) const {
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), at,
                                      [](const Token& token, std::uint32_t position) { return token.span.begin < position; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

bool Reading::ends_sentence(std::uint32_t token) const {
  if (token + 1 >= tokens.size()) return true;
  const Token& here = tokens[token];
  const Token& next = tokens[token + 1];
  if (next.item_start && next.line_start) return true;
  if (here.mark == U'.') {
    // "TP. Hồ Chí Minh", "Điều 1. Sửa đổi", "Covid.19": only a stop behind a word of two letters and before a capital ends.
    if (next.span.begin == here.span.end) return false;
    const bool after_label = token > 0 && tokens[token - 1].item_start;
    const bool after_short = token > 0 && tokens[token - 1].word() && tokens[token - 1].folded.size() <= 2 && tokens[token - 1].capital;
    return !after_label && !after_short && (!next.word() || next.capital);
  }
  return opens_clause(tokens, token + 1);
}

std::string Reading::words(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || begin >= tokens.size()) return "";
  return text::tidy(text.utf8({tokens[begin].span.begin, tokens[end - 1].span.end}));
}

}  // namespace danchieu::citations

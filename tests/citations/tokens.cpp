#include "citations/tokens.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::citations {
namespace {

struct Cut {
  TokenList tokens;
  std::vector<std::uint32_t> starts, stops;
};
Cut cut(std::u32string_view chars, text::Span range) {
  Cut made;
  Tokenizer tokenizer(chars, range.size());
  tokenizer.add(range, made.tokens, made.starts);
  made.stops = tokenizer.stops();
  return made;
}
Cut cut(std::u32string_view chars) { return cut(chars, {0, static_cast<std::uint32_t>(chars.size())}); }

/// The tokens, apart from each other, "¶" before those that open a line, and behind the words C of capitals and 0 of digits.
std::string shown(std::u32string_view chars, const Cut& made) {
  std::string all;
  for (const Token& token : made.tokens) {
    all += all.empty() ? "" : " ";
    if (token.line_start) all += "¶";
    all += text::to_utf8(chars.substr(token.span.begin, token.span.size()));
    if (token.capital) all += "C";
    if (token.digit) all += "0";
  }
  return all;
}

TEST(Tokens, AreWordsAndMarks) {
  struct Row {
    std::u32string_view text;
    const char *tokens, *why;
  };
  const Row rows[] = {
      {U"số 44-KL/TW", "¶số 440 - KLC / TWC", "a number"},
      {U"a\n b\n\n  c d", "¶a ¶b ¶c d", "lines"},
      {U"\n\n-\n.", "¶- ¶.", "marks open lines too"},
      {U"UBTVQH15 abcdefgh abcdefghi 123456789", "¶UBTVQH15C0 abcdefgh abcdefghi 1234567890", "words of eight letters, and of nine"},
      {U"", "", "nothing"},
      {U"  \n ", "", "nothing but blanks"},
      {U"“Đề án” số06", "¶“ ĐềC án ” số060", "quotes"},
  };
  for (const Row& row : rows) EXPECT_EQ(shown(row.text, cut(row.text)), row.tokens) << row.why;
}

/// One character after the other.
std::vector<Token> plainly(std::u32string_view chars, text::Span range) {
  std::vector<Token> tokens;
  bool line_start = range.begin == 0 || chars[range.begin - 1] == U'\n';
  for (std::uint32_t i = range.begin; i < range.end;) {
    if (text::is_space(chars[i])) {
      if (chars[i++] == U'\n') line_start = true;
      continue;
    }
    Token token;
    token.line_start = line_start;
    line_start = false;
    std::uint32_t end = i;
    while (end < range.end && letter_of(chars[end]).word()) token.digit |= text::is_digit(chars[end++]);
    token.span = {i, end > i ? end : i + 1};
    if (end == i) token.mark = static_cast<char16_t>(chars[i]);
    else token.folded = pack(chars.substr(i, end - i)).folded;
    token.capital = end > i && text::is_upper(chars[i]);
    tokens.push_back(token);
    i = token.span.end;
  }
  return tokens;
}

TEST(Tokens, AreTheSameOneCharacterAfterTheOther) {
  const std::u32string_view likely = U"  \n\n..|-/(0123456789abcdĐếSốLuậtHếtUỷ";
  std::mt19937 chance(1);
  for (int run = 0; run < 2000; ++run) {
    std::u32string chars(chance() % 300, U' ');
    const auto often = 1 + chance() % likely.size();  // few characters make long words, and long runs of blanks
    for (char32_t& c : chars) c = likely[(chance() % often + run) % likely.size()];
    const auto size = static_cast<std::uint32_t>(chars.size());
    std::uint32_t begin = size == 0 ? 0 : static_cast<std::uint32_t>(chance() % size);
    while (begin > 0 && letter_of(chars[begin]).word() && letter_of(chars[begin - 1]).word()) --begin;
    const text::Span range{begin, size};
    const Cut made = cut(chars, range);
    const std::vector<Token> expected = plainly(chars, range);
    ASSERT_EQ(made.tokens.size(), expected.size()) << text::to_utf8(chars);
    std::vector<std::uint32_t> starts, stops;
    for (std::uint32_t i = 0; i < expected.size(); ++i) {
      const Token &token = made.tokens[i], &plain = expected[i];
      EXPECT_EQ(token.span, plain.span);
      EXPECT_EQ(token.folded, plain.folded);
      EXPECT_EQ(token.mark, plain.mark);
      EXPECT_EQ(token.line_start, plain.line_start) << i << " of " << text::to_utf8(chars);
      EXPECT_EQ(token.capital, plain.capital);
      EXPECT_EQ(token.digit, plain.digit);
      EXPECT_EQ(token.slot, slot_of(plain.folded));
      if (plain.line_start || plain.mark == U'.' || plain.mark == U'|') stops.push_back(i);
      if (plain.digit || (token.opens & (opens_statute | opens_programme | opens_end)) != 0) starts.push_back(i);
    }
    EXPECT_EQ(made.stops, stops) << text::to_utf8(chars);
    EXPECT_EQ(made.starts, starts) << text::to_utf8(chars);
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace danchieu::citations

#include "citations/tokens.h"

#include <algorithm>
#include <array>
#include <bit>

#include "citations/bytes.h"

namespace danchieu::citations {
namespace {

constexpr std::size_t padding = 72;

/// A word of more than eight letters.
[[gnu::noinline]] void read_long_word(std::u32string_view chars, Token& token) {
  std::uint32_t size = 0;
  for (; size < chars.size() && letter_of(chars[size]).word(); ++size) token.digit |= (letter_of(chars[size]).is & Letter::digit) != 0;
  token.folded = pack(chars.substr(0, size)).folded;
  token.span.end = token.span.begin + size;
}

constexpr std::size_t block_size = 64;
using Block = std::array<Letter, block_size>;

/// Loops of one length each, which compilers make wide instructions of.
void take_apart(const Block& block, std::uint8_t* __restrict folded, std::uint8_t* __restrict is) {
  for (std::size_t i = 0; i < block_size; ++i) folded[i] = block[i].folded;
  for (std::size_t i = 0; i < block_size; ++i) is[i] = block[i].is;
}

/// What the table says of `chars`, and blanks behind them.
void translate(std::u32string_view chars, std::uint8_t* folded, std::uint8_t* is) {
  const Letters& letters = Letters::get();
  Block block;
  for (std::size_t at = 0; at <= chars.size(); at += block_size) {
    const std::u32string_view some = chars.substr(at, block_size);
    if (some.size() < block_size) block.fill({.is = Letter::space});
    std::transform(some.begin(), some.end(), block.begin(), [&](char32_t c) { return letters[c]; });
    take_apart(block, folded + at, is + at);
  }
  std::fill_n(is + chars.size(), padding, Letter::space);
}

}  // namespace

Tokenizer::Tokenizer(std::u32string_view chars, std::size_t most)
    : chars_(chars),
      folded_(new std::uint8_t[most + padding + block_size]),
      is_(new std::uint8_t[most + padding + block_size]) {}

void Tokenizer::add(text::Span range, std::vector<Token>& tokens, std::vector<std::uint32_t>& starts) {
  const std::u32string_view read = chars_.substr(range.begin, range.size());
  const std::uint8_t* const folded = folded_.get();
  const OpenTable& opens = OpenTable::get();
  translate(read, folded_.get(), is_.get());
  stops_.clear();
  std::size_t count = tokens.size(), stop_count = 0, start_count = starts.size();
  std::uint64_t inside = 0;  // 1 where a word goes on over the end of 64 characters
  std::uint64_t line_feed = range.begin == 0 || chars_[range.begin - 1] == U'\n' ? 1 : 0;  // 1 behind one, but for blanks
  for (std::uint32_t block = 0; block < read.size(); block += 64) {
    const std::uint8_t* const is = is_.get() + block;
    const std::uint64_t words = bits_of_64(is, Letter::word_bit), blanks = bits_of_64(is, Letter::space_bit);
    std::uint64_t begins = (words & ~(words << 1 | inside)) | ~(words | blanks);
    inside = words >> 63;
    // Adding the line feeds to the blanks carries each over the blanks behind it, to the token that opens the line.
    const std::uint64_t lines = blanks + bits_of_64(is, Letter::line_bit), behind_lines = lines + line_feed;
    line_feed = static_cast<std::uint64_t>(lines < blanks) | static_cast<std::uint64_t>(behind_lines < lines);
    const std::uint64_t line_starts = behind_lines & begins, stops = line_starts | bits_of_64(is, Letter::stop_bit);

    const auto most = static_cast<std::size_t>(std::popcount(begins));
    tokens.resize(count + most);
    stops_.resize(stop_count + most);
    starts.resize(start_count + most);
    Token* token = tokens.data() + count;
    std::uint32_t *stop = stops_.data() + stop_count, *start = starts.data() + start_count;
    // No branch depends on the text here, but for words of more than eight letters: mispredicted ones would cost more than all else.
    for (; begins != 0; begins &= begins - 1, ++token, ++count) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(begins));
      const std::uint32_t at = block + bit;
      const auto word = static_cast<std::uint32_t>(words >> bit & 1);
      const std::uint64_t all = std::uint64_t{0} - word;  // of a word; nothing of a mark
      const std::uint64_t eight = first_lowest(is + bit);
      const std::uint64_t others = ~eight & in_each_byte(Letter::in_word);
      const std::uint32_t size = others == 0 ? 8 : static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
      const std::uint32_t unused = (64 - 8 * size) & 63;
      const Packed letters = first_highest(folded + at) >> unused & all;
      const char32_t c = read[at] & ~static_cast<std::uint32_t>(all);
      const Opens may_open = opens[letters];
      const bool line_start = (line_starts >> bit & 1) != 0;
      token->span = {range.begin + at, range.begin + at + size + 1 - word};
      token->folded = letters;
      token->mark = static_cast<char16_t>(c > 0xFFFF ? 0xFFFD : c);
      token->line_start = line_start;
      token->capital = (eight & all & Letter::upper) != 0;
      token->digit = (eight << unused & all & in_each_byte(Letter::digit)) != 0;
      token->opens = may_open;
      if (size == 8 && (is[bit + 8] & Letter::in_word) != 0) read_long_word(read.substr(at), *token);
      *stop = *start = static_cast<std::uint32_t>(count);
      stop += stops >> bit & 1;
      start += static_cast<int>(token->digit) | static_cast<int>((may_open & (opens_statute | opens_programme)) != 0);
    }
    stop_count = static_cast<std::size_t>(stop - stops_.data());
    start_count = static_cast<std::size_t>(start - starts.data());
  }
  stops_.resize(stop_count);
  starts.resize(start_count);
}

}  // namespace danchieu::citations

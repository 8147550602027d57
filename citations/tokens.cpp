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
  const PackedWord packed = pack(chars.substr(0, size));
  token.folded = packed.folded;
  token.exact = packed.exact;
  token.span.end = token.span.begin + size;
}

constexpr std::size_t block_size = 64;
using Block = std::array<Letter, block_size>;

/// Loops of one length each, which compilers make wide instructions of.
void take_apart(const Block& block, std::uint8_t* __restrict folded, std::uint8_t* __restrict exact, std::uint8_t* __restrict is) {
  for (std::size_t i = 0; i < block_size; ++i) folded[i] = block[i].folded;
  for (std::size_t i = 0; i < block_size; ++i) exact[i] = block[i].exact;
  for (std::size_t i = 0; i < block_size; ++i) is[i] = block[i].is;
}

/// What the table says of `chars`, and blanks behind them.
void translate(std::u32string_view chars, std::uint8_t* folded, std::uint8_t* exact, std::uint8_t* is) {
  const Letters& letters = Letters::get();
  Block block;
  for (std::size_t at = 0; at <= chars.size(); at += block_size) {
    const std::u32string_view some = chars.substr(at, block_size);
    if (some.size() < block_size) block.fill({.is = Letter::space});
    std::transform(some.begin(), some.end(), block.begin(), [&](char32_t c) { return letters[c]; });
    take_apart(block, folded + at, exact + at, is + at);
  }
  std::fill_n(is + chars.size(), padding, Letter::space);
}

}  // namespace

Tokenizer::Tokenizer(std::u32string_view chars, std::size_t most)
    : chars_(chars),
      folded_(new std::uint8_t[most + padding + block_size]),
      exact_(new std::uint8_t[most + padding + block_size]),
      is_(new std::uint8_t[most + padding + block_size]) {}

void Tokenizer::add(text::Span range, std::vector<Token>& tokens) {
  const std::u32string_view read = chars_.substr(range.begin, range.size());
  const std::uint8_t *const folded = folded_.get(), *const exact = exact_.get();
  translate(read, folded_.get(), exact_.get(), is_.get());
  stops_.clear();
  std::size_t count = tokens.size(), stop_count = 0;
  bool inside = false;  // a word goes on over the end of 64 characters
  std::uint64_t line_start = range.begin == 0 || chars_[range.begin - 1] == U'\n' ? 1 : 0;
  for (std::uint32_t block = 0; block < read.size(); block += 64) {
    const std::uint8_t* const is = is_.get() + block;
    const std::uint64_t words = bits_of_64(is, Letter::word_bit), blanks = bits_of_64(is, Letter::space_bit);
    std::uint64_t lines = bits_of_64(is, Letter::line_bit);
    std::uint64_t begins = (words & ~(words << 1 | (inside ? 1U : 0U))) | ~(words | blanks);
    inside = words >> 63 != 0;

    const auto most = static_cast<std::size_t>(std::popcount(begins));
    tokens.resize(count + most);
    stops_.resize(stop_count + most);
    Token* token = tokens.data() + count;
    std::uint32_t* stop = stops_.data() + stop_count;
    // No branch depends on the text here, but for words of more than eight letters: mispredicted ones would cost more than all else.
    for (; begins != 0; begins &= begins - 1, ++token, ++count) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(begins));
      const std::uint32_t at = block + bit;
      const std::uint64_t eight = first_lowest(is + bit);
      const std::uint64_t others = ~eight & in_each_byte(Letter::in_word);
      const std::uint32_t size = others == 0 ? 8 : static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
      const std::uint32_t unused = (64 - 8 * size) & 63;
      const std::uint64_t all = size > 0 ? ~std::uint64_t{0} : 0;  // of a word; nothing of a mark
      const std::uint64_t before = (std::uint64_t{1} << bit) - 1;
      line_start |= lines & before;
      lines &= ~before;
      const char32_t c = size > 0 ? U'\0' : read[at];
      token->span = {range.begin + at, range.begin + at + size + (size > 0 ? 0 : 1)};
      token->folded = first_highest(folded + at) >> unused & all;
      token->exact = first_highest(exact + at) >> unused & all;
      token->mark = static_cast<char16_t>(c > 0xFFFF ? 0xFFFD : c);
      token->line_start = line_start != 0;
      token->capital = (eight & all & Letter::upper) != 0;
      token->digit = (eight << unused & all & in_each_byte(Letter::digit)) != 0;
      *stop = static_cast<std::uint32_t>(count);
      stop += static_cast<int>(line_start != 0) | static_cast<int>(c == U'.') | static_cast<int>(c == U'|');
      line_start = 0;
      if (size == 8 && (is[bit + 8] & Letter::in_word) != 0) read_long_word(read.substr(at), *token);
    }
    stop_count = static_cast<std::size_t>(stop - stops_.data());
    line_start |= lines;
  }
  stops_.resize(stop_count);
}

}  // namespace danchieu::citations

#include "citations/tokens.h"

#include <algorithm>
#include <array>
#include <bit>

#include "citations/bytes.h"

namespace danchieu::citations {
namespace {

constexpr std::size_t padding = 72;

/// One byte a character: the letter of a word, folded, and whether it is a capital; all of those have `word_bit`. Of what is no part of a
/// word the other bits tell.
using Code = std::uint8_t;
constexpr int space_bit = 0, line_bit = 1, stop_bit = 2, word_bit = 5, capital_bit = 7;
constexpr Code letter_bits = 0x40;  // that digits of words have not

class Codes {
 public:
  static const Codes& get() {
    static const Codes made;
    return made;
  }
  Code operator[](char32_t c) const { return c < table_.size() ? table_[c] : code_of(c); }

 private:
  Codes() {
    for (char32_t c = 0; c < table_.size(); ++c) table_[c] = code_of(c);
  }
  static Code code_of(char32_t c) {
    const Letter letter = letter_of(c);
    if (letter.word()) return static_cast<Code>(letter.folded | ((letter.is & Letter::upper) != 0 ? 1U << capital_bit : 0U));
    const bool space = (letter.is & Letter::space) != 0, stop = c == U'.' || c == U'|';
    return static_cast<Code>(space << space_bit | (c == U'\n') << line_bit | stop << stop_bit);
  }
  std::array<Code, 0x1F00> table_;  // Vietnamese ends with U+1EF9
};

/// A word of more than eight letters.
[[gnu::noinline]] void read_long_word(std::u32string_view chars, Token& token) {
  std::uint32_t size = 0;
  for (; size < chars.size() && letter_of(chars[size]).word(); ++size) token.digit |= (letter_of(chars[size]).is & Letter::digit) != 0;
  token.folded = pack(chars.substr(0, size)).folded;
  token.slot = slot_of(token.folded);
  token.span.end = token.span.begin + size;
}

/// Four at once: GCC does not unroll by itself.
void translate(std::u32string_view chars, Code* out) {
  const Codes& codes = Codes::get();
  for (; chars.size() >= 4; chars.remove_prefix(4), out += 4) {
    out[0] = codes[chars[0]];
    out[1] = codes[chars[1]];
    out[2] = codes[chars[2]];
    out[3] = codes[chars[3]];
  }
  out = std::transform(chars.begin(), chars.end(), out, [&](char32_t c) { return codes[c]; });
  std::fill_n(out, padding, Code{1 << space_bit});
}

/// popcount without the instruction, which not every x86-64 has: the library's would be a call.
std::size_t count_bits(std::uint64_t bits) {
  bits -= bits >> 1 & 0x5555555555555555U;
  bits = (bits & 0x3333333333333333U) + (bits >> 2 & 0x3333333333333333U);
  return ((bits + (bits >> 4)) & in_each_byte(0x0F)) * in_each_byte(1) >> 56;
}

}  // namespace

Token* TokenList::room_for(std::size_t count) {
  if (size_ + count > capacity_) {
    const std::size_t wanted = std::max(size_ + count, 2 * capacity_);
    auto* const moved = static_cast<Token*>(allocate_pages(wanted * sizeof(Token)));
    std::copy_n(tokens_, size_, moved);
    if (tokens_ != nullptr) free_pages(tokens_, capacity_ * sizeof(Token));
    tokens_ = moved;
    capacity_ = wanted;
  }
  return tokens_ + size_;
}

Tokenizer::Tokenizer(std::u32string_view chars, std::size_t most) : chars_(chars) {
  if (codes_->size() < most + padding) codes_->resize(most + padding);
}

void Tokenizer::add(text::Span range, TokenList& tokens, std::vector<std::uint32_t>& starts) {
  const std::u32string_view read = chars_.substr(range.begin, range.size());
  const OpenTable& opens = OpenTable::get();
  const char32_t* const chars = chars_.data();
  translate(read, codes_->data());
  stops_->clear();
  std::size_t start_count = starts.size();
  std::uint64_t inside = 0;  // 1 where a word goes on over the end of 64 characters
  std::uint64_t line_feed = range.begin == 0 || chars_[range.begin - 1] == U'\n' ? 1 : 0;  // 1 behind one, but for blanks
  for (std::uint32_t block = 0; block < read.size(); block += 64) {
    const Code* const codes = codes_->data() + block;
    const std::uint64_t words = bits_of_64(codes, word_bit), blanks = bits_of_64(codes, space_bit) & ~words;
    const std::uint64_t begins = (words & ~(words << 1 | inside)) | ~(words | blanks);
    inside = words >> 63;
    // Adding the line feeds to the blanks carries each over the blanks behind it, to the token that opens the line.
    const std::uint64_t lines = blanks + (bits_of_64(codes, line_bit) & ~words), behind_lines = lines + line_feed;
    line_feed = static_cast<std::uint64_t>(lines < blanks) | static_cast<std::uint64_t>(behind_lines < lines);

    if (starts.size() < start_count + 64) starts.resize(std::max(start_count + 64, 2 * starts.size()));
    Token* const first = tokens.room_for(64);
    Token* token = first;
    std::uint32_t* start = starts.data() + start_count;
    const std::size_t count = tokens.size();
    auto place = static_cast<std::uint32_t>(count);
    const std::uint32_t block_begin = range.begin + block;
    // No branch depends on the text here, but for words of more than eight letters: mispredicted ones would cost more than all else.
    for (std::uint64_t left = begins; left != 0; left &= left - 1, ++token, ++place) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(left));
      const std::uint32_t at = block_begin + bit;
      const std::uint64_t eight = first_lowest(codes + bit), others = ~eight & in_each_byte(1 << word_bit);
      const std::uint32_t size = others == 0 ? 8 : static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
      const std::uint64_t word = eight >> word_bit & 1, all = std::uint64_t{0} - word;  // of a word; nothing of a mark
      const Packed folded = (first_highest(codes + bit) & in_each_byte(0x7F)) >> ((64 - 8 * size) & 63) & all;
      const Slot slot = slot_of(folded);
      const Opens what = opens[slot];
      // Nothing behind the word counts: `others - 1` has the bits below that of the first byte that is no part of it.
      const bool digit = (~eight & (others - 1) & in_each_byte(letter_bits) & all) != 0;
      *token = {.span = {at, at + size + 1 - static_cast<std::uint32_t>(word)},
                .folded = folded,
                .slot = slot,
                .mark = static_cast<char16_t>(std::min<char32_t>(chars[at], 0xFFFD) & ~static_cast<char32_t>(all)),
                .capital = (eight >> capital_bit & 1) != 0,
                .digit = digit,
                .opens = what};
      if (size == 8 && (codes[bit + 8] >> word_bit & 1) != 0) read_long_word(read.substr(block + bit), *token);
      *start = place;
      start += static_cast<int>(token->digit) | static_cast<int>((what & (opens_statute | opens_programme | opens_end)) != 0);
    }
    start_count = static_cast<std::size_t>(start - starts.data());

    const std::uint64_t line_starts = behind_lines & begins;
    for (std::uint64_t stops = line_starts | (bits_of_64(codes, stop_bit) & begins & ~words); stops != 0; stops &= stops - 1) {
      const std::uint64_t before = (stops & -stops) - 1;
      const std::size_t at = count_bits(begins & before);
      first[at].line_start = (line_starts & (before + 1)) != 0;
      stops_->push_back(static_cast<std::uint32_t>(count + at));
    }
    tokens.take(static_cast<std::size_t>(token - first));
  }
  starts.resize(start_count);
}

}  // namespace danchieu::citations

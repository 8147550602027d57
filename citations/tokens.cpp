#include "citations/tokens.h"

#include <algorithm>
#include <array>
#include <bit>

#include "citations/bytes.h"

namespace danchieu::citations {
namespace {

constexpr std::size_t padding = 72;

/// One byte a character: the letter of a word, folded; all of those have `word_bit`. Of what is no part of a word the other bits tell.
using Code = std::uint8_t;
constexpr int space_bit = 0, line_bit = 1, stop_bit = 2, word_bit = 5;
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
    if (letter.word()) return letter.folded;
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

}  // namespace

Tokenizer::Tokenizer(std::u32string_view chars, std::size_t most) : chars_(chars), codes_(new Code[most + padding]) {}

void Tokenizer::add(text::Span range, std::vector<Token>& tokens, std::vector<std::uint32_t>& starts) {
  const std::u32string_view read = chars_.substr(range.begin, range.size());
  const OpenTable& opens = OpenTable::get();
  const Letters& letters = Letters::get();
  translate(read, codes_.get());
  stops_.clear();
  std::size_t count = tokens.size(), start_count = starts.size();
  std::uint64_t inside = 0;  // 1 where a word goes on over the end of 64 characters
  std::uint64_t line_feed = range.begin == 0 || chars_[range.begin - 1] == U'\n' ? 1 : 0;  // 1 behind one, but for blanks
  for (std::uint32_t block = 0; block < read.size(); block += 64) {
    const Code* const codes = codes_.get() + block;
    const std::uint64_t words = bits_of_64(codes, word_bit), blanks = bits_of_64(codes, space_bit) & ~words;
    const std::uint64_t begins = (words & ~(words << 1 | inside)) | ~(words | blanks);
    inside = words >> 63;
    // Adding the line feeds to the blanks carries each over the blanks behind it, to the token that opens the line.
    const std::uint64_t lines = blanks + (bits_of_64(codes, line_bit) & ~words), behind_lines = lines + line_feed;
    line_feed = static_cast<std::uint64_t>(lines < blanks) | static_cast<std::uint64_t>(behind_lines < lines);

    const auto most = static_cast<std::size_t>(std::popcount(begins));
    tokens.resize(count + most);
    starts.resize(start_count + most);
    Token* token = tokens.data() + count;
    std::uint32_t* start = starts.data() + start_count;
    auto place = static_cast<std::uint32_t>(count);
    // No branch depends on the text here, but for words of more than eight letters: mispredicted ones would cost more than all else.
    for (std::uint64_t left = begins; left != 0; left &= left - 1, ++token, ++place) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(left));
      const std::uint32_t at = range.begin + block + bit;
      const std::uint64_t eight = first_lowest(codes + bit), others = ~eight & in_each_byte(1 << word_bit);
      const std::uint32_t size = others == 0 ? 8 : static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
      const std::uint64_t word = words >> bit & 1, all = std::uint64_t{0} - word;  // of a word; nothing of a mark
      const Packed folded = first_highest(codes + bit) >> ((64 - 8 * size) & 63) & all;
      const char32_t c = chars_[at];
      token->span = {at, at + size + 1 - static_cast<std::uint32_t>(word)};
      token->folded = folded;
      token->mark = static_cast<char16_t>(std::min<char32_t>(c, 0xFFFD) & ~static_cast<char32_t>(all));
      token->line_start = false;
      token->capital = (letters[c].is & Letter::upper) != 0;
      token->digit = (~folded & (others - 1) & in_each_byte(letter_bits) & all) != 0;
      token->slot = slot_of(folded);
      token->opens = opens[token->slot];
      token->item_start = token->ends_sentence = false;
      if (size == 8 && (codes[bit + 8] >> word_bit & 1) != 0) read_long_word(read.substr(block + bit), *token);
      *start = place;
      start += static_cast<int>(token->digit) | static_cast<int>((token->opens & (opens_statute | opens_programme | opens_end)) != 0);
    }
    start_count = static_cast<std::size_t>(start - starts.data());

    const std::uint64_t line_starts = behind_lines & begins;
    for (std::uint64_t stops = line_starts | (bits_of_64(codes, stop_bit) & begins & ~words); stops != 0; stops &= stops - 1) {
      const std::uint64_t before = (stops & -stops) - 1;
      const std::size_t at = count + static_cast<std::size_t>(std::popcount(begins & before));
      tokens[at].line_start = (line_starts & (before + 1)) != 0;
      stops_.push_back(static_cast<std::uint32_t>(at));
    }
    count += most;
  }
  starts.resize(start_count);
}

}  // namespace danchieu::citations

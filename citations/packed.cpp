#include "citations/packed.h"

#include <algorithm>

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::citations {

Letter Letters::describe(char32_t c) {
  Letter letter;
  if (text::is_space(c)) letter.is |= Letter::space;
  if (!text::is_digit(c) && !text::is_letter(c)) return letter;
  letter.is |= Letter::in_word;
  if (text::is_digit(c)) letter.is |= Letter::digit;
  if (text::is_upper(c)) letter.is |= Letter::upper;
  if (text::is_lower(c)) letter.is |= Letter::lower;
  const char32_t folded = text::fold(c);
  letter.folded = folded > 0 && folded < 0x7F ? static_cast<std::uint8_t>(folded) : 0x7F;
  letter.exact = static_cast<std::uint8_t>(text::to_lower(c) & 0xFF);
  return letter;
}

Letters::Letters() {
  for (char32_t c = 0; c < table_.size(); ++c) table_[c] = describe(c);
}

const Letters& Letters::get() {
  static const Letters made;
  return made;
}

namespace {

/// Takes letters one after the other; what is no letter is passed over.
class Packer {
 public:
  void take(char32_t c) {
    const Letter letter = letters_[c];
    if (!letter.word()) return;
    word_.folded = pack_letter(word_.folded, size_, letter.folded);
    word_.exact = pack_letter(word_.exact, size_, letter.exact);
    ++size_;
  }
  PackedWord word() const { return word_; }

 private:
  const Letters& letters_ = Letters::get();
  PackedWord word_;
  std::uint32_t size_ = 0;
};

}  // namespace

PackedWord pack(std::u32string_view chars) {
  Packer packer;
  for (const char32_t c : chars) packer.take(c);
  return packer.word();
}

PackedWord pack(std::string_view utf8) {
  Packer packer;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    packer.take(byte < 0x80 ? static_cast<char32_t>(utf8[at++]) : text::next_code_point(utf8, at));
  }
  return packer.word();
}

std::vector<Packed> packed_words(std::string_view utf8) {
  std::vector<Packed> words;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find(' ', begin), utf8.size());
    words.push_back(pack(utf8.substr(begin, end - begin)).folded);
    begin = end + 1;
  }
  return words;
}

}  // namespace danchieu::citations

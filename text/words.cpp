#include "text/words.h"

#include "text/char_table.h"
#include "text/compose.h"
#include "text/tone.h"
#include "text/utf8.h"

namespace danchieu::text {
namespace {

/// Most letters, and nearly all folded ones, are a byte.
void put(std::string& out, char32_t c) {
  if (c < 0x80) out.push_back(static_cast<char>(c));
  else append_utf8(out, c);
}

}  // namespace

WordReader::WordReader(std::string_view utf8) : utf8_(utf8) {}

const Word* WordReader::next() {
  const CharTable& table = CharTable::get();
  letters_.clear();
  bool ascii = true, composed = true;
  while (byte_ < utf8_.size()) {
    const std::size_t before = byte_;
    const char32_t c = read_utf8(utf8_, byte_);
    const Char about = table[c];
    const bool inside = about.plain == 0 || about.mark;  // a soft hyphen does not end a word, nor begin one
    if (about.letter || about.digit || (inside && !letters_.empty())) {
      if (about.plain != 0) {
        if (letters_.empty()) {
          word_.span.begin = code_point_;
          word_.byte_begin = static_cast<std::uint32_t>(before);
        }
        letters_.push_back(about.plain);
        ascii = ascii && about.plain < 0x80;
        composed = composed && about.composed && !about.joins_previous;
        word_.span.end = code_point_ + 1;
        word_.byte_end = static_cast<std::uint32_t>(byte_);
      }
      ++code_point_;
      continue;
    }
    ++code_point_;
    if (!letters_.empty()) break;
  }
  if (letters_.empty()) return nullptr;

  if (!composed) compose(letters_);
  lower(letters_);
  if (!ascii) place_tone(letters_, 0, letters_.size());
  exact_.clear();
  folded_.clear();
  for (const char32_t c : letters_) {
    put(exact_, c);
    if (const char32_t folded = table[c].folded; folded != 0) put(folded_, folded);
  }
  word_.exact = exact_;
  word_.folded = folded_;
  return &word_;
}

}  // namespace danchieu::text

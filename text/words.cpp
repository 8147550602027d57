#include "text/words.h"

#include <algorithm>

#include "text/char_table.h"
#include "text/compose.h"
#include "text/mix.h"
#include "text/syllable.h"
#include "text/tone.h"
#include "text/utf8.h"
#include "text/word_forms.h"

namespace danchieu::text {
namespace {

/// Most letters, and nearly all folded ones, are a byte.
void put(std::string& out, char32_t c) {
  if (c < 0x80) out.push_back(static_cast<char>(c));
  else append_utf8(out, c);
}

}  // namespace

std::uint64_t word_print(std::string_view word) {
  std::uint64_t print = 0xCBF29CE484222325;  // FNV-1a
  for (const char c : word) print = (print ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return mix(print);
}

WordReader::WordReader(std::string_view utf8) : utf8_(utf8) {}

const Word* WordReader::next() {
  const CharTable& table = CharTable::get();
  bool found = false;
  while (byte_ < utf8_.size()) {
    const std::size_t before = byte_;
    const InWord role = table.in_word(read_utf8(utf8_, byte_));
    ++code_point_;
    if (role == InWord::hidden) continue;  // it does not end a word, nor begin one
    if (role == InWord::outside || (role == InWord::mark && !found)) {
      if (found) break;
      continue;
    }
    if (!found) {
      word_.span.begin = code_point_ - 1;
      word_.byte_begin = static_cast<std::uint32_t>(before);
      found = true;
    }
    word_.span.end = code_point_;
    word_.byte_end = static_cast<std::uint32_t>(byte_);
  }
  if (!found) return nullptr;
  find_forms(utf8_.substr(word_.byte_begin, word_.byte_end - word_.byte_begin));
  return &word_;
}

void WordReader::find_forms(std::string_view raw) {
  if (raw.size() > WordForm::kLongest) {
    make_forms(raw);
    return;
  }
  WordForm& form = WordForms::get().place_of(raw);
  if (!form.is_of(raw)) {
    make_forms(raw);
    if (std::max(exact_.size(), folded_.size()) > WordForm::kLongest) return;
    form = {};
    std::copy(raw.begin(), raw.end(), form.raw.begin());
    std::copy(exact_.begin(), exact_.end(), form.exact.begin());
    std::copy(folded_.begin(), folded_.end(), form.folded.begin());
    form.raw_size = static_cast<std::uint8_t>(raw.size());
    form.exact_size = static_cast<std::uint8_t>(exact_.size());
    form.folded_size = static_cast<std::uint8_t>(folded_.size());
    form.print = word_.print;
    form.exact_print = word_.exact_print;
    form.syllable = word_.syllable;
    return;
  }
  // Copied: another reader may need the place.
  known_.exact = form.exact;
  known_.folded = form.folded;
  word_.exact = {known_.exact.data(), form.exact_size};
  word_.folded = {known_.folded.data(), form.folded_size};
  word_.print = form.print;
  word_.exact_print = form.exact_print;
  word_.syllable = form.syllable;
}

void WordReader::make_forms(std::string_view raw) {
  const CharTable& table = CharTable::get();
  letters_.clear();
  bool ascii = true, composed = true;
  for (std::size_t at = 0; at < raw.size();) {
    const Char about = table[read_utf8(raw, at)];
    if (about.plain == 0) continue;
    letters_.push_back(about.plain);
    ascii = ascii && about.plain < 0x80;
    composed = composed && about.composed && !about.joins_previous;
  }
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
  word_.print = word_print(folded_);
  word_.exact_print = word_print(exact_);
  word_.syllable = is_syllable(letters_);
}

}  // namespace danchieu::text

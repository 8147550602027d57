#pragma once
/// Inside text/: all that is known of one character, from a table made once from ICU.

#include <array>
#include <cstdint>

namespace danchieu::text {

struct Char {
  char32_t plain = 0;  ///< the variant that stands for it in a Text; 0 where it is left out
  char32_t lower = 0;
  char32_t upper = 0;
  char32_t folded = 0;      ///< 0 where it is left out
  bool letter : 1 = false;  ///< Unicode category L
  bool digit : 1 = false;   ///< Unicode category Nd
  bool mark : 1 = false;    ///< Unicode category M
  bool is_upper : 1 = false;
  bool is_lower : 1 = false;
  bool space : 1 = false;
  bool marked : 1 = false;          ///< carries a mark, or is one
  bool joins_previous : 1 = false;  ///< composing may unite it with what stands before
  bool composed : 1 = true;         ///< alone, it is in NFC
  bool in_word() const { return letter || digit || mark; }
  /// It is in NFC, whatever stands before it.
  bool in_nfc() const { return composed && !joins_previous; }
};

/// What a character is to a word.
enum class InWord : std::uint8_t { outside, part, mark, hidden };  ///< mark: a part where a word has begun; hidden: neither ends nor begins one

/// Constant time; no ICU call below U+2100, where Vietnamese text lives.
class CharTable {
 public:
  /// The one table. A loop takes it once.
  static const CharTable& get() {
    static const CharTable& table = made();
    return table;
  }
  Char operator[](char32_t c) const { return c < rows_.size() ? rows_[c] : describe(c); }
  /// A Text has it as it is, whatever stands before it.
  bool stays(char32_t c) const { return c < stays_.size() ? stays_[c] : stays(describe(c), c); }
  InWord in_word(char32_t c) const { return c < in_word_.size() ? in_word_[c] : in_word(describe(c)); }
  bool is_space(char32_t c) const { return c < spaces_.size() ? spaces_[c] : describe(c).space; }

 private:
  CharTable();
  static const CharTable& made();
  static Char describe(char32_t c);
  static bool stays(const Char& about, char32_t c) { return about.plain == c && c != 0 && about.composed && !about.joins_previous; }
  static InWord in_word(const Char& about) {
    if (about.plain == 0) return InWord::hidden;
    return about.letter || about.digit ? InWord::part : about.mark ? InWord::mark : InWord::outside;
  }

  std::array<Char, 0x2100> rows_;
  std::array<bool, 0x2100> stays_, spaces_;  // of them, close together
  std::array<InWord, 0x2100> in_word_;
};

inline Char look_up(char32_t c) { return CharTable::get()[c]; }

}  // namespace danchieu::text

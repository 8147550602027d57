#include "text/keystrokes.h"

#include <algorithm>

#include <iterator>

#include "text/chars.h"
#include "text/syllable.h"
#include "text/text.h"
#include "text/tone.h"
#include "text/vowel.h"

namespace danchieu::text {
namespace {

struct ToneKey {
  char32_t telex, vni;
  int tone;  ///< as Vowel::tone
};
constexpr ToneKey tone_keys[] = {{U's', U'1', 2}, {U'f', U'2', 1}, {U'r', U'3', 3}, {U'x', U'4', 4}, {U'j', U'5', 5}, {U'z', U'0', 0}};

struct ShapeKey {
  char32_t telex, vni;
  char32_t plain, shaped;
};
constexpr ShapeKey shape_keys[] = {{U'a', U'6', U'a', U'â'}, {U'e', U'6', U'e', U'ê'}, {U'o', U'6', U'o', U'ô'}, {U'w', U'8', U'a', U'ă'},
                                   {U'w', U'7', U'o', U'ơ'}, {U'w', U'7', U'u', U'ư'}, {U'd', U'9', U'd', U'đ'}};

bool is_vowel(char32_t c) { return read_vowel(c).shape != 0; }

/// Where the tone of a syllable stands whose letters have their shapes: on a shaped vowel, the last one; else by what closes it.
std::optional<std::size_t> place_of_tone(const std::u32string& letters) {
  std::size_t first = 0;
  while (first < letters.size() && !is_vowel(letters[first])) ++first;
  std::size_t end = first;
  while (end < letters.size() && is_vowel(letters[end])) ++end;
  if (first == end) return std::nullopt;
  for (std::size_t at = end; at-- > first;)
    if (letters[at] >= 0x80) return at;
  // The u of qu and the i of gi belong to the consonant.
  const char32_t before = first > 0 ? letters[first - 1] : 0;
  if (end - first > 1 && ((before == U'q' && letters[first] == U'u') || (before == U'g' && letters[first] == U'i'))) ++first;
  const std::size_t vowels = end - first;
  if (vowels == 1) return first;
  const bool closed = end < letters.size();
  return closed ? end - 1 : end - 2;
}

/// What one method makes of the letters; nullopt where no key was left over.
class Typing {
 public:
  explicit Typing(bool telex) : telex_(telex) {}

  std::optional<std::u32string> read(const std::u32string& word) {
    for (const char32_t key : word)
      if (!take_tone(key) && !take_shape(key)) letters_ += key;
    if (!keys_) return std::nullopt;
    if (tone_ > 0) {
      const auto place = place_of_tone(letters_);
      if (!place) return std::nullopt;
      letters_[*place] = write_vowel({letters_[*place], tone_});
      place_tone(letters_, 0, letters_.size());
    }
    return letters_;
  }

 private:
  bool take_tone(char32_t key) {
    const auto row = std::find_if(std::begin(tone_keys), std::end(tone_keys),
                                  [&](const ToneKey& each) { return (telex_ ? each.telex : each.vni) == key; });
    if (row == std::end(tone_keys) || std::none_of(letters_.begin(), letters_.end(), is_vowel)) return false;
    tone_ = row->tone;
    return keys_ = true;
  }

  bool take_shape(char32_t key) {
    bool taken = false;
    for (const ShapeKey& row : shape_keys) {
      if ((telex_ ? row.telex : row.vni) != key) continue;
      const std::size_t at = letters_.rfind(row.plain);
      // A doubled letter is a key right behind itself; others may come later.
      const bool doubled = telex_ && row.telex == row.plain;
      if (at == letters_.npos || (doubled && at + 1 != letters_.size())) continue;
      letters_[at] = row.shaped;
      taken = keys_ = true;
    }
    return taken;
  }

  bool telex_;
  std::u32string letters_;
  int tone_ = 0;
  bool keys_ = false;
};

}  // namespace

std::optional<std::string> from_keystrokes(std::string_view word) {
  std::u32string letters = to_utf32(word);
  constexpr std::size_t longest = 12;
  if (letters.size() > longest) return std::nullopt;
  std::transform(letters.begin(), letters.end(), letters.begin(), to_lower);
  for (const bool telex : {true, false}) {
    const auto typed = Typing(telex).read(letters);
    if (typed && is_syllable(*typed)) return to_utf8(*typed);
  }
  return std::nullopt;
}

}  // namespace danchieu::text

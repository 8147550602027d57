#include "text/tone.h"

#include <algorithm>
#include <string_view>

#include "text/char_table.h"
#include "text/vowel.h"

namespace danchieu::text {

namespace {

bool written_two_ways(char32_t first, char32_t second) {
  return (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
}

/// Most words have no such pair under any marks, and are done with at once.
bool may_have_pair(std::u32string_view word) {
  const CharTable& table = CharTable::get();
  for (std::size_t at = 1; at < word.size(); ++at)
    if (written_two_ways(table[word[at - 1]].folded, table[word[at]].folded)) return true;
  return false;
}

// What can close a syllable behind these pairs: hoàn, hoàng, thoát, khoác, hoạch, loài, xoáy, ngoáo, khuỷu …
constexpr std::u32string_view codas[] = {U"n", U"ng", U"nh", U"m", U"p", U"t", U"c", U"ch", U"i", U"y", U"o", U"u"};

}  // namespace

void place_tone(std::u32string& letters, std::size_t begin, std::size_t end) {
  constexpr std::size_t longest_syllable = 7;  // "nghiêng"
  if (end - begin > longest_syllable || !may_have_pair(std::u32string_view(letters).substr(begin, end - begin))) return;
  std::size_t toned_at = end;
  Vowel toned;
  for (std::size_t at = begin; at < end; ++at) {
    if (letters[at] < 0x80) continue;
    const Vowel here = read_vowel(letters[at]);
    if (here.tone == 0) continue;
    if (toned_at != end) return;
    toned_at = at;
    toned = here;
  }
  if (toned_at == end) return;

  std::size_t first = end;
  if (toned_at > begin && written_two_ways(letters[toned_at - 1], toned.shape)) {
    first = toned_at - 1;
  } else if (toned_at + 1 < end && written_two_ways(toned.shape, letters[toned_at + 1])) {
    first = toned_at;
  } else {
    return;
  }
  for (std::size_t at = begin; at < first; ++at)
    if (read_vowel(letters[at]).shape != 0) return;
  const auto coda = std::u32string_view(letters).substr(first + 2, end - first - 2);
  if (!coda.empty() && std::find(std::begin(codas), std::end(codas), coda) == std::end(codas)) return;

  const bool after_q = first > begin && letters[first - 1] == U'q';
  const std::size_t place = coda.empty() && !after_q ? first : first + 1;
  letters[toned_at] = toned.shape;
  letters[place] = write_vowel({letters[place], toned.tone});
}

}  // namespace danchieu::text

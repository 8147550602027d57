#include "text/tone.h"

#include <algorithm>
#include <string_view>

#include "text/char_table.h"

namespace danchieu::text {

namespace {

struct Toned {
  char32_t vowel = 0;  ///< without the tone
  int tone = 0;        ///< 0 none; else the column of the table
};

// One row a vowel, one column a tone.
constexpr std::u32string_view vowels[] = {U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị",
                                          U"oòóỏõọ", U"ôồốổỗộ", U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};

Toned read_tone(char32_t letter) {
  for (const auto row : vowels)
    if (const auto column = row.find(letter); column != row.npos) return {row[0], static_cast<int>(column)};
  return {};
}

char32_t with_tone(char32_t vowel, int tone) {
  for (const auto row : vowels)
    if (row[0] == vowel) return row[static_cast<std::size_t>(tone)];
  return vowel;
}

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
  Toned toned;
  for (std::size_t at = begin; at < end; ++at) {
    if (letters[at] < 0x80) continue;
    const Toned here = read_tone(letters[at]);
    if (here.tone == 0) continue;
    if (toned_at != end) return;
    toned_at = at;
    toned = here;
  }
  if (toned_at == end) return;

  std::size_t first = end;
  if (toned_at > begin && written_two_ways(letters[toned_at - 1], toned.vowel)) {
    first = toned_at - 1;
  } else if (toned_at + 1 < end && written_two_ways(toned.vowel, letters[toned_at + 1])) {
    first = toned_at;
  } else {
    return;
  }
  for (std::size_t at = begin; at < first; ++at)
    if (read_tone(letters[at]).vowel != 0) return;
  const auto coda = std::u32string_view(letters).substr(first + 2, end - first - 2);
  if (!coda.empty() && std::find(std::begin(codas), std::end(codas), coda) == std::end(codas)) return;

  const bool after_q = first > begin && letters[first - 1] == U'q';
  const std::size_t place = coda.empty() && !after_q ? first : first + 1;
  letters[toned_at] = toned.vowel;
  letters[place] = with_tone(letters[place], toned.tone);
}

}  // namespace danchieu::text

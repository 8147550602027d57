#include "text/vowel.h"

#include <array>
#include <string_view>

#include "text/char_table.h"

namespace danchieu::text {

namespace {

// One row a shape, one column a tone.
constexpr std::array<std::u32string_view, 12> rows = {U"aàáảãạ", U"ăằắẳẵặ", U"âầấẩẫậ", U"eèéẻẽẹ", U"êềếểễệ", U"iìíỉĩị",
                                                      U"oòóỏõọ", U"ôồốổỗộ", U"ơờớởỡợ", U"uùúủũụ", U"ưừứửữự", U"yỳýỷỹỵ"};
constexpr std::u32string_view tones = U"\u0300\u0301\u0309\u0303\u0323";  // in the order of the columns, from the second on

struct Shape {
  char32_t plain, mark, shaped;
};
constexpr Shape shapes[] = {{U'a', U'\u0306', U'ă'}, {U'a', U'\u0302', U'â'}, {U'e', U'\u0302', U'ê'},
                            {U'o', U'\u0302', U'ô'}, {U'o', U'\u031B', U'ơ'}, {U'u', U'\u031B', U'ư'}};

constexpr char32_t first_high = 0x1EA0, end_low = 0x1B1, end_high = 0x1EFA;

constexpr std::size_t place(char32_t letter) {
  return letter < end_low ? letter : letter >= first_high && letter < end_high ? end_low + (letter - first_high) : 0;
}

constexpr auto vowels = [] {
  struct Place {
    std::uint8_t row = 0, tone = 0;  // a row too many by one: 0 is none
  };
  std::array<Place, place(end_high - 1) + 1> made{};
  for (std::uint8_t row = 0; row < rows.size(); ++row)
    for (std::uint8_t tone = 0; tone < rows[row].size(); ++tone) made[place(rows[row][tone])] = {static_cast<std::uint8_t>(row + 1), tone};
  return made;
}();

std::u32string_view row_of(char32_t shape) { return rows[vowels[place(shape)].row - 1U]; }

}  // namespace

Vowel read_vowel(char32_t letter) {
  const auto found = vowels[place(letter)];
  return found.row == 0 ? Vowel{} : Vowel{rows[found.row - 1U][0], found.tone};
}

char32_t write_vowel(Vowel vowel) { return row_of(vowel.shape)[static_cast<std::size_t>(vowel.tone)]; }

bool is_vietnamese(char32_t letter) {
  if (letter < 0x80) return false;
  const char32_t lower = look_up(letter).lower;
  return lower == U'đ' || read_vowel(lower).shape != 0;
}

char32_t add_mark(char32_t letter, char32_t mark) {
  const Char about = look_up(letter);
  Vowel vowel = read_vowel(about.lower);
  if (vowel.shape == 0) return 0;
  if (const auto tone = tones.find(mark); tone != tones.npos) {
    if (vowel.tone != 0) return 0;
    vowel.tone = static_cast<int>(tone) + 1;
  } else {
    char32_t shaped = 0;
    for (const Shape& shape : shapes)
      if (shape.plain == vowel.shape && shape.mark == mark) shaped = shape.shaped;
    if (shaped == 0) return 0;
    vowel.shape = shaped;
  }
  const char32_t made = write_vowel(vowel);
  return about.is_upper ? look_up(made).upper : made;
}

}  // namespace danchieu::text

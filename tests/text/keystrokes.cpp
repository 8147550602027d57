#include "text/keystrokes.h"

#include <gtest/gtest.h>

namespace danchieu::text {
namespace {

struct Row {
  const char* typed;
  const char* meant;  ///< "" where it is none
  const char* why;
};

TEST(Keystrokes, AreReadAsTelexOrVni) {
  const Row rows[] = {
      {"hoachj", "hoạch", "the tone at the end"},
      {"kees", "kế", "a doubled letter and a tone"},
      {"ngayf", "ngày", "an open syllable: the tone on its first vowel"},
      {"hoois", "hối", ""},
      {"toans", "toán", "closed: on the second of two vowels"},
      {"thuyr", "thủy", "the tone where today's spelling puts it"},
      {"quys", "quý", "the u of qu is no vowel"},
      {"ddinhj", "định", ""},
      {"dduwowcj", "được", "both vowels of ươ"},
      {"dduocwj", "được", "one w for both, at the end"},
      {"nghieemj", "nghiệm", ""},
      {"THUWJC", "thực", "any case"},
      {"ngay2", "ngày", "VNI"},
      {"ke61", "kế", "VNI, shape and tone"},
      {"d9i5nh", "định", "VNI, keys inside"},
      {"duong97", "đương", "VNI, shapes at the end"},
      {"ngay", "", "no key is left over"},
      {"hoạch", "", "nor here"},
      {"2022", "", "a number"},
      {"521", "", "nor one that begins with tone keys"},
      {"sars", "sá", "the last tone counts; a key may be a letter of a foreign word; whoever asks looks whether the archive has it"},
      {"xyz", "xy", "z takes a tone away"},
      {"", "", "nothing"},
      {"tchs", "", "no vowel"},
      {"hoacs", "hoác", ""},
      {"hoach", "", "c, ch, p, t need a tone, and no key gives one"},
  };
  for (const Row& row : rows) EXPECT_EQ(from_keystrokes(row.typed).value_or(""), row.meant) << row.typed << ' ' << row.why;
}

}  // namespace
}  // namespace danchieu::text

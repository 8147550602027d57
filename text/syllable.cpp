#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/char_table.h"
#include "text/vowel.h"

namespace danchieu::text {

namespace {

constexpr std::u32string_view onsets[] = {U"",  U"b",  U"c",   U"ch", U"d", U"đ",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
                                          U"n", U"ng", U"ngh", U"nh", U"p", U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};
constexpr std::u32string_view rimes[] = {
    U"a",    U"ac",  U"ach",  U"ai",   U"am",   U"an",   U"ang",  U"anh",  U"ao",   U"ap",   U"at",   U"au",   U"ay",   U"ak",   U"ăc",
    U"ăk",   U"ăm",  U"ăn",   U"ăng",  U"ăp",   U"ăt",   U"âc",   U"âk",   U"âm",   U"ân",   U"âng",  U"âp",   U"ât",   U"âu",   U"ây",
    U"e",    U"ec",  U"ek",   U"em",   U"en",   U"eng",  U"eo",   U"ep",   U"et",   U"ê",    U"êch",  U"êk",   U"êm",   U"ên",   U"ênh",
    U"êng",  U"êp",  U"êt",   U"êu",   U"i",    U"ia",   U"iêc",  U"iêm",  U"iên",  U"iêng", U"iêp",  U"iêt",  U"iêu",  U"ich",  U"im",
    U"in",   U"inh", U"ip",   U"it",   U"iu",   U"o",    U"oa",   U"oac",  U"oach", U"oai",  U"oam",  U"oan",  U"oang", U"oanh", U"oao",
    U"oap",  U"oat", U"oay",  U"oăc",  U"oăm",  U"oăn",  U"oăng", U"oăt",  U"oc",   U"oe",   U"oen",  U"oeo",  U"oet",  U"oi",   U"ok",
    U"om",   U"on",  U"ong",  U"ooc",  U"oong", U"op",   U"ot",   U"ô",    U"ôc",   U"ôi",   U"ôk",   U"ôm",   U"ôn",   U"ông",  U"ôp",
    U"ôt",   U"ơ",   U"ơi",   U"ơm",   U"ơn",   U"ơp",   U"ơt",   U"u",    U"ua",   U"uân",  U"uâng", U"uât",  U"uây",  U"uc",   U"uê",
    U"uêch", U"uên", U"uênh", U"ui",   U"um",   U"un",   U"ung",  U"uôc",  U"uôi",  U"uôm",  U"uôn",  U"uông", U"uôt",  U"uơ",   U"up",
    U"ut",   U"uy",  U"uya",  U"uych", U"uyên", U"uyêt", U"uyn",  U"uynh", U"uyp",  U"uyt",  U"uyu",  U"ư",    U"ưa",   U"ưc",   U"ươc",
    U"ươi",  U"ươm", U"ươn",  U"ương", U"ươp",  U"ươt",  U"ươu",  U"ưi",   U"ưm",   U"ưn",   U"ưng",  U"ưt",   U"ưu",   U"y",    U"ych",
    U"yêm",  U"yên", U"yêng", U"yêt",  U"yêu",  U"yn",   U"ynh",  U"yt"};

constexpr std::u32string_view stops = U"chkpt";  // ch ends in h, as nh does: see below

constexpr std::size_t longest_rime = 4, longest_syllable = 7;  // "ương", "nghiêng"

/// Letters of one part in one number; equal numbers, equal parts.
constexpr std::uint64_t key(std::u32string_view part) {
  std::uint64_t made = 0;
  for (const char32_t c : part) made = made * 0x200 + c;
  return made;
}

template <std::size_t size>
constexpr auto keys(const std::u32string_view (&parts)[size]) {
  std::array<std::uint64_t, size> made{};
  for (std::size_t at = 0; at < size; ++at) made[at] = key(parts[at]);
  std::sort(made.begin(), made.end());
  return made;
}

constexpr auto onset_keys = keys(onsets);
constexpr auto rime_keys = keys(rimes);

template <typename Keys>
bool has(const Keys& keys, std::u32string_view part) {
  return std::binary_search(keys.begin(), keys.end(), key(part));
}

bool ends_in_stop(std::u32string_view letters) {
  return letters.back() == U'h' ? letters.size() > 1 && letters[letters.size() - 2] == U'c' : stops.find(letters.back()) != stops.npos;
}

}  // namespace

bool is_syllable(std::u32string_view word) {
  if (word.empty() || word.size() > longest_syllable) return false;
  const CharTable& table = CharTable::get();
  char32_t letters[longest_syllable];
  int tone = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    letters[at] = table[word[at]].lower;
    if (letters[at] >= 0x200 && letters[at] < 0x1EA0) return false;
    const Vowel vowel = read_vowel(letters[at]);
    if (vowel.shape != 0) letters[at] = vowel.shape;
    if (vowel.tone != 0 && tone != 0) return false;
    tone += vowel.tone;
    if (letters[at] >= 0x200) return false;
  }
  const std::u32string_view all(letters, word.size());
  constexpr int sac = 2, nang = 5;
  if (ends_in_stop(all) && tone != sac && tone != nang) return false;
  for (std::size_t rime = all.size() - std::min(all.size(), longest_rime); rime < all.size(); ++rime)
    if (rime <= 3 && has(onset_keys, all.substr(0, rime)) && has(rime_keys, all.substr(rime))) return true;
  return false;
}

}  // namespace danchieu::text

#include "citations/standard.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "citations/phrases.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

/// "22TCN": the number of the sector stuck to its code.
bool is_sector_code(Packed word) {
  constexpr Packed code = packed("tcn"), mask = 0xFFFFFF;
  return (word & mask) == code && (word == code || all_digits(word >> 24));
}

bool is_code(Packed word) {
  static constexpr std::array codes = {"tcvn"_w, "qcvn"_w, "tcxdvn"_w, "tcxd"_w, "qcxdvn"_w, "qcxd"_w, "tccs"_w, "tcqs"_w,
                                       "qcdp"_w, "tcdp"_w, "tcvnqs"_w, "iso"_w,  "iec"_w,    "astm"_w, "codex"_w};
  return is_sector_code(word) || std::find(codes.begin(), codes.end(), word) != codes.end();
}

/// What the numbers of a list are made of: digits, marks and codes.
bool is_of_number(const Reading& reading, std::uint32_t token) {
  const Token& one = reading[token];
  if (!one.word()) return std::u32string_view(U",;:/-.").find(one.mark) != std::u32string_view::npos;
  if (one.digit || one.folded == "va"_w || one.folded == "so"_w) return true;
  const std::u32string_view word = reading.chars().substr(one.span.begin, one.span.size());
  return word.size() > 1 && std::all_of(word.begin(), word.end(), text::is_upper);
}

bool names_standard(const Reading& reading, std::uint32_t end) {
  const Packed last = reading[end - 1].folded;
  if (is_code(last)) return true;
  static constexpr std::array lasts = {"chuan"_w, "thuat"_w, "gia"_w, "nam"_w, "nganh"_w, "so"_w, "phuong"_w, "dung"_w};
  if (std::find(lasts.begin(), lasts.end(), last) == lasts.end()) return false;
  static const PhraseSet nouns({"tieu chuan", "quy chuan", "tieu chuan ky thuat", "quy chuan ky thuat", "tieu chuan quoc gia",
                                "tieu chuan viet nam", "tieu chuan nganh", "tieu chuan co so", "quy chuan viet nam", "quy chuan quoc gia",
                                "quy chuan dia phuong", "quy chuan ky thuat quoc gia", "quy chuan ky thuat dia phuong",
                                "quy chuan xay dung viet nam", "tieu chuan xay dung viet nam", "tieu chuan xay dung"});
  constexpr std::uint32_t longest = 6;
  for (std::uint32_t begin = end > longest ? end - longest : 0; begin < end; ++begin)
    if (nouns.end(reading, begin) == end) return true;
  return false;
}

}  // namespace

bool leads_to_standard(const Reading& reading, std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint32_t furthest = 40;
  for (std::uint32_t i = std::min(end, reading.size()); i > begin && end - i < furthest; --i) {
    if (names_standard(reading, i)) return true;
    if (!is_of_number(reading, i - 1)) return false;
  }
  return false;
}

}  // namespace danchieu::citations

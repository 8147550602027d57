#include "text/compose.h"

#include <unicode/unistr.h>

#include "text/char_table.h"
#include "text/normal_form.h"

namespace danchieu::text {

void compose(std::u32string& chars, std::vector<Span>* from) {
  // A hostile text may pile up marks without end; the standard's stream-safe form allows 30.
  constexpr std::size_t longest = 32;
  const CharTable& table = CharTable::get();
  icu::UnicodeString piece;
  std::size_t read = 0;
  std::u32string out;
  std::vector<Span> out_from;
  out.reserve(chars.size());
  if (from) out_from.reserve(chars.size());
  while (read < chars.size()) {
    std::size_t end = read + 1;
    while (end < chars.size() && end - read < longest && table[chars[end]].joins_previous) ++end;
    if (end == read + 1 && table[chars[read]].composed) {
      out.push_back(chars[read]);
      if (from) out_from.push_back((*from)[read]);
      read = end;
      continue;
    }
    piece.remove();
    for (std::size_t at = read; at < end; ++at) piece.append(static_cast<UChar32>(chars[at]));
    UErrorCode error = U_ZERO_ERROR;
    const icu::UnicodeString united = nfc().normalize(piece, error);
    const bool unchanged = united == piece;
    for (int32_t at = 0, index = 0; at < united.length(); at = united.moveIndex32(at, 1), ++index) {
      out.push_back(static_cast<char32_t>(united.char32At(at)));
      if (!from) continue;
      const std::size_t own = read + static_cast<std::size_t>(index);
      out_from.push_back(unchanged ? (*from)[own] : Span{(*from)[read].begin, (*from)[end - 1].end});
    }
    read = end;
  }
  chars = std::move(out);
  if (from) *from = std::move(out_from);
}

void lower(std::u32string& chars) {
  const CharTable& table = CharTable::get();
  bool composed = true;
  for (char32_t& c : chars) {
    c = table[c].lower;
    composed = composed && !table[c].joins_previous;
  }
  if (!composed) compose(chars);
}

}  // namespace danchieu::text

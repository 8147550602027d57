#include "text/encode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/char_table.h"
#include "text/utf8.h"

namespace danchieu::text {

namespace {

struct Encoded {
  std::array<char, 3> bytes{};
  std::uint8_t size_and_space = 0;  ///< its size, and eight for white space, which is written as a blank

  unsigned size() const { return size_and_space & 7U; }
  unsigned space() const { return size_and_space >> 3U; }
};

/// As far as Vietnamese letters go; what stands behind them is rare.
struct Encodings {
  std::array<Encoded, 0x2000> plain, tidied;

  Encodings() {
    for (char32_t c = 0; c < plain.size(); ++c) {
      std::string utf8;
      append_utf8(utf8, c);
      plain[c].size_and_space = static_cast<std::uint8_t>(utf8.size());
      utf8.copy(plain[c].bytes.data(), utf8.size());
      tidied[c] = CharTable::get().is_space(c) ? Encoded{{' '}, 1 + 8} : plain[c];
    }
  }
  static const Encodings& get() {
    static const Encodings made;
    return made;
  }
};

/// Every entry is written whole, with one copy, and what follows goes over what it does not need. `after_blank`: white space was the last;
/// gives the same. `note_end` is told behind each character how long `out` is.
template <class NoteEnd>
bool encode_by(const std::array<Encoded, 0x2000>& table, std::u32string_view chars, std::string& out, bool after_blank, NoteEnd note_end) {
  constexpr std::size_t piece = 512;
  std::array<char, 4 * piece> buffer;
  unsigned blank = after_blank ? 1 : 0;
  while (!chars.empty()) {
    char* end = buffer.data();
    const std::size_t before = out.size();
    for (const char32_t c : chars.substr(0, piece)) {
      if (c < table.size()) [[likely]] {
        const Encoded& encoded = table[c];
        std::memcpy(end, &encoded, sizeof encoded);
        const unsigned space = encoded.space();
        end += encoded.size() - (space & blank);
        blank = space;
      } else if (&table == &Encodings::get().tidied && CharTable::get().is_space(c)) {
        *end = ' ';
        end += 1 - blank;
        blank = 1;
      } else {
        std::string utf8;
        append_utf8(utf8, c);
        end += utf8.copy(end, utf8.size());
        blank = 0;
      }
      note_end(before + static_cast<std::size_t>(end - buffer.data()));
    }
    out.append(buffer.data(), end);
    chars.remove_prefix(std::min(piece, chars.size()));
  }
  return blank != 0;
}

template <class NoteEnd>
void encode_tidied_by(std::u32string_view chars, std::string& out, NoteEnd note_end) {
  const std::size_t begin = out.size();
  const bool blank = encode_by(Encodings::get().tidied, chars, out, true, note_end);
  if (blank && out.size() > begin) out.pop_back();
}

constexpr auto no_note = [](std::size_t) {};

}  // namespace

void encode(std::u32string_view chars, std::string& out) { encode_by(Encodings::get().plain, chars, out, false, no_note); }

void encode_tidied(std::u32string_view chars, std::string& out) { encode_tidied_by(chars, out, no_note); }

void encode_tidied(std::u32string_view chars, std::string& out, std::vector<std::uint32_t>& ends) {
  const std::size_t known = ends.size();
  ends.resize(known + chars.size());
  encode_tidied_by(chars, out, [end = ends.data() + known](std::size_t size) mutable { *end++ = static_cast<std::uint32_t>(size); });
}

}  // namespace danchieu::text

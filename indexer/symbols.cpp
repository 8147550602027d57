#include "indexer/symbols.h"

#include <algorithm>
#include <iterator>

namespace danchieu::indexer {
namespace {

struct Row {
  char32_t code;
  char32_t shows;
};

// clang-format off
constexpr Row of_symbol[] = {
    {0xA0, U'€'}, {0xA2, U'′'}, {0xA3, U'≤'}, {0xA4, U'/'}, {0xA5, U'∞'}, {0xAB, U'↔'}, {0xAC, U'←'}, {0xAD, U'↑'}, {0xAE, U'→'},
    {0xAF, U'↓'}, {0xB0, U'°'}, {0xB1, U'±'}, {0xB2, U'″'}, {0xB3, U'≥'}, {0xB4, U'×'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'},
    {0xBA, U'≡'}, {0xBB, U'≈'}, {0xBC, U'…'}, {0xBE, U'-'}, {0xD2, U'®'}, {0xD3, U'©'}, {0xD4, U'™'}, {0xD7, U'·'}, {0xDE, U'⇒'},
    {0x44, U'Δ'}, {0x53, U'Σ'}, {0x57, U'Ω'}, {0x61, U'α'}, {0x62, U'β'}, {0x67, U'γ'}, {0x6D, U'µ'}, {0x70, U'π'}};
constexpr Row of_wingdings[] = {
    {0x6C, U'●'}, {0x6E, U'■'}, {0x6F, U'☐'}, {0x71, U'☐'}, {0x72, U'☐'}, {0x75, U'◆'}, {0x76, U'❖'}, {0x77, U'⬥'}, {0x78, U'☒'},
    {0x9E, U'·'}, {0x9F, U'•'}, {0xA7, U'▪'}, {0xA8, U'☐'}, {0xD8, U'➢'}, {0xE0, U'→'}, {0xE8, U'➔'}, {0xF0, U'⇨'}, {0xFB, U'✗'},
    {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}};
// clang-format on

template <std::size_t size>
char32_t look_up(const Row (&rows)[size], char32_t code, char32_t otherwise) {
  const auto found = std::find_if(rows, rows + size, [&](const Row& row) { return row.code == code; });
  return found == rows + size ? otherwise : found->shows;
}

}  // namespace

char32_t symbol(std::string_view font, char32_t code) {
  const bool pictures = font.starts_with("Wingdings") || font.starts_with("Webdings");
  const bool signs = font.starts_with("Symbol");
  if (!pictures && !signs && !is_private(code)) return code;
  const char32_t low = is_private(code) ? code - 0xF000 : code;
  if (low > 0xFF || low < ' ') return code;
  if (pictures) return look_up(of_wingdings, low, U' ');
  // The lower half of Symbol is ASCII but for the letters.
  const bool ascii = low < 0x7F && !((low | 0x20) >= 'a' && (low | 0x20) <= 'z');
  return look_up(of_symbol, low, ascii ? low : U' ');
}

char32_t bullet_of_symbol(char32_t code) {
  const char32_t low = is_private(code) ? code - 0xF000 : code;
  return low == U'-' || low == U'+' || low == U'*' ? low : low == 0xBE ? U'-' : U'•';
}

}  // namespace danchieu::indexer

#include "web/marked.h"

namespace danchieu::web {
namespace {

void add_piece(Rows& pieces, std::u32string_view text, bool mark) {
  if (text.empty()) return;
  Fields piece;
  put(piece, "text", text::to_utf8(text));
  put(piece, "mark", mark);
  pieces.emplace_back(std::move(piece));
}

}  // namespace

Rows marked_pieces(std::string_view text, const std::vector<text::Span>& marks) {
  const std::u32string chars = text::to_utf32(text);
  const std::u32string_view all = chars;
  Rows pieces;
  std::uint32_t done = 0;
  for (const text::Span mark : marks) {
    if (mark.empty() || mark.begin < done || mark.end > all.size()) continue;
    add_piece(pieces, all.substr(done, mark.begin - done), false);
    add_piece(pieces, all.substr(mark.begin, mark.size()), true);
    done = mark.end;
  }
  add_piece(pieces, all.substr(done), false);
  return pieces;
}

}  // namespace danchieu::web

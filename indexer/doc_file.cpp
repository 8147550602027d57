#include "indexer/doc_file.h"

#include <algorithm>

#include "text/legacy_table.h"

namespace danchieu::indexer {
namespace {

constexpr std::uint16_t mark = 0xA5EC, oldest = 0x00C1;  // of Word 97
constexpr std::size_t places = 154;                      // of the File Information Block: fibRgFcLcb
constexpr std::size_t first_count = 76;                  // ccpText
constexpr std::size_t most_chars = std::size_t{16} << 20;

}  // namespace

DocFile::DocFile(const CompoundFile& file) {
  if (file.has("EncryptedPackage")) throw Trouble::encrypted;
  auto document = file.read("WordDocument");
  if (!document) throw Trouble::office;
  document_ = std::move(*document);
  const Bytes block = stream();
  constexpr std::uint16_t encrypted = 0x0100, second_table = 0x0200;
  const std::uint16_t flags = block.u16(10);
  if (block.u16(0) != mark || block.u16(2) < oldest) throw Trouble::office;
  if (flags & encrypted) throw Trouble::encrypted;
  auto tables = file.read(flags & second_table ? "1Table" : "0Table");
  if (!tables) throw Trouble::damaged;
  tables_ = std::move(*tables);
  read_pieces();
  if (chars_.empty()) throw Trouble::damaged;
}

Bytes DocFile::table(DocTable which) const {
  const std::size_t at = places + 8 * static_cast<std::size_t>(which);
  return Bytes(tables_).part(stream().u32(at), stream().u32(at + 4));
}

Bytes DocFile::table_and_rest(DocTable which) const {
  const std::size_t at = places + 8 * static_cast<std::size_t>(which);
  return stream().u32(at + 4) == 0 ? Bytes() : Bytes(tables_).part(stream().u32(at), tables_.size());
}

void DocFile::read_pieces() {
  const Bytes clx = table(DocTable::pieces);
  std::size_t at = 0;
  while (clx.u8(at) == 1) at += 3 + clx.u16(at + 1);  // properties that pieces refer to
  if (clx.u8(at) != 2) throw Trouble::damaged;
  const DocPlc plc(clx.part(at + 5, clx.u32(at + 1)), 8);
  constexpr std::uint32_t compressed = 1U << 30;
  for (std::size_t i = 0; i < plc.count; ++i) {
    const std::uint32_t begin = plc.at(i), end = plc.at(i + 1), place = plc.record(i).u32(2);
    if (begin != chars_.size() || end < begin) throw Trouble::damaged;
    if (end > most_chars) throw Trouble::too_long;
    const bool narrow = place & compressed;
    const std::uint32_t position = narrow ? (place & ~compressed) / 2 : place;
    pieces_.push_back({begin, position, narrow ? 1U : 2U});
    const Bytes text = stream().part(position, std::size_t{end - begin} * pieces_.back().width);
    if (text.size() < std::size_t{end - begin} * pieces_.back().width) throw Trouble::cut_short;
    for (std::uint32_t c = 0; c < end - begin; ++c)
      chars_ += narrow ? static_cast<char16_t>(text::windows_1252(text.u8(c))) : static_cast<char16_t>(text.u16(2 * std::size_t{c}));
  }
}

std::uint32_t DocFile::position(std::uint32_t character) const {
  const auto behind = std::partition_point(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return piece.begin <= character; });
  if (behind == pieces_.begin()) return 0;
  const Piece& piece = *(behind - 1);
  return piece.position + (character - piece.begin) * piece.width;
}

DocRange DocFile::story(DocStory which) const {
  const auto all = static_cast<std::uint32_t>(chars_.size());
  DocRange range;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(which); ++i) {
    range.begin = range.end;
    range.end = std::min(all, range.begin + std::min(all, stream().u32(first_count + 4 * i)));
  }
  return range;
}

}  // namespace danchieu::indexer

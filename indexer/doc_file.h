#pragma once
/// The parts of a DOC (Word 97 to 2003): its characters in order, which stand in pieces all over the file, and its tables.
/// Source: [MS-DOC] 2.4.1 (Retrieving Text), 2.5 (The File Information Block).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/compound_file.h"
#include "indexer/little_endian.h"

namespace danchieu::indexer {

/// The entries of the block of places, by their number (fibRgFcLcb97).
enum class DocTable : std::size_t {
  styles = 1,
  footnote_places = 2,
  footnotes = 3,
  sections = 6,
  headers = 11,
  runs = 12,
  paragraphs = 13,
  fonts = 15,
  pieces = 33,
  shapes = 40,
  endnote_places = 46,
  endnotes = 47,
  boxes = 56,
  lists = 73,
  list_overrides = 74,
};

/// Characters [begin, end) of the file.
struct DocRange {
  std::uint32_t begin = 0, end = 0;
};

/// Texts beside the main one; they follow it in this order.
enum class DocStory { main, footnotes, headers, macros, comments, endnotes, boxes };

class DocFile {
 public:
  /// Throws a Trouble for what is no DOC of Word 97 or later, or has a password.
  explicit DocFile(const CompoundFile& file);

  /// Of all texts, as they are typed: with marks of cells, fields and objects.
  const std::u16string& chars() const { return chars_; }
  /// Where the character stands in the stream: properties are kept by that.
  std::uint32_t position(std::uint32_t character) const;
  DocRange story(DocStory which) const;

  Bytes stream() const { return Bytes(document_); }
  Bytes table(DocTable which) const;
  /// The table with all that stands behind it.
  Bytes table_and_rest(DocTable which) const;

 private:
  struct Piece {
    std::uint32_t begin;     ///< character
    std::uint32_t position;  ///< byte
    unsigned width;          ///< bytes of a character
  };

  void read_pieces();

  std::string document_, tables_;
  std::u16string chars_;
  std::vector<Piece> pieces_;
};

/// A PLC of [MS-DOC] 2.2.2: positions, and between each two of them a record of `size` bytes.
struct DocPlc {
  DocPlc(Bytes plc, std::size_t size) : bytes(plc), record_size(size), count(plc.size() < 4 ? 0 : (plc.size() - 4) / (4 + size)) {}
  std::uint32_t at(std::size_t i) const { return bytes.u32(4 * i); }
  Bytes record(std::size_t i) const { return bytes.part(4 * (count + 1) + i * record_size, record_size); }

  Bytes bytes;
  std::size_t record_size, count;
};

}  // namespace danchieu::indexer

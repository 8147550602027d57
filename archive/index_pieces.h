#pragma once
/// Many new plans on their way into the index: indexes of some thousand plans each, written in one go, that are merged at the end. To write
/// them one after the other into one big index means to write most of its blocks again each time.
///
///     IndexPieces pieces("archive/index.pieces");
///     pieces.add(docid, document, bytes);               // docids rise
///     pieces.merge(&index, "archive/index.new");        // those of the index and of the pieces; all below what the pieces have
///
/// Nobody reads a piece, and none outlives its owner: what is lost with it is taken from the catalogue again. Throws Xapian::Error.

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <optional>

namespace danchieu::archive {

class IndexPieces {
 public:
  explicit IndexPieces(std::filesystem::path folder);
  ~IndexPieces();
  IndexPieces(const IndexPieces&) = delete;
  IndexPieces& operator=(const IndexPieces&) = delete;

  bool empty() const { return newest_ == 0; }
  /// The last docid; 0 where they are empty.
  Xapian::docid newest() const { return newest_; }
  /// `bytes`: of its text.
  void add(Xapian::docid docid, const Xapian::Document& document, std::size_t bytes);
  /// Makes a new index, without a gap in its blocks, of `index`, where there is one, and all pieces, which are gone then.
  void merge(const Xapian::Database* index, const std::filesystem::path& made);
  void clear();

 private:
  void close();
  std::filesystem::path path(std::size_t piece) const { return folder_ / std::to_string(piece); }

  std::filesystem::path folder_;
  std::optional<Xapian::WritableDatabase> open_;  ///< the last piece
  std::size_t pieces_ = 0;
  std::size_t bytes_ = 0;  ///< of the last piece
  Xapian::docid newest_ = 0;
};

}  // namespace danchieu::archive

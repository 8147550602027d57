#include "archive/index_pieces.h"

#include <string>
#include <system_error>
#include <utility>

namespace danchieu::archive {
namespace {

// A piece is held in memory until it is written: about ten times as much as its text.
constexpr std::size_t kBytesOfPiece = 1 << 19;

}  // namespace

IndexPieces::IndexPieces(std::filesystem::path folder) : folder_(std::move(folder)) { clear(); }

IndexPieces::~IndexPieces() {
  try {
    clear();
  } catch (const Xapian::Error&) {
    // What is left of a piece is removed by the next one who writes.
  }
}

void IndexPieces::add(Xapian::docid docid, const Xapian::Document& document, std::size_t bytes) {
  if (!open_) {
    std::filesystem::create_directories(folder_);
    // Nobody waits for the disk: a piece that a crash leaves behind is thrown away.
    open_.emplace(path(pieces_++).string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC);
  }
  open_->replace_document(docid, document);
  newest_ = docid;
  bytes_ += bytes;
  if (bytes_ >= kBytesOfPiece) close();
}

void IndexPieces::close() {
  if (!open_) return;
  open_->commit();
  open_.reset();
  bytes_ = 0;
}

void IndexPieces::merge(const Xapian::Database* index, const std::filesystem::path& made) {
  close();
  std::filesystem::remove_all(made);
  Xapian::Database all;
  if (index && index->get_doccount() > 0) all.add_database(*index);
  for (std::size_t piece = 0; piece < pieces_; ++piece) all.add_database(Xapian::Database(path(piece).string()));
  all.compact(made.string(), Xapian::DBCOMPACT_NO_RENUMBER);
  clear();
}

void IndexPieces::clear() {
  open_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
  pieces_ = bytes_ = 0;
  newest_ = 0;
}

}  // namespace danchieu::archive

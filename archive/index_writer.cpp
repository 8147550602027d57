#include "archive/index_writer.h"

#include <fcntl.h>
#include <stdio.h>

#include <system_error>
#include <vector>

#include "archive/errors.h"
#include "archive/index_document.h"
#include "archive/index_door.h"
#include "archive/plans.h"
#include "archive/terms.h"

namespace danchieu::archive {
namespace {

// Xapian is fastest with some hundred plans a commit, and holds them in memory until then.
constexpr int kPlansInBatch = 500;
constexpr std::size_t kBytesInBatch = 32 << 20;

std::vector<std::uint32_t> cited_works(Database& db, std::int64_t docid) {
  Statement works(db, "SELECT DISTINCT work FROM mention WHERE plan = ? AND work IS NOT NULL ORDER BY work");
  works.bind(docid);
  std::vector<std::uint32_t> cited;
  while (works.next()) works.read(cited.emplace_back());
  return cited;
}

std::filesystem::path beside(std::filesystem::path index) { return index += ".new"; }

void put_in_place(const std::filesystem::path& made, const std::filesystem::path& place) {
  // Exchanged in one step, so that a reader finds an index at any time; where the file system cannot, in two. No file of an index is
  // taken away while it stands in its place: a reader would take the rest for a whole one.
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) == 0) {
    std::filesystem::remove_all(made);
    return;
  }
  std::filesystem::path old = place;
  old += ".old";
  std::filesystem::remove_all(old);
  if (std::filesystem::exists(place)) std::filesystem::rename(place, old);
  std::filesystem::rename(made, place);
  std::filesystem::remove_all(old);
}

}  // namespace

IndexWriter::IndexWriter(const std::filesystem::path& archive_folder)
    : path_(archive_folder / "index"), catalogue_(archive_folder / "catalogue.db", Database::Access::read) {
  // What a rebuilding that was killed left behind.
  std::error_code ignored;
  std::filesystem::remove_all(beside(path_), ignored);
  try {
    Xapian::WritableDatabase index(path_.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    if (stems_from_catalogue(index)) index_ = std::move(index);
  } catch (const Xapian::DatabaseLockError& error) {
    fail_index(path_, error);
  } catch (const Xapian::Error&) {
    // Missing or damaged: it is made again.
  }
}

bool IndexWriter::stems_from_catalogue(const Xapian::Database& index) {
  if (index.get_metadata(kFormatEntry) != index_format()) return false;
  Statement revision(catalogue_, "SELECT 1 FROM revision WHERE number = ? AND mark = ?");
  return revision.bind(revision_of(index), index.get_metadata(kMarkEntry)).next();
}

void IndexWriter::catch_up() {
  at_index_door(path_, [&] { write_since(*index_, revision_of(*index_)); });
}

void IndexWriter::rebuild() {
  const std::filesystem::path made = beside(path_);
  index_.reset();
  try {
    at_index_door(made, [&] {
      std::filesystem::remove_all(made);
      Xapian::WritableDatabase index(made.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
      index.set_metadata(kFormatEntry, index_format());
      write_since(index, -1);
    });
    put_in_place(made, path_);
  } catch (const std::filesystem::filesystem_error& error) {
    throw ArchiveError("The index " + path_.string() + " could not be put in its place (" + error.code().message() +
                       "): look at the rights on the archive folder, then run `danchieu rebuild`");
  }
  at_index_door(path_, [&] { index_.emplace(path_.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS); });
}

void IndexWriter::write_since(Xapian::WritableDatabase& index, std::int64_t revision) {
  std::int64_t newest = 0;
  std::string mark;
  std::vector<std::int64_t> changed;
  {
    const Transaction snapshot(catalogue_, Transaction::Kind::snapshot);
    Statement head(catalogue_, "SELECT number, mark FROM revision ORDER BY number DESC LIMIT 1");
    if (head.next()) head.read(newest, mark);
    if (newest == revision) return;
    Statement plans(catalogue_, "SELECT docid FROM plan WHERE revision > ? ORDER BY revision, docid");
    plans.bind(revision);
    while (plans.next()) plans.read(changed.emplace_back());
  }
  int plans = 0;
  std::size_t bytes = 0;
  for (const std::int64_t docid : changed) {
    bytes += write_plan(index, docid);
    if (++plans == kPlansInBatch || bytes >= kBytesInBatch) {
      index.commit();
      plans = 0;
      bytes = 0;
    }
  }
  index.set_metadata(kRevisionEntry, std::to_string(newest));
  index.set_metadata(kMarkEntry, mark);
  index.commit();
}

/// How many bytes of text it has.
std::size_t IndexWriter::write_plan(Xapian::WritableDatabase& index, std::int64_t docid) {
  StoredPlan plan;
  std::vector<std::uint32_t> cited;
  {
    // A short one each: while one is held, SQLite's log only grows.
    const Transaction snapshot(catalogue_, Transaction::Kind::snapshot);
    Statement living(catalogue_, "SELECT 1 FROM plan WHERE docid = ? AND removed IS NULL");
    if (living.bind(docid).next()) {
      plan = read_plan(catalogue_, docid);
      cited = cited_works(catalogue_, docid);
    }
  }
  const auto document = static_cast<Xapian::docid>(docid);
  if (plan.id.empty()) {
    try {
      index.delete_document(document);
    } catch (const Xapian::DocNotFoundError&) {
      // It came and went between two revisions of the index.
    }
    return 0;
  }
  index.replace_document(document, index_document(plan, cited));
  std::size_t bytes = 0;
  for (const Page& page : plan.document.pages) bytes += page.text.size();
  return bytes;
}

}  // namespace danchieu::archive

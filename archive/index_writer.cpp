#include "archive/index_writer.h"

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>
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
constexpr std::size_t kPlansInBatch = 500;
constexpr std::size_t kBytesInBatch = 32 << 20;

// As many new plans are worth pieces, where the index has at most so many times as many.
constexpr std::size_t kFewestInPieces = 200, kIndexToPieces = 4;
// What is gathered is merged after so long, and no more than a part of the time goes into merging.
constexpr std::chrono::seconds kLongestGathering(60);
constexpr int kGatheringToMerge = 10;

std::vector<std::uint32_t> cited_works(Database& db, std::int64_t docid) {
  Statement works(db, "SELECT DISTINCT work FROM mention WHERE plan = ? AND work IS NOT NULL ORDER BY work");
  works.bind(docid);
  std::vector<std::uint32_t> cited;
  while (works.next()) works.read(cited.emplace_back());
  return cited;
}

std::filesystem::path beside(std::filesystem::path index) { return index += ".new"; }
std::filesystem::path in_pieces(std::filesystem::path index) { return index += ".pieces"; }

void exchange(const std::filesystem::path& made, const std::filesystem::path& place) {
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

void put_in_place(const std::filesystem::path& made, const std::filesystem::path& place) {
  try {
    exchange(made, place);
  } catch (const std::filesystem::filesystem_error& error) {
    throw ArchiveError("The index " + place.string() + " could not be put in its place (" + error.code().message() +
                       "): look at the rights on the archive folder, then run `danchieu rebuild`");
  }
}

}  // namespace

IndexWriter::IndexWriter(const std::filesystem::path& archive_folder)
    : path_(archive_folder / "index"), catalogue_(archive_folder / "catalogue.db", Database::Access::read), pieces_(in_pieces(path_)) {
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
  at_index_door(path_, [&] {
    const bool gathering = gathered_.number >= 0;
    const std::int64_t held = gathering ? gathered_.number : revision_of(*index_);
    Revision newest;
    const std::vector<std::int64_t> changed = changed_since(held, newest);
    if (newest.number == held) return;
    if (!gathering && !is_bulk(changed)) {
      write(*index_, changed);
      remember(*index_, newest);
      return;
    }
    if (!gathering) gathering_since_ = Clock::now();
    gather(changed);
    gathered_ = newest;
    if (must_merge()) merge();
  });
}

void IndexWriter::settle() {
  at_index_door(path_, [&] {
    if (gathered_.number < 0) return;
    merge();
    gathered_ = {};
  });
}

void IndexWriter::rebuild() {
  at_index_door(path_, [&] {
    std::filesystem::remove_all(beside(path_));
    pieces_.clear();
    changed_again_.clear();
    index_.reset();
    gathered_ = {};
    gather(changed_since(-1, gathered_));
    merge();
    gathered_ = {};
  });
}

std::vector<std::int64_t> IndexWriter::changed_since(std::int64_t revision, Revision& newest) {
  std::vector<std::int64_t> changed;
  const Transaction snapshot(catalogue_, Transaction::Kind::snapshot);
  Statement head(catalogue_, "SELECT number, mark FROM revision ORDER BY number DESC LIMIT 1");
  if (head.next()) head.read(newest.number, newest.mark);
  if (newest.number == revision) return changed;
  Statement plans(catalogue_, "SELECT docid FROM plan WHERE revision > ? ORDER BY docid");
  plans.bind(revision);
  while (plans.next()) plans.read(changed.emplace_back());
  return changed;
}

IndexWriter::Made IndexWriter::make(std::int64_t docid) {
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
  if (plan.id.empty()) return {};
  Made made{index_document(plan, cited)};
  for (const Page& page : plan.document.pages) made.bytes += page.text.size();
  return made;
}

bool IndexWriter::is_bulk(const std::vector<std::int64_t>& changed) const {
  const std::size_t held = index_->get_doccount();
  return changed.size() >= kFewestInPieces && changed.size() * kIndexToPieces >= held;
}

void IndexWriter::gather(const std::vector<std::int64_t>& changed) {
  Xapian::docid newest = std::max(pieces_.newest(), index_ ? index_->get_lastdocid() : 0);
  for (const std::int64_t docid : changed) {
    const auto document = static_cast<Xapian::docid>(docid);
    if (document <= newest) {
      changed_again_.insert(docid);
    } else if (const Made made = make(docid); made.document) {
      pieces_.add(document, *made.document, made.bytes);
      newest = document;
    }
  }
}

bool IndexWriter::must_merge() const {
  const auto passed = Clock::now() - gathering_since_;
  return passed > kLongestGathering && passed > kGatheringToMerge * last_merge_;
}

template <class Plans>
void IndexWriter::write(Xapian::WritableDatabase& index, const Plans& docids) {
  std::size_t plans = 0, bytes = 0;
  for (const std::int64_t docid : docids) {
    const auto place = static_cast<Xapian::docid>(docid);
    const Made made = make(docid);
    if (made.document) {
      index.replace_document(place, *made.document);
    } else {
      try {
        index.delete_document(place);
      } catch (const Xapian::DocNotFoundError&) {
        // It came and went between two revisions of the index.
      }
    }
    bytes += made.bytes;
    if (++plans % kPlansInBatch == 0 || bytes >= kBytesInBatch) {
      index.commit();
      bytes = 0;
    }
  }
}

void IndexWriter::remember(Xapian::WritableDatabase& index, const Revision& revision) {
  index.set_metadata(kRevisionEntry, std::to_string(revision.number));
  index.set_metadata(kMarkEntry, revision.mark);
  index.commit();
}

/// Index and pieces become one, beside the old one, and it takes its place.
void IndexWriter::merge() {
  const Clock::time_point begin = Clock::now();
  if (index_ && pieces_.empty()) {
    write(*index_, changed_again_);
    remember(*index_, gathered_);
  } else {
    const std::filesystem::path made = beside(path_);
    if (!pieces_.empty()) pieces_.merge(index_ ? &*index_ : nullptr, made);
    {
      Xapian::WritableDatabase index(made.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS);
      index.set_metadata(kFormatEntry, index_format());
      write(index, changed_again_);
      remember(index, gathered_);
    }
    index_.reset();
    put_in_place(made, path_);
    index_.emplace(path_.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  }
  changed_again_.clear();
  gathering_since_ = Clock::now();
  last_merge_ = gathering_since_ - begin;
}

}  // namespace danchieu::archive

#include "archive/writer.h"

#include <system_error>

#include "archive/catalogue.h"
#include "archive/database.h"
#include "archive/hash.h"
#include "archive/index_follower.h"
#include "archive/lock.h"
#include "archive/originals.h"
#include "archive/plans.h"
#include "archive/schema.h"

namespace danchieu::archive {
namespace {

const std::filesystem::path& make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored))
    throw ArchiveError("The archive folder " + folder.string() + " cannot be made (" +
                       (error ? error.message() : "a file of that name is there") + "): choose another with --archive");
  return folder;
}

/// One file has one row in the ledger, from whatever folder the program is run.
std::string ledger_path(const std::filesystem::path& file) { return std::filesystem::absolute(file).lexically_normal().string(); }

}  // namespace

struct ArchiveWriter::Store {
  explicit Store(const std::filesystem::path& folder)
      : lock(make_folder(folder)),
        originals(folder),
        db(migrated(folder / "catalogue.db")),
        catalogue(db),
        index(std::make_unique<IndexFollower>(folder)) {}
  ~Store() {
    index.reset();  // it reads the log
    try {
      if (!db.in_transaction()) db.empty_log();
    } catch (const ArchiveError&) {
      // A long log is no loss.
    }
  }

  static Database migrated(const std::filesystem::path& file) {
    Database db(file, Database::Access::write);
    migrate(db);
    return db;
  }

  WriterLock lock;
  Originals originals;
  Database db;
  CatalogueWriter catalogue;
  std::unique_ptr<IndexFollower> index;
};

ArchiveWriter::ArchiveWriter(const std::filesystem::path& folder) : store_(std::make_unique<Store>(folder)) {
  if (store_->catalogue.statements_pending()) {
    store_->catalogue.renew_statements();
    store_->catalogue.commit();
  }
  if (store_->catalogue.abbreviations_pending()) {
    store_->catalogue.renew_abbreviations();
    store_->catalogue.commit();
  }
  if (store_->catalogue.copies_outdated()) {
    store_->catalogue.renew_copies();
    store_->catalogue.commit();
  }
  if (store_->index->usable()) {
    store_->index->follow();
    store_->index->wait();
  } else {
    store_->catalogue.renew_number_terms();
    store_->catalogue.commit();
    store_->index->rebuild();
  }
}

ArchiveWriter::~ArchiveWriter() = default;

std::optional<SeenFile> ArchiveWriter::seen(const std::filesystem::path& file) { return store_->catalogue.seen(ledger_path(file)); }

void ArchiveWriter::touch(const std::filesystem::path& file, const SeenFile& now) { store_->catalogue.touch(ledger_path(file), now); }

Added ArchiveWriter::add(const std::filesystem::path& file, const SeenFile& now, std::string_view bytes, const Document& document) {
  SeenFile seen = now;
  if (seen.sha256.empty()) seen.sha256 = sha256(bytes);
  seen.problem = false;
  const std::string path = ledger_path(file);
  const Arrival arrival = store_->catalogue.arrive(path, seen.sha256);
  if (arrival.added != Added::unchanged) store_->originals.keep(seen.sha256, bytes);
  store_->catalogue.add(arrival, path, seen, bytes.size(), document);
  return arrival.added;
}

void ArchiveWriter::add_problem(const std::filesystem::path& file, const SeenFile& now, std::string_view reason) {
  store_->catalogue.add_problem(ledger_path(file), now, reason);
}

void ArchiveWriter::forget_problem(const std::filesystem::path& file) { store_->catalogue.forget_problem(ledger_path(file)); }

bool ArchiveWriter::remove(std::string_view plan_id, std::string_view reason) { return store_->catalogue.remove(plan_id, reason); }

std::optional<RemovedPlan> ArchiveWriter::removed_at(const std::filesystem::path& file) {
  return read_removed_at(store_->db, ledger_path(file));
}

bool ArchiveWriter::take_back(std::string_view plan_id, const Document& document) { return store_->catalogue.take_back(plan_id, document); }

std::int64_t ArchiveWriter::correct(const Change& change) { return store_->catalogue.correct(change); }

void ArchiveWriter::undo_correction(std::int64_t id, const std::string& by) { store_->catalogue.undo_correction(id, by); }

std::int64_t ArchiveWriter::buckets_resolved() const { return store_->catalogue.buckets_resolved(); }

void ArchiveWriter::commit() {
  commit_catalogue();
  store_->index->wait();
}

void ArchiveWriter::commit_catalogue() {
  store_->originals.settle();
  store_->catalogue.commit();
  // The index reads the catalogue all the time: by itself the log would never come to an end that nobody reads.
  store_->db.shorten_log();
  store_->index->follow();
}

void ArchiveWriter::rebuild() {
  store_->originals.settle();
  store_->catalogue.commit();
  store_->catalogue.renew_number_terms();
  store_->catalogue.renew_statements();
  store_->catalogue.renew_copies();
  store_->originals.settle();
  store_->catalogue.commit();
  store_->index->rebuild();
}

}  // namespace danchieu::archive

#include "archive/database.h"

#include <sqlite3.h>

#include "archive/errors.h"

namespace danchieu::archive {
namespace {

struct Sentence {
  int code;
  const char* what;
  const char* remedy;
};

constexpr int kLongestWait = 10'000, kShortWait = 200;  // milliseconds

constexpr Sentence kSentences[] = {
    {SQLITE_NOTADB, "is no catalogue, or is damaged", "put back a copy of the archive folder, or move it away and index again"},
    {SQLITE_CORRUPT, "is damaged", "put back a copy of the archive folder, or move it away and index again"},
    {SQLITE_FULL, "could not be written because the disk is full", "make room and run the command again; what was committed is kept"},
    {SQLITE_READONLY, "may not be written by this user", "give the user the right to write the folder"},
    {SQLITE_CANTOPEN, "could not be opened", "look whether it is there and whether this user may read and write its folder"},
    {SQLITE_PERM, "may not be opened by this user", "give the user the right to read and write the folder"},
    {SQLITE_BUSY, "is held by another program", "run the command again when that one has ended"},
    {SQLITE_LOCKED, "is held by another program", "run the command again when that one has ended"},
    {SQLITE_IOERR, "could not be read or written: the disk reports an error", "look at the disk, then run the command again"},
};

[[noreturn]] void fail(const std::filesystem::path& file, int code, const char* message) {
  for (const Sentence& sentence : kSentences)
    if (sentence.code == (code & 0xff))
      throw ArchiveError("The catalogue " + file.string() + " " + sentence.what + " (" + message + "): " + sentence.remedy);
  throw ArchiveError("The catalogue " + file.string() + " refused a statement: " + message);
}

/// SQLite shall not count its memory, for which it would take a lock at each piece; nobody asks. Later calls find it done.
void configure() {
  static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(done);
}

}  // namespace

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void Database::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Database(const std::filesystem::path& file, Access access) : file_(file) {
  configure();
  const int how = access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &db, how | SQLITE_OPEN_NOMUTEX, nullptr);
  db_.reset(db);
  check(code);
  sqlite3_busy_timeout(db, kLongestWait);
  run("PRAGMA foreign_keys = ON");
  // SQLite's own choices are too small to walk the citation graph, and to write passages, which go to all places of their table.
  run(access == Access::read ? "PRAGMA cache_size = -32768" : "PRAGMA cache_size = -131072");  // KiB
  if (access == Access::write) {
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA temp_store = MEMORY");  // how a part of a transaction is undone is kept; a file for it would be written for each plan
    // The log stays when the last writer closes: a user who may only read the folder can open it at any time.
    int keep = 1;
    check(sqlite3_file_control(db, "main", SQLITE_FCNTL_PERSIST_WAL, &keep));
  }
}

void Database::check(int code) const {
  if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
    fail(file_, code, db_ ? sqlite3_errmsg(db_.get()) : sqlite3_errstr(code));
}

void Database::run(const char* sql) { check(sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr)); }
std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(db_.get()); }
int Database::changes() const { return sqlite3_changes(db_.get()); }
bool Database::in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }

std::int64_t Database::data_version() {
  std::int64_t version = 0;
  Statement committed(*this, "PRAGMA data_version");
  while (committed.next()) committed.read(version);
  return version;
}

void Database::shorten_log() { checkpoint(SQLITE_CHECKPOINT_RESTART); }
void Database::empty_log() { checkpoint(SQLITE_CHECKPOINT_TRUNCATE); }

void Database::checkpoint(int how) {
  sqlite3_busy_timeout(db_.get(), kShortWait);
  const int code = sqlite3_wal_checkpoint_v2(db_.get(), nullptr, how, nullptr, nullptr);
  sqlite3_busy_timeout(db_.get(), kLongestWait);
  if ((code & 0xff) != SQLITE_BUSY && (code & 0xff) != SQLITE_LOCKED) check(code);
}

Statement::Statement(Database& db, std::string_view sql) : db_(&db) {
  if (const auto known = db.idle_.find(sql); known != db.idle_.end() && known->second) {
    statement_ = std::move(known->second);
    return;
  }
  sqlite3_stmt* statement = nullptr;
  db.check(sqlite3_prepare_v2(db.db_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

Statement::~Statement() {
  if (!statement_) return;
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  const char* const sql = sqlite3_sql(statement_.get());
  if (!sql) return;
  if (const auto known = db_->idle_.find(std::string_view(sql)); known == db_->idle_.end()) db_->idle_.emplace(sql, std::move(statement_));
  else if (!known->second) known->second = std::move(statement_);
}

void Statement::restart() { sqlite3_reset(statement_.get()); }

bool Statement::next() {
  const int code = sqlite3_step(statement_.get());
  // Ended or failed, it must not hold a lock until it is used again.
  if (code != SQLITE_ROW) sqlite3_reset(statement_.get());
  db_->check(code);
  return code == SQLITE_ROW;
}

void Statement::bind_null(int at) { db_->check(sqlite3_bind_null(statement_.get(), at)); }
void Statement::bind_integer(int at, std::int64_t value) { db_->check(sqlite3_bind_int64(statement_.get(), at, value)); }
void Statement::bind_text(int at, std::string_view value) {
  // An empty view may point nowhere, which SQLite would take for NULL.
  const char* data = value.data() ? value.data() : "";
  db_->check(sqlite3_bind_text64(statement_.get(), at, data, value.size(), lent_ ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8));
}
void Statement::bind_blob(int at, std::string_view bytes) {
  const char* data = bytes.data() ? bytes.data() : "";
  db_->check(sqlite3_bind_blob64(statement_.get(), at, data, bytes.size(), lent_ ? SQLITE_STATIC : SQLITE_TRANSIENT));
}
std::int64_t Statement::integer(int at) const { return sqlite3_column_int64(statement_.get(), at); }
std::string_view Statement::text(int at) const {
  // Of a text the same bytes; a blob must not be read as text.
  const auto* data = static_cast<const char*>(sqlite3_column_type(statement_.get(), at) == SQLITE_BLOB
                                                  ? sqlite3_column_blob(statement_.get(), at)
                                                  : static_cast<const void*>(sqlite3_column_text(statement_.get(), at)));
  if (!data) return {};
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), at))};
}
bool Statement::is_null(int at) const { return sqlite3_column_type(statement_.get(), at) == SQLITE_NULL; }

Transaction::Transaction(Database& db, Kind kind) : db_(db), nested_(db.in_transaction()) {
  // IMMEDIATE: a writer that cannot write learns it at the beginning.
  Statement(db_, nested_ ? "SAVEPOINT part" : kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN").next();
}

void Transaction::commit() {
  Statement(db_, nested_ ? "RELEASE part" : "COMMIT").next();
  open_ = false;
}

Transaction::~Transaction() {
  // A full disk can have ended the transaction already.
  if (!open_ || !db_.in_transaction()) return;
  try {
    db_.run(nested_ ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK");
  } catch (const ArchiveError&) {
    // The error that led here is the one to report; what is not committed is undone when the file is opened next.
  }
}

}  // namespace danchieu::archive

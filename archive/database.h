#pragma once
/// SQLite as three owning types: what exists is valid, what is not committed is undone.
///
///     Database db("catalogue.db", Database::Access::write);
///     Transaction transaction(db);
///     Statement(db, "INSERT INTO work (key) VALUES (?)").run("vn:dang/kl/tw/k12/44");
///     transaction.commit();
///
///     Statement works(db, "SELECT id, key FROM work WHERE id > ?");
///     works.bind(7);
///     while (works.next()) works.read(id, key);     // columns in the order of the SELECT
///
/// A Database and what belongs to it serve one thread at a time, and it is made before its statements and outlives them. Everything throws
/// ArchiveError with the name of the file.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace danchieu::archive {

class Database {
 public:
  enum class Access { read, write };  ///< read: the file must be there; write: it is made where it is not
  Database(const std::filesystem::path& file, Access access);

  /// Runs statements that have no parameters and whose rows, if any, are of no interest.
  void run(const char* sql);
  std::int64_t last_row() const;
  int changes() const;
  bool in_transaction() const;
  /// Another one after each commit of another connection.
  std::int64_t data_version();
  /// Moves what was committed from the log into the file, so that the log begins anew and stays short. Waits a moment for those who still
  /// read an older state; where they go on, it is done the next time.
  void shorten_log();
  /// The same, and the log's file takes no room any more: at the end of the work.
  void empty_log();
  const std::filesystem::path& file() const { return file_; }

 private:
  friend class Statement;
  struct Close {
    void operator()(sqlite3* db) const;
  };
  struct Finalise {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Prepared = std::unique_ptr<sqlite3_stmt, Finalise>;
  void check(int code) const;
  void checkpoint(int how);
  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> db_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view sql) const { return std::hash<std::string_view>()(sql); }
  };
  /// Statements by their text, empty while somebody uses them: to prepare one costs more than most of them do.
  std::unordered_map<std::string, Prepared, Hash, std::equal_to<>> idle_;
};

/// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  Statement(Database& db, std::string_view sql);
  ~Statement();
  Statement(Statement&&) noexcept = default;

  /// Starts anew with these parameters; an empty optional is NULL.
  template <class... Values>
  Statement& bind(const Values&... values) {
    lent_ = false;
    bind_all(values...);
    return *this;
  }
  /// The next row; false at the end.
  bool next();
  /// Reads the row's columns in their order; NULL reads as empty or zero, bytes as a string of them.
  template <class... Values>
  void read(Values&... values) const {
    int at = 0;
    (read_one(at++, values), ...);
  }
  /// bind(), then to the end.
  template <class... Values>
  void run(const Values&... values) {
    lent_ = true;
    bind_all(values...);
    while (next()) {
    }
  }

 private:
  template <class... Values>
  void bind_all(const Values&... values) {
    restart();
    int at = 0;
    (bind_one(++at, values), ...);
  }
  void restart();
  void bind_null(int at);
  void bind_integer(int at, std::int64_t value);
  void bind_text(int at, std::string_view value);
  void bind_blob(int at, std::string_view bytes);
  std::int64_t integer(int at) const;
  std::string_view text(int at) const;
  bool is_null(int at) const;

  template <class Value>
  void bind_one(int at, const Value& value) {
    if constexpr (std::is_integral_v<Value>) bind_integer(at, static_cast<std::int64_t>(value));
    else if constexpr (std::is_same_v<Value, Blob>) bind_blob(at, value.bytes);
    else bind_text(at, value);
  }
  template <class Value>
  void bind_one(int at, const std::optional<Value>& value) {
    if (value) bind_one(at, *value);
    else bind_null(at);
  }
  template <class Value>
  void read_one(int at, Value& value) const {
    if constexpr (std::is_integral_v<Value>) value = static_cast<Value>(integer(at));
    else value = text(at);
  }
  template <class Value>
  void read_one(int at, std::optional<Value>& value) const {
    if (is_null(at)) value.reset();
    else read_one(at, value.emplace());
  }

  Database* db_;
  Database::Prepared statement_;
  bool lent_ = false;  ///< what is bound lives until the end: it need not be copied
};

/// From its making to commit(); undone where that does not happen. Inside another one it is a part of it that can be undone alone.
class Transaction {
 public:
  enum class Kind { write, snapshot };  ///< snapshot: every read until the end is of one committed state
  explicit Transaction(Database& db, Kind kind = Kind::write);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& db_;
  bool nested_;
  bool open_ = true;
};

}  // namespace danchieu::archive

#pragma once
/// Writes the catalogue: the ledger of files, plans and their versions, everything that the machine read in them.
///
///     Database db(file, Database::Access::write);   migrate(db);
///     CatalogueWriter catalogue(db);
///     Arrival arrival = catalogue.arrive("a.pdf", now.sha256);
///     catalogue.add(arrival, "a.pdf", now, size, document);
///     catalogue.commit();
///
/// One per connection. Each call is done whole or not at all; commit() makes what was done since the last one last. Where add() throws, or
/// what makes things again for all plans, all since the last commit is undone.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "archive/copies.h"
#include "archive/corrections.h"
#include "archive/database.h"
#include "archive/document.h"
#include "archive/resolver.h"
#include "archive/writer.h"

namespace danchieu::archive {

/// What a file's content is to the archive.
struct Arrival {
  Added added = Added::new_plan;
  std::int64_t plan = 0;  ///< the one that it belongs to; 0 for a new one
};

class CatalogueWriter {
 public:
  explicit CatalogueWriter(Database& db) : db_(db), resolver_(db), corrections_(db, resolver_), copies_(db) {}

  std::optional<SeenFile> seen(const std::string& path);
  void touch(const std::string& path, const SeenFile& now);
  Arrival arrive(const std::string& path, std::string_view sha256);
  /// `now.sha256` must be set; `size`: bytes of the original.
  void add(const Arrival& arrival, const std::string& path, const SeenFile& now, std::size_t size, const Document& document);
  void add_problem(const std::string& path, const SeenFile& now, std::string_view reason);
  void forget_problem(const std::string& path);
  bool remove(std::string_view plan_id, std::string_view reason);
  /// Takes a removed plan back, with what is read in its newest original. False where no such plan was removed.
  bool take_back(std::string_view plan_id, const Document& document);

  /// Throws WrongCorrection. The number to undo it by.
  std::int64_t correct(const Change& change);
  void undo_correction(std::int64_t id, const std::string& by);

  /// Makes the terms of all numbers again, by the rules of this program.
  void renew_number_terms();
  /// Says and decides again what all mentions name, by the rules of this program.
  void renew_statements();
  /// Whether that is still to be done, after a migration.
  bool statements_pending();
  /// Folds the short forms of a catalogue of an older version.
  void renew_abbreviations();
  /// Whether that is still to be done.
  bool abbreviations_pending();
  /// Looks for copies among all plans again.
  void renew_copies();
  /// Whether that is still to be done.
  bool copies_outdated() { return copies_.outdated(); }
  std::int64_t buckets_resolved() const { return resolver_.buckets_resolved(); }
  void commit();

 private:
  void begin();
  /// All that `work` does, or nothing since the last commit.
  void whole(const std::function<void()>& work);
  std::int64_t insert_plan(const SeenFile& now, const std::string& path);
  void note_file(const std::string& path, const SeenFile& now, std::optional<std::int64_t> plan, std::optional<std::string_view> problem);
  void write_head(std::int64_t plan, const Plan& head);
  void write_document(std::int64_t plan, const Document& document);
  void write_mentions(std::int64_t plan, const Document& document);
  void renew_statements_of(std::int64_t plan);
  void name_mentions_of(std::int64_t plan);
  void apply_aliases(std::int64_t changed);
  void erase_document(std::int64_t plan);
  std::string level_read(std::int64_t plan);

  Database& db_;
  Resolver resolver_;
  Corrections corrections_;
  Copies copies_;
  std::optional<Transaction> transaction_;
  bool plans_changed_ = false;
};

/// Now, in UTC: "2026-11-22T21:00:00Z".
std::string now_utc();

}  // namespace danchieu::archive

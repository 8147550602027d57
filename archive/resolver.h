#pragma once
/// Keeps what the archive's texts say of documents and which of it names the same one, plan by plan.
///
///     Resolver resolver(db);
///     resolver.use(statement)             // its row, and the work that it names as far as that is known now
///     resolver.release(plan);             // with the mentions of a plan that goes, or changes
///     resolver.resolve(revision);         // decides the buckets touched since; plans that name something else now get the revision
///
/// The rules are citations/resolve.h. Only buckets in which a statement came or went are decided again, so the work of a commit
/// grows with what it brings and not with the archive. What people say to it (Aliases) comes after the rules.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "archive/database.h"
#include "citations/statement.h"

namespace danchieu::archive {

/// Works that people say to be one: from each to the one that it is.
class Aliases {
 public:
  explicit Aliases(Database& db) : db_(db) { reload(); }
  void reload();
  std::optional<std::int64_t> of(std::optional<std::int64_t> work) const;

 private:
  Database& db_;
  std::unordered_map<std::int64_t, std::int64_t> same_as_;
};

class Resolver {
 public:
  explicit Resolver(Database& db);

  struct Row {
    std::optional<std::int64_t> id;
    std::optional<std::int64_t> work;
  };
  /// Nothing for a statement without a key.
  Row use(const citations::Statement& statement);
  /// The plan's mentions are deleted, and what they and its own head say is said once less.
  void release(std::int64_t plan);
  /// Only of its own head.
  void release_head(std::int64_t plan);
  /// So often less.
  void drop(std::int64_t statement, std::int64_t uses);
  void resolve(std::int64_t revision);
  /// All buckets, by the rules of this program.
  void touch_all();
  /// What names this work by the rules is named again, after Aliases changed.
  void rename(std::int64_t work, std::int64_t revision);

  const Aliases& aliases() const { return aliases_; }
  void reload_aliases() { aliases_.reload(); }
  /// How many buckets were decided since this was made: what a plan costs.
  std::int64_t buckets_resolved() const { return buckets_resolved_; }

 private:
  void touch(const std::string& bucket, const std::string& key);
  void resolve_bucket(const std::string& bucket, std::int64_t revision);
  void resolve_heads(const std::string& prefix, std::int64_t revision);
  void decide(std::int64_t statement, std::optional<std::int64_t> before, const std::string& name, std::int64_t revision);
  void name_mentions(std::int64_t statement, std::optional<std::int64_t> work, std::int64_t revision);

  Database& db_;
  Aliases aliases_;
  std::set<std::string> touched_, touched_heads_;
  std::int64_t buckets_resolved_ = 0;
  Statement find_, insert_, use_again_;
};

/// Sets what a mention names, and what that is to the mentions that its title holds and those that act on it.
void name_mention(Database& db, std::int64_t plan, std::int64_t ordinal, std::optional<std::int64_t> work);

}  // namespace danchieu::archive

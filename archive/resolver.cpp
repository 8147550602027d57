#include "archive/resolver.h"

#include <utility>
#include <vector>

#include "archive/dictionary.h"
#include "archive/hash.h"
#include "citations/resolve.h"

namespace danchieu::archive {
namespace {

using Id = std::optional<std::int64_t>;

constexpr const char* kColumns = "key, issued, unit, title, kind, citing, statement.plan";

/// The same for equal statements, and for no others.
std::int64_t fingerprint(const citations::Statement& statement) {
  std::string all;
  for (const std::string& part :
       {statement.key, statement.issued.iso(), statement.unit, statement.title, statement.kind, statement.citing.iso(), statement.plan})
    all.append(part).push_back('\n');
  return static_cast<std::int64_t>(std::stoull(sha256(all).substr(0, 16), nullptr, 16));
}

struct Stored {
  std::int64_t id = 0;
  Id work;
  std::string name;  ///< the key of `work`
  citations::Statement statement;
};

/// Rows of "id, work, work.key, " + kColumns.
std::vector<Stored> read_statements(Statement& rows) {
  std::vector<Stored> all;
  while (rows.next()) {
    Stored& each = all.emplace_back();
    citations::Statement& said = each.statement;
    std::string issued, citing;
    rows.read(each.id, each.work, each.name, said.key, issued, said.unit, said.title, said.kind, citing, said.plan);
    said.issued = text::Date::from_iso(issued).value_or(text::Date{});
    said.citing = text::Date::from_iso(citing).value_or(text::Date{});
  }
  return all;
}

std::string select(const char* where) {
  return std::string("SELECT statement.id, work, work.key, statement.") + kColumns +
         " FROM statement LEFT JOIN work ON work.id = work WHERE " + where + " ORDER BY statement.id";
}

bool is_complete(const std::string& key) {
  const std::optional<citations::Key> read = citations::Key::read(key);
  return !read || read->complete();
}

}  // namespace

void Aliases::reload() {
  same_as_.clear();
  Statement rows(db_,
                 "SELECT correction.work, work.id FROM correction JOIN work ON work.key = value"
                 " WHERE field = 'same-as' AND undone IS NULL");
  while (rows.next()) {
    std::int64_t from = 0, to = 0;
    rows.read(from, to);
    same_as_[from] = to;
  }
}

Id Aliases::of(Id work) const {
  if (!work) return work;
  for (auto next = same_as_.find(*work); next != same_as_.end(); next = same_as_.find(*work)) work = next->second;
  return work;
}

Resolver::Resolver(Database& db)
    : db_(db),
      aliases_(db),
      find_(db, "SELECT id, work FROM statement WHERE fingerprint = ?"),
      insert_(db,
              "INSERT INTO statement (fingerprint, bucket, key, issued, unit, title, kind, citing, plan, uses, work)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)"),
      use_again_(db, "UPDATE statement SET uses = uses + 1 WHERE id = ?") {}

void Resolver::touch(const std::string& bucket, const std::string& key) {
  if (!bucket.empty()) touched_.insert(bucket);
  for (std::string prefix : {citations::heads_bucket(key), citations::heads_bucket_around(key)})
    if (!prefix.empty()) touched_heads_.insert(std::move(prefix));
}

Resolver::Row Resolver::use(const citations::Statement& statement) {
  if (statement.key.empty()) return {};
  Row row;
  const std::int64_t print = fingerprint(statement);
  // To the end: a statement that stands at a row holds a state of the catalogue, and its log could not begin anew.
  find_.bind(print);
  while (find_.next()) find_.read(row.id, row.work);
  if (row.id) {
    use_again_.run(*row.id);
    row.work = aliases_.of(row.work);
    return row;
  }
  // A complete key mostly names itself; where it does not, resolve() finds out.
  if (is_complete(statement.key)) row.work = id_of_work(db_, statement.key);
  const std::string bucket = citations::bucket_of(statement.key);
  insert_.run(print, bucket, statement.key, statement.issued.iso(), statement.unit, statement.title, statement.kind, statement.citing.iso(),
              statement.plan, row.work);
  row.id = db_.last_row();
  row.work = aliases_.of(row.work);
  touch(bucket, statement.key);
  return row;
}

void Resolver::release(std::int64_t plan) {
  std::vector<std::pair<std::int64_t, std::int64_t>> said;
  Statement of_mentions(db_, "SELECT statement, count(*) FROM mention WHERE plan = ? AND statement IS NOT NULL GROUP BY statement");
  of_mentions.bind(plan);
  while (of_mentions.next()) {
    auto& [statement, times] = said.emplace_back();
    of_mentions.read(statement, times);
  }
  Statement(db_, "DELETE FROM mention WHERE plan = ?").run(plan);
  for (const auto& [statement, times] : said) drop(statement, times);
  release_head(plan);
}

void Resolver::release_head(std::int64_t plan) {
  std::int64_t own = 0;
  Statement of_plan(db_, "SELECT statement FROM plan WHERE docid = ? AND statement IS NOT NULL");
  if (!of_plan.bind(plan).next()) return;
  of_plan.read(own);
  Statement(db_, "UPDATE plan SET statement = NULL WHERE docid = ?").run(plan);
  drop(own, 1);
}

void Resolver::drop(std::int64_t statement, std::int64_t uses) {
  Statement less(db_, "UPDATE statement SET uses = uses - ? WHERE id = ? RETURNING uses, bucket, key");
  less.bind(uses, statement);
  std::int64_t left = 0;
  std::string bucket, key;
  while (less.next()) less.read(left, bucket, key);
  if (left > 0) return;
  Statement(db_, "DELETE FROM statement WHERE id = ?").run(statement);
  touch(bucket, key);
}

void Resolver::touch_all() {
  Statement rows(db_, "SELECT DISTINCT bucket, key FROM statement");
  while (rows.next()) {
    std::string bucket, key;
    rows.read(bucket, key);
    touch(bucket, key);
  }
}

void Resolver::resolve(std::int64_t revision) {
  for (const std::string& bucket : std::exchange(touched_, {})) resolve_bucket(bucket, revision);
  for (const std::string& prefix : std::exchange(touched_heads_, {})) resolve_heads(prefix, revision);
}

void Resolver::resolve_bucket(const std::string& bucket, std::int64_t revision) {
  ++buckets_resolved_;
  Statement rows(db_, select("bucket = ?"));
  const std::vector<Stored> stored = read_statements(rows.bind(bucket));
  std::vector<citations::Statement> statements;
  for (const Stored& each : stored) statements.push_back(each.statement);
  const std::vector<std::string> names = citations::resolve(statements);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] != stored[i].name) decide(stored[i].id, stored[i].work, names[i], revision);
}

void Resolver::resolve_heads(const std::string& prefix, std::int64_t revision) {
  Statement of_heads(db_, select("statement.key = ?"));
  const std::vector<Stored> heads = read_statements(of_heads.bind(prefix + "?"));
  if (heads.empty()) return;
  ++buckets_resolved_;
  Statement around(db_, select("statement.key > ?1 AND statement.key < ?2 AND statement.key <> ?1 || '?' AND work IS NOT NULL"));
  std::vector<citations::Statement> works, own;
  for (Stored& each : read_statements(around.bind(prefix, prefix + "\x7f"))) {
    each.statement.key = each.name;
    works.push_back(std::move(each.statement));
  }
  for (const Stored& head : heads) own.push_back(head.statement);
  const std::vector<std::string> names = citations::resolve_heads(own, works);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] != heads[i].name) decide(heads[i].id, heads[i].work, names[i], revision);
}

void Resolver::decide(std::int64_t statement, Id before, const std::string& name, std::int64_t revision) {
  const Id work = id_of_work(db_, name);
  if (work == before) return;
  Statement(db_, "UPDATE statement SET work = ? WHERE id = ?").run(work, statement);
  name_mentions(statement, aliases_.of(work), revision);
  std::string key;
  Statement of(db_, "SELECT key FROM statement WHERE id = ?");
  of.bind(statement);
  while (of.next()) of.read(key);
  const std::string prefix = citations::heads_bucket_around(key);
  if (!prefix.empty()) touched_heads_.insert(prefix);
}

void Resolver::name_mentions(std::int64_t statement, Id work, std::int64_t revision) {
  Statement saying(db_, "SELECT plan, ordinal FROM mention WHERE statement = ? AND corrected = 0");
  std::vector<std::pair<std::int64_t, std::int64_t>> mentions;
  saying.bind(statement);
  while (saying.next()) {
    auto& [plan, ordinal] = mentions.emplace_back();
    saying.read(plan, ordinal);
  }
  Statement changed(db_, "UPDATE plan SET revision = ? WHERE docid = ?");
  for (const auto& [plan, ordinal] : mentions) {
    name_mention(db_, plan, ordinal, work);
    changed.run(revision, plan);
  }
  Statement(db_, "UPDATE plan SET work = ?, revision = ? WHERE statement = ?").run(work, revision, statement);
}

void Resolver::rename(std::int64_t work, std::int64_t revision) {
  Statement naming(db_, "SELECT id FROM statement WHERE work = ?");
  std::vector<std::int64_t> statements;
  naming.bind(work);
  while (naming.next()) naming.read(statements.emplace_back());
  for (const std::int64_t statement : statements) name_mentions(statement, aliases_.of(work), revision);
}

void name_mention(Database& db, std::int64_t plan, std::int64_t ordinal, Id work) {
  Statement(db, "UPDATE mention SET work = ? WHERE plan = ? AND ordinal = ?").run(work, plan, ordinal);
  Statement(db, "UPDATE mention SET holder_work = ? WHERE plan = ? AND inside = ?").run(work, plan, ordinal);
  Statement(db, "UPDATE mention SET acted_work = ? WHERE plan = ? AND acts_on = ?").run(work, plan, ordinal);
}

}  // namespace danchieu::archive

/// What the catalogue does again with what it holds: by what a person says, and by the rules of a newer program.

#include <map>
#include <set>
#include <vector>

#include "archive/abbreviations.h"
#include "archive/catalogue.h"
#include "archive/dictionary.h"
#include "archive/plans.h"
#include "citations/statement.h"

namespace danchieu::archive {

std::int64_t CatalogueWriter::correct(const Change& change) {
  begin();
  Transaction whole(db_);
  std::optional<std::int64_t> plan;
  StoredPlan stored;
  if (change.work.empty()) {
    plan = find_plan(db_, change.plan);
    if (!plan) throw WrongCorrection(WrongCorrection::Why::no_plan, change.plan);
    stored = read_plan(db_, *plan);
  }
  const std::int64_t id = corrections_.keep(change, plan, &stored);
  if (!plan) {
    apply_aliases(*find_work(db_, change.work));
  } else if (change.field == "mention") {
    name_mentions_of(*plan);
  } else if (change.field == "series") {
    write_head(*plan, stored.document.plan);  // its pages are new
  } else {
    set_field(stored.document.plan, change.field, change.value);
    corrections_.derive(*plan, stored.document.plan, level_read(*plan));
    write_head(*plan, stored.document.plan);
    copies_.judge(*plan);
  }
  whole.commit();
  plans_changed_ = true;
  return id;
}

std::string CatalogueWriter::level_read(std::int64_t plan) {
  std::string level;
  Statement row(db_, "SELECT level_read FROM plan WHERE docid = ?");
  row.bind(plan);
  while (row.next()) row.read(level);
  return level;
}

void CatalogueWriter::undo_correction(std::int64_t id, const std::string& by) {
  begin();
  Transaction whole(db_);
  const Corrections::Undone undone = corrections_.undo(id, by);
  if (!undone.plan) {
    apply_aliases(*undone.work);
  } else if (undone.field == "mention") {
    name_mentions_of(*undone.plan);
  } else {
    Plan head = read_plan(db_, *undone.plan).document.plan;
    if (undone.field != "series") {
      put_back(head, undone.field, undone.extracted);
      corrections_.derive(*undone.plan, head, level_read(*undone.plan));
    }
    Statement living(db_, "SELECT 1 FROM plan WHERE docid = ? AND removed IS NULL");
    if (living.bind(*undone.plan).next()) {
      write_head(*undone.plan, head);
      copies_.judge(*undone.plan);
    }
  }
  whole.commit();
  plans_changed_ = true;
}

void CatalogueWriter::apply_aliases(std::int64_t changed) {
  resolver_.reload_aliases();
  const std::int64_t revision = newest_revision(db_) + 1;
  std::set<std::int64_t> works{changed};
  Statement joined(db_, "SELECT work FROM correction WHERE field = 'same-as' AND undone IS NULL");
  while (joined.next()) {
    std::int64_t work = 0;
    joined.read(work);
    works.insert(work);
  }
  for (const std::int64_t work : works) resolver_.rename(work, revision);
  std::vector<std::int64_t> plans;
  Statement named(db_, "SELECT DISTINCT plan FROM correction WHERE field = 'mention' AND undone IS NULL");
  while (named.next()) named.read(plans.emplace_back());
  for (const std::int64_t plan : plans) name_mentions_of(plan);
}

/// By what people say of them, else by what they say themselves.
void CatalogueWriter::name_mentions_of(std::int64_t plan) {
  const std::map<std::size_t, Corrections::Named> corrected = corrections_.of_mentions(plan, read_mentions(db_, plan));
  struct Row {
    std::int64_t ordinal = 0;
    std::optional<std::int64_t> now, by_rules;
  };
  std::vector<Row> rows;
  Statement mentions(db_,
                     "SELECT ordinal, mention.work, statement.work FROM mention LEFT JOIN statement ON statement.id = mention.statement"
                     " WHERE mention.plan = ? ORDER BY ordinal");
  mentions.bind(plan);
  while (mentions.next()) {
    Row& row = rows.emplace_back();
    mentions.read(row.ordinal, row.now, row.by_rules);
  }
  Statement mark(db_, "UPDATE mention SET corrected = ?1 WHERE plan = ?2 AND ordinal = ?3 AND corrected <> ?1");
  for (const Row& row : rows) {
    const auto by_person = corrected.find(static_cast<std::size_t>(row.ordinal));
    mark.run(by_person != corrected.end(), plan, row.ordinal);
    const std::optional<std::int64_t> work = by_person != corrected.end() ? by_person->second.work : resolver_.aliases().of(row.by_rules);
    if (work != row.now) name_mention(db_, plan, row.ordinal, work);
  }
  Statement(db_, "UPDATE plan SET revision = ? WHERE docid = ?").run(newest_revision(db_) + 1, plan);
}

void CatalogueWriter::renew_statements() {
  whole([this] {
    std::vector<std::int64_t> plans;
    Statement living(db_, "SELECT docid FROM plan WHERE removed IS NULL ORDER BY docid");
    while (living.next()) living.read(plans.emplace_back());
    for (const std::int64_t plan : plans) renew_statements_of(plan);
    resolver_.touch_all();
    db_.run("DELETE FROM pending WHERE work = 'statements'");
    plans_changed_ = true;
  });
}

void CatalogueWriter::renew_statements_of(std::int64_t plan) {
  const Plan head = read_plan_head(db_, plan);
  std::vector<citations::Mention> mentions = read_mentions(db_, plan);
  std::map<std::int64_t, std::int64_t> before;
  // What the text itself determined is in the statement; a catalogue without statements has it as the work.
  Statement said(db_,
                 "SELECT statement.id, statement.key FROM mention LEFT JOIN statement ON statement.id = mention.statement"
                 " WHERE mention.plan = ? ORDER BY ordinal");
  said.bind(plan);
  for (citations::Mention& mention : mentions) {
    if (!said.next()) break;
    std::optional<std::int64_t> id;
    std::string key;
    said.read(id, key);
    if (!id) continue;
    ++before[*id];
    // What the text determines is its key without "?"; where that was read beside one with "?", the statement has it.
    const auto is_complete = [](const std::string& text) {
      const std::optional<citations::Key> read = citations::Key::read(text);
      return !text.empty() && (!read || read->complete());
    };
    const bool complete = is_complete(mention.partial) || is_complete(key);
    mention.work = is_complete(mention.partial) ? mention.partial : complete ? key : "";
    if (mention.partial.empty()) mention.partial = key;
  }
  const std::vector<citations::Statement> statements = citations::statements_of(mentions, head.issued);
  Statement update(db_, "UPDATE mention SET statement = ? WHERE plan = ? AND ordinal = ?");
  for (std::size_t i = 0; i < statements.size(); ++i) update.run(resolver_.use(statements[i]).id, plan, i);
  for (const auto& [statement, uses] : before) resolver_.drop(statement, uses);
  write_head(plan, head);
  name_mentions_of(plan);
}

void CatalogueWriter::renew_copies() {
  whole([this] { copies_.renew(); });
}

void CatalogueWriter::renew_abbreviations() {
  whole([this] { danchieu::archive::renew_abbreviations(db_); });
}

bool CatalogueWriter::abbreviations_pending() { return Statement(db_, "SELECT 1 FROM pending WHERE work = 'abbreviations'").next(); }

bool CatalogueWriter::statements_pending() { return Statement(db_, "SELECT 1 FROM pending WHERE work = 'statements'").next(); }

void CatalogueWriter::renew_number_terms() {
  whole([this] {
    db_.run("DELETE FROM number_term");
    Statement numbers(db_, "SELECT id, kind, printed FROM number");
    while (numbers.next()) {
      std::int64_t id = 0;
      std::string kind, printed;
      numbers.read(id, kind, printed);
      write_number_terms(db_, id, kind, printed);
    }
  });
}

}  // namespace danchieu::archive

#include "archive/corrections.h"

#include <algorithm>
#include <charconv>

#include "archive/catalogue.h"
#include "archive/dictionary.h"

namespace danchieu::archive {
namespace {

using Why = WrongCorrection::Why;

constexpr const char* kUnknown = "?";

struct FieldOfHead {
  const char* name;
  std::string (*get)(const Plan& head);
  bool (*set)(Plan& head, const std::string& value);  ///< false where the field cannot have that value
};

template <std::string Plan::*member>
constexpr FieldOfHead text_field(const char* name) {
  return {name, [](const Plan& head) { return head.*member; },
          [](Plan& head, const std::string& value) {
            head.*member = value;
            return true;
          }};
}

bool set_year(Plan& head, const std::string& value) {
  int year = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), year);
  const bool is_number = error == std::errc{} && end == value.data() + value.size();
  if (!value.empty() && (!is_number || year < 1900 || year > 2200)) return false;
  head.year = year;
  return true;
}

bool set_issued(Plan& head, const std::string& value) {
  const std::optional<text::Date> date = text::Date::from_iso(value);
  if (!value.empty() && (!date || (date->whole() && !date->valid()))) return false;
  head.issued = date.value_or(text::Date{});
  return true;
}

bool set_level(Plan& head, const std::string& value) {
  if (!value.empty() && !places::level_named(value)) return false;
  head.level = value;
  return true;
}

bool set_province(Plan& head, const std::string& value) {
  const places::Unit* province = value.empty() ? nullptr : places::province(value);
  if (!value.empty() && !province) return false;
  head.province = province ? province->name : "";
  head.province_today = province ? places::today(*province)->name : "";
  return true;
}

constexpr FieldOfHead kFields[] = {
    text_field<&Plan::kind>("kind"),
    text_field<&Plan::number>("number"),
    text_field<&Plan::title>("title"),
    {"year", [](const Plan& head) { return head.year == 0 ? "" : std::to_string(head.year); }, set_year},
    {"issued", [](const Plan& head) { return head.issued.iso(); }, set_issued},
    {"level", [](const Plan& head) { return head.level; }, set_level},
    {"province", [](const Plan& head) { return head.province; }, set_province},
    text_field<&Plan::district>("district"),
    text_field<&Plan::commune>("commune"),
    text_field<&Plan::issuer>("issuer"),
    text_field<&Plan::signer>("signer"),
};

const FieldOfHead& field_called(const std::string& name) {
  for (const FieldOfHead& field : kFields)
    if (field.name == name) return field;
  throw WrongCorrection(Why::no_field, name);
}

std::int64_t known_work(Database& db, const std::string& key) {
  const std::optional<std::int64_t> work = find_work(db, key);
  Statement seen(db,
                 "SELECT 1 WHERE EXISTS (SELECT 1 FROM statement WHERE work = ?1) OR EXISTS (SELECT 1 FROM mention WHERE work = ?1)"
                 " OR EXISTS (SELECT 1 FROM plan WHERE work = ?1 AND removed IS NULL)");
  if (!work || !seen.bind(*work).next()) throw WrongCorrection(Why::no_work, key);
  return *work;
}

/// Which of the mentions that are written like the one at `at` it is.
int order_among_equals(const std::vector<citations::Mention>& mentions, std::size_t at) {
  int nth = 0;
  for (std::size_t i = 0; i < at; ++i) nth += mentions[i].number == mentions[at].number && mentions[i].surface == mentions[at].surface;
  return nth;
}

}  // namespace

std::vector<std::string> correctable_fields() {
  std::vector<std::string> names;
  for (const FieldOfHead& field : kFields) names.emplace_back(field.name);
  return names;
}

void set_field(Plan& head, const std::string& field, const std::string& value) {
  if (!field_called(field).set(head, value)) throw WrongCorrection(Why::bad_value, field + "=" + value);
}

void put_back(Plan& head, const std::string& field, const std::string& extracted) {
  if (field_called(field).set(head, extracted)) return;
  // Only a province can be one that no table knows.
  head.province = head.province_today = extracted;
}

std::string field_of(const Plan& head, const std::string& field) { return field_called(field).get(head); }

Plan Corrections::corrected(std::int64_t plan, const Plan& read) {
  struct Row {
    std::int64_t id = 0;
    std::string field, value;
  };
  std::vector<Row> rows;
  Statement active(db_, "SELECT id, field, value FROM correction WHERE plan = ? AND field <> 'mention' AND undone IS NULL ORDER BY id");
  active.bind(plan);
  while (active.next()) {
    Row& row = rows.emplace_back();
    active.read(row.id, row.field, row.value);
  }
  Plan head = read;
  for (const Row& row : rows) {
    Statement(db_, "UPDATE correction SET extracted = ? WHERE id = ?").run(field_of(read, row.field), row.id);
    set_field(head, row.field, row.value);
  }
  return head;
}

std::map<std::size_t, Corrections::Named> Corrections::of_mentions(std::int64_t plan, const std::vector<citations::Mention>& mentions) {
  std::map<std::size_t, Named> named;
  Statement active(
      db_, "SELECT value, number, surface, nth FROM correction WHERE plan = ? AND field = 'mention' AND undone IS NULL ORDER BY id");
  active.bind(plan);
  while (active.next()) {
    std::string value, number, surface;
    int nth = 0;
    active.read(value, number, surface, nth);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].number != number || mentions[i].surface != surface || nth-- != 0) continue;
      named[i].work = value == kUnknown ? std::nullopt : resolver_.aliases().of(id_of_work(db_, value));
      break;
    }
  }
  return named;
}

void Corrections::check_work(const Change& change) {
  const std::int64_t from = known_work(db_, change.work), to = known_work(db_, change.value);
  if (from == to) throw WrongCorrection(Why::itself, change.work);
  if (resolver_.aliases().of(to) == from) throw WrongCorrection(Why::cycle, change.value);
}

std::int64_t Corrections::keep(const Change& change, std::optional<std::int64_t> plan, const StoredPlan* stored) {
  std::optional<std::int64_t> work;
  std::string number, surface, extracted;
  int nth = 0;
  if (change.field == "same-as") {
    check_work(change);
    work = find_work(db_, change.work);
  } else if (change.field == "mention") {
    const std::vector<citations::Mention>& mentions = stored->document.mentions;
    const auto at = static_cast<std::size_t>(change.mention) - 1;
    if (change.mention < 1 || at >= mentions.size()) throw WrongCorrection(Why::no_mention, std::to_string(change.mention));
    if (change.value != kUnknown) known_work(db_, change.value);
    number = mentions[at].number;
    surface = mentions[at].surface;
    nth = order_among_equals(mentions, at);
    extracted = mentions[at].partial;
  } else {
    Plan head = stored->document.plan;
    set_field(head, change.field, change.value);
    extracted = field_of(stored->document.plan, change.field);
  }
  // It takes the place of an earlier one of the same thing; what the machine had read there is known from that one.
  Statement earlier(db_,
                    "SELECT id, extracted FROM correction WHERE undone IS NULL AND field = ? AND plan IS ? AND work IS ? AND number = ?"
                    " AND surface = ? AND nth = ?");
  std::int64_t replaced = 0;
  earlier.bind(change.field, plan, work, number, surface, nth);
  while (earlier.next()) earlier.read(replaced, extracted);
  if (replaced != 0) Statement(db_, "UPDATE correction SET undone = ?, undone_by = ? WHERE id = ?").run(now_utc(), change.by, replaced);
  Statement(db_,
            "INSERT INTO correction (made, made_by, reason, field, value, plan, work, number, surface, nth, extracted)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .run(now_utc(), change.by, change.reason, change.field, change.value, plan, work, number, surface, nth, extracted);
  return db_.last_row();
}

Corrections::Undone Corrections::undo(std::int64_t id, const std::string& by) {
  Undone undone;
  Statement row(db_, "SELECT plan, field, extracted, work FROM correction WHERE id = ? AND undone IS NULL");
  if (!row.bind(id).next()) throw WrongCorrection(Why::no_correction, std::to_string(id));
  row.read(undone.plan, undone.field, undone.extracted, undone.work);
  Statement(db_, "UPDATE correction SET undone = ?, undone_by = ? WHERE id = ?").run(now_utc(), by, id);
  return undone;
}

namespace {

constexpr const char* kCorrections =
    "SELECT correction.id, made, made_by, correction.reason, field, value, plan.id, work.key, surface, extracted, undone, undone_by"
    " FROM correction LEFT JOIN plan ON plan.docid = correction.plan LEFT JOIN work ON work.id = correction.work";

std::vector<Correction> read_rows(Statement& rows) {
  std::vector<Correction> all;
  while (rows.next()) {
    Correction& each = all.emplace_back();
    rows.read(each.id, each.when, each.by, each.reason, each.field, each.value, each.plan, each.work, each.surface, each.extracted,
              each.undone, each.undone_by);
  }
  return all;
}

}  // namespace

std::vector<Correction> read_corrections(Database& db) {
  Statement rows(db, std::string(kCorrections) + " ORDER BY correction.id DESC");
  return read_rows(rows);
}

std::vector<Correction> read_corrections_of(Database& db, std::string_view plan_id) {
  Statement rows(db, std::string(kCorrections) +
                         " WHERE correction.plan = (SELECT docid FROM plan WHERE id = ?) AND undone IS NULL"
                         " ORDER BY correction.id");
  return read_rows(rows.bind(plan_id));
}

}  // namespace danchieu::archive

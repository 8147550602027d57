#include "archive/corrections.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

#include "archive/catalogue.h"
#include "archive/dictionary.h"
#include "archive/fields.h"
#include "archive/plans.h"
#include "citations/kinds.h"
#include "citations/number.h"
#include "places/registry.h"
#include "text/chars.h"
#include "text/misread.h"

namespace danchieu::archive {
namespace {

using Why = WrongCorrection::Why;

constexpr const char* kUnknown = "?";

struct FieldOfHead {
  const char* name;
  std::string (*get)(const Plan& head);
  void (*put)(Plan& head, const std::string& value);  ///< whatever it is: what the machine reads can be odd
  /// A value that a person gave, as it is kept; nullopt where the field cannot have it.
  std::optional<std::string> (*check)(const Plan& head, const std::string& value);
};

template <std::string Plan::*member>
std::string get_text(const Plan& head) {
  return head.*member;
}
template <std::string Plan::*member>
void put_text(Plan& head, const std::string& value) {
  head.*member = value;
}
std::optional<std::string> any_text(const Plan&, const std::string& value) { return value; }

std::optional<std::string> check_kind(const Plan&, const std::string& value) {
  const citations::Kind* kind = citations::kind_of_noun(value);
  return kind ? std::string(kind->noun) : value;
}

std::optional<std::string> check_number(const Plan&, const std::string& value) {
  if (const std::optional<citations::Number> number = citations::parse_number(value)) return number->canonical();
  return value.find_first_of("0123456789") == std::string::npos ? std::nullopt : std::optional(value);
}

constexpr int kFirstYear = 1930, kLastYear = 2100;

int number_of(const std::string& digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

std::optional<std::string> check_year(const Plan&, const std::string& value) {
  const int year = number_of(value);
  return year < kFirstYear || year > kLastYear ? std::nullopt : std::optional(value);
}

std::optional<std::string> check_issued(const Plan&, const std::string& value) {
  std::optional<text::Date> date = text::Date::from_iso(value);
  if (!date) {
    // As people type it: 4/4/2022, ngày 4 tháng 4 năm 2022.
    const text::Text typed(value);
    const std::optional<text::DateFound> found = text::read_date(typed.chars(), 0);
    if (found && found->span.end == typed.size()) date = found->date;
  }
  if (!date || (date->whole() && !date->valid()) || date->year < kFirstYear || date->year > kLastYear) return std::nullopt;
  return date->iso();
}

std::optional<std::string> check_level(const Plan&, const std::string& value) {
  const std::string level = field_value(*field_named("level"), value);
  return places::level_named(level) ? std::optional(level) : std::nullopt;
}

/// The units that a plan of its time can name so.
std::vector<const places::Unit*> units_meant(const Plan& head, places::Level level, const std::string& value) {
  const int year = head.issued.known() ? head.issued.year : head.year;
  const text::Date merged{2025, 7, 1};
  const bool since = head.issued.whole() ? head.issued >= merged : year > merged.year;
  const bool before = head.issued.whole() ? head.issued < merged : year != 0 && year < merged.year;
  std::vector<const places::Unit*> units;
  for (const places::Period period : {places::Period::before, places::Period::since}) {
    if (period == places::Period::before ? since : before) continue;
    const places::Unit* within = head.province.empty() ? nullptr : places::province(head.province, period);
    if (!head.province.empty() && !within) continue;
    for (const places::Unit* unit : places::find(value, level, period, within)) units.push_back(unit);
  }
  return units;
}

std::optional<std::string> check_province(const Plan&, const std::string& value) {
  const places::Unit* province = places::province(value);
  return province ? std::optional(std::string(province->name)) : std::nullopt;
}

template <places::Level level>
std::optional<std::string> check_unit(const Plan& head, const std::string& value) {
  const std::vector<const places::Unit*> units = units_meant(head, level, value);
  return units.empty() ? std::nullopt : std::optional(std::string(units.front()->name));
}

void put_province(Plan& head, const std::string& value) {
  const places::Unit* province = value.empty() ? nullptr : places::province(value);
  head.province = province ? std::string(province->name) : value;
  head.province_today = province ? std::string(places::today(*province)->name) : value;
}

constexpr FieldOfHead kFields[] = {
    {"kind", get_text<&Plan::kind>, put_text<&Plan::kind>, check_kind},
    {"number", get_text<&Plan::number>,
     [](Plan& head, const std::string& value) {
       head.number = value;
       if (!value.empty()) head.number_state.clear();
     },
     check_number},
    {"title", get_text<&Plan::title>, put_text<&Plan::title>, any_text},
    {"year", [](const Plan& head) { return head.year == 0 ? "" : std::to_string(head.year); },
     [](Plan& head, const std::string& value) { head.year = number_of(value); }, check_year},
    {"issued", [](const Plan& head) { return head.issued.iso(); },
     [](Plan& head, const std::string& value) { head.issued = text::Date::from_iso(value).value_or(text::Date{}); }, check_issued},
    {"level", get_text<&Plan::level>, put_text<&Plan::level>, check_level},
    {"province", get_text<&Plan::province>, put_province, check_province},
    {"district", get_text<&Plan::district>, put_text<&Plan::district>, check_unit<places::Level::district>},
    {"commune", get_text<&Plan::commune>, put_text<&Plan::commune>, check_unit<places::Level::commune>},
    {"issuer", get_text<&Plan::issuer>, put_text<&Plan::issuer>, any_text},
    {"signer", get_text<&Plan::signer>, put_text<&Plan::signer>, any_text},
    {"office", get_text<&Plan::office>, put_text<&Plan::office>, any_text},
};

const FieldOfHead& field_called(const std::string& name) {
  for (const FieldOfHead& field : kFields)
    if (field.name == name) return field;
  throw WrongCorrection(Why::no_field, name);
}

/// Names of units that look like this one, the likest first: in the plan's own province where it has one.
std::vector<std::string> near_names(const Plan& head, const std::string& field, const std::string& value) {
  const std::optional<places::Level> level = places::level_named(field);
  if (!level || *level == places::Level::central) return {};
  const std::string wanted = text::fold(value);
  if (wanted.size() > 64) return {};
  const places::Unit* within = *level == places::Level::province ? nullptr : places::province(head.province);
  std::set<std::pair<std::size_t, std::string>> near;
  for (const places::Unit& unit : places::registry().units()) {
    if (unit.level != *level || (within && places::today(*places::province_of(unit)) != places::today(*within))) continue;
    const std::size_t far = text::distance(wanted, text::fold(unit.name));
    if (far <= 1 + wanted.size() / 4) near.emplace(far, std::string(unit.name));
  }
  std::vector<std::string> names;
  for (const auto& [far, name] : near)
    if (names.size() < 3 && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  return names;
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
  const FieldOfHead& known = field_called(field);
  const std::optional<std::string> kept = value.empty() ? std::optional(value) : known.check(head, value);
  if (!kept) throw WrongCorrection(Why::bad_value, field + "=" + value, field, near_names(head, field, value));
  known.put(head, *kept);
}

void put_back(Plan& head, const std::string& field, const std::string& extracted) { field_called(field).put(head, extracted); }

std::string field_of(const Plan& head, const std::string& field) { return field_called(field).get(head); }

Plan Corrections::corrected(std::int64_t plan, const Plan& read) {
  struct Row {
    std::int64_t id = 0;
    std::string field, value;
  };
  std::vector<Row> rows;
  Statement active(
      db_, "SELECT id, field, value FROM correction WHERE plan = ? AND field NOT IN ('mention', 'series') AND undone IS NULL ORDER BY id");
  active.bind(plan);
  while (active.next()) {
    Row& row = rows.emplace_back();
    active.read(row.id, row.field, row.value);
  }
  Plan head = read;
  for (const Row& row : rows) {
    Statement(db_, "UPDATE correction SET extracted = ? WHERE id = ?").run(field_of(read, row.field), row.id);
    put_back(head, row.field, row.value);
  }
  derive(plan, head, read.level);
  return head;
}

void Corrections::derive(std::int64_t plan, Plan& head, const std::string& level_read) {
  std::set<std::string> fields;
  Statement active(db_, "SELECT field FROM correction WHERE plan = ? AND field <> 'series' AND undone IS NULL");
  active.bind(plan);
  while (active.next()) {
    std::string field;
    active.read(field);
    fields.insert(field);
  }
  if (!fields.contains("level")) {
    head.level = level_read;
    const bool moved = fields.contains("province") || fields.contains("district") || fields.contains("commune");
    const bool above = level_read.empty() || level_read == places::name(places::Level::central);
    if (moved && !head.commune.empty()) head.level = places::name(places::Level::commune);
    else if (moved && !head.district.empty() && level_read != places::name(places::Level::commune))
      head.level = places::name(places::Level::district);
    else if (moved && !head.province.empty() && above) head.level = places::name(places::Level::province);
  }
  const places::Place place = places::locate({head.province, head.district, head.commune}, head.year);
  const places::Unit* finest = place.commune ? place.commune : place.district ? place.district : place.province;
  if (!fields.empty()) head.period = !finest ? "" : finest->period == places::Period::before ? "before" : "since";
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
  std::string number, surface, extracted, value = change.value;
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
  } else if (change.field == "series") {
    const std::optional<std::int64_t> other = change.value == kNoSeries ? std::nullopt : find_plan(db_, change.value);
    if (change.value != kNoSeries && !other) throw WrongCorrection(Why::no_plan, change.value);
    if (other && other == plan) throw WrongCorrection(Why::itself, change.value);
  } else {
    Plan head = stored->document.plan;
    set_field(head, change.field, change.value);
    value = field_of(head, change.field);
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
      .run(now_utc(), change.by, change.reason, change.field, value, plan, work, number, surface, nth, extracted);
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

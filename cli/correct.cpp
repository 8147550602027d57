#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>

#include "archive/archive.h"
#include "archive/writer.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/labels.h"
#include "cli/sheet.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "text/chars.h"
#include "web/json.h"
#include "web/resolve.h"

namespace danchieu::cli {

namespace {

using Why = archive::WrongCorrection::Why;

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::vector<std::string> words;  ///< what to correct, then FIELD=VALUE
  std::string by, reason;
  std::string from;
  int revert = 0;
  bool dry_run = false;
  bool list = false;
  bool json = false;
};

std::string user_name() {
  if (const passwd* user = ::getpwuid(::geteuid())) return user->pw_name;
  const char* name = std::getenv("USER");
  return name ? name : "";
}

/// A work by its key, or by a number that only one bears.
std::string key_of(archive::Archive& archive, const std::string& typed) {
  if (typed.starts_with("vn:")) return typed;
  const web::Meant meant = web::works_meant(archive, typed);
  if (meant.works.empty()) throw std::runtime_error(say<texts::correct_no_work>(typed));
  std::vector<std::string> keys;
  for (const archive::WorkHead& work : meant.works) keys.push_back(work.key);
  if (keys.size() > 1) throw std::runtime_error(say<texts::correct_several>(typed, keys.size(), joined(keys, ", ")));
  return keys.front();
}

/// "mention:3" -> 3; 0 where it is no number.
int mention_of(std::string_view field) {
  field.remove_prefix(field.find(':') + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), number);
  return error == std::errc{} && end == field.data() + field.size() ? number : 0;
}

/// `target`: a plan, or for same-as a work. Throws std::runtime_error with a sentence.
archive::Change change_of(archive::Archive& archive, const std::string& target, const std::string& field, const std::string& value,
                          const std::string& by, const std::string& reason) {
  archive::Change change{.field = field, .value = text::tidy(value), .by = by.empty() ? user_name() : by, .reason = text::tidy(reason)};
  if (change.field == "same-as") {
    change.work = key_of(archive, target);
    change.value = key_of(archive, change.value);
    return change;
  }
  change.plan = find_plan(archive, target).id;
  if (change.field == "series" && change.value != archive::kNoSeries) change.value = find_plan(archive, change.value).id;
  if (change.field.starts_with("mention:")) {
    change.mention = mention_of(change.field);
    if (change.mention == 0) throw std::runtime_error(say<texts::correct_no_mention>(change.field.substr(change.field.find(':') + 1)));
    change.field = "mention";
    if (change.value != "?") change.value = key_of(archive, change.value);
  }
  return change;
}

archive::Change read_change(archive::Archive& archive, const Asked& asked) {
  if (asked.words.size() != 2) throw WrongUse(say<texts::correct_what>());
  const std::string& assignment = asked.words[1];
  const std::size_t equals = assignment.find('=');
  if (equals == std::string::npos) throw WrongUse(say<texts::correct_what>());
  return change_of(archive, asked.words[0], assignment.substr(0, equals), assignment.substr(equals + 1), asked.by, asked.reason);
}

std::string bad_value(const archive::WrongCorrection& wrong) {
  if (wrong.field == "year") return say<texts::correct_bad_year>(wrong.about);
  if (wrong.field == "issued") return say<texts::correct_bad_date>(wrong.about);
  if (wrong.field == "level") return say<texts::correct_bad_level>(wrong.about);
  if (wrong.field == "number") return say<texts::correct_bad_number>(wrong.about);
  if (wrong.near.empty()) return say<texts::correct_no_place>(wrong.about);
  return say<texts::correct_near_place>(wrong.about, joined(wrong.near, ", "));
}

std::string sentence(const archive::WrongCorrection& wrong) {
  switch (wrong.why) {
    case Why::no_plan:
      return say<texts::correct_no_plan>(wrong.about);
    case Why::no_field:
      return say<texts::correct_no_field>(wrong.about, joined(archive::correctable_fields(), ", "));
    case Why::bad_value:
      return bad_value(wrong);
    case Why::no_mention:
      return say<texts::correct_no_mention>(wrong.about);
    case Why::no_work:
      return say<texts::correct_no_work>(wrong.about);
    case Why::itself:
      return say<texts::correct_itself>(wrong.about);
    case Why::cycle:
      return say<texts::correct_cycle>(wrong.about);
    case Why::no_correction:
      return say<texts::correct_no_correction>(wrong.about);
  }
  return wrong.what();
}

void print_list(archive::Archive& archive, bool json) {
  const std::vector<archive::Correction> corrections = archive.corrections();
  if (json) {
    print(web::json_of_corrections(corrections) + "\n");
    return;
  }
  if (corrections.empty()) print(say<texts::no_corrections>() + "\n");
  Table table;
  for (const archive::Correction& each : corrections) {
    const std::string field = each.surface.empty() ? each.field : each.field + " “" + each.surface + "”";
    table.row({std::to_string(each.id), each.when, printable(each.by), each.plan + each.work, printable(field + " = " + each.value),
               each.extracted.empty() ? "" : printable(say<texts::correction_was>(each.extracted)),
               each.undone.empty() ? "" : printable(say<texts::correction_gone>(each.undone, each.undone_by)), printable(each.reason)});
  }
  print(table.text());
}

std::string what_of(const archive::Change& change) { return printable(change.plan + change.work + " " + change.field); }

struct Columns {
  std::size_t plan = 0, field = 0, value = 0, reason = 0;  ///< from 1; 0: not there
};

/// Where the columns stand, by the first line: in English or Vietnamese, with or without marks, in any order.
Columns columns_of(const SheetRow& head, const std::string& file) {
  constexpr std::pair<std::string_view, std::size_t Columns::*> known[] = {
      {"plan", &Columns::plan},     {"ke hoach", &Columns::plan}, {"ma", &Columns::plan},     {"work", &Columns::plan},
      {"field", &Columns::field},   {"truong", &Columns::field},  {"value", &Columns::value}, {"gia tri", &Columns::value},
      {"reason", &Columns::reason}, {"ly do", &Columns::reason},
  };
  Columns columns;
  for (std::size_t at = 0; at < head.cells.size(); ++at)
    for (const auto& [name, column] : known)
      if (text::fold(text::tidy(head.cells[at])) == name) columns.*column = at + 1;
  if (columns.plan == 0 || columns.field == 0 || columns.value == 0) throw std::runtime_error(say<texts::sheet_no_columns>(file));
  return columns;
}

/// All rows of a file: good ones are done, of bad ones the line and what to do are told.
Exit correct_many(archive::Archive& archive, const Asked& asked) {
  std::ifstream file(asked.from, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) throw std::runtime_error(say<texts::no_such_path>(asked.from));
  const Sheet sheet = read_sheet(bytes);
  if (sheet.open_quote != 0) throw std::runtime_error(say<texts::sheet_open_quote>(asked.from, sheet.open_quote));
  if (sheet.rows.empty()) throw std::runtime_error(say<texts::sheet_no_columns>(asked.from));
  const Columns columns = columns_of(sheet.rows.front(), asked.from);
  archive::ArchiveWriter writer(*asked.archive);
  std::size_t done = 0, bad = 0;
  for (const SheetRow& row : std::span(sheet.rows).subspan(1)) {
    const auto cell = [&](std::size_t column) { return column == 0 || column > row.cells.size() ? std::string() : row.cells[column - 1]; };
    const auto tell_bad = [&](const std::string& why) {
      ++bad;
      tell(say<texts::sheet_bad_row>(row.line, printable(why)));
    };
    try {
      if (row.cells.size() < std::max({columns.plan, columns.field, columns.value})) {
        tell_bad(say<texts::sheet_few_cells>());
        continue;
      }
      const std::string& reason = cell(columns.reason);
      const archive::Change change = change_of(archive, text::tidy(cell(columns.plan)), text::tidy(cell(columns.field)),
                                               cell(columns.value), asked.by, reason.empty() ? asked.reason : reason);
      writer.correct(change);
      ++done;
    } catch (const archive::WrongCorrection& wrong) {
      tell_bad(sentence(wrong));
    } catch (const archive::ArchiveError&) {
      throw;
    } catch (const std::runtime_error& error) {
      tell_bad(error.what());
    }
  }
  if (!asked.dry_run) writer.commit();
  print((asked.dry_run ? say<texts::sheet_dry>(done, bad) : say<texts::sheet_done>(done, bad)) + "\n");
  return bad == 0 ? Exit::done : Exit::problems;
}

Exit correct(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  if (asked.list) {
    print_list(archive, asked.json);
    return Exit::done;
  }
  if (!asked.from.empty()) return correct_many(archive, asked);
  try {
    if (asked.revert != 0) {
      archive::ArchiveWriter writer(*asked.archive);
      writer.undo_correction(asked.revert, asked.by.empty() ? user_name() : asked.by);
      if (!asked.dry_run) writer.commit();
      print((asked.dry_run ? say<texts::correct_dry>() : say<texts::correction_undone>(asked.revert)) + "\n");
      return Exit::done;
    }
    const archive::Change change = read_change(archive, asked);
    archive::ArchiveWriter writer(*asked.archive);
    const std::int64_t number = writer.correct(change);
    if (!asked.dry_run) writer.commit();
    print((asked.dry_run ? say<texts::correct_dry>() : say<texts::corrected>(number, what_of(change), printable(change.value))) + "\n");
  } catch (const archive::WrongCorrection& wrong) {
    throw std::runtime_error(sentence(wrong));
  }
  return Exit::done;
}

}  // namespace

Run declare_correct(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.arguments("PLAN|WORK", texts::correct_target_help, asked->words, Options::Need::any_number);
  options.text("--reason", "\"…\"", texts::correct_reason_help, asked->reason);
  options.text("--by", "NAME", texts::correct_by_help, asked->by);
  options.flag("--list", texts::correct_list_help, asked->list);
  options.number("--revert", texts::correct_revert_help, asked->revert, 1, 1'000'000'000);
  options.text("--from", "FILE.csv", texts::correct_from_help, asked->from);
  options.flag("--dry-run", texts::correct_dry_help, asked->dry_run);
  options.json(asked->json);
  return [asked] { return correct(*asked); };
}

}  // namespace danchieu::cli

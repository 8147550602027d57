#include <pwd.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>

#include "archive/archive.h"
#include "archive/writer.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/labels.h"
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
  int undo = 0;
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
  for (const archive::Work& work : meant.works) keys.push_back(work.key);
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

archive::Change read_change(archive::Archive& archive, const Asked& asked) {
  if (asked.words.size() != 2) throw WrongUse(say<texts::correct_what>());
  const std::string& target = asked.words[0];
  const std::string& assignment = asked.words[1];
  const std::size_t equals = assignment.find('=');
  if (equals == std::string::npos) throw WrongUse(say<texts::correct_what>());
  archive::Change change{.field = assignment.substr(0, equals),
                         .value = text::tidy(assignment.substr(equals + 1)),
                         .by = asked.by.empty() ? user_name() : asked.by,
                         .reason = text::tidy(asked.reason)};
  if (change.field == "same-as") {
    change.work = key_of(archive, target);
    change.value = key_of(archive, change.value);
    return change;
  }
  change.plan = find_plan(archive, target).id;
  if (change.field.starts_with("mention:")) {
    change.mention = mention_of(change.field);
    if (change.mention == 0) throw std::runtime_error(say<texts::correct_no_mention>(change.field.substr(change.field.find(':') + 1)));
    change.field = "mention";
    if (change.value != "?") change.value = key_of(archive, change.value);
  }
  return change;
}

std::string sentence(const archive::WrongCorrection& wrong) {
  switch (wrong.why) {
    case Why::no_plan:
      return say<texts::correct_no_plan>(wrong.about);
    case Why::no_field:
      return say<texts::correct_no_field>(wrong.about, joined(archive::correctable_fields(), ", "));
    case Why::bad_value:
      return say<texts::correct_bad_value>(wrong.about);
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

Exit correct(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  if (asked.list) {
    print_list(archive, asked.json);
    return Exit::done;
  }
  try {
    if (asked.undo != 0) {
      archive::ArchiveWriter writer(*asked.archive);
      writer.undo_correction(asked.undo, asked.by.empty() ? user_name() : asked.by);
      writer.commit();
      print(say<texts::correction_undone>(asked.undo) + "\n");
      return Exit::done;
    }
    const archive::Change change = read_change(archive, asked);
    archive::ArchiveWriter writer(*asked.archive);
    const std::int64_t number = writer.correct(change);
    writer.commit();
    print(say<texts::corrected>(number, printable(change.plan + change.work + " " + asked.words[1].substr(0, asked.words[1].find('='))),
                                printable(change.value)) +
          "\n");
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
  options.number("--undo", texts::correct_undo_help, asked->undo, 1, 1'000'000'000);
  options.json(asked->json);
  return [asked] { return correct(*asked); };
}

}  // namespace danchieu::cli

#include "archive/archive.h"
#include "archive/writer.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/labels.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/reader.h"
#include "text/chars.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::vector<std::string> plans;
  std::string reason;
  bool undo = false;
  bool list = false;
};

/// By its id or the beginning of it.
archive::RemovedPlan find_removed(archive::Archive& archive, std::string_view typed) {
  std::vector<archive::RemovedPlan> found;
  std::vector<std::string> ids;
  for (archive::RemovedPlan& plan : archive.removed_plans()) {
    if (!plan.id.starts_with(typed)) continue;
    ids.push_back(plan.id);
    found.push_back(std::move(plan));
  }
  if (found.empty()) throw std::runtime_error(say<texts::no_removed>(typed));
  if (found.size() > 1) throw std::runtime_error(say<texts::several_plans>(typed, ids.size(), joined(ids, ", ")));
  return std::move(found.front());
}

void take_back(archive::Archive& archive, const std::filesystem::path& folder, const std::string& typed) {
  const archive::RemovedPlan plan = find_removed(archive, typed);
  const indexer::ReadResult read = indexer::read_file(archive.original(archive.versions(plan.id).back().sha256));
  if (!read.problem.empty()) throw std::runtime_error(read.problem);
  archive::ArchiveWriter writer(folder);
  if (!writer.take_back(plan.id, read.document)) throw std::runtime_error(say<texts::no_removed>(typed));
  writer.commit();
  print(say<texts::taken_back>(plan.id, printable(read.document.plan.title)) + "\n");
}

void print_removed(archive::Archive& archive) {
  Table table;
  for (const archive::RemovedPlan& plan : archive.removed_plans())
    table.row({plan.id, plan.when, printable(plan.number), printable(plan.title), printable(plan.reason)});
  print(table.empty() ? say<texts::none_removed>() + "\n" : table.text());
}

Exit remove(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  if (asked.list) {
    print_removed(archive);
    return Exit::done;
  }
  if (asked.plans.size() != 1) throw WrongUse(say<texts::plan_needed>());
  const std::string& typed = asked.plans.front();
  if (asked.undo) {
    take_back(archive, *asked.archive, typed);
    return Exit::done;
  }
  const std::string reason = text::tidy(asked.reason);
  if (reason.empty()) throw WrongUse(say<texts::empty_reason>());
  const archive::StoredPlan plan = find_plan(archive, typed);
  archive::ArchiveWriter writer(*asked.archive);
  if (!writer.remove(plan.id, reason)) throw std::runtime_error(say<texts::no_plan>(typed));
  writer.commit();
  print(say<texts::removed>(plan.id, printable(plan.document.plan.title)) + "\n");
  return Exit::done;
}

}  // namespace

Run declare_remove(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.arguments("PLAN", texts::plan_help, asked->plans, Options::Need::any_number);
  options.text("--reason", "\"…\"", texts::reason_help, asked->reason);
  options.flag("--undo", texts::undo_remove_help, asked->undo);
  options.flag("--list", texts::list_removed_help, asked->list);
  return [asked] { return remove(*asked); };
}

}  // namespace danchieu::cli

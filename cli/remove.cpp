#include "archive/archive.h"
#include "archive/writer.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "text/chars.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::string plan;
  std::string reason;
};

Exit remove(const Asked& asked) {
  const std::string reason = text::tidy(asked.reason);
  if (reason.empty()) throw WrongUse(say<texts::empty_reason>());
  archive::Archive archive(*asked.archive);
  const archive::StoredPlan plan = find_plan(archive, asked.plan);
  archive::ArchiveWriter writer(*asked.archive);
  if (!writer.remove(plan.id, reason)) throw std::runtime_error(say<texts::no_plan>(asked.plan));
  writer.commit();
  print(say<texts::removed>(plan.id, printable(plan.document.plan.title)) + "\n");
  return Exit::done;
}

}  // namespace

Run declare_remove(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.argument("PLAN", texts::plan_help, asked->plan);
  options.require_text("--reason", "\"…\"", texts::reason_help, asked->reason);
  return [asked] { return remove(*asked); };
}

}  // namespace danchieu::cli

#include "archive/archive.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/sandbox_support.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  bool json = false;
};

std::string years(const archive::Status& status) {
  return status.first_year == status.last_year ? std::to_string(status.first_year)
                                               : fmt::format("{}–{}", status.first_year, status.last_year);
}

/// What keeps a hostile file from doing harm, as far as this kernel has it.
std::string sandbox() {
  const indexer::SandboxSupport support = indexer::sandbox_support();
  const auto said = [](bool there, const char* name) { return there ? std::string(name) : say<texts::sandbox_missing>(name); };
  return said(support.seccomp, "seccomp") + " · " + said(support.landlock, "Landlock");
}

Exit show_status(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  const archive::Status status = archive.status();
  if (asked.json) {
    print(web::json_of_status(status) + "\n");
    return Exit::done;
  }
  Table table;
  const auto row = [&](const Text& name, std::string value) { table.row({std::string(word(name)), std::move(value)}); };
  row(texts::field_plans, std::to_string(status.plans));
  if (status.first_year != 0) row(texts::field_years, years(status));
  row(texts::field_provinces, std::to_string(status.provinces));
  row(texts::field_works, std::to_string(status.works));
  row(texts::field_works_held, std::to_string(status.works_held));
  row(texts::field_mentions, std::to_string(status.mentions));
  row(texts::field_partial, std::to_string(status.mentions_partial));
  row(texts::field_problems, std::to_string(status.problems));
  row(texts::field_copies, std::to_string(status.copies));
  row(texts::field_pages_recognised, std::to_string(status.pages_recognised));
  row(texts::field_removed, std::to_string(status.removed));
  row(texts::field_bytes, std::to_string(status.bytes));
  row(texts::field_sandbox, sandbox());
  row(texts::field_schema, std::to_string(status.schema));
  print(table.text());
  if (status.index_revision != status.revision) tell(say<texts::index_behind>(status.index_revision, status.revision));
  return Exit::done;
}

}  // namespace

Run declare_status(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.json(asked->json);
  return [asked] { return show_status(*asked); };
}

}  // namespace danchieu::cli

#include "archive/archive.h"
#include "archive/writer.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/texts.h"

namespace danchieu::cli {

namespace {

Exit rebuild(const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder / "catalogue.db")) archive::Archive none(folder);  // throws: a writer would make an empty one
  archive::ArchiveWriter writer(folder);
  writer.rebuild();
  print(say<texts::rebuilt>() + "\n");
  return Exit::done;
}

}  // namespace

Run declare_rebuild(Options& options) {
  return [archive = options.archive()] { return rebuild(*archive); };
}

}  // namespace danchieu::cli

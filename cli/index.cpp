#include "archive/writer.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/ingest.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::vector<std::string> paths;
};

Exit index(const Asked& asked) {
  std::vector<std::filesystem::path> paths(asked.paths.begin(), asked.paths.end());
  for (const auto& path : paths) {
    if (!std::filesystem::exists(path)) throw std::runtime_error(say<texts::no_such_path>(path.string()));
  }
  catch_stop_signals();
  archive::ArchiveWriter writer(*asked.archive);
  ProgressBar bar;
  const auto tell_progress = [&](const indexer::Progress& progress) {
    if (!progress.problem.empty()) bar.tell(say<texts::file_problem>(printable(progress.file), printable(progress.problem)));
    bar.show(progress.done, progress.total, progress.file);
  };
  const indexer::Report report = indexer::ingest(writer, paths, {}, tell_progress, stop_requested);
  bar.wipe();
  print(say<texts::index_report>(report.added, report.unchanged, report.updated, report.problems) + "\n");
  for (const std::string& file : report.removed)
    if (const auto plan = writer.removed_at(file))
      tell(say<texts::still_removed>(printable(file), plan->id, printable(plan->reason), plan->id));
  if (report.stopped) {
    tell(say<texts::index_stopped>());
    return Exit::failed;
  }
  if (report.problems == 0) return Exit::done;
  tell(say<texts::index_problems>());
  return Exit::problems;
}

}  // namespace

Run declare_index(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.arguments("PATH", texts::paths_help, asked->paths);
  return [asked] { return index(*asked); };
}

}  // namespace danchieu::cli

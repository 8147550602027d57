#include <algorithm>

#include "archive/archive.h"
#include "archive/writer.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/ingest.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  bool json = false;
  bool retry = false;
};

/// Tries them again; what was read is told, what could not be is in the list that follows.
bool retry(const Asked& asked, const std::vector<archive::Problem>& problems) {
  std::vector<std::filesystem::path> files;
  for (const archive::Problem& problem : problems) files.emplace_back(problem.file);
  std::sort(files.begin(), files.end());
  catch_stop_signals();
  archive::ArchiveWriter writer(*asked.archive);
  ProgressBar bar;
  const auto tell_progress = [&](const indexer::Progress& progress) { bar.show(progress.done, progress.total, progress.file); };
  const indexer::Report report = indexer::ingest(writer, files, {.retry = true}, tell_progress, stop_requested);
  bar.wipe();
  tell(say<texts::retried>(report.added + report.updated + report.unchanged, report.problems, report.gone));
  if (report.stopped) tell(say<texts::index_stopped>());
  return !report.stopped;
}

Exit list_problems(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  if (asked.retry && !retry(asked, archive.problems())) return Exit::failed;
  const std::vector<archive::Problem> problems = archive.problems();
  if (asked.json) {
    print(web::json_of_problems(problems) + "\n");
  } else {
    Table table;
    for (const archive::Problem& problem : problems) table.row({problem.when, printable(problem.file), printable(problem.reason)});
    print(problems.empty() ? say<texts::no_problems>() + "\n" : table.text(0));
  }
  return asked.retry && !problems.empty() ? Exit::problems : Exit::done;
}

}  // namespace

Run declare_problems(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.flag("--retry", texts::retry_help, asked->retry);
  options.json(asked->json);
  return [asked] { return list_problems(*asked); };
}

}  // namespace danchieu::cli

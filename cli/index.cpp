#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <thread>
#include <vector>

#include "archive/writer.h"
#include "cli/command.h"
#include "cli/progress.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/ingest.h"
#include "indexer/watch.h"

namespace danchieu::cli {

namespace {

namespace fs = std::filesystem;

struct Asked {
  std::shared_ptr<const fs::path> archive;
  std::vector<std::string> paths;
  int jobs = 0;
  bool watch = false;
};

indexer::IngestOptions options_of(const Asked& asked) { return {.jobs = static_cast<std::size_t>(asked.jobs)}; }

void tell_removed(archive::ArchiveWriter& writer, const indexer::Report& report) {
  for (const std::string& file : report.removed)
    if (const auto plan = writer.removed_at(file))
      tell(say<texts::still_removed>(printable(file), plan->id, printable(plan->reason), plan->id));
}

/// Keeps memory that was given back for the next text: to ask the system for it each time takes a tenth of the time.
void keep_memory() {
  mallopt(M_TRIM_THRESHOLD, 128 << 20);
  mallopt(M_TOP_PAD, 16 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}

Exit index_once(const Asked& asked) {
  keep_memory();
  archive::ArchiveWriter writer(*asked.archive);
  ProgressBar bar;
  const auto tell_progress = [&](const indexer::Progress& progress) {
    if (!progress.problem.empty()) bar.tell(say<texts::came_problem>(printable(progress.problem)));
    bar.show(progress.done, progress.total, progress.file);
  };
  const std::vector<fs::path> paths(asked.paths.begin(), asked.paths.end());
  const indexer::Report report = indexer::ingest(writer, paths, options_of(asked), tell_progress, stop_requested);
  bar.wipe();
  print(say<texts::index_report>(report.added, report.unchanged, report.updated, report.problems) + "\n");
  tell_removed(writer, report);
  if (report.stopped) {
    tell(say<texts::index_stopped>());
    return Exit::failed;
  }
  if (report.problems == 0) return Exit::done;
  if (report.untried > 0) tell(say<texts::index_untried>(report.untried));
  tell(say<texts::index_problems>());
  return Exit::problems;
}

/// The archive for a while, so that other programs can write it meanwhile; nullopt where the person stops.
std::optional<archive::ArchiveWriter> open_writer(const fs::path& folder) {
  for (bool waiting = false; !stop_requested(); waiting = true) {
    try {
      return std::optional<archive::ArchiveWriter>(std::in_place, folder);
    } catch (const archive::ArchiveBusy&) {
      if (!waiting) tell(say<texts::watch_waits>());
      std::this_thread::sleep_for(std::chrono::milliseconds(500));
    }
  }
  return std::nullopt;
}

void tell_file(const indexer::Progress& progress) {
  const std::string file = printable(progress.file);
  switch (progress.came) {
    case indexer::Came::added:
      return print(say<texts::came_added>(file) + "\n");
    case indexer::Came::updated:
      return print(say<texts::came_updated>(file) + "\n");
    case indexer::Came::unchanged:
      return print(say<texts::came_unchanged>(file) + "\n");
    case indexer::Came::problem:
      return tell(say<texts::came_problem>(printable(progress.problem)));
    case indexer::Came::gone:
      return;
  }
}

Exit index_and_watch(const Asked& asked) {
  for (const std::string& path : asked.paths)
    if (!fs::is_directory(path)) throw WrongUse(say<texts::watch_needs_folders>(path));
  indexer::Watch watch({asked.paths.begin(), asked.paths.end()});
  Asked first = asked;
  first.paths.clear();
  for (const fs::path& file : watch.present()) first.paths.push_back(file);
  index_once(first);
  std::fflush(stdout);
  for (const std::string& path : asked.paths) tell(say<texts::watching>(printable(path)));
  while (!stop_requested()) {
    const std::vector<fs::path> files = watch.next(stop_requested);
    if (files.empty()) break;
    auto writer = open_writer(*asked.archive);
    if (!writer) break;
    std::vector<indexer::Progress> came;
    const indexer::Report report = indexer::ingest(
        *writer, files, options_of(asked), [&](const indexer::Progress& progress) { came.push_back(progress); }, stop_requested);
    tell_removed(*writer, report);
    writer.reset();  // what is told is kept, and others may write
    std::for_each(came.begin(), came.end(), tell_file);
    std::fflush(stdout);
  }
  tell(say<texts::watch_stopped>());
  return Exit::done;
}

Exit index(const Asked& asked) {
  for (const std::string& path : asked.paths) {
    if (!fs::exists(path)) throw std::runtime_error(say<texts::no_such_path>(path));
  }
  catch_stop_signals();
  return asked.watch ? index_and_watch(asked) : index_once(asked);
}

}  // namespace

Run declare_index(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.arguments("PATH", texts::paths_help, asked->paths);
  options.number("--jobs", texts::jobs_help, asked->jobs, 1, 256);
  options.flag("--watch", texts::watch_help, asked->watch);
  return [asked] { return index(*asked); };
}

}  // namespace danchieu::cli

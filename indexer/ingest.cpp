#include "indexer/ingest.h"

#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <utility>

#include "indexer/child.h"
#include "indexer/reading.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t files_a_commit = 200;  // one big commit is the slowest choice, one for each file the next

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

/// What is to be read, in the order of reading: what was named, folders by name of file.
class Walk {
 public:
  std::vector<fs::path> files;

  void add(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) add_folder(path);
    else files.push_back(path);  // whatever it is: that a named one cannot be read must be said
  }

 private:
  void add_folder(const fs::path& folder) {
    struct stat found {};
    if (stat(folder.c_str(), &found) != 0 || !seen_.emplace(found.st_dev, found.st_ino).second) return;  // a loop of links ends here
    std::error_code error;
    if (fs::exists(folder / "catalogue.db", error)) return;  // an archive is no folder of documents: it holds those that it was given
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
      if (!is_hidden(entry->path())) entries.push_back(entry->path());
    if (error) files.push_back(folder);
    std::sort(entries.begin(), entries.end());
    for (const fs::path& path : entries) {
      const fs::file_status status = fs::status(path, error);
      if (fs::is_directory(status)) add_folder(path);
      else if (fs::is_regular_file(status) || !fs::exists(status))
        files.push_back(path);  // a link to nowhere is a problem, a socket or pipe is none
    }
  }

  std::set<std::pair<dev_t, ino_t>> seen_;
};

class Ingestion {
 public:
  Ingestion(archive::ArchiveWriter& writer, const Limits& limits) : writer_(writer), limits_(limits), program_(reader_program()) {}

  /// The problem, where there is one.
  std::string take(const fs::path& file) {
    const auto before = writer_.seen(file);
    const bool was_read = before && !before->problem;
    if (was_read && stamp_of(file) == Stamp{before->size, before->modified}) {
      ++report_.unchanged;
      return {};
    }
    Loaded loaded = load(file);
    const archive::SeenFile now{loaded.stamp.size, loaded.stamp.modified, loaded.sha256, loaded.trouble.has_value()};
    if (was_read && !loaded.trouble && before->sha256 == loaded.sha256) {
      writer_.touch(file, now);
      ++report_.unchanged;
      return {};
    }
    const ReadResult read = understand(file, std::move(loaded));
    if (read.problem.empty()) count(writer_.add(file, now, read.bytes, read.document));
    else add_problem(file, now, read.problem);
    if (++since_commit_ >= files_a_commit) commit();
    return read.problem;
  }

  void commit() {
    writer_.commit();
    since_commit_ = 0;
  }

  Report& report() { return report_; }

 private:
  /// The border of DESIGN §4: whatever one file brings up, the others go on.
  ReadResult understand(const fs::path& file, Loaded loaded) {
    try {
      return read_loaded(program_, file, std::move(loaded), limits_);
    } catch (const std::exception&) {
      ReadResult failed;
      failed.problem = sentence(Trouble::not_understood, file);
      return failed;
    }
  }

  void count(archive::Added added) {
    switch (added) {
      case archive::Added::new_plan:
        ++report_.added;
        break;
      case archive::Added::new_version:
        ++report_.updated;
        break;
      case archive::Added::unchanged:
        ++report_.unchanged;
        break;
    }
  }

  void add_problem(const fs::path& file, archive::SeenFile now, const std::string& reason) {
    now.problem = true;
    writer_.add_problem(file, now, reason);
    ++report_.problems;
  }

  archive::ArchiveWriter& writer_;
  const Limits& limits_;
  const fs::path program_;
  Report report_;
  std::size_t since_commit_ = 0;
};

}  // namespace

Report ingest(archive::ArchiveWriter& writer, const std::vector<fs::path>& paths, const Limits& limits,
              const std::function<void(const Progress&)>& tell, const std::function<bool()>& stop) {
  Walk walk;
  for (const fs::path& path : paths) walk.add(path);
  Ingestion ingestion(writer, limits);
  Progress progress;
  progress.total = walk.files.size();
  for (const fs::path& file : walk.files) {
    if (stop && stop()) {
      ingestion.report().stopped = true;
      break;
    }
    progress.file = file.string();
    progress.problem = ingestion.take(file);
    if (writer.removed_at(file)) ingestion.report().removed.push_back(progress.file);
    ++progress.done;
    if (tell) tell(progress);
  }
  ingestion.commit();
  return ingestion.report();
}

}  // namespace danchieu::indexer

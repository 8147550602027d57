#include "indexer/ingest.h"

#include <utility>

#include "indexer/reading.h"
#include "indexer/trouble.h"
#include "indexer/walk.h"

namespace danchieu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t files_a_commit = 200;  // one big commit is the slowest choice, one for each file the next

class Ingestion {
 public:
  Ingestion(archive::ArchiveWriter& writer, const Limits& limits) : writer_(writer), limits_(limits), reader_(reader_program()) {}

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
    if (read.problem.empty()) count(writer_.add(file, now, read.content.bytes(), read.document));
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
      return read_loaded(reader_, file, std::move(loaded), limits_);
    } catch (const NoReader&) {
      throw;
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
  WarmReader reader_;
  Report report_;
  std::size_t since_commit_ = 0;
};

}  // namespace

Report ingest(archive::ArchiveWriter& writer, const std::vector<fs::path>& paths, const Limits& limits,
              const std::function<void(const Progress&)>& tell, const std::function<bool()>& stop) {
  const std::vector<fs::path> files = files_below(paths);
  Ingestion ingestion(writer, limits);
  Progress progress;
  progress.total = files.size();
  for (const fs::path& file : files) {
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

#pragma once
/// Files and folders into an archive: what `danchieu index` does.

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "archive/writer.h"
#include "indexer/reader.h"

namespace danchieu::indexer {

struct Report {
  std::size_t added = 0, unchanged = 0, updated = 0, problems = 0;
  std::size_t untried = 0;  ///< of the problems: known from before, nothing has changed since
  std::size_t gone = 0;     ///< problems whose file is not there any more: no problem now
  bool stopped = false;
  /// Files, counted as unchanged, whose content is a plan that was removed from the archive.
  std::vector<std::string> removed;
};

enum class Came { added, updated, unchanged, problem, gone };

struct Progress {
  std::size_t done = 0, total = 0;
  std::string file;
  Came came = Came::unchanged;
  std::string problem;  ///< where there is one that is new, or was tried again
};

struct IngestOptions {
  Limits limits = {};
  std::size_t jobs = 0;  ///< files that are read side by side; 0: as many as there are cores
  /// Tries again what could not be read, though nothing has changed; and takes a problem away whose file is gone.
  bool retry = false;
};

/// Files that have not changed since they were last seen are skipped, also those that could not be read then, unless by an older reader.
/// `tell` is called after each file, in their order and in this thread. `stop` is asked some times a second: true ends cleanly, and what
/// was committed stays. What comes of the files does not depend on `jobs`. Throws archive::ArchiveError and NoReader; a file that cannot be
/// read is a problem in the report and a row in the archive.
Report ingest(archive::ArchiveWriter& writer, const std::vector<std::filesystem::path>& paths, const IngestOptions& options,
              const std::function<void(const Progress&)>& tell, const std::function<bool()>& stop);

}  // namespace danchieu::indexer

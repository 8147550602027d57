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
  bool stopped = false;
  /// Files, counted as unchanged, whose content is a plan that was removed from the archive.
  std::vector<std::string> removed;
};

struct Progress {
  std::size_t done = 0, total = 0;
  std::string file;
  std::string problem;
};

/// Skips what has not changed since it was last seen. `tell` is called after each file, in this thread.
/// `stop` is asked before each file: true ends cleanly, and what was committed stays.
/// Throws archive::ArchiveError; a file that cannot be read is a problem in the report and a row in the archive.
Report ingest(archive::ArchiveWriter& writer, const std::vector<std::filesystem::path>& paths, const Limits& limits,
              const std::function<void(const Progress&)>& tell, const std::function<bool()>& stop);

}  // namespace danchieu::indexer

#pragma once
/// What was read of files, counted once for all readers of a catalogue in a process: to look at each of 100,000 takes a tenth of a second.
///
///     const std::shared_ptr<FilesRead> files = FilesRead::of("archive/catalogue.db");
///     files->newest()->ledger.unread      // 3
///
/// Problems come without a change of any plan, so no revision tells whether it is the newest: a connection of its own does, which sees each
/// commit. Safe from any thread.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"
#include "archive/ledger.h"

namespace danchieu::archive {

class FilesRead {
 public:
  struct Counted {
    LedgerCounts ledger;
    std::vector<Problem> problems;  ///< by path
  };

  explicit FilesRead(const std::filesystem::path& catalogue) : db_(catalogue, Database::Access::read) {}
  /// The same for all who ask while anybody holds it; another one where another file has come to that path.
  static std::shared_ptr<FilesRead> of(const std::filesystem::path& catalogue);

  std::shared_ptr<const Counted> newest();

 private:
  std::mutex mutex_;
  Database db_;
  std::int64_t version_ = 0;
  std::shared_ptr<const Counted> counted_;
};

}  // namespace danchieu::archive

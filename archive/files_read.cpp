#include "archive/files_read.h"

#include <sys/stat.h>

#include <map>
#include <tuple>

#include "archive/plans.h"

namespace danchieu::archive {

std::shared_ptr<FilesRead> FilesRead::of(const std::filesystem::path& catalogue) {
  static std::mutex mutex;
  static std::map<std::tuple<std::filesystem::path, dev_t, ino_t>, std::weak_ptr<FilesRead>> all;
  struct stat facts {};
  stat(catalogue.c_str(), &facts);  // of a file that is not there the database complains
  const std::lock_guard lock(mutex);
  std::erase_if(all, [](const auto& each) { return each.second.expired(); });
  std::weak_ptr<FilesRead>& known = all[{catalogue, facts.st_dev, facts.st_ino}];
  if (auto files = known.lock()) return files;
  auto files = std::make_shared<FilesRead>(catalogue);
  known = files;
  return files;
}

std::shared_ptr<const FilesRead::Counted> FilesRead::newest() {
  const std::lock_guard lock(mutex_);
  const Transaction snapshot(db_, Transaction::Kind::snapshot);
  const std::int64_t version = db_.data_version();
  if (!counted_ || version_ != version) {
    counted_ = std::make_shared<const Counted>(Counted{read_ledger_counts(db_), read_problems(db_)});
    version_ = version;
  }
  return counted_;
}

}  // namespace danchieu::archive

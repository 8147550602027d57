#pragma once
/// The one writer of an archive: held as long as this lives, given back also when the program is killed.
///
///     WriterLock lock("archive");       // a second one, in this program or another, is refused with a sentence

#include <filesystem>

namespace danchieu::archive {

class WriterLock {
 public:
  /// Throws ArchiveError where another writer holds the archive.
  explicit WriterLock(const std::filesystem::path& archive_folder);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace danchieu::archive

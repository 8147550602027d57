#pragma once
/// The files as they came, named by their SHA-256: originals/ab/abcdef…
///
///     Originals originals("archive");
///     originals.keep(sha256(bytes), bytes);       // whole, and on the disk when settle() returns
///     originals.path(sha256)  ->  archive/originals/ab/abcdef…

#include <filesystem>
#include <set>
#include <string_view>
#include <vector>

namespace danchieu::archive {

class Originals {
 public:
  explicit Originals(const std::filesystem::path& archive_folder) : folder_(archive_folder / "originals") {}

  /// Writes what is not there yet; it lasts from the next settle() on. Throws ArchiveError.
  void keep(std::string_view sha256, std::string_view bytes);
  /// What was written is on the disk when this returns. Where there are many the whole file system is told to write, once: each alone
  /// would wait for the disk.
  void settle();
  /// Where it lies. Throws ArchiveError where `sha256` is none, so that no path is made from what a stranger typed.
  std::filesystem::path path(std::string_view sha256) const;

 private:
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> unsettled_;
  std::set<std::filesystem::path> made_;  ///< folders that are known to be there
};

}  // namespace danchieu::archive

#pragma once
/// Which files come into folders, or change there, once they are complete.
///
///     Watch watch({"plans"});
///     read(watch.present());                                        // what is there already
///     for (auto files = watch.next(stop); !files.empty(); files = watch.next(stop)) read(files);
///
/// The kernel tells of files that were closed by whoever wrote them, and of those that were moved into place (inotify). Where it does
/// not — a folder of another machine, more folders than it watches, a writer that never closes — the folders are looked through now and
/// then, and a file counts as complete when it has kept its size and time for a while. A file may therefore be told more than once. Which
/// files and folders count is what `files_below` says; folders that come later count too.

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <vector>

#include "indexer/reading.h"

namespace danchieu::indexer {

class Watch {
 public:
  using Clock = std::chrono::steady_clock;

  struct Times {
    std::chrono::milliseconds closed{1000};     ///< after closing: some programs write a file in several goes
    std::chrono::milliseconds quiet{20'000};    ///< without a change, where nothing tells that it was closed
    std::chrono::milliseconds between{60'000};  ///< looking through the folders
  };

  explicit Watch(std::vector<std::filesystem::path> folders) : Watch(std::move(folders), Times()) {}
  Watch(std::vector<std::filesystem::path> folders, const Times& times);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  /// What was there at the beginning, but for what was written just now: that comes with `next`.
  const std::vector<std::filesystem::path>& present() const { return present_; }
  /// Waits for files, and gives them in the order of their names. None where `stop`, asked some times a second, says so.
  std::vector<std::filesystem::path> next(const std::function<bool()>& stop);

 private:
  struct Candidate {
    Stamp stamp;
    Clock::time_point since;  ///< it has not changed
    bool closed = false;
  };

  void watch_folder(const std::filesystem::path& folder);
  void enter(const std::filesystem::path& folder);
  void consider(const std::filesystem::path& file, bool closed);
  void hear();
  void look_through();
  std::vector<std::filesystem::path> complete();

  std::vector<std::filesystem::path> folders_;
  Times times_;
  int inotify_ = -1;
  std::map<int, std::filesystem::path> watched_;
  std::map<std::filesystem::path, Stamp> known_;  ///< told already, as they were then
  std::map<std::filesystem::path, Candidate> candidates_;
  std::vector<std::filesystem::path> present_;
  Clock::time_point next_look_;
};

}  // namespace danchieu::indexer

#pragma once
/// Keeps the index up with the catalogue in a thread of its own, so that whoever writes the catalogue need not wait for it.
///
///     IndexFollower index("archive");
///     index.follow();    // something was committed: it is taken over soon
///     index.wait();      // all that was committed until now is in the index
///
/// What goes wrong in the thread is thrown by the next call. The index may be behind when this ends: the next writer catches up.

#include <condition_variable>
#include <exception>
#include <filesystem>
#include <mutex>
#include <thread>

#include "archive/index_writer.h"

namespace danchieu::archive {

class IndexFollower {
 public:
  explicit IndexFollower(const std::filesystem::path& archive_folder) : index_(archive_folder) {}
  /// Ends what it is at.
  ~IndexFollower();
  IndexFollower(const IndexFollower&) = delete;
  IndexFollower& operator=(const IndexFollower&) = delete;

  void follow();
  void wait();
  bool usable();
  /// Makes the index anew, and waits for it.
  void rebuild();

 private:
  void work();
  void rest(std::unique_lock<std::mutex>& lock);

  IndexWriter index_;  ///< of the thread while it is behind, else of the others
  std::mutex mutex_;
  std::condition_variable changed_;
  bool behind_ = false, again_ = false, ending_ = false;
  std::exception_ptr error_;
  std::thread thread_;
};

}  // namespace danchieu::archive

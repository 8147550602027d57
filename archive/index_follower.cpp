#include "archive/index_follower.h"

#include <utility>

namespace danchieu::archive {

IndexFollower::~IndexFollower() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void IndexFollower::follow() {
  const std::lock_guard lock(mutex_);
  if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
  (behind_ ? again_ : behind_) = true;
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  changed_.notify_all();
}

void IndexFollower::wait() {
  std::unique_lock lock(mutex_);
  rest(lock);
  index_.settle();
}

void IndexFollower::rest(std::unique_lock<std::mutex>& lock) {
  changed_.wait(lock, [this] { return !behind_; });
  if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
}

bool IndexFollower::usable() {
  std::unique_lock lock(mutex_);
  rest(lock);
  return index_.usable();
}

void IndexFollower::rebuild() {
  std::unique_lock lock(mutex_);
  rest(lock);
  index_.rebuild();
}

void IndexFollower::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return behind_ || ending_; });
    if (ending_) return;
    lock.unlock();
    std::exception_ptr error;
    try {
      index_.catch_up();
    } catch (...) {
      error = std::current_exception();
    }
    lock.lock();
    error_ = error;
    behind_ = std::exchange(again_, false) && !error;
    changed_.notify_all();
  }
}

}  // namespace danchieu::archive

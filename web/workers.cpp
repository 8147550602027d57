#include "web/workers.h"

#include <utility>

namespace danchieu::web {

Workers::Workers(unsigned threads) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this] { go_on(); });
}

void Workers::end() {
  std::deque<Task> left;
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
    left.swap(waiting_);
  }
  came_.notify_all();
  for (const Task& task : left) task.leave();
  for (std::thread& thread : threads_)
    if (thread.joinable()) thread.join();
}

bool Workers::add(Task task) {
  {
    const std::lock_guard lock(mutex_);
    if (ends_) return false;
    waiting_.push_back(std::move(task));
  }
  came_.notify_one();
  return true;
}

void Workers::go_on() {
  std::unique_lock lock(mutex_);
  while (true) {
    came_.wait(lock, [this] { return ends_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const Task task = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    task.work();
    lock.lock();
  }
}

}  // namespace danchieu::web

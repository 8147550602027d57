#pragma once
/// Threads that do what they are given, in the order in which it came: a page that takes long keeps one of them busy, and nobody behind it
/// waits for that one alone.
///
///     Workers workers(8);
///     workers.add({.work = [&] { answer = respond(request); go_on(); }, .leave = [&] { go_on(); }});
///
/// Safe from any thread. Of what was given, the one or the other is done, once.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace danchieu::web {

class Workers {
 public:
  explicit Workers(unsigned threads);
  ~Workers() { end(); }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  struct Task {
    std::function<void()> work;           ///< must not throw
    std::function<void()> leave = [] {};  ///< in its place where the end comes before it was begun; must not throw
  };
  /// False where the end has come: neither is done.
  bool add(Task task);
  /// Leaves what nobody has begun, and waits for what somebody has; nothing is taken any more.
  void end();

 private:
  void go_on();

  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<Task> waiting_;
  bool ends_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace danchieu::web

#pragma once
/// Threads that do what they are given, in the order in which it came: a page that takes long keeps one of them busy, and nobody behind it
/// waits for that one alone.
///
///     Workers workers(8);
///     workers.add([&] { answer = respond(request); go_on(); });
///
/// Safe from any thread. What was given is done, also at the end.

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

  /// `work` must not throw. False where the end has come, and it is not done.
  bool add(std::function<void()> work);
  /// Waits until all is done; nothing is taken any more.
  void end();

 private:
  void go_on();

  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<std::function<void()>> waiting_;
  bool ends_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace danchieu::web

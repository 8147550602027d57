#pragma once
/// Something that is dear to make, of the newest state of what it is made from: made once, shared by the readers of a process.
///
///     static Newest<Columns> columns;
///     columns.get(state, [&](const std::shared_ptr<const Columns>& before) { return newer_columns(index, before, changed_since); });
///
/// Threads may ask at the same time: one makes it, the others wait for it.

#include <memory>
#include <mutex>
#include <string>

namespace danchieu::archive {

template <class Made>
class Newest {
 public:
  /// `make` gets what was made of the state before, or nullptr; what it throws is thrown, and nothing is kept.
  template <class Make>
  std::shared_ptr<const Made> get(const std::string& state, Make&& make) {
    const std::lock_guard lock(mutex_);
    if (!made_ || state_ != state) {
      made_ = make(made_);
      state_ = state;
    }
    return made_;
  }

  /// What was made last; nullptr before.
  std::shared_ptr<const Made> last() const {
    const std::lock_guard lock(mutex_);
    return made_;
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const Made> made_;
  std::string state_;
};

}  // namespace danchieu::archive

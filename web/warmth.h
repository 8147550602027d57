#pragma once
/// Reads what the pages of a new state of the archive need, before somebody waits for it: counts, the works that most plans implement; and at
/// the start, where the commonest words stand. A thread of its own, from its making to its end.
///
///     Warmth warmth(archives);

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stop_token>
#include <thread>

#include "web/archives.h"

namespace danchieu::web {

class Warmth {
 public:
  explicit Warmth(Archives& archives);

 private:
  void go_on(Archives& archives, const std::stop_token& stop);
  /// The revision that all was read of.
  std::int64_t warm(Archives& archives, std::int64_t known, const std::stop_token& stop);

  std::mutex mutex_;
  std::condition_variable_any ended_;
  bool words_read_ = false;
  std::jthread thread_;  ///< the last: it uses the others
};

}  // namespace danchieu::web

#pragma once
/// All series of an archive, found once a revision: that costs a look at every plan, seconds where there are 100,000.
///
///     archives.all_series().prepare();                                        // when the server starts
///     if (const AllSeries::List all = archives.all_series().of(*archive)) …   // nullptr: they are still being looked for
///
/// A thread looks for them. Who asks for those of a new revision gets the last ones, and has the thread look again. Safe from any thread.

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "compare/series.h"

namespace danchieu::web {

class Archives;

class AllSeries {
 public:
  /// `archives`: lends to the thread; must outlive this.
  explicit AllSeries(Archives& archives) : archives_(archives) {}

  using List = std::shared_ptr<const std::vector<compare::Series>>;

  /// Has the thread look for the first ones.
  void prepare();
  /// Waits for the first ones no longer than `patience`: small archives need no more.
  List of(archive::Archive& archive, std::chrono::milliseconds patience = std::chrono::seconds(1));

 private:
  void look();

  Archives& archives_;
  std::mutex mutex_;
  std::condition_variable found_;
  List series_;
  std::int64_t revision_ = -1;
  bool looking_ = false;
  std::jthread thread_;  // the last: it is stopped before what it uses goes
};

}  // namespace danchieu::web

#pragma once
/// All series of an archive, found once a revision: that costs a look at every plan, seconds where there are 100,000.
///
///     archives.all_series().prepare(revision);                                // when the server starts, and now and then
///     if (const AllSeries::List all = archives.all_series().of(*archive)) …   // nullptr: they are still being looked for
///     all->of("6041317a2b3c")->plans                                          // its sisters, and itself
///
/// A thread looks for them. Who asks for those of a new revision gets the last ones, and has the thread look again. Safe from any thread.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "compare/series.h"

namespace danchieu::web {

class Archives;

/// What was found. It never changes: threads may share it.
class FoundSeries {
 public:
  explicit FoundSeries(std::vector<compare::Series> all);
  FoundSeries(const FoundSeries&) = delete;
  FoundSeries& operator=(const FoundSeries&) = delete;

  const std::vector<compare::Series>& all() const { return all_; }  ///< those of most plans first
  /// That a plan belongs to; nullptr where it is alone.
  const compare::Series* of(std::string_view plan) const;

 private:
  std::vector<compare::Series> all_;
  std::vector<std::pair<std::string_view, std::uint32_t>> of_plan_;  ///< by id
};

class AllSeries {
 public:
  /// `archives`: lends to the thread; must outlive this.
  explicit AllSeries(Archives& archives) : archives_(archives) {}

  using List = std::shared_ptr<const FoundSeries>;

  /// Has the thread look for the first ones, or for those of a newer revision: for that at most a tenth of the time.
  void prepare(std::int64_t revision);
  /// The last ones, at once; nullptr before the first.
  List last();
  /// Of which revision they are; -1 before.
  std::int64_t revision();
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
  std::chrono::steady_clock::time_point rests_until_ = {};
  std::jthread thread_;  // the last: it is stopped before what it uses goes
};

}  // namespace danchieu::web

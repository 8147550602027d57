#include "web/all_series.h"

#include <sys/resource.h>

#include <algorithm>
#include <exception>
#include <stop_token>

#include "web/archives.h"

namespace danchieu::web {

FoundSeries::FoundSeries(std::vector<compare::Series> all) : all_(std::move(all)) {
  for (std::uint32_t at = 0; at < all_.size(); ++at)
    for (const archive::PlanRow& plan : all_[at].plans) of_plan_.emplace_back(plan.id, at);
  std::sort(of_plan_.begin(), of_plan_.end());
}

const compare::Series* FoundSeries::of(std::string_view plan) const {
  const auto at = std::lower_bound(of_plan_.begin(), of_plan_.end(), std::pair(plan, std::uint32_t{0}));
  return at == of_plan_.end() || at->first != plan ? nullptr : &all_[at->second];
}

void AllSeries::prepare(std::int64_t revision) {
  const std::lock_guard lock(mutex_);
  if (!series_ || (revision_ != revision && std::chrono::steady_clock::now() >= rests_until_)) look();
}

AllSeries::List AllSeries::last() {
  const std::lock_guard lock(mutex_);
  return series_;
}

std::int64_t AllSeries::revision() {
  const std::lock_guard lock(mutex_);
  return revision_;
}

AllSeries::List AllSeries::of(archive::Archive& archive, std::chrono::milliseconds patience) {
  const std::int64_t now = archive.revision();
  std::unique_lock lock(mutex_);
  if (!series_ || revision_ != now) look();
  if (!series_) found_.wait_for(lock, patience, [&] { return series_ || !looking_; });
  return series_;
}

/// With `mutex_` held.
void AllSeries::look() {
  if (looking_) return;
  // One that looked before is done: it waits for nothing, so that it can be joined here.
  thread_ = std::jthread([this](const std::stop_token& stop) {
    // Seconds of work that nobody waits for: pages come first. Linux takes it of this thread alone.
    static_cast<void>(setpriority(PRIO_PROCESS, 0, 15));
    constexpr int rests = 9;  // times as long as it looked
    const auto begin = std::chrono::steady_clock::now();
    List found;
    std::int64_t revision = -1;
    try {
      const Archives::Loan archive = archives_.lend();
      revision = archive->revision();
      found = std::make_shared<const FoundSeries>(compare::all_series(*archive, stop));
    } catch (const std::exception&) {
      // The last ones stand; whoever asks next has it tried again.
    }
    {
      const std::lock_guard lock(mutex_);
      if (found && !stop.stop_requested()) series_ = std::move(found), revision_ = revision;
      looking_ = false;
      const auto end = std::chrono::steady_clock::now();
      rests_until_ = end + rests * (end - begin);
    }
    found_.notify_all();
  });
  looking_ = true;  // with the mutex held: the thread has not come to its end yet
}

}  // namespace danchieu::web

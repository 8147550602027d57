#include "web/all_series.h"

#include <sys/resource.h>

#include <exception>
#include <stop_token>

#include "web/archives.h"

namespace danchieu::web {

void AllSeries::prepare() {
  const std::lock_guard lock(mutex_);
  if (!series_) look();
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
    List found;
    std::int64_t revision = -1;
    try {
      const Archives::Loan archive = archives_.lend();
      revision = archive->revision();
      found = std::make_shared<const std::vector<compare::Series>>(compare::all_series(*archive, stop));
    } catch (const std::exception&) {
      // The last ones stand; whoever asks next has it tried again.
    }
    {
      const std::lock_guard lock(mutex_);
      if (found && !stop.stop_requested()) series_ = std::move(found), revision_ = revision;
      looking_ = false;
    }
    found_.notify_all();
  });
  looking_ = true;  // with the mutex held: the thread has not come to its end yet
}

}  // namespace danchieu::web

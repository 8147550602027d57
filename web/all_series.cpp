#include "web/all_series.h"

#include <exception>

#include "web/archives.h"

namespace danchieu::web {

AllSeries::~AllSeries() {
  if (thread_.joinable()) thread_.join();
}

AllSeries::List AllSeries::of(archive::Archive& archive) {
  const std::int64_t now = archive.revision();
  const std::lock_guard one_looks(first_);
  {
    const std::lock_guard lock(mutex_);
    if (series_ && revision_ == now) return series_;
    if (series_) {
      look_again();
      return series_;
    }
  }
  auto found = std::make_shared<const std::vector<compare::Series>>(compare::all_series(archive));
  const std::lock_guard lock(mutex_);
  series_ = std::move(found);
  revision_ = now;
  return series_;
}

/// With `mutex_` held.
void AllSeries::look_again() {
  if (looking_) return;
  if (thread_.joinable()) thread_.join();  // it is done
  thread_ = std::thread([this] {
    std::shared_ptr<const std::vector<compare::Series>> found;
    std::int64_t revision = -1;
    try {
      const Archives::Loan archive = archives_.lend();
      revision = archive->revision();
      found = std::make_shared<const std::vector<compare::Series>>(compare::all_series(*archive));
    } catch (const std::exception&) {
      // The last ones stand; whoever asks next has it tried again.
    }
    const std::lock_guard lock(mutex_);
    if (found) series_ = std::move(found), revision_ = revision;
    looking_ = false;
  });
  looking_ = true;  // the thread waits for `mutex_` before it says that it is done
}

}  // namespace danchieu::web

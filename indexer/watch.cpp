#include "indexer/watch.h"

#include <errno.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <ctime>
#include <string_view>
#include <utility>

#include "indexer/walk.h"

namespace danchieu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t events_wanted = IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR;
constexpr std::chrono::milliseconds between_questions(200);  // whether to stop, and what has settled
constexpr int share_of_looking = 50;                         // looking through many folders takes one part in so many of the time

bool written_within(const Stamp& stamp, std::chrono::milliseconds span) {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  const std::int64_t age = now.tv_sec * std::int64_t{1'000'000'000} + now.tv_nsec - stamp.modified;
  return age >= 0 && age < std::chrono::nanoseconds(span).count();
}

}  // namespace

Watch::Watch(std::vector<fs::path> folders, const Times& times)
    : folders_(std::move(folders)),
      times_(times),
      inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)),
      next_look_(Clock::now() + times.between) {
  // First watched, then looked through: what comes between is found twice, not missed.
  for (const fs::path& folder : folders_below(folders_)) watch_folder(folder);
  for (const fs::path& file : files_below(folders_)) {
    const auto stamp = stamp_of(file);
    if (stamp && written_within(*stamp, times_.closed)) {
      consider(file, false);
      continue;
    }
    if (stamp) known_[file] = *stamp;
    present_.push_back(file);
  }
}

Watch::~Watch() {
  if (inotify_ >= 0) close(inotify_);
}

void Watch::watch_folder(const fs::path& folder) {
  if (inotify_ < 0) return;
  // A folder that was moved keeps its number and gets its new name here.
  const int number = inotify_add_watch(inotify_, folder.c_str(), events_wanted);
  if (number >= 0) watched_[number] = folder;
}

void Watch::enter(const fs::path& folder) {
  for (const fs::path& below : folders_below({folder})) watch_folder(below);
  for (const fs::path& file : files_below({folder})) consider(file, false);
}

void Watch::consider(const fs::path& file, bool closed) {
  const auto stamp = stamp_of(file);
  std::error_code ignored;
  if (!stamp || !fs::is_regular_file(file, ignored)) return;
  const auto known = known_.find(file);
  if (known != known_.end() && known->second == *stamp) return;
  Candidate& candidate = candidates_.try_emplace(file, Candidate{*stamp, Clock::now()}).first->second;
  candidate.closed |= closed;
}

void Watch::hear() {
  alignas(inotify_event) char buffer[1 << 14];
  for (;;) {
    const ssize_t size = inotify_ < 0 ? -1 : read(inotify_, buffer, sizeof buffer);
    if (size <= 0) return;
    for (ssize_t at = 0; at < size;) {
      const auto& event = *reinterpret_cast<const inotify_event*>(buffer + at);
      at += static_cast<ssize_t>(sizeof event + event.len);
      if (event.mask & IN_Q_OVERFLOW) next_look_ = Clock::now();
      if (event.mask & IN_IGNORED) watched_.erase(event.wd);
      const auto folder = watched_.find(event.wd);
      if (event.len == 0 || folder == watched_.end()) continue;
      const fs::path path = folder->second / event.name;
      if (is_passed_over(path)) continue;
      if (event.mask & IN_ISDIR) enter(path);
      else consider(path, (event.mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0);
    }
  }
}

void Watch::look_through() {
  const auto begin = Clock::now();
  if (begin < next_look_) return;
  for (const fs::path& folder : folders_below(folders_)) watch_folder(folder);
  for (const fs::path& file : files_below(folders_)) consider(file, false);
  const auto end = Clock::now();
  next_look_ = end + std::max<Clock::duration>(times_.between, (end - begin) * share_of_looking);
}

std::vector<fs::path> Watch::complete() {
  std::vector<fs::path> files;
  const auto now = Clock::now();
  for (auto at = candidates_.begin(); at != candidates_.end();) {
    auto& [file, candidate] = *at;
    const auto stamp = stamp_of(file);
    if (stamp && *stamp != candidate.stamp) {
      candidate.stamp = *stamp;
      candidate.since = now;
    }
    const bool settled = now - candidate.since >= (candidate.closed ? times_.closed : times_.quiet);
    if (stamp && !settled) {
      ++at;
      continue;
    }
    if (stamp) {
      known_[file] = *stamp;
      files.push_back(file);
    } else {
      known_.erase(file);
    }
    at = candidates_.erase(at);
  }
  return files;
}

std::vector<fs::path> Watch::next(const std::function<bool()>& stop) {
  while (!stop()) {
    hear();
    look_through();
    if (std::vector<fs::path> files = complete(); !files.empty()) return files;
    pollfd waiting{inotify_, POLLIN, 0};
    poll(&waiting, 1, static_cast<int>(between_questions.count()));
  }
  return {};
}

}  // namespace danchieu::indexer

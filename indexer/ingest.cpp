#include "indexer/ingest.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <thread>
#include <utility>

#include "indexer/crew.h"
#include "indexer/reader_version.h"
#include "indexer/walk.h"

namespace danchieu::indexer {
namespace {

namespace fs = std::filesystem;

// One big commit is the slowest choice, one for each file the next: the more plans come, the more of the catalogue each commit writes
// again.
constexpr std::size_t fewest_a_commit = 250, most_a_commit = 2000;
constexpr std::size_t bytes_a_commit = std::size_t{32} << 20;  // of originals
constexpr std::size_t asked_a_worker = 128;                    // files ahead of the one that is written

class Ingestion {
 public:
  Ingestion(archive::ArchiveWriter& writer, const std::vector<fs::path>& files, const IngestOptions& options,
            const std::function<void(const Progress&)>& tell)
      : writer_(writer), files_(files), retry_(options.retry), tell_(tell), workers_(workers(options)), crew_(workers_, options.limits) {
    progress_.total = files.size();
  }

  Report run(const std::function<bool()>& stop) {
    for (;;) {
      ask();
      if (asked_.empty()) break;
      const auto outcome = asked_.front().skip ? std::optional(Outcome{.file = files_[done_]}) : crew_.next(stop);
      if (!outcome || (stop && stop())) {
        report_.stopped = true;
        break;
      }
      const Asked asked = std::move(asked_.front());
      asked_.pop_front();
      finish(asked, *outcome);
    }
    writer_.commit();
    return std::move(report_);
  }

 private:
  /// A file that is being read, or need not be.
  struct Asked {
    std::optional<archive::SeenFile> before;
    bool skip = false;
  };

  static std::size_t workers(const IngestOptions& options) {
    return options.jobs > 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  }

  /// Keeps the workers busy. Many files at a time: small texts that wait together are read together (crew.cpp).
  void ask() {
    if (asked_.size() > workers_ * asked_a_worker / 2) return;
    std::vector<Job> jobs;
    for (; next_ < files_.size() && asked_.size() < workers_ * asked_a_worker; ++next_) {
      Asked asked{.before = writer_.seen(files_[next_])};
      asked.skip = is_settled(files_[next_], asked.before);
      if (!asked.skip) jobs.push_back({files_[next_], asked.before && !asked.before->problem ? asked.before->sha256 : ""});
      asked_.push_back(std::move(asked));
    }
    for (Job& job : jobs) crew_.add(std::move(job));
  }

  /// Nothing has changed since it was read, or since a reader as good as this one could not read it. What could not even be opened is tried
  /// each time: it costs nothing, and a right that was given changes no date.
  bool is_settled(const fs::path& file, const std::optional<archive::SeenFile>& before) const {
    if (!before || stamp_of(file) != Stamp{before->size, before->modified}) return false;
    return !before->problem || (!retry_ && before->reader >= reader_version && !before->sha256.empty());
  }

  void finish(const Asked& asked, const Outcome& outcome) {
    progress_.problem.clear();
    progress_.file = outcome.file.string();
    progress_.came = asked.skip ? skip(asked) : write(asked, outcome);
    count(progress_.came);
    if (writer_.removed_at(outcome.file)) report_.removed.push_back(progress_.file);
    progress_.done = ++done_;
    if (tell_) tell_(progress_);
  }

  Came skip(const Asked& asked) {
    report_.untried += asked.before->problem;
    return asked.before->problem ? Came::problem : Came::unchanged;
  }

  Came write(const Asked& asked, const Outcome& outcome) {
    const ReadResult& read = outcome.read;
    archive::SeenFile now{outcome.stamp.size, outcome.stamp.modified, read.sha256};
    if (outcome.same) {
      writer_.touch(outcome.file, now);
      return Came::unchanged;
    }
    Came came = Came::problem;
    std::error_code ignored;
    if (read.problem.empty()) {
      came = came_of(writer_.add(outcome.file, now, read.content.bytes(), read.document));
    } else if (retry_ && asked.before && fs::symlink_status(outcome.file, ignored).type() == fs::file_type::not_found) {
      writer_.forget_problem(outcome.file);
      came = Came::gone;
    } else {
      now.problem = true;
      now.reader = reader_version;
      writer_.add_problem(outcome.file, now, read.problem);
      progress_.problem = read.problem;
    }
    bytes_ += read.content.bytes().size();
    if (++written_ >= files_a_commit() || bytes_ >= bytes_a_commit) commit();
    return came;
  }

  /// The first ones come soon, so that the index need not wait.
  std::size_t files_a_commit() const { return std::clamp(done_ / 4, fewest_a_commit, most_a_commit); }

  static Came came_of(archive::Added added) {
    switch (added) {
      case archive::Added::new_plan:
        return Came::added;
      case archive::Added::new_version:
        return Came::updated;
      case archive::Added::unchanged:
        break;
    }
    return Came::unchanged;
  }

  void count(Came came) {
    std::size_t* const counts[] = {&report_.added, &report_.updated, &report_.unchanged, &report_.problems, &report_.gone};
    ++*counts[static_cast<std::size_t>(came)];
  }

  void commit() {
    writer_.commit_catalogue();
    written_ = 0;
    bytes_ = 0;
  }

  archive::ArchiveWriter& writer_;
  const std::vector<fs::path>& files_;
  const bool retry_;
  const std::function<void(const Progress&)>& tell_;
  Progress progress_;
  Report report_;
  std::deque<Asked> asked_;  ///< the files from done_ to next_
  std::size_t next_ = 0, done_ = 0;
  std::size_t written_ = 0, bytes_ = 0;  ///< since the last commit
  const std::size_t workers_;
  Crew crew_;
};

}  // namespace

Report ingest(archive::ArchiveWriter& writer, const std::vector<fs::path>& paths, const IngestOptions& options,
              const std::function<void(const Progress&)>& tell, const std::function<bool()>& stop) {
  const std::vector<fs::path> files = files_below(paths);
  return Ingestion(writer, files, options, tell).run(stop);
}

}  // namespace danchieu::indexer

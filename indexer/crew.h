#pragma once
/// Reads files side by side, and gives back what they say in the order in which they were asked for: what comes of a folder does not
/// depend on which reader was quicker.
///
///     Crew crew(2, {});
///     crew.add({"a.pdf"});
///     crew.add({"b.txt"});
///     while (crew.waiting() > 0)
///       if (auto outcome = crew.next(stop)) write(*outcome); else break;   // it was asked to stop
///
/// Everything but writing is done in its threads: hashing, reading (each with a WarmReader of its own), describing, finding mentions. What
/// is read and not yet taken is held in memory up to a bound in bytes; the next one in order is never held up by those behind it. Small
/// texts are read many at a time by one process: to start one takes longer than to read them.

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "indexer/reader.h"
#include "indexer/reading.h"
#include "indexer/warm_reader.h"

namespace danchieu::indexer {

struct Job {
  std::filesystem::path file;
  std::string known = {};  ///< the hash of what was read there before: where that is in it still, it is not read again
};

struct Outcome {
  std::filesystem::path file;
  Stamp stamp = {};
  bool same = false;  ///< the content is the known one; `read` says no more than its hash
  ReadResult read = {};
};

class Crew {
 public:
  /// `workers`: at least 1. Throws NoReader.
  Crew(std::size_t workers, const Limits& limits);
  /// Ends what is being read.
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  void add(Job job);
  /// How many were asked for and not given back.
  std::size_t waiting() const { return tickets_.size(); }
  /// The oldest of them, once it is read. nullopt where `stop`, asked some times a second, says so. Throws NoReader.
  std::optional<Outcome> next(const std::function<bool()>& stop);

 private:
  struct Ticket {
    Job job;
    std::int64_t size = 0;  ///< of the file, as far as it is known
    bool taken = false;
    std::size_t bytes = 0;  ///< of memory that it holds
    std::optional<Outcome> outcome;
    std::exception_ptr error;
  };

  /// A ticket that a worker has taken, on its way to the outcome.
  struct Work {
    Ticket* ticket;
    Outcome outcome;
    Loaded loaded;
    std::optional<Told> told;
  };

  void work();
  Ticket* take(std::unique_lock<std::mutex>& lock);
  Ticket* take_small(std::size_t bytes);
  void hold(std::unique_lock<std::mutex>& lock, Ticket& ticket, std::size_t bytes);
  std::vector<Work> load_with_others(Ticket& first);
  bool load_into(std::vector<Work>& works, Ticket& ticket);
  void read_together(std::vector<Work>& works, WarmReader& reader);
  void finish(Work& work, WarmReader& reader, int threads);
  template <class Step>
  bool go_on(Ticket& ticket, Step step);
  bool stopping();
  int threads_for_one() const;

  const Limits limits_;
  const std::filesystem::path program_;
  std::mutex mutex_;
  std::condition_variable changed_;              ///< what workers wait for: tickets, or room
  std::condition_variable told_;                 ///< what next() waits for: an outcome
  std::deque<std::unique_ptr<Ticket>> tickets_;  ///< in the order of asking
  std::size_t held_ = 0;                         ///< bytes, of all tickets
  bool stopping_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace danchieu::indexer

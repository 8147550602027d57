#include "indexer/crew.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "indexer/trouble.h"
#include "indexer/warm_reader.h"

namespace danchieu::indexer {
namespace {

/// Of what is held in memory at a time, for all that is read and not written yet.
constexpr std::size_t most_held = std::size_t{96} << 20;
/// What describing a text takes beside it: code points with their source, folded, words.
constexpr std::size_t bytes_to_describe_one = 48;
/// Of a document without a word.
constexpr std::size_t least_bytes = 4096;

constexpr std::chrono::milliseconds between_questions(100);  // whether to stop

std::size_t text_bytes(const std::vector<archive::Page>& pages) {
  std::size_t bytes = 0;
  for (const archive::Page& page : pages) bytes += page.text.size();
  return bytes;
}

std::size_t bytes_of(const ReadResult& read) {
  std::size_t bytes = least_bytes + read.content.bytes().size();
  for (const archive::Page& page : read.document.pages)
    bytes += page.text.capacity() + page.layout.words.capacity() * sizeof(text::PlacedWord);
  for (const citations::Mention& mention : read.document.mentions) bytes += sizeof mention + mention.evidence.capacity();
  return bytes;
}

}  // namespace

Crew::Crew(std::size_t workers, const Limits& limits) : limits_(limits), program_(reader_program()) {
  for (std::size_t i = 0; i < std::max<std::size_t>(workers, 1); ++i) workers_.emplace_back([this] { work(); });
}

Crew::~Crew() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void Crew::add(Job job) {
  auto ticket = std::make_unique<Ticket>();
  ticket->job = std::move(job);
  {
    const std::lock_guard lock(mutex_);
    tickets_.push_back(std::move(ticket));
  }
  changed_.notify_all();
}

std::optional<Outcome> Crew::next(const std::function<bool()>& stop) {
  std::unique_lock lock(mutex_);
  Ticket& oldest = *tickets_.front();
  while (!oldest.outcome && !oldest.error) {
    changed_.wait_for(lock, between_questions);
    if (stop && stop()) return std::nullopt;
  }
  if (oldest.error) std::rethrow_exception(oldest.error);
  Outcome outcome = std::move(*oldest.outcome);
  held_ -= oldest.bytes;
  tickets_.pop_front();
  lock.unlock();
  changed_.notify_all();
  return outcome;
}

void Crew::work() {
  WarmReader reader(program_);
  std::unique_lock lock(mutex_);
  while (Ticket* const ticket = take(lock)) {
    const int threads = threads_for_one();
    lock.unlock();
    finish(*ticket, reader, threads);
    changed_.notify_all();
    lock.lock();
  }
}

/// The oldest one that nobody has taken; nullptr where there is nothing more to do.
Crew::Ticket* Crew::take(std::unique_lock<std::mutex>& lock) {
  for (;;) {
    if (stopping_) return nullptr;
    const auto free = std::find_if(tickets_.begin(), tickets_.end(), [](const auto& ticket) { return !ticket->taken; });
    if (free != tickets_.end() && (held_ < most_held || free == tickets_.begin())) {
      (*free)->taken = true;
      return free->get();
    }
    changed_.wait(lock);
  }
}

/// From now on the ticket counts with `bytes`. Waits until there is room for them; the oldest never waits, so that all come to an end.
void Crew::hold(std::unique_lock<std::mutex>& lock, Ticket& ticket, std::size_t bytes) {
  held_ -= std::exchange(ticket.bytes, 0);
  changed_.wait(lock, [&] { return stopping_ || held_ + bytes <= most_held || &ticket == tickets_.front().get(); });
  held_ += ticket.bytes = bytes;
}

/// The cores that others leave idle, where few files are left: a scan is recognised on all of them.
int Crew::threads_for_one() const {
  const auto at_work = std::count_if(tickets_.begin(), tickets_.end(), [](const auto& ticket) { return !ticket->outcome; });
  return std::max(1, static_cast<int>(workers_.size()) / std::max(1, static_cast<int>(at_work)));
}

/// Where one file brings up what nobody thought of, the others go on.
void Crew::finish(Ticket& ticket, WarmReader& reader, int threads) {
  try {
    read(ticket, reader, threads);
    return;
  } catch (const NoReader&) {
    const std::lock_guard lock(mutex_);
    ticket.error = std::current_exception();
    return;
  } catch (const std::exception&) {
  }
  Outcome outcome{.file = ticket.job.file};
  outcome.read.problem = sentence(Trouble::not_understood, outcome.file);
  const std::lock_guard lock(mutex_);
  ticket.outcome = std::move(outcome);
}

void Crew::read(Ticket& ticket, WarmReader& reader, int threads) {
  const auto hold_bytes = [&](std::size_t bytes) {
    std::unique_lock lock(mutex_);
    hold(lock, ticket, bytes);
  };
  const auto stopping = [this] {
    const std::lock_guard lock(mutex_);
    return stopping_;
  };
  Limits limits = limits_;
  limits.threads = threads;

  const std::filesystem::path& file = ticket.job.file;
  Outcome outcome{.file = file};
  const std::optional<Stamp> stamp = stamp_of(file);
  hold_bytes(least_bytes + static_cast<std::size_t>(std::clamp<std::int64_t>(stamp ? stamp->size : 0, 0, largest_file)));
  Loaded loaded = load(file);
  outcome.stamp = loaded.stamp;
  outcome.same = !loaded.trouble && !ticket.job.known.empty() && loaded.sha256 == ticket.job.known;
  if (outcome.same) {
    outcome.read.sha256 = std::move(loaded.sha256);
  } else {
    auto told = read_pages(reader, loaded, limits, stopping);
    if (!told) return;  // it is stopping
    hold_bytes(least_bytes + loaded.content.bytes().size() + text_bytes(told->pages) * bytes_to_describe_one);
    outcome.read = understand(file, std::move(loaded), std::move(*told));
  }
  hold_bytes(0);
  const std::lock_guard lock(mutex_);
  held_ += ticket.bytes = bytes_of(outcome.read);
  ticket.outcome = std::move(outcome);
}

}  // namespace danchieu::indexer

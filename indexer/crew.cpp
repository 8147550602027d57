#include "indexer/crew.h"

#include <algorithm>
#include <chrono>
#include <string_view>
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

/// Texts that one process reads: no larger ones, and no more of them at a time, in bytes and in number.
constexpr std::size_t largest_small = std::size_t{256} << 10;
constexpr std::size_t small_together = std::size_t{512} << 10;
constexpr std::size_t most_together = 48;

constexpr std::chrono::milliseconds between_questions(100);  // whether to stop

/// Whether its first bytes are those of a plain text, so that it is worth while to read it with others; the reader program knows better.
bool looks_like_text(std::string_view bytes) {
  constexpr std::size_t enough = 512;
  bytes = bytes.substr(0, enough);
  if (bytes.empty() || bytes.starts_with("%PDF") || bytes.starts_with("{\\rtf") || bytes.starts_with('<')) return false;
  return std::none_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && std::string_view("\t\n\r\f").find(c) == std::string_view::npos;
  });
}

std::size_t bytes_to_load(std::int64_t size) {
  return least_bytes + static_cast<std::size_t>(std::clamp<std::int64_t>(size, 0, largest_file));
}

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
  if (const auto stamp = stamp_of(job.file)) ticket->size = stamp->size;
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
    told_.wait_for(lock, between_questions);
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
    std::vector<Work> works = load_with_others(*ticket);
    read_together(works, reader);
    // In their order: of tickets that wait for room one must be the oldest of all.
    for (Work& each : works)
      if (!stopping()) finish(each, reader, threads);
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

/// The oldest one that nobody has taken, if it is a small file and there is room for it now.
Crew::Ticket* Crew::take_small(std::size_t bytes) {
  const std::lock_guard lock(mutex_);
  const auto free = std::find_if(tickets_.begin(), tickets_.end(), [](const auto& ticket) { return !ticket->taken; });
  if (stopping_ || free == tickets_.end() || (*free)->size > static_cast<std::int64_t>(bytes)) return nullptr;
  const std::size_t held = bytes_to_load((*free)->size);
  if (held_ + held > most_held) return nullptr;
  held_ += (*free)->bytes = held;
  (*free)->taken = true;
  return free->get();
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

bool Crew::stopping() {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

/// Where one file brings up what nobody thought of, the others go on. False where the ticket has come to its end with that.
template <class Step>
bool Crew::go_on(Ticket& ticket, Step step) {
  std::exception_ptr error;
  Outcome outcome{.file = ticket.job.file};
  try {
    step();
    return true;
  } catch (const NoReader&) {
    error = std::current_exception();
  } catch (const std::exception&) {
    outcome.read.problem = sentence(Trouble::not_understood, outcome.file);
  }
  {
    const std::lock_guard lock(mutex_);
    ticket.error = error;
    if (!error) ticket.outcome = std::move(outcome);
  }
  changed_.notify_all();
  told_.notify_one();
  return false;
}

/// The first, and where it is a small text those behind it that are, too; the last one may be something else.
std::vector<Crew::Work> Crew::load_with_others(Ticket& first) {
  std::vector<Work> works;
  {
    std::unique_lock lock(mutex_);
    hold(lock, first, bytes_to_load(first.size));
  }
  std::size_t room = small_together;
  bool more = load_into(works, first) && first.size <= static_cast<std::int64_t>(largest_small);
  for (std::size_t taken = 1; more && taken < most_together; ++taken) {
    Ticket* const next = take_small(std::min(room, largest_small));
    if (!next) break;
    room -= static_cast<std::size_t>(next->size);
    more = load_into(works, *next);
  }
  return works;
}

/// Whether it is a text, or need not be read.
bool Crew::load_into(std::vector<Work>& works, Ticket& ticket) {
  bool goes_with_others = false;
  go_on(ticket, [&] {
    Work work{&ticket, {.file = ticket.job.file}, load(ticket.job.file), {}};
    work.outcome.stamp = work.loaded.stamp;
    work.outcome.same = !work.loaded.trouble && !ticket.job.known.empty() && work.loaded.sha256 == ticket.job.known;
    goes_with_others = work.outcome.same || (!work.loaded.trouble && looks_like_text(work.loaded.content.bytes()));
    works.push_back(std::move(work));
  });
  return goes_with_others;
}

void Crew::read_together(std::vector<Work>& works, WarmReader& reader) {
  std::vector<std::string_view> texts;
  std::vector<Work*> with_text;
  for (Work& work : works) {
    const std::string_view bytes = work.loaded.content.bytes();
    if (work.outcome.same || work.loaded.trouble || bytes.size() > largest_small || !looks_like_text(bytes)) continue;
    texts.push_back(bytes);
    with_text.push_back(&work);
  }
  if (texts.size() < 2) return;
  try {
    auto told = reader.read_texts(texts, limits_, [this] { return stopping(); });
    for (std::size_t i = 0; told && i < with_text.size(); ++i) with_text[i]->told = std::move((*told)[i]);
  } catch (const std::exception&) {
    // What is wrong turns up again where each is read alone, and is told there.
  }
}

void Crew::finish(Work& work, WarmReader& reader, int threads) {
  Ticket& ticket = *work.ticket;
  const auto hold_bytes = [&](std::size_t bytes) {
    std::unique_lock lock(mutex_);
    hold(lock, ticket, bytes);
  };
  go_on(ticket, [&] {
    if (work.outcome.same) {
      work.outcome.read.sha256 = std::move(work.loaded.sha256);
    } else {
      Limits limits = limits_;
      limits.threads = threads;
      if (!work.told) work.told = read_pages(reader, work.loaded, limits, [this] { return stopping(); });
      if (!work.told) return;  // it is stopping
      hold_bytes(least_bytes + work.loaded.content.bytes().size() + text_bytes(work.told->pages) * bytes_to_describe_one);
      work.outcome.read = understand(ticket.job.file, std::move(work.loaded), std::move(*work.told));
    }
    hold_bytes(0);
    const std::lock_guard lock(mutex_);
    held_ += ticket.bytes = bytes_of(work.outcome.read);
    ticket.outcome = std::move(work.outcome);
  });
  changed_.notify_all();
  told_.notify_one();
}

}  // namespace danchieu::indexer

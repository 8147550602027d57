#include "indexer/warm_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/bundle.h"
#include "indexer/request.h"

namespace danchieu::indexer {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds between_questions(100);  // whether to stop
constexpr std::chrono::seconds longest_ending(30);           // of a process that was killed

[[noreturn]] void fail(const std::string& what, int error) {
  throw NoReader("The reader program could not be started, " + what + ": " + std::strerror(error) +
                 ". Close other programs and try again.");
}

/// The environment of this program, with the thread limit that makes Tesseract seven times faster: its threads within a page only wait
/// for each other.
class Environment {
 public:
  Environment() {
    for (char** variable = environ; *variable; ++variable)
      if (!std::string_view(*variable).starts_with("OMP_THREAD_LIMIT=")) words_.push_back(*variable);
    words_.push_back(limit_);
    words_.push_back(nullptr);
  }
  char* const* words() const { return words_.data(); }

 private:
  char limit_[19] = "OMP_THREAD_LIMIT=1";
  std::vector<char*> words_;
};

pid_t spawn(const std::filesystem::path& program, int socket) {
  std::string name = program.filename();
  char* words[] = {name.data(), nullptr};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // Ctrl-C and Ctrl-Z are for the program that the person started, which then ends in its own way; from the first instant on.
  posix_spawnattr_t how;
  posix_spawnattr_init(&how);
  sigset_t of_terminal;
  sigemptyset(&of_terminal);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&of_terminal, signal);
  posix_spawnattr_setsigmask(&how, &of_terminal);
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK);
  pid_t process = -1;
  const int error = posix_spawn(&process, program.c_str(), &files, &how, words, Environment().words());
  posix_spawnattr_destroy(&how);
  posix_spawn_file_actions_destroy(&files);
  if (error != 0) fail(program.string(), error);
  return process;
}

/// Both ends of a pipe, closed with their owner.
struct Pipe {
  Pipe() {
    if (pipe2(ends, O_CLOEXEC) != 0) fail("no pipe", errno);
  }
  ~Pipe() {
    close(ends[0]);
    close_input();
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  int output() const { return ends[0]; }
  int input() const { return ends[1]; }
  void close_input() {
    if (ends[1] >= 0) close(std::exchange(ends[1], -1));
  }
  int ends[2];
};

Told troubled(Trouble trouble) {
  Told told;
  told.trouble = trouble;
  return told;
}

/// How long a reading may go on: it must tell something now and then, and come to its end some time.
class Deadline {
 public:
  explicit Deadline(const Limits& limits) : limits_(limits), begin_(Clock::now()), heard_(begin_) {}
  void hear() { heard_ = Clock::now(); }
  Clock::time_point at(std::size_t pages) const {
    const auto seconds = std::min<std::size_t>(limits_.longest, limits_.seconds + pages * limits_.seconds_a_page);
    return std::min(heard_ + std::chrono::seconds(limits_.silence), begin_ + std::chrono::seconds(seconds));
  }

 private:
  const Limits& limits_;
  Clock::time_point begin_, heard_;
};

enum class Heard { something, end, nothing_in_time, stop };

/// Waits until `file` can be read, the time is over or it shall stop.
Heard wait(int file, Clock::time_point deadline, const std::function<bool()>& stop) {
  for (;;) {
    if (stop && stop()) return Heard::stop;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return Heard::nothing_in_time;
    pollfd waiting{file, POLLIN, 0};
    const auto time = stop ? std::min(left, between_questions) : std::min<std::chrono::milliseconds>(left, std::chrono::hours(1));
    if (poll(&waiting, 1, static_cast<int>(time.count())) > 0) return Heard::something;
  }
}

}  // namespace

std::filesystem::path reader_program() {
  constexpr std::string_view name = "danchieu-reader";
  std::error_code error;
  const std::filesystem::path places[] = {std::filesystem::read_symlink("/proc/self/exe", error).parent_path(),
                                          std::filesystem::absolute(program_invocation_name, error).parent_path()};
  for (const auto& place : places)
    if (!place.empty() && access((place / name).c_str(), X_OK) == 0) return place / name;
  throw NoReader(std::string(name) + " is missing: it reads the files and belongs beside this program, in " + places[0].string() +
                 ". Build or install danchieu again.");
}

/// One document, or several: their frames, then how the process ended that read them.
class WarmReader::Reading {
 public:
  Reading(int socket, const Limits& limits, const std::function<bool()>& stop, std::size_t documents)
      : socket_(socket), deadline_(limits), stop_(stop), documents_(documents) {}

  /// Takes frames until their end, or that of the pipe; the trouble where it does not come in time, or too much is said.
  std::optional<Trouble> collect(int pipe) {
    std::vector<char> piece(1 << 16);
    std::size_t size = 0;
    for (;;) {
      if (const Heard heard = wait(pipe, deadline_.at(pages_ + frames_.pages()), stop_); heard != Heard::something) {
        stopped_ = heard == Heard::stop;
        return Trouble::too_slow;
      }
      const ssize_t got = ::read(pipe, piece.data(), piece.size());
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return std::nullopt;
      deadline_.hear();
      size += static_cast<std::size_t>(got);
      if (size > most_told) return Trouble::too_long;
      if (!take({piece.data(), static_cast<std::size_t>(got)})) return Trouble::died;
      if (complete()) return std::nullopt;
    }
  }

  /// How the process ended; it is ended where it has told all, or does not end in time. nullopt where the reader program died with it.
  std::optional<int> wait_for_end(bool told_all) {
    if (!told_all && wait(socket_, deadline_.at(pages_ + frames_.pages()), stop_) == Heard::nothing_in_time) too_slow_ = true;
    send_stop(socket_);
    int status = 0;
    if (wait(socket_, Clock::now() + longest_ending, {}) != Heard::something) return std::nullopt;
    return recv(socket_, &status, sizeof status, 0) == static_cast<ssize_t>(sizeof status) ? std::optional(status) : std::nullopt;
  }

  bool stopped() const { return stopped_; }
  bool complete() const { return told_.size() == documents_; }
  /// What to believe of it all: of documents that were told whole what was told, of the next one the trouble, of those behind it nothing.
  std::vector<Told> told(std::optional<Trouble> trouble, int status) {
    if (complete()) return std::move(told_);
    // Where it broke off its processor time may have run out before its time on the clock.
    const bool slow = too_slow_ || (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU);
    told_.push_back(troubled(trouble ? *trouble : slow ? Trouble::too_slow : Trouble::died));
    return std::move(told_);
  }

 private:
  /// False where it is not to be believed.
  bool take(std::string_view piece) {
    for (std::string rest(piece);;) {
      if (!frames_.add(rest)) return false;
      if (!frames_.complete()) return true;
      rest = frames_.take_rest();
      pages_ += frames_.pages();
      told_.push_back(std::exchange(frames_, {}).take());
      if (!complete()) continue;
      if (!rest.empty()) told_.clear();
      return rest.empty();
    }
  }

  int socket_;
  Deadline deadline_;
  const std::function<bool()>& stop_;
  const std::size_t documents_;
  std::vector<Told> told_;  ///< of those that are told whole
  std::size_t pages_ = 0;   ///< of them
  FrameReader frames_;      ///< of the next one
  bool stopped_ = false;
  bool too_slow_ = false;
};

WarmReader::~WarmReader() { end(); }

void WarmReader::start() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) fail("no socket", errno);
  socket_ = ends[0];
  try {
    process_ = spawn(program_, ends[1]);
  } catch (...) {
    close(ends[1]);
    end();
    throw;
  }
  close(ends[1]);
}

/// What it reads ends with it.
void WarmReader::end() {
  if (socket_ >= 0) close(std::exchange(socket_, -1));
  if (process_ < 0) return;
  kill(process_, SIGKILL);
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
}

bool WarmReader::ask(const Content& content, const Limits& limits, const Task& task, int output) {
  const Request request{.seconds = static_cast<std::uint32_t>(limits.longest * limits.threads),
                        .megabytes = static_cast<std::uint32_t>(limits.megabytes),
                        .threads = static_cast<std::uint32_t>(limits.threads),
                        .texts = static_cast<std::uint32_t>(task.texts),
                        .draw_page = static_cast<std::uint32_t>(task.page),
                        .draw_width = static_cast<std::uint32_t>(task.width)};
  return send_request(socket_, request, {content.descriptor(), output});
}

std::optional<Told> WarmReader::read(const Content& content, const Limits& limits, const std::function<bool()>& stop) {
  auto told = tell(content, limits, stop, {});
  if (!told) return std::nullopt;
  return told->front().declined ? troubled(Trouble::died) : std::move(told->front());
}

std::optional<std::vector<std::optional<Told>>> WarmReader::read_texts(const std::vector<std::string_view>& texts, const Limits& limits,
                                                                       const std::function<bool()>& stop) {
  std::vector<std::optional<Told>> read(texts.size());
  if (texts.empty()) return read;
  auto all = tell(Content(bundle(texts)), limits, stop, {.texts = texts.size()});
  if (!all) return std::nullopt;
  // Alone it has all the time and memory that there is for one.
  const auto to_be_read_alone = [](const Told& told) {
    return told.declined || (told.trouble && *told.trouble >= Trouble::too_long && *told.trouble <= Trouble::died);
  };
  for (std::size_t i = 0; i < all->size(); ++i)
    if (!to_be_read_alone((*all)[i])) read[i] = std::move((*all)[i]);
  return read;
}

std::string WarmReader::draw(const Content& content, int page, int width, const Limits& limits) {
  return std::move(tell(content, limits, {}, {.page = page, .width = width})->front().image);
}

std::optional<std::vector<Told>> WarmReader::tell(const Content& content, const Limits& limits, const std::function<bool()>& stop,
                                                  const Task& task) {
  constexpr int attempts = 2;  // the reader program may have died since, or dies now: of a lack of memory, by a person
  for (int attempt = 0; attempt < attempts; ++attempt) {
    if (socket_ < 0) start();
    Pipe pipe;
    if (!ask(content, limits, task, pipe.input())) {
      end();
      continue;
    }
    pipe.close_input();
    Reading reading(socket_, limits, stop, std::max<std::size_t>(task.texts, 1));
    const std::optional<Trouble> trouble = reading.collect(pipe.output());
    const std::optional<int> status = reading.wait_for_end(trouble.has_value() || reading.complete());
    if (!status) end();
    if (reading.stopped()) return std::nullopt;
    if (status == not_started) fail("no process for a document", EAGAIN);
    if (status || trouble || reading.complete()) return reading.told(trouble, status.value_or(0));
  }
  throw NoReader(program_.string() + " ends by itself, before it has read anything. Build or install danchieu again.");
}

}  // namespace danchieu::indexer

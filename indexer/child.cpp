#include "indexer/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <thread>

namespace danchieu::indexer {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t longest_output = std::size_t{64} << 20;

/// A file descriptor that is closed with its owner.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error("The reader program could not be started, " + what + ": " + std::strerror(errno) +
                           ". Close other programs and try again.");
}

void fill(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = write(file, bytes.data(), bytes.size());
    if (wrote < 0) fail("no memory for the file");
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  lseek(file, 0, SEEK_SET);
}

pid_t start(const std::filesystem::path& program, const Limits& limits, int input, int output) {
  std::string name = program.filename(), seconds = std::to_string(limits.seconds), megabytes = std::to_string(limits.megabytes);
  char* words[] = {name.data(), seconds.data(), megabytes.data(), nullptr};
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // Ctrl-C and Ctrl-Z are for the program that the person started, which then ends in its own way; from the first instant on.
  posix_spawnattr_t how;
  posix_spawnattr_init(&how);
  sigset_t of_terminal;
  sigemptyset(&of_terminal);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) sigaddset(&of_terminal, signal);
  posix_spawnattr_setsigmask(&how, &of_terminal);
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETSIGMASK);
  pid_t child = -1;
  const int error = posix_spawn(&child, program.c_str(), &files, &how, words, environ);
  posix_spawnattr_destroy(&how);
  posix_spawn_file_actions_destroy(&files);
  if (error != 0) {
    errno = error;
    fail(program.string());
  }
  return child;
}

/// A child that is ended and waited for with its owner.
class Child {
 public:
  explicit Child(pid_t process) : process_(process) {}
  ~Child() {
    if (process_ < 0) return;
    kill(process_, SIGKILL);
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  /// Its status, once it has ended; nullopt where it has not by then.
  std::optional<int> wait_until(Clock::time_point deadline) {
    for (;;) {
      int status = 0;
      const pid_t ended = waitpid(process_, &status, WNOHANG);
      if (ended == process_) {
        process_ = -1;
        return status;
      }
      if (Clock::now() >= deadline || (ended < 0 && errno != EINTR)) return std::nullopt;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

 private:
  pid_t process_;
};

/// Reads until the other side closes; the trouble, where it does not do so in time or says too much.
std::optional<Trouble> collect(int pipe, Clock::time_point deadline, std::string& output) {
  char piece[1 << 16];
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd waiting{pipe, POLLIN, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(std::max<std::int64_t>(left, 0)));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return Trouble::too_slow;
    const ssize_t got = read(pipe, piece, sizeof piece);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return std::nullopt;
    if (output.size() + static_cast<std::size_t>(got) > longest_output) return Trouble::too_long;
    output.append(piece, static_cast<std::size_t>(got));
  }
}

Told troubled(Trouble trouble) {
  Told told;
  told.trouble = trouble;
  return told;
}

}  // namespace

std::filesystem::path reader_program() {
  constexpr std::string_view name = "danchieu-reader";
  std::error_code error;
  const std::filesystem::path places[] = {std::filesystem::read_symlink("/proc/self/exe", error).parent_path(),
                                          std::filesystem::absolute(program_invocation_name, error).parent_path()};
  for (const auto& place : places)
    if (!place.empty() && access((place / name).c_str(), X_OK) == 0) return place / name;
  throw std::runtime_error(std::string(name) + " is missing: it reads the files and belongs beside this program, in " + places[0].string() +
                           ". Build or install danchieu again.");
}

Told run_reader(const std::filesystem::path& program, std::string_view bytes, const Limits& limits) {
  Descriptor file(memfd_create("document", MFD_CLOEXEC));
  if (file.number() < 0) fail("no file in memory");
  fill(file.number(), bytes);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) fail("no pipe");
  const Descriptor pipe(ends[0]);
  Descriptor output(ends[1]);

  const Clock::time_point deadline = Clock::now() + std::chrono::seconds(limits.seconds);
  Child child(start(program, limits, file.number(), output.number()));
  output.close();
  file.close();

  std::string frames;
  if (const auto trouble = collect(pipe.number(), deadline, frames)) return troubled(*trouble);
  if (const auto told = parse_frames(frames)) return *told;
  // It broke off. Its processor time may have run out before its time on the clock.
  const auto status = child.wait_until(deadline);
  const bool slow = !status || (WIFSIGNALED(*status) && WTERMSIG(*status) == SIGXCPU);
  return troubled(slow ? Trouble::too_slow : Trouble::died);
}

}  // namespace danchieu::indexer

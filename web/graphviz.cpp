#include "web/graphviz.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <mutex>
#include <string_view>

#include "web/centred_text.h"

namespace danchieu::web {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds longest(8);
constexpr rlim_t most_seconds = 8, most_memory = rlim_t{512} << 20;
constexpr std::size_t largest_drawing = std::size_t{4} << 20;
constexpr int most_at_once = 2;  // whoever waits holds a thread of the server
constexpr std::size_t most_kept = 64;

const char* program() {
  for (const char* const path : {"/usr/bin/dot", "/usr/local/bin/dot"})
    if (access(path, X_OK) == 0) return path;
  return nullptr;
}

struct File {
  explicit File(int opened) : number(opened) {}
  ~File() {
    if (number >= 0) close(number);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  int number;
};

/// Only calls that are safe after a fork of one thread of many.
[[noreturn]] void become(const char* path, int input, int output) {
  const rlimit seconds{most_seconds, most_seconds}, memory{most_memory, most_memory};
  setrlimit(RLIMIT_CPU, &seconds);
  setrlimit(RLIMIT_AS, &memory);
  if (dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0) _exit(2);
  char name[] = "dot", format[] = "-Tsvg";
  char* const words[] = {name, format, nullptr};
  char* const nothing[] = {nullptr};
  execve(path, words, nothing);
  _exit(2);
}

/// What comes out of it until its end; empty where that does not come in time.
std::string collect(int output) {
  std::string all;
  const auto end = Clock::now() + longest;
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd waiting{output, POLLIN, 0};
    if (left <= 0 || poll(&waiting, 1, static_cast<int>(left)) == 0) return {};
    char piece[1 << 14];
    const ssize_t got = read(output, piece, sizeof piece);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return all;
    if (all.size() + static_cast<std::size_t>(got) > largest_drawing) return {};
    all.append(piece, static_cast<std::size_t>(got));
  }
}

std::string run(const char* path, const std::string& dot) {
  const File input(memfd_create("dot", MFD_CLOEXEC));
  if (input.number < 0 || write(input.number, dot.data(), dot.size()) != static_cast<ssize_t>(dot.size())) return {};
  lseek(input.number, 0, SEEK_SET);
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {};
  const File output(ends[0]);
  const pid_t child = fork();
  if (child == 0) become(path, input.number, ends[1]);
  close(ends[1]);
  if (child < 0) return {};
  std::string drawn = collect(output.number);
  kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return drawn;
}

/// Without the head of a file of its own; empty where it is not whole.
std::string inner(std::string drawn) {
  constexpr std::string_view end = "</svg>";
  const std::size_t begin = drawn.find("<svg"), last = drawn.rfind(end);
  return begin == drawn.npos || last == drawn.npos ? std::string() : drawn.substr(begin, last + end.size() - begin);
}

struct Kept {
  std::mutex mutex;
  std::deque<std::pair<std::string, std::string>> drawings;  ///< newest first: what was asked, what was drawn
};

}  // namespace

std::optional<std::string> draw_svg(const std::string& dot) {
  static Kept kept;
  static std::atomic<int> drawing{0};
  {
    const std::lock_guard lock(kept.mutex);
    for (const auto& [asked, svg] : kept.drawings)
      if (asked == dot) return svg;
  }
  const char* const path = program();
  if (!path) return std::nullopt;
  struct Turn {
    Turn() : before(drawing.fetch_add(1)) {}
    ~Turn() { --drawing; }
    int before;
  } const turn;
  if (turn.before >= most_at_once) return std::nullopt;
  std::string svg = centred_text(inner(run(path, dot)));
  if (svg.empty()) return std::nullopt;
  const std::lock_guard lock(kept.mutex);
  kept.drawings.emplace_front(dot, svg);
  if (kept.drawings.size() > most_kept) kept.drawings.pop_back();
  return svg;
}

}  // namespace danchieu::web

/// A reader program that does what its document says, none of it well: what a hostile file could make the real one do.
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <new>
#include <string>
#include <thread>

#include "indexer/bundle.h"
#include "indexer/fork_server.h"
#include "indexer/frames.h"
#include "indexer/sandbox.h"

namespace {

using danchieu::indexer::frame;

void tell(const std::string& bytes) { static_cast<void>(!write(STDOUT_FILENO, bytes.data(), bytes.size())); }

void sleep_long() { std::this_thread::sleep_for(std::chrono::hours(1)); }

const std::string page = frame('M', "text/plain") + frame('P', "Kế hoạch");

struct Deed {
  const char* name;
  void (*run)();
};

const Deed deeds[] = {
    {"behave", [] { tell(page + frame('E', "")); }},
    {"decline", [] { tell(frame('D', "")); }},
    {"hang", sleep_long},
    {"hang after the end",
     [] {
       tell(page + frame('E', ""));
       close(STDOUT_FILENO);
       sleep_long();
     }},
    {"close and hang",
     [] {
       close(STDOUT_FILENO);
       sleep_long();
     }},
    {"tell a page and hang",
     [] {
       tell(page);
       sleep_long();
     }},
    {"say for ever that it works",
     [] {
       for (;;) {
         tell(frame('W', ""));
         std::this_thread::sleep_for(std::chrono::milliseconds(200));
       }
     }},
    {"read slowly",
     [] {
       for (int i = 0; i < 6; ++i) {
         std::this_thread::sleep_for(std::chrono::milliseconds(500));
         tell(page);
       }
       tell(frame('E', ""));
     }},
    {"spin",
     [] {
       const rlimit second{1, 2};
       setrlimit(RLIMIT_CPU, &second);
       for (volatile bool on = true; on;) {
       }
     }},
    {"be killed", [] { raise(SIGKILL); }},
    {"crash", [] { raise(SIGSEGV); }},
    {"break off", [] { tell(page); }},
    {"break a frame", [] { tell(frame('P', "Kế hoạch").substr(0, 8)); }},
    {"babble", [] { tell("This is no frame."); }},
    {"babble and hang",
     [] {
       tell("This is no frame.");
       sleep_long();
     }},
    {"flood",
     [] {
       for (const std::string much = frame('P', std::string(1 << 20, 'a'));;) tell(much);
     }},
    {"tell broken letters", [] { tell(frame('M', "text/plain") + frame('P', "K\xE1\xBB ho\xFF") + frame('E', "")); }},
    {"kill the program that started it", [] { kill(getppid(), SIGKILL); }},
};

/// Whether a step was done that a reader may not do. errno tells nothing of interest: the kernel refuses in its own way.
struct Crime {
  const char* name;
  bool (*done)();
};

bool opened(const char* path, int how) {
  const int file = open(path, how, 0600);
  if (file >= 0) close(file);
  return file >= 0;
}

const Crime crimes[] = {
    {"reads the files of people",
     [] { return opened("/etc/passwd", O_RDONLY) || opened("/root", O_RDONLY) || opened("/proc/self/environ", O_RDONLY); }},
    {"writes a file",
     [] { return opened("/tmp/danchieu-crime", O_WRONLY | O_CREAT) || opened("/dev/shm/danchieu-crime", O_RDWR | O_CREAT); }},
    {"appends to a log of the system", [] { return opened("/usr/share/doc/danchieu-crime", O_WRONLY | O_APPEND | O_CREAT); }},
    {"makes a folder", [] { return mkdir("/tmp/danchieu-crime-folder", 0700) == 0; }},
    {"removes a file", [] { return unlink("/tmp/danchieu-crime") == 0 || errno == ENOENT; }},
    {"speaks to the network", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"speaks to another program", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    {"starts a process", [] { return fork() >= 0; }},
    {"becomes another program",
     [] {
       char name[] = "true";
       char* words[] = {name, nullptr};
       execv("/bin/true", words);
       return false;  // it would not come back and tell nothing
     }},
    {"sends signals", [] { return kill(getppid(), 0) == 0 || kill(getpid(), 0) == 0; }},
    {"traces", [] { return ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) == 0; }},
    {"lifts its limits",
     [] {
       const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
       return setrlimit(RLIMIT_FSIZE, &none) == 0;
     }},
    {"changes the document", [] { return write(STDIN_FILENO, "x", 1) == 1 || ftruncate(STDIN_FILENO, 0) == 0; }},
    {"writes code",
     [] { return mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
    {"becomes the owner of a world of its own", [] { return unshare(CLONE_NEWUSER) == 0; }},
    {"keeps what was open",
     [] {
       for (int file = STDERR_FILENO + 1; file < 64; ++file)
         if (fcntl(file, F_GETFD) >= 0) return true;
       return false;
     }},
};

bool can_work() {
  bool worked = false;
  std::thread([&] { worked = opened("/usr/share", O_RDONLY | O_DIRECTORY); }).join();
  return worked;
}

/// Tells a page for each crime that could be done.
[[noreturn]] void try_crimes() {
  signal(SIGXFSZ, SIG_IGN);  // the kernel's answer to writing into a file
  tell(frame('M', "text/plain") + frame('P', can_work() ? "works" : "cannot work"));
  for (const Crime& crime : crimes)
    if (crime.done()) tell(frame('P', crime.name));
  tell(frame('E', ""));
  _exit(0);
}

[[noreturn]] void take_memory() {
  try {
    for (;;) new char[1 << 20]();
  } catch (const std::bad_alloc&) {
    tell(frame('X', "out_of_memory"));
  }
  _exit(0);
}

void do_deed(std::string_view asked) {
  for (const Deed& deed : deeds)
    if (asked == deed.name) deed.run();
}

void act(const danchieu::indexer::Request& request) {
  char input[1024] = {};
  const ssize_t size = pread(STDIN_FILENO, input, sizeof input - 1, 0);
  const std::string asked(input, size > 0 ? static_cast<std::size_t>(size) : 0);
  if (request.texts > 0) {
    for (const std::string_view text : danchieu::indexer::unbundle(asked, request.texts)) do_deed(text);
    _exit(0);
  }
  do_deed(asked);
  static const danchieu::indexer::Sandbox sandbox;
  if (asked == "try crimes" || asked == "take all memory") sandbox.enter(request);
  if (asked == "try crimes") try_crimes();
  if (asked == "take all memory") take_memory();
  _exit(1);
}

}  // namespace

int main() { return danchieu::indexer::serve_documents(STDIN_FILENO, act); }

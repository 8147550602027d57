/// A reader program that does what its input says, none of it well.
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <thread>

#include "indexer/frames.h"

namespace {

void tell(const std::string& bytes) { static_cast<void>(!write(STDOUT_FILENO, bytes.data(), bytes.size())); }

}  // namespace

int main() {
  using danchieu::indexer::frame;
  char input[64] = {};
  const ssize_t size = read(STDIN_FILENO, input, sizeof input - 1);
  const std::string deed(input, size > 0 ? static_cast<std::size_t>(size) : 0);
  if (deed == "hang") std::this_thread::sleep_for(std::chrono::hours(1));
  if (deed == "hang after the end") {
    tell(frame('M', "text/plain") + frame('P', "Kế hoạch") + frame('E', ""));
    close(STDOUT_FILENO);
    std::this_thread::sleep_for(std::chrono::hours(1));
  }
  if (deed == "close and hang") {
    close(STDOUT_FILENO);
    std::this_thread::sleep_for(std::chrono::hours(1));
  }
  if (deed == "spin") {
    const rlimit second{1, 2};
    setrlimit(RLIMIT_CPU, &second);
    for (volatile bool on = true; on;) {
    }
  }
  if (deed == "be killed") raise(SIGKILL);
  if (deed == "crash") raise(SIGSEGV);
  if (deed == "break off") tell(frame('M', "text/plain") + frame('P', "Kế hoạch"));
  if (deed == "break a frame") tell(frame('P', "Kế hoạch").substr(0, 8));
  if (deed == "babble") tell("This is no frame.");
  if (deed == "flood")
    for (const std::string page = frame('P', std::string(1 << 20, 'a'));;) tell(page);
  return 1;
}

#include "cli/stop.h"

#include <signal.h>

namespace danchieu::cli {

namespace {
volatile sig_atomic_t requested = 0;
}

void catch_stop_signals() {
  struct sigaction action {};
  action.sa_handler = [](int) { requested = 1; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool stop_requested() { return requested != 0; }

}  // namespace danchieu::cli

#include "indexer/fork_server.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace danchieu::indexer {
namespace {

[[noreturn]] void become_reader(const Received& received, pid_t server, void (*read)(const Request&)) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);  // nothing goes on reading for nobody
  if (getppid() != server) _exit(2);
  if (dup2(received.files.document, STDIN_FILENO) < 0 || dup2(received.files.output, STDOUT_FILENO) < 0) _exit(2);
  close(received.files.document);
  close(received.files.output);
  read(*received.request);
  _exit(2);
}

/// Until the child has ended; a word on the socket, or its end, ends it.
int wait_for(pid_t child, int socket) {
  const int process = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
  pollfd waiting[] = {{process, POLLIN, 0}, {socket, POLLIN, 0}};
  while (poll(waiting, 2, -1) < 0 && errno == EINTR) {
  }
  if (waiting[0].revents == 0) kill(child, SIGKILL);
  if (process >= 0) close(process);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

int serve_documents(int socket, void (*read)(const Request& request)) {
  const pid_t server = getpid();
  while (const auto received = receive(socket)) {
    if (!received->request) continue;  // to end one that has ended by itself
    const pid_t child = fork();
    if (child == 0) become_reader(*received, server, read);
    close(received->files.document);
    close(received->files.output);
    const int status = child > 0 ? wait_for(child, socket) : not_started;
    if (send(socket, &status, sizeof status, MSG_NOSIGNAL) != static_cast<ssize_t>(sizeof status)) break;
  }
  return 0;
}

}  // namespace danchieu::indexer

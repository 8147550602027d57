#include "indexer/request.h"

#include <errno.h>
#include <sys/socket.h>

#include <cstring>

namespace danchieu::indexer {
namespace {

constexpr std::size_t files_size = 2 * sizeof(int);

/// One message, with room for two file descriptors.
struct Message {
  Message(void* data, std::size_t size) : piece{data, size} {
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    header.msg_control = control;
    header.msg_controllen = sizeof control;
  }
  iovec piece;
  alignas(cmsghdr) char control[CMSG_SPACE(files_size)] = {};
  msghdr header{};
};

}  // namespace

bool send_request(int socket, const Request& request, const Files& files) {
  Request copy = request;
  Message message(&copy, sizeof copy);
  cmsghdr* const rights = CMSG_FIRSTHDR(&message.header);
  rights->cmsg_level = SOL_SOCKET;
  rights->cmsg_type = SCM_RIGHTS;
  rights->cmsg_len = CMSG_LEN(files_size);
  const int numbers[] = {files.document, files.output};
  std::memcpy(CMSG_DATA(rights), numbers, sizeof numbers);
  for (;;) {
    const ssize_t sent = sendmsg(socket, &message.header, MSG_NOSIGNAL);
    if (sent >= 0 || errno != EINTR) return sent == static_cast<ssize_t>(sizeof copy);
  }
}

bool send_stop(int socket) {
  for (;;) {
    const ssize_t sent = send(socket, "", 1, MSG_NOSIGNAL);
    if (sent >= 0 || errno != EINTR) return sent == 1;
  }
}

std::optional<Received> receive(int socket) {
  Received received;
  Request request;
  Message message(&request, sizeof request);
  ssize_t got = 0;
  do {
    got = recvmsg(socket, &message.header, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return std::nullopt;
  if (got == 1) return received;
  const cmsghdr* const rights = CMSG_FIRSTHDR(&message.header);
  if (got != static_cast<ssize_t>(sizeof request) || !rights || rights->cmsg_len != CMSG_LEN(files_size)) return std::nullopt;
  int numbers[2] = {};
  std::memcpy(numbers, CMSG_DATA(rights), sizeof numbers);
  received.request = request;
  received.files = {numbers[0], numbers[1]};
  return received;
}

}  // namespace danchieu::indexer

#pragma once
/// What danchieu and its warm reader say to each other, beside the frames of a document (indexer/frames.h); both sides of it.
///
/// On a Unix socket that keeps messages apart (SOCK_SEQPACKET), the standard input of the reader:
///
///     danchieu → reader   a Request, with the document and the pipe for its frames as file descriptors
///     reader → danchieu   an int: how the process that read the document ended, as waitpid tells it, or not_started; once for each request
///     danchieu → reader   a byte: end the one that reads now

#include <cstdint>
#include <optional>

namespace danchieu::indexer {

struct Request {
  std::uint32_t seconds = 0;  ///< of processor time
  std::uint32_t megabytes = 0;
  std::uint32_t threads = 1;
  std::uint32_t texts = 0;       ///< the document is a bundle (indexer/bundle.h) of so many plain texts; 0: it is one document, of any kind
  std::uint32_t draw_page = 0;   ///< not 0: nothing is read, this page (from 1) is drawn
  std::uint32_t draw_width = 0;  ///< in pixels
};

constexpr int not_started = -1;

/// What comes with a request; to be closed by whoever received it.
struct Files {
  int document = -1;
  int output = -1;
};

/// False where nobody listens any more.
bool send_request(int socket, const Request& request, const Files& files);
bool send_stop(int socket);

struct Received {
  std::optional<Request> request;  ///< none: end the one that reads now
  Files files;
};
/// Waits. nullopt where nobody speaks any more.
std::optional<Received> receive(int socket);

}  // namespace danchieu::indexer

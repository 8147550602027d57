#pragma once
/// Serves the pages and the API of an archive.
///
///     Server server(options);   // binds; throws std::runtime_error with a sentence where it cannot
///     server.port();            // the port it really has (options.port 0: any free one)
///     server.wait(stop);        // until stop() is true

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "web/draft.h"

namespace danchieu::web {

struct ServerOptions {
  std::filesystem::path archive;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  Describe describe = {};  ///< for /cite
  /// How long a client may take, whatever it sends meanwhile: for the head of a request, for its body, to take the answer.
  std::chrono::milliseconds for_head = std::chrono::seconds(30), for_body = std::chrono::seconds(60), for_answer = std::chrono::minutes(10);
};

class Server {
 public:
  explicit Server(const ServerOptions& options);
  ~Server();
  std::uint16_t port() const;
  void wait(const std::function<bool()>& stop);

 private:
  struct Listener;
  std::unique_ptr<Listener> listener_;
};

}  // namespace danchieu::web

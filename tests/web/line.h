#pragma once
/// A raw connection to a server of this machine, for what no HTTP client would send.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace danchieu::web {

/// One connection to the server.
class Line {
 public:
  explicit Line(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("cannot connect");
    const timeval patience{.tv_sec = 20, .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  }
  ~Line() { close(socket_); }
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;

  void say(const std::string& words) const {
    if (send(socket_, words.data(), words.size(), MSG_NOSIGNAL) < 0) throw std::runtime_error("the server has hung up");
  }
  /// The same where the server may have hung up.
  void try_to_say(const std::string& words) const {
    [[maybe_unused]] const auto sent = send(socket_, words.data(), words.size(), MSG_NOSIGNAL);
  }
  /// There is nothing more to say.
  void finish() const { shutdown(socket_, SHUT_WR); }
  /// Everything until the server hangs up.
  std::string hear() const {
    std::string all;
    char piece[4096];
    for (ssize_t size; (size = recv(socket_, piece, sizeof piece, 0)) > 0;) all.append(piece, static_cast<std::size_t>(size));
    return all;
  }

 private:
  int socket_;
};

}  // namespace danchieu::web

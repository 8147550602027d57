#include "web/server.h"

#include <fcntl.h>
#include <microhttpd.h>
#include <netdb.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstring>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include "web/archives.h"
#include "web/deadlines.h"
#include "web/gzip.h"
#include "web/routes.h"
#include "web/warmth.h"
#include "web/workers.h"

namespace danchieu::web {
namespace {

constexpr unsigned connection_limit = 512;
constexpr unsigned seconds_of_silence = 30;
constexpr std::size_t bytes_of_request_head = 32 * 1024;

unsigned threads() { return std::clamp(std::thread::hardware_concurrency(), 2u, 8u); }

struct AddressInfo {
  explicit AddressInfo(const ServerOptions& options) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE;
    const int error = getaddrinfo(options.address.c_str(), std::to_string(options.port).c_str(), &hints, &first);
    if (error) throw std::runtime_error("the address " + options.address + " cannot be listened to: " + gai_strerror(error));
  }
  ~AddressInfo() { freeaddrinfo(first); }
  AddressInfo(const AddressInfo&) = delete;
  AddressInfo& operator=(const AddressInfo&) = delete;
  addrinfo* first = nullptr;
};

/// A request as microhttpd shows it, in steps.
struct Exchange {
  std::string target;
  const char* raw = nullptr;  ///< where it stands in microhttpd's memory
  bool head_seen = false;
  std::string body = {};
  std::size_t body_size = 0;
  bool asked = false;                     ///< the whole request is there, and its answer is being made
  std::optional<Response> response = {};  ///< none where it could not be made
};

/// A connection, and the request that is on it: it has one at a time, and owns it, whatever way both come to their end.
struct Line {
  Deadlines::Line* deadline = nullptr;
  std::unique_ptr<Exchange> exchange = {};
};

Line& line_of(MHD_Connection* connection) {
  return *static_cast<Line*>(MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)->socket_context);
}

/// A body of unknown length is read over up to here, and then the connection is cut.
constexpr std::size_t longest_patience = 16 * largest_body;

const char* header_of(MHD_Connection* connection, const char* name) {
  const char* value = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
  return value ? value : "";
}

/// How the reader's program calls this server; behind a proxy the proxy says whether that was by TLS. Empty where it says nothing that can
/// be a name.
std::string origin_of(MHD_Connection* connection) {
  const std::string_view host = header_of(connection, MHD_HTTP_HEADER_HOST);
  const bool sound = !host.empty() && host.size() < 256 && std::all_of(host.begin(), host.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || std::string_view("-._:[]").find(c) != std::string_view::npos;
  });
  const bool secure = std::string_view(header_of(connection, "X-Forwarded-Proto")) == "https";
  return sound ? std::string(secure ? "https://" : "http://").append(host) : std::string();
}

/// Whether the head announces a body that is not worth reading.
bool announces_too_much(MHD_Connection* connection) {
  const std::string_view digits = header_of(connection, MHD_HTTP_HEADER_CONTENT_LENGTH);
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  return error == std::errc::result_out_of_range || (error == std::errc() && size > largest_body);
}

/// Whether nobody can say for sure what is asked: a target with a byte 0 in it, where microhttpd takes it to end (between it and the
/// version there is one space); a body whose length is told in two ways (RFC 9112 §6.1: a proxy in front may have believed the other).
bool is_ambiguous(MHD_Connection* connection, const Exchange& exchange, const char* version) {
  const bool cut = *version != 0 && version != exchange.raw + exchange.target.size() + 1;
  int lengths = 0;
  const auto count = [](void* counted, MHD_ValueKind, const char* name, const char*) {
    if (strcasecmp(name, MHD_HTTP_HEADER_CONTENT_LENGTH) == 0) ++*static_cast<int*>(counted);
    return MHD_YES;
  };
  MHD_get_connection_values(connection, MHD_HEADER_KIND, count, &lengths);
  return cut || lengths > 1 || (lengths == 1 && *header_of(connection, MHD_HTTP_HEADER_TRANSFER_ENCODING));
}

/// The target as it was sent; microhttpd's own decoding would lose "%2F" and end at "%00".
void* open_exchange(void*, const char* target, MHD_Connection* connection) {
  Line& line = line_of(connection);
  line.exchange = std::make_unique<Exchange>(Exchange{target, target});
  return line.exchange.get();
}

MHD_Response* make_response(Response& response) {
  if (response.file.empty()) return MHD_create_response_from_buffer(response.body.size(), response.body.data(), MHD_RESPMEM_MUST_COPY);
  const int file = open(response.file.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat facts {};
  if (file >= 0 && fstat(file, &facts) == 0) return MHD_create_response_from_fd64(static_cast<std::uint64_t>(facts.st_size), file);
  if (file >= 0) close(file);
  return nullptr;
}

/// What is text goes small to those who can read it so. The tag of the same text in two codings is a weak one (RFC 9110 §8.8.3.3).
void make_small(const std::string& accepted, Response& response) {
  if (!is_worth_gzip(response.type, response.body.size())) return;
  const auto vary = std::find_if(response.headers.begin(), response.headers.end(), [](const auto& row) { return row.first == "Vary"; });
  if (vary == response.headers.end()) response.headers.emplace_back("Vary", "Accept-Encoding");
  else vary->second += ", Accept-Encoding";
  if (!accepts_gzip(accepted)) return;
  response.body = gzip(response.body);
  response.headers.emplace_back("Content-Encoding", "gzip");
  for (auto& [name, value] : response.headers)
    if (name == "ETag" && !value.starts_with("W/")) value.insert(0, "W/");
}

MHD_Result send(MHD_Connection* connection, Response& response) {
  MHD_Response* made = make_response(response);
  if (!made) return MHD_NO;
  MHD_add_response_header(made, MHD_HTTP_HEADER_CONTENT_TYPE, response.type.c_str());
  for (const auto& [name, value] : response.headers) MHD_add_response_header(made, name.c_str(), value.c_str());
  const MHD_Result sent = MHD_queue_response(connection, static_cast<unsigned>(response.status), made);
  MHD_destroy_response(made);
  return sent;
}

/// What pages are made from.
struct Site {
  Archives archives;
  Describe describe;
  std::unique_ptr<PageImages> images;
  const ServerOptions& times;
  Deadlines deadlines = {};
  std::atomic<int> unsent = 0;  ///< answers that were asked for, and are not yet on their way
  Workers workers{threads()};
};

void open_line(void* opened_site, MHD_Connection* connection, void** opened, MHD_ConnectionNotificationCode what) {
  auto& site = *static_cast<Site*>(opened_site);
  if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
    const std::unique_ptr<Line> line(static_cast<Line*>(*opened));
    return site.deadlines.close(line->deadline);
  }
  const int socket = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
  *opened = new Line{site.deadlines.open(socket, site.times.for_head)};
}

void close_exchange(void* opened_site, MHD_Connection* connection, void** opened, MHD_RequestTerminationCode) {
  auto& site = *static_cast<Site*>(opened_site);
  Line& line = line_of(connection);
  site.deadlines.set(*line.deadline, site.times.for_head);  // of the next request
  if (line.exchange && line.exchange->asked) --site.unsent;
  line.exchange.reset();
  *opened = nullptr;
}

Request request_of(MHD_Connection* connection, std::string_view method, Exchange& exchange, bool wanted) {
  return {.method = std::string(method),
          .target = exchange.target,
          .if_none_match = header_of(connection, MHD_HTTP_HEADER_IF_NONE_MATCH),
          .content_type = header_of(connection, MHD_HTTP_HEADER_CONTENT_TYPE),
          .cookie = header_of(connection, MHD_HTTP_HEADER_COOKIE),
          .accept_language = header_of(connection, MHD_HTTP_HEADER_ACCEPT_LANGUAGE),
          .origin = origin_of(connection),
          .body = std::move(exchange.body),
          .body_too_large = !wanted || exchange.body_size > largest_body};
}

/// Has the answer made by another thread; meanwhile this one serves other connections. microhttpd comes back when the answer is there.
void ask(Site& site, MHD_Connection* connection, Exchange& exchange, Request request) {
  exchange.asked = true;
  ++site.unsent;
  const auto answer = [&site, connection, &exchange, asked = std::make_shared<Request>(std::move(request)),
                       accepted = std::string(header_of(connection, MHD_HTTP_HEADER_ACCEPT_ENCODING))](bool at_the_end) {
    try {
      asked->at_the_end = at_the_end;
      exchange.response = respond(*asked, site.archives, site.describe, site.images.get());
      make_small(accepted, *exchange.response);
    } catch (const std::exception&) {
      exchange.response.reset();  // no memory for so much as an error page
    }
    MHD_resume_connection(connection);
  };
  MHD_suspend_connection(connection);
  bool taken = false;
  try {
    taken = site.workers.add({.work = [answer] { answer(false); }, .leave = [answer] { answer(true); }});
  } catch (const std::bad_alloc&) {
    // It goes on without an answer.
  }
  if (!taken) MHD_resume_connection(connection);
}

MHD_Result handle(void* opened_site, MHD_Connection* connection, const char*, const char* method_name, const char* version,
                  const char* piece, std::size_t* piece_size, void** opened) {
  auto& site = *static_cast<Site*>(opened_site);
  auto& exchange = *static_cast<Exchange*>(*opened);
  const std::string_view method = method_name;
  const bool posts = method == "POST";
  const bool wanted = method == "GET" || method == "HEAD" || (posts && !announces_too_much(connection));
  try {
    if (!exchange.head_seen && is_ambiguous(connection, exchange, version)) {
      Response response = respond({.method = "GET", .target = ""}, site.archives, site.describe, site.images.get());
      response.headers.emplace_back("Connection", "close");
      return send(connection, response);
    }
    // An answer to the head alone ends the connection: right for a body that nobody wants, wrong for a reader's next page.
    if (wanted && !std::exchange(exchange.head_seen, true)) {
      site.deadlines.set(*line_of(connection).deadline, site.times.for_body);
      return MHD_YES;
    }
    if (wanted && *piece_size > 0) {
      exchange.body_size += *piece_size;
      if (posts && exchange.body_size <= largest_body) exchange.body.append(piece, *piece_size);
      *piece_size = 0;
      return exchange.body_size > longest_patience ? MHD_NO : MHD_YES;
    }
    if (wanted && !exchange.asked) {
      ask(site, connection, exchange, request_of(connection, method, exchange, wanted));
      return MHD_YES;
    }
    if (!wanted) {
      exchange.response = respond(request_of(connection, method, exchange, wanted), site.archives, site.describe, site.images.get());
      make_small(header_of(connection, MHD_HTTP_HEADER_ACCEPT_ENCODING), *exchange.response);
    }
    site.deadlines.set(*line_of(connection).deadline, site.times.for_answer);
    return exchange.response ? send(connection, *exchange.response) : MHD_NO;
  } catch (const std::exception&) {
    return MHD_NO;  // no memory for so much as an error page: microhttpd closes the connection
  }
}

}  // namespace

struct Server::Listener {
  explicit Listener(const ServerOptions& given)
      : options(given),
        site{Archives(options.archive), options.describe,
             options.draw ? std::make_unique<PageImages>(options.cache, options.draw) : nullptr, options} {
    // A reader who leaves in the middle of a file must not end the program.
    std::signal(SIGPIPE, SIG_IGN);
    const AddressInfo address(options);
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
    if (address.first->ai_family == AF_INET6) flags |= MHD_USE_IPv6;
    // clang-format off
    daemon = MHD_start_daemon(flags, options.port, nullptr, nullptr, handle, &site,
                              MHD_OPTION_SOCK_ADDR, address.first->ai_addr,
                              MHD_OPTION_CONNECTION_LIMIT, connection_limit,
                              MHD_OPTION_CONNECTION_TIMEOUT, seconds_of_silence,
                              MHD_OPTION_CONNECTION_MEMORY_LIMIT, bytes_of_request_head,
                              MHD_OPTION_URI_LOG_CALLBACK, open_exchange, nullptr,
                              MHD_OPTION_NOTIFY_COMPLETED, close_exchange, &site,
                              MHD_OPTION_NOTIFY_CONNECTION, open_line, &site,
                              MHD_OPTION_STRICT_FOR_CLIENT, 1,
                              MHD_OPTION_END);
    // clang-format on
    if (!daemon)
      throw std::runtime_error("cannot listen on " + options.address + ':' + std::to_string(options.port) + ": " + std::strerror(errno) +
                               "; choose another port with --listen");
  }
  ~Listener() {
    const MHD_socket listening = MHD_quiesce_daemon(daemon);
    site.workers.end();  // a connection that waits for its answer must not be stopped
    // What is answered goes out first, but for clients that take too long.
    for (int moment = 0; site.unsent > 0 && moment < 100; ++moment) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    MHD_stop_daemon(daemon);
    if (listening != MHD_INVALID_SOCKET) close(listening);  // not before: the daemon may still look at it
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  const ServerOptions options;
  Site site;
  MHD_Daemon* daemon = nullptr;
  Warmth warmth{site.archives};
};

Server::Server(const ServerOptions& options) : listener_(std::make_unique<Listener>(options)) {}
Server::~Server() = default;

std::uint16_t Server::port() const { return MHD_get_daemon_info(listener_->daemon, MHD_DAEMON_INFO_BIND_PORT)->port; }

void Server::wait(const std::function<bool()>& stop) {
  while (!stop()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    listener_->site.deadlines.cut_late();
  }
}

}  // namespace danchieu::web

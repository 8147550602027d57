#pragma once
/// A request and its answer, as values: what routes see of HTTP.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace danchieu::web {

/// More than any draft needs: letters of a form are sent as three bytes for each.
inline constexpr std::size_t largest_body = 2 * 1024 * 1024;

/// More than any question needs: it is read up to two thousand characters, each sent as nine bytes at most.
inline constexpr std::size_t longest_target = 24 * 1024;

struct Request {
  std::string method = "GET";
  std::string target = {};           ///< as sent: "/search?q=ng%C3%A0y"
  std::string if_none_match = {};    ///< of the header, or ""
  std::string content_type = {};     ///< of the header, or ""
  std::string cookie = {};           ///< of the header, or ""
  std::string accept_language = {};  ///< of the header, or ""
  std::string origin = {};           ///< as the reader's program calls this server: "http://localhost:8080", or ""
  std::string body = {};             ///< of a POST; at most largest_body bytes
  bool body_too_large = false;       ///< then it was not kept
  bool at_the_end = false;           ///< the server ends, and no page is made any more
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body = {};
  std::filesystem::path file = {};  ///< sent in place of `body` where not empty
  std::vector<std::pair<std::string, std::string>> headers = {};
};

}  // namespace danchieu::web

#include <charconv>

#include "archive/archive.h"
#include "cli/command.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/describe.h"
#include "web/server.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::string listen = "127.0.0.1:8080";
};

/// "127.0.0.1:8080", "[::1]:8080".
void read_address(std::string_view typed, web::ServerOptions& options) {
  const std::size_t colon = typed.rfind(':');
  std::string_view address = typed.substr(0, colon);
  const std::string_view port = colon == std::string_view::npos ? std::string_view() : typed.substr(colon + 1);
  if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), options.port);
  if (address.empty() || port.empty() || error != std::errc() || end != port.data() + port.size()) {
    throw WrongUse(say<texts::bad_address>(typed));
  }
  options.address = address;
}

Exit serve(const Asked& asked) {
  web::ServerOptions options;
  options.archive = *asked.archive;
  options.describe = [](const std::string& text) { return indexer::describe({archive::Page{text}}, "text/plain"); };
  read_address(asked.listen, options);
  archive::Archive present(options.archive);  // throws where there is none
  catch_stop_signals();
  web::Server server(options);
  const bool ipv6 = options.address.find(':') != std::string::npos;
  print(say<texts::serving>(fmt::format("http://{}:{}", ipv6 ? "[" + options.address + "]" : options.address, server.port())) + "\n");
  std::fflush(stdout);
  server.wait(stop_requested);
  print(say<texts::served>() + "\n");
  return Exit::done;
}

}  // namespace

Run declare_serve(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.text("--listen", "ADDR:PORT=" + asked->listen, texts::listen_help, asked->listen);
  return [asked] { return serve(*asked); };
}

}  // namespace danchieu::cli

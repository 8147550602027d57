#include <charconv>
#include <cstdlib>

#include "archive/archive.h"
#include "cli/command.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/describe.h"
#include "indexer/draw_page.h"
#include "web/server.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::string listen = "127.0.0.1:8080";
  std::string cache;
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

/// Where images of pages are kept: as asked, else where systemd says, else with the user's other caches; empty where there is none.
std::filesystem::path cache_folder(const std::string& asked) {
  if (!asked.empty()) return asked;
  struct Place {
    const char* variable;
    const char* below;
  };
  for (const Place& place : {Place{"CACHE_DIRECTORY", ""}, Place{"XDG_CACHE_HOME", "danchieu"}, Place{"HOME", ".cache/danchieu"}})
    if (const char* value = std::getenv(place.variable); value && *value) return std::filesystem::path(value) / place.below;
  return {};
}

Exit serve(const Asked& asked) {
  web::ServerOptions options;
  options.archive = *asked.archive;
  options.describe = [](const std::string& text) { return indexer::describe({archive::Page{text}}, "text/plain"); };
  const auto drawer = std::make_shared<indexer::PageDrawer>();
  options.draw = [drawer](const std::filesystem::path& original, int page, int width) { return drawer->draw(original, page, width); };
  options.cache = cache_folder(asked.cache);
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
  options.text("--cache", "DIR", texts::cache_help, asked->cache);
  return [asked] { return serve(*asked); };
}

}  // namespace danchieu::cli

#include "cli/progress.h"

#include <fmt/format.h>

#include "cli/terminal.h"

namespace danchieu::cli {

namespace {

using namespace std::chrono_literals;
constexpr std::size_t bar_width = 24;

std::string bar(std::size_t done, std::size_t total) {
  const std::size_t full = total == 0 ? bar_width : bar_width * done / total;
  std::string drawn;
  for (std::size_t i = 0; i < bar_width; ++i) drawn += i < full ? "█" : "░";
  return drawn;
}

}  // namespace

ProgressBar::ProgressBar() : terminal_(is_terminal(stderr)), next_(std::chrono::steady_clock::now()) {}

ProgressBar::~ProgressBar() { wipe(); }

void ProgressBar::wipe() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

void ProgressBar::show(std::size_t done, std::size_t total, std::string_view what) {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_ && done < total) return;
  next_ = now + (terminal_ ? 50ms : 2s);
  const std::string counted = fmt::format("{}/{}  ", done, total);
  if (!terminal_) return cli::tell(counted + printable(what));
  const std::string line = "  " + bar(done, total) + "  " + counted;
  std::fputs(("\r\033[K" + line + cut(printable(what), terminal_width() - display_width(line) - 1)).c_str(), stderr);
  drawn_ = true;
}

void ProgressBar::tell(std::string_view line) {
  wipe();
  cli::tell(line);
}

}  // namespace danchieu::cli

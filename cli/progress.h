#pragma once
/// How far long work has come: a bar on a terminal, elsewhere a plain line every few seconds. On standard error.

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace danchieu::cli {

class ProgressBar {
 public:
  ProgressBar();
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// `what`: the file that was just done.
  void show(std::size_t done, std::size_t total, std::string_view what);
  /// A line that stays, above the bar.
  void tell(std::string_view line);
  /// Takes the bar away: what follows begins on a clean line.
  void wipe();

 private:
  bool terminal_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace danchieu::cli

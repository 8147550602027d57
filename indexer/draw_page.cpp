#include "indexer/draw_page.h"

#include <fcntl.h>
#include <unistd.h>

namespace danchieu::indexer {
namespace {

// Somebody waits for it, and others behind them.
constexpr Limits limits{.silence = 15, .seconds = 15, .seconds_a_page = 0, .longest = 15, .megabytes = 768};
constexpr std::size_t largest_original = std::size_t{512} << 20;

}  // namespace

std::string PageDrawer::draw(const std::filesystem::path& original, int page, int width) {
  const int file = open(original.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return {};
  const auto content = Content::copy_of(file, largest_original);
  close(file);
  if (!content) return {};
  const std::lock_guard lock(mutex_);
  return reader_.draw(*content, page, width, limits);
}

}  // namespace danchieu::indexer

#pragma once
/// Images of pages, kept in a folder outside the archive so that each is drawn once.
///
///     PageImages images("/var/cache/danchieu", draw);
///     images.get(sha256, original, 2, 900)  ->  {"image/png", "\x89PNG…"}
///
/// web/ may not see the indexer: who starts the server hands in what draws. Safe from any thread. The folder holds at most most_kept bytes:
/// what was drawn longest ago goes first. Without a folder nothing is kept.

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace danchieu::web {

/// A page (from 1) of an original, so many pixels wide; empty where it cannot be drawn.
using DrawPage = std::function<std::string(const std::filesystem::path& original, int page, int width)>;

/// Whether originals of that type have pages to draw.
bool can_be_drawn(std::string_view media_type);

struct PageImage {
  std::string type;
  std::string bytes;
};

class PageImages {
 public:
  static constexpr std::uint64_t most_kept = std::uint64_t{512} << 20;

  PageImages(std::filesystem::path folder, DrawPage draw, std::uint64_t most = most_kept);

  enum class Failure { busy, not_drawn };
  struct Got {
    std::optional<PageImage> image;
    Failure failure = Failure::not_drawn;  ///< where there is none; busy: ask again in a moment
  };
  /// `sha256`: of the original, which names what is kept.
  Got get(const std::string& sha256, const std::filesystem::path& original, int page, int width);

  /// The width that is drawn for a wanted one: one of a few, so that nobody fills the folder.
  static int width_for(int wanted);

 private:
  void keep(const std::filesystem::path& file, const std::string& bytes);

  std::filesystem::path folder_;
  DrawPage draw_;
  const std::uint64_t most_;
  std::mutex mutex_;        ///< of the folder
  std::uint64_t kept_ = 0;  ///< bytes in it
  std::atomic<int> drawing_{0};
};

}  // namespace danchieu::web

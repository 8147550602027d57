#pragma once
/// Pages of originals as images, drawn by the sandboxed reader program.
///
///     PageDrawer drawer;
///     drawer.draw("archive/originals/ab/abcd…", 2, 900)  ->  PNG or JPEG
///
/// Safe from any thread; one page is drawn at a time, the others wait.

#include <filesystem>
#include <mutex>
#include <string>

#include "indexer/warm_reader.h"

namespace danchieu::indexer {

class PageDrawer {
 public:
  /// Throws NoReader where there is no reader program.
  PageDrawer() : reader_(reader_program()) {}
  /// `page` from 1, `width` in pixels. Empty where it cannot be drawn: no such file, no such page, damaged, too slow.
  std::string draw(const std::filesystem::path& original, int page, int width);

 private:
  std::mutex mutex_;
  WarmReader reader_;
};

}  // namespace danchieu::indexer

#include "web/page_images.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace danchieu::web {
namespace {

namespace fs = std::filesystem;

// Whoever waits for a drawing holds a thread of the server: the others are for pages.
constexpr int most_waiting = 2;
constexpr int widths[] = {480, 800, 1200, 1800};

/// nullopt for what no browser should be told is an image, whoever wrote it.
std::optional<PageImage> recognised(std::string bytes) {
  if (bytes.starts_with("\x89PNG")) return PageImage{"image/png", std::move(bytes)};
  if (bytes.starts_with("\xFF\xD8")) return PageImage{"image/jpeg", std::move(bytes)};
  return std::nullopt;
}

std::string read_whole(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

struct Kept {
  fs::file_time_type drawn;
  std::uint64_t size;
  fs::path file;
};

std::vector<Kept> kept_files(const fs::path& folder) {
  std::vector<Kept> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.is_regular_file(error)) files.push_back({entry.last_write_time(error), entry.file_size(error), entry.path()});
  std::sort(files.begin(), files.end(), [](const Kept& a, const Kept& b) { return a.drawn < b.drawn; });
  return files;
}

}  // namespace

bool can_be_drawn(std::string_view media_type) { return media_type == "application/pdf" || media_type.starts_with("image/"); }

PageImages::PageImages(fs::path folder, DrawPage draw, std::uint64_t most)
    : folder_(std::move(folder)), draw_(std::move(draw)), most_(most) {
  if (folder_.empty()) return;
  std::error_code error;
  fs::create_directories(folder_, error);
  for (const Kept& each : kept_files(folder_)) kept_ += each.size;
}

int PageImages::width_for(int wanted) {
  const auto found = std::find_if(std::begin(widths), std::end(widths), [&](int width) { return width >= wanted; });
  return found == std::end(widths) ? *std::rbegin(widths) : *found;
}

PageImages::Got PageImages::get(const std::string& sha256, const fs::path& original, int page, int width) {
  const fs::path file = folder_ / (sha256 + '-' + std::to_string(page) + '-' + std::to_string(width));
  if (!folder_.empty())
    if (auto kept = recognised(read_whole(file))) return {.image = std::move(kept)};
  struct Turn {
    explicit Turn(std::atomic<int>& count) : count_(count), before(count.fetch_add(1)) {}
    ~Turn() { --count_; }
    std::atomic<int>& count_;
    int before;
  } turn(drawing_);
  if (turn.before >= most_waiting) return {.image = std::nullopt, .failure = Failure::busy};
  auto image = recognised(draw_(original, page, width));
  if (image && !folder_.empty()) keep(file, image->bytes);
  return {.image = std::move(image)};
}

/// What cannot be kept is drawn again the next time: no failure.
void PageImages::keep(const fs::path& file, const std::string& bytes) {
  const std::lock_guard lock(mutex_);
  std::error_code error;
  if (kept_ + bytes.size() > most_)
    for (const Kept& each : kept_files(folder_)) {
      if (kept_ + bytes.size() <= most_ / 4 * 3) break;
      if (fs::remove(each.file, error)) kept_ -= std::min(kept_, each.size);
    }
  fs::path unfinished = file;
  unfinished += ".new";
  std::ofstream stream(unfinished, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (stream) fs::rename(unfinished, file, error);  // whole or not at all: others read meanwhile
  if (!stream || error) fs::remove(unfinished, error);
  else kept_ += bytes.size();
}

}  // namespace danchieu::web

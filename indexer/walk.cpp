#include "indexer/walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace danchieu::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view passed_begins[] = {".", "~$"};
constexpr std::string_view passed_ends[] = {".crdownload", ".part", ".partial", ".tmp"};
constexpr std::string_view passed_names[] = {"Thumbs.db", "desktop.ini"};

class Walk {
 public:
  std::vector<fs::path> files, folders;

  void add(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) add_folder(path);
    else files.push_back(path);  // whatever it is: that a named one cannot be read must be said
  }

 private:
  void add_folder(const fs::path& folder) {
    struct stat found {};
    if (stat(folder.c_str(), &found) != 0 || !seen_.emplace(found.st_dev, found.st_ino).second) return;  // a loop of links ends here
    std::error_code error;
    if (fs::exists(folder / "catalogue.db", error)) return;  // an archive is no folder of documents: it holds those that it was given
    folders.push_back(folder);
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
      if (!is_passed_over(entry->path())) entries.push_back(entry->path());
    if (error) files.push_back(folder);
    std::sort(entries.begin(), entries.end());
    for (const fs::path& path : entries) {
      const fs::file_status status = fs::status(path, error);
      if (fs::is_directory(status)) add_folder(path);
      else if (fs::is_regular_file(status) || !fs::exists(status))
        files.push_back(path);  // a link to nowhere is a problem, a socket or pipe is none
    }
  }

  std::set<std::pair<dev_t, ino_t>> seen_;
};

}  // namespace

std::vector<fs::path> files_below(const std::vector<fs::path>& paths) {
  Walk walk;
  for (const fs::path& path : paths) walk.add(path);
  return std::move(walk.files);
}

std::vector<fs::path> folders_below(const std::vector<fs::path>& paths) {
  Walk walk;
  for (const fs::path& path : paths) walk.add(path);
  return std::move(walk.folders);
}

bool is_passed_over(const fs::path& path) {
  const std::string name = path.filename().string();
  const auto begins = [&](std::string_view mark) { return name.starts_with(mark); };
  const auto ends = [&](std::string_view mark) { return name.ends_with(mark); };
  return std::any_of(std::begin(passed_begins), std::end(passed_begins), begins) ||
         std::any_of(std::begin(passed_ends), std::end(passed_ends), ends) ||
         std::find(std::begin(passed_names), std::end(passed_names), name) != std::end(passed_names);
}

}  // namespace danchieu::indexer

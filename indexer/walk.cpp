#include "indexer/walk.h"

#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <utility>

namespace danchieu::indexer {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

class Walk {
 public:
  std::vector<fs::path> files;

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
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error))
      if (!is_hidden(entry->path())) entries.push_back(entry->path());
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

}  // namespace danchieu::indexer

#include "archive/originals.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <system_error>

#include "archive/errors.h"

namespace danchieu::archive {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw ArchiveError("The original " + path.string() + " could not be written (" + std::generic_category().message(error) +
                     "): look at the disk's room and at the rights on the archive folder");
}

class File {
 public:
  File(const std::filesystem::path& path, int how) : path_(path), descriptor_(::open(path.c_str(), how | O_CLOEXEC, 0644)) {
    if (descriptor_ < 0) fail(path_, errno);
  }
  ~File() { ::close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(path_, errno);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  /// Lets the disk begin; sync() need not wait for it then. A hint: what fails here fails there, too.
  void begin_to_sync() const { static_cast<void>(::sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE)); }
  void sync() const {
    if (::fsync(descriptor_) != 0) fail(path_, errno);
  }
  /// All that was written to its file system.
  void sync_all() const {
    if (::syncfs(descriptor_) != 0) fail(path_, errno);
  }

 private:
  std::filesystem::path path_;
  int descriptor_;
};

constexpr std::size_t kLarge = 1 << 20;  // bytes
constexpr std::size_t kMany = 32;        // files

bool holds(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code error;
  if (std::filesystem::file_size(path, error) != bytes.size() || error) return false;
  std::ifstream file(path, std::ios::binary);
  return std::equal(bytes.begin(), bytes.end(), std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

}  // namespace

std::filesystem::path Originals::path(std::string_view sha256) const {
  const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  if (sha256.size() != 64 || !std::all_of(sha256.begin(), sha256.end(), is_hex))
    throw ArchiveError("\"" + std::string(sha256.substr(0, 80)) + "\" names no original: it must be 64 hexadecimal digits");
  return folder_ / sha256.substr(0, 2) / sha256;
}

void Originals::keep(std::string_view sha256, std::string_view bytes) {
  const std::filesystem::path target = path(sha256);
  std::error_code error;
  if (const std::filesystem::path folder = target.parent_path(); !made_.contains(folder)) {
    std::filesystem::create_directories(folder, error);
    if (error) fail(target, error.value());
    made_.insert(folder);
  }
  if (std::filesystem::exists(target, error)) {
    if (holds(target, bytes)) return;
    // A crashed machine left a part of one that was never committed.
    std::filesystem::remove(target, error);
  }
  const File file(target, O_WRONLY | O_CREAT | O_EXCL);
  file.write(bytes);
  if (bytes.size() >= kLarge) file.begin_to_sync();
  unsettled_.push_back(target);
}

void Originals::settle() {
  if (unsettled_.size() >= kMany) {
    File(folder_, O_RDONLY | O_DIRECTORY).sync_all();
    unsettled_.clear();
  }
  std::set<std::filesystem::path> folders;
  for (const std::filesystem::path& file : unsettled_) {
    File(file, O_RDONLY).sync();
    folders.insert(file.parent_path());
  }
  for (const std::filesystem::path& folder : folders) File(folder, O_RDONLY | O_DIRECTORY).sync();
  if (!folders.empty()) File(folder_, O_RDONLY | O_DIRECTORY).sync();
  unsettled_.clear();
}

}  // namespace danchieu::archive

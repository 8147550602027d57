#include "indexer/content.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>

namespace danchieu::indexer {
namespace {

[[noreturn]] void fail() {
  throw std::runtime_error(std::string("There is no memory for a file that is to be read: ") + std::strerror(errno) +
                           ". Close other programs and try again.");
}

constexpr std::size_t kFew = std::size_t{64} << 10;

}  // namespace

/// Written once, then sealed and mapped.
class Content::File {
 public:
  File() : descriptor_(memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {
    if (descriptor_ < 0) fail();
  }
  ~File() {
    if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
    close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  void append(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t wrote = write(descriptor_, bytes.data(), bytes.size());
      if (wrote < 0 && errno == EINTR) continue;
      if (wrote < 0) fail();
      size_ += static_cast<std::size_t>(wrote);
      bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
  }
  void seal() const {
    if (fcntl(descriptor_, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0) fail();
  }
  /// After seal(), once.
  std::string_view map() {
    if (size_ == 0) return {};
    // Private: kernels before 6.7 take a shared mapping, even one for reading, for one that could write.
    void* const place = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor_, 0);
    if (place == MAP_FAILED) fail();
    return bytes_ = {static_cast<const char*>(place), size_};
  }
  int descriptor() const { return descriptor_; }

 private:
  const int descriptor_;
  std::size_t size_ = 0;
  std::string_view bytes_;
};

Content::Content(std::string_view bytes) : file_(std::make_shared<File>()) {
  file_->append(bytes);
  file_->seal();
  bytes_ = file_->map();
}

std::optional<Content> Content::copy_of(int file, std::size_t most) {
  Content content;
  std::vector<char>& piece = content.held_;
  std::size_t filled = 0;
  for (std::size_t size = 0; size < most;) {
    piece.resize(std::min(kFew, filled + (most - size)));
    if (filled == piece.size()) {
      if (!content.file_) content.file_ = std::make_shared<File>();
      content.file_->append({piece.data(), filled});
      filled = 0;
      continue;
    }
    const ssize_t got = read(file, piece.data() + filled, piece.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    size += static_cast<std::size_t>(got);
  }
  piece.resize(filled);
  if (content.file_) {
    content.file_->append({piece.data(), filled});
    content.file_->seal();
    content.bytes_ = content.file_->map();
    piece = {};
  } else {
    content.bytes_ = {piece.data(), filled};
  }
  return content;
}

Content& Content::operator=(Content&& other) noexcept {
  std::swap(held_, other.held_);
  std::swap(file_, other.file_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

int Content::descriptor() const {
  if (!file_) {
    file_ = std::make_shared<File>();
    file_->append(bytes_);
    file_->seal();
  }
  return file_->descriptor();
}

}  // namespace danchieu::indexer

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

void write_all(int file, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t wrote = write(file, bytes, size);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) fail();
    bytes += wrote;
    size -= static_cast<std::size_t>(wrote);
  }
}

}  // namespace

Content::Content(std::string_view bytes) {
  open();
  write_all(descriptor_, bytes.data(), bytes.size());
  seal(bytes.size());
}

std::optional<Content> Content::copy_of(int file, std::size_t most) {
  Content content;
  content.open();
  char piece[1 << 16];
  std::size_t size = 0;
  while (size < most) {
    const ssize_t got = read(file, piece, std::min(sizeof piece, most - size));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    write_all(content.descriptor_, piece, static_cast<std::size_t>(got));
    size += static_cast<std::size_t>(got);
  }
  content.seal(size);
  return content;
}

Content& Content::operator=(Content&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

Content::~Content() {
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
  if (descriptor_ >= 0) close(descriptor_);
}

void Content::open() {
  descriptor_ = memfd_create("document", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (descriptor_ < 0) fail();
}

void Content::seal(std::size_t size) {
  if (fcntl(descriptor_, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL) != 0) fail();
  if (size == 0) return;
  // Private: kernels before 6.7 take a shared mapping, even one for reading, for one that could write.
  void* const place = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor_, 0);
  if (place == MAP_FAILED) fail();
  bytes_ = {static_cast<const char*>(place), size};
}

}  // namespace danchieu::indexer

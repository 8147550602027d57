#include "archive/compressed.h"

#include <zstd.h>

#include "archive/errors.h"

namespace danchieu::archive {
namespace {

constexpr int kLevel = 9;  // of what is written once and has few kilobytes; more gains nothing
constexpr unsigned long long kMost = 256ULL << 20;

}  // namespace

std::string compress(std::string_view bytes) {
  std::string made(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress(made.data(), made.size(), bytes.data(), bytes.size(), kLevel);
  if (ZSTD_isError(size)) throw ArchiveError(std::string("Bytes could not be compressed (") + ZSTD_getErrorName(size) + ")");
  made.resize(size);
  return made;
}

std::string decompress(std::string_view compressed) {
  const unsigned long long told = ZSTD_getFrameContentSize(compressed.data(), compressed.size());
  std::string made(told <= kMost ? static_cast<std::size_t>(told) : 0, '\0');
  const std::size_t size = ZSTD_decompress(made.data(), made.size(), compressed.data(), compressed.size());
  if (told > kMost || ZSTD_isError(size) || size != made.size())
    throw ArchiveError("Compressed bytes of the catalogue are damaged: put back a copy of the archive folder, or index again");
  return made;
}

}  // namespace danchieu::archive

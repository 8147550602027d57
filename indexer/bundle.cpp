#include "indexer/bundle.h"

#include <cstdint>

namespace danchieu::indexer {
namespace {

constexpr std::size_t bytes_of_size = 4;

}  // namespace

std::string bundle(const std::vector<std::string_view>& documents) {
  std::string made;
  for (const std::string_view document : documents)
    for (unsigned shift = 0; shift < 8 * bytes_of_size; shift += 8) made += static_cast<char>((document.size() >> shift) & 0xFF);
  for (const std::string_view document : documents) made += document;
  return made;
}

std::vector<std::string_view> unbundle(std::string_view bytes, std::size_t documents) {
  if (documents > bytes.size() / bytes_of_size) return {};
  std::vector<std::string_view> found;
  std::size_t at = documents * bytes_of_size;
  for (std::size_t i = 0; i < documents; ++i) {
    std::uint32_t size = 0;
    for (std::size_t k = 0; k < bytes_of_size; ++k)
      size |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i * bytes_of_size + k])) << (8 * k);
    if (size > bytes.size() - at) return {};
    found.push_back(bytes.substr(at, size));
    at += size;
  }
  return at == bytes.size() ? found : std::vector<std::string_view>{};
}

}  // namespace danchieu::indexer

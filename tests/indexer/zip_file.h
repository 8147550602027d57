#pragma once
/// A ZIP file of a few parts, as they are: what a DOCX or ODT of a test is made of.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace danchieu::indexer {

inline std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = ~0U;
  for (const char byte : bytes) {
    crc ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0);
  }
  return ~crc;
}

inline std::string zip_file(const std::vector<std::pair<std::string, std::string>>& parts, std::uint16_t flags = 0) {
  const auto number = [](std::uint64_t value, int bytes) {
    std::string made;
    for (; bytes > 0; --bytes, value >>= 8) made += static_cast<char>(value & 0xFF);
    return made;
  };
  std::string file, contents;
  for (const auto& [name, bytes] : parts) {
    const std::string entry = number(20, 2) + number(flags, 2) + number(0, 2) + number(0, 4) + number(crc32(bytes), 4) +
                              number(bytes.size(), 4) + number(bytes.size(), 4) + number(name.size(), 2) + number(0, 2);
    contents += "PK\x01\x02" + number(20, 2) + entry + number(0, 2 + 2 + 2 + 4) + number(file.size(), 4) + name;
    file += "PK\x03\x04" + entry + name + bytes;
  }
  return file + contents + "PK\x05\x06" + number(0, 4) + number(parts.size(), 2) + number(parts.size(), 2) + number(contents.size(), 4) +
         number(file.size(), 4) + number(0, 2);
}

}  // namespace danchieu::indexer

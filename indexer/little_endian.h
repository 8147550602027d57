#pragma once
/// Numbers of a binary file, least byte first. Beyond its end everything is 0, and a part is empty: what a file says of itself is not
/// believed.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace danchieu::indexer {

class Bytes {
 public:
  Bytes() = default;
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::size_t size() const { return bytes_.size(); }
  std::uint8_t u8(std::size_t at) const { return at < bytes_.size() ? static_cast<std::uint8_t>(bytes_[at]) : std::uint8_t{0}; }
  std::uint16_t u16(std::size_t at) const { return static_cast<std::uint16_t>(u8(at) | u8(at + 1) << 8); }
  std::uint32_t u32(std::size_t at) const { return u16(at) | static_cast<std::uint32_t>(u16(at + 2)) << 16; }
  Bytes part(std::size_t at, std::size_t size) const { return at < bytes_.size() ? Bytes(bytes_.substr(at, size)) : Bytes(); }
  std::string_view text() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace danchieu::indexer

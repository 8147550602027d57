#include "web/assets.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "web/embedded.h"
#include "web/fingerprint.h"

namespace danchieu::web {

std::string fingerprint(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::string digits;
  for (; digits.size() < 16; hash >>= 4) digits.push_back("0123456789abcdef"[hash & 15]);
  return digits;
}

const Asset* asset(std::string_view name) {
  const Asset* end = embedded + embedded_count;
  const Asset* found = std::find_if(embedded, end, [&](const Asset& row) { return row.name == name; });
  return found == end ? nullptr : found;
}

std::string_view static_address(std::string_view name) {
  static const auto addresses = [] {
    std::map<std::string_view, std::string> made;
    for (std::size_t i = 0; i < embedded_count; ++i)
      made[embedded[i].name] = "/" + std::string(embedded[i].name) + "?v=" + fingerprint(embedded[i].text);
    return made;
  }();
  return addresses.at(name);
}

}  // namespace danchieu::web

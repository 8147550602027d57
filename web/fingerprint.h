#pragma once
/// A short fingerprint of a text, for entity tags and versioned addresses: FNV-1a, 64 bits, hexadecimal.
/// It tells texts apart that differ by chance, not by malice.

#include <string>
#include <string_view>

namespace danchieu::web {

std::string fingerprint(std::string_view text);

}  // namespace danchieu::web

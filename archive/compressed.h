#pragma once
/// Bytes in fewer bytes (zstd).
///
///     decompress(compress(bytes)) == bytes

#include <string>
#include <string_view>

namespace danchieu::archive {

std::string compress(std::string_view bytes);
/// Throws ArchiveError where `compressed` is not what compress() makes, or would need more than 256 MB.
std::string decompress(std::string_view compressed);

}  // namespace danchieu::archive

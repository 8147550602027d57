#pragma once
/// SHA-256: the name of an original, and what tells that two files are the same.
///
///     sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

#include <string>
#include <string_view>

namespace danchieu::archive {

/// 64 lower-case hexadecimal digits. Throws ArchiveError where the library refuses (never seen).
std::string sha256(std::string_view bytes);

}  // namespace danchieu::archive

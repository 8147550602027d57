#pragma once
/// One file as a document, without an archive.

#include <filesystem>

#include "archive/document.h"

namespace danchieu::cli {

/// `file`: a path, or "-" for standard input. Throws std::runtime_error with the reason where it cannot be read.
archive::Document read_file(const std::filesystem::path& file);

}  // namespace danchieu::cli

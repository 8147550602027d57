#pragma once
/// Runs the reader program over one file, and ends it where it takes too long or says too much.

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/frames.h"
#include "indexer/reader.h"

namespace danchieu::indexer {

/// `danchieu-reader` beside this program. Throws std::runtime_error with a sentence where there is none.
std::filesystem::path reader_program();

/// What `program` told of `bytes`; whatever goes wrong with it is a trouble. The child gets the bytes as a file without a name, so that
/// what it reads is what the caller has hashed. Throws std::runtime_error only where no child can be started at all.
Told run_reader(const std::filesystem::path& program, std::string_view bytes, const Limits& limits);

}  // namespace danchieu::indexer

#pragma once
/// The two steps of read_file: what is in the file, and what it says. Between them `ingest` asks whether it knows the content.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "indexer/reader.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

/// What tells without reading whether a file has changed.
struct Stamp {
  std::int64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  bool operator==(const Stamp&) const = default;
};
std::optional<Stamp> stamp_of(const std::filesystem::path& file);

struct Loaded {
  Stamp stamp;
  std::string bytes;
  std::string sha256;              ///< of the bytes; empty where there is trouble in getting them
  std::optional<Trouble> trouble;  ///< none of those that the reader program finds
};

/// The bytes of a regular file, and nothing that waits for somebody: a pipe or a device is trouble.
Loaded load(const std::filesystem::path& file);

/// All that comes out of an open file that need not be a regular one, such as standard input; there is no stamp.
Loaded load_stream(int file);

/// What `program` reads in them, described; for `read_file` that is the program beside this one.
ReadResult read_loaded(const std::filesystem::path& program, const std::filesystem::path& file, Loaded loaded, const Limits& limits);

}  // namespace danchieu::indexer

#pragma once
/// The steps of read_file: what is in the file, its pages, and what they say. Between the first two it is asked whether the content is
/// known.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "indexer/content.h"
#include "indexer/reader.h"
#include "indexer/trouble.h"
#include "indexer/warm_reader.h"

namespace danchieu::indexer {

constexpr std::int64_t largest_file = std::int64_t{256} << 20;

/// What tells without reading whether a file has changed.
struct Stamp {
  std::int64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  bool operator==(const Stamp&) const = default;
};
std::optional<Stamp> stamp_of(const std::filesystem::path& file);

struct Loaded {
  Stamp stamp;
  Content content;
  std::string sha256;              ///< of the bytes; empty where there is trouble in getting them
  std::optional<Trouble> trouble;  ///< none of those that the reader program finds
};

/// The bytes of a regular file, and nothing that waits for somebody: a pipe or a device is trouble. So is a file that is being written.
Loaded load(const std::filesystem::path& file);

/// All that comes out of an open file that need not be a regular one, such as standard input; there is no stamp.
Loaded load_stream(int file);

/// What `reader` tells of it, or the trouble in getting it. nullopt where `stop` ended it. Throws NoReader.
std::optional<Told> read_pages(WarmReader& reader, const Loaded& loaded, const Limits& limits, const std::function<bool()>& stop);

/// The document that the pages make, or the problem: `file` is what it is called there. Never throws.
ReadResult understand(const std::filesystem::path& file, Loaded loaded, Told told);

/// Both of them. Throws NoReader.
ReadResult read_loaded(WarmReader& reader, const std::filesystem::path& file, Loaded loaded, const Limits& limits);

}  // namespace danchieu::indexer

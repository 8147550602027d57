#include "indexer/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "archive/hash.h"
#include "indexer/child.h"
#include "indexer/describe.h"
#include "indexer/reading.h"

namespace danchieu::indexer {
namespace {

constexpr std::int64_t largest_file = std::int64_t{256} << 20;

Stamp stamp(const struct stat& found) {
  return {found.st_size, found.st_mtim.tv_sec * std::int64_t{1'000'000'000} + found.st_mtim.tv_nsec};
}

/// Fills `loaded` from the open file.
std::optional<Trouble> load_open(int file, Loaded& loaded) {
  struct stat found {};
  if (fstat(file, &found) != 0) return Trouble::forbidden;
  loaded.stamp = stamp(found);
  if (!S_ISREG(found.st_mode)) return Trouble::not_a_file;
  if (loaded.stamp.size > largest_file) return Trouble::too_large;
  loaded.bytes.resize(static_cast<std::size_t>(loaded.stamp.size));
  std::size_t done = 0;
  while (done < loaded.bytes.size()) {
    const ssize_t got = ::read(file, loaded.bytes.data() + done, loaded.bytes.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return Trouble::unreadable;
    if (got == 0) break;  // it became shorter meanwhile
    done += static_cast<std::size_t>(got);
  }
  loaded.bytes.resize(done);
  loaded.sha256 = archive::sha256(loaded.bytes);
  return loaded.bytes.empty() ? std::optional(Trouble::empty) : std::nullopt;
}

}  // namespace

std::optional<Stamp> stamp_of(const std::filesystem::path& file) {
  struct stat found {};
  return stat(file.c_str(), &found) == 0 ? std::optional(stamp(found)) : std::nullopt;
}

Loaded load(const std::filesystem::path& path) {
  Loaded loaded;
  const int file = open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (file < 0) {
    loaded.trouble = errno == ENOENT || errno == ENOTDIR ? Trouble::missing : errno == EACCES ? Trouble::forbidden : Trouble::unreadable;
    return loaded;
  }
  loaded.trouble = load_open(file, loaded);
  close(file);
  return loaded;
}

Loaded load_stream(int file) {
  constexpr std::size_t step = 1 << 16;
  Loaded loaded;
  for (;;) {
    const std::size_t done = loaded.bytes.size();
    if (done > static_cast<std::size_t>(largest_file)) {
      loaded.trouble = Trouble::too_large;
      return loaded;
    }
    loaded.bytes.resize(done + step);
    const ssize_t got = ::read(file, loaded.bytes.data() + done, step);
    loaded.bytes.resize(done + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) loaded.trouble = Trouble::unreadable;
    if (got <= 0) break;
  }
  loaded.sha256 = archive::sha256(loaded.bytes);
  if (!loaded.trouble && loaded.bytes.empty()) loaded.trouble = Trouble::empty;
  return loaded;
}

ReadResult read_loaded(const std::filesystem::path& program, const std::filesystem::path& file, Loaded loaded, const Limits& limits) {
  ReadResult result;
  result.sha256 = std::move(loaded.sha256);
  result.bytes = std::move(loaded.bytes);
  std::optional<Trouble> trouble = loaded.trouble;
  if (!trouble) {
    Told told = run_reader(program, result.bytes, limits);
    trouble = told.trouble;
    if (!trouble) {
      result.document = describe(std::move(told.pages), std::move(told.media_type));
      result.document.converted_from = std::move(told.converted_from);
    }
  }
  if (trouble) result.problem = sentence(*trouble, file);
  return result;
}

ReadResult read_file(const std::filesystem::path& file, const Limits& limits) {
  return read_loaded(reader_program(), file, load(file), limits);
}

}  // namespace danchieu::indexer

#include "indexer/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

#include "archive/hash.h"
#include "indexer/describe.h"
#include "indexer/reading.h"

namespace danchieu::indexer {
namespace {

Stamp stamp(const struct stat& found) {
  return {found.st_size, found.st_mtim.tv_sec * std::int64_t{1'000'000'000} + found.st_mtim.tv_nsec};
}

/// Fills `loaded` with what is in `file`; the trouble in getting it.
std::optional<Trouble> fill(Loaded& loaded, int file, std::int64_t most) {
  auto content = Content::copy_of(file, static_cast<std::size_t>(most));
  if (!content) return Trouble::unreadable;
  loaded.content = std::move(*content);
  loaded.sha256 = archive::sha256(loaded.content.bytes());
  return loaded.content.bytes().empty() ? std::optional(Trouble::empty) : std::nullopt;
}

std::optional<Trouble> load_open(int file, Loaded& loaded) {
  struct stat found {
  }, later{};
  if (fstat(file, &found) != 0) return Trouble::forbidden;
  loaded.stamp = stamp(found);
  if (!S_ISREG(found.st_mode)) return Trouble::not_a_file;
  if (loaded.stamp.size > largest_file) return Trouble::too_large;
  const auto trouble = fill(loaded, file, loaded.stamp.size);
  if (fstat(file, &later) == 0 && stamp(later) != loaded.stamp) return Trouble::changing;
  return trouble;
}

/// How often digits stand before a slash or dash with a capital letter behind it, as in numbers of documents.
std::size_t count_numbers(const std::vector<archive::Page>& pages) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  // Đ begins with a byte above 0x7F, as other letters with marks do.
  const auto may_be_capital = [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3; };
  std::size_t numbers = 0;
  for (const archive::Page& page : pages) {
    const std::string& text = page.text;
    for (std::size_t at = text.find_first_of("/-", 1); at != text.npos && at + 1 < text.size(); at = text.find_first_of("/-", at + 1))
      numbers += is_digit(text[at - 1]) && may_be_capital(text[at + 1]);
  }
  return numbers;
}

/// What is kept of a mention takes a kilobyte while it is written; no document names so many, not one of 3,000 pages.
constexpr std::size_t most_numbers = 60'000;

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
  Loaded loaded;
  loaded.trouble = fill(loaded, file, largest_file + 1);
  if (loaded.content.bytes().size() > static_cast<std::size_t>(largest_file)) loaded = {{}, {}, {}, Trouble::too_large};
  return loaded;
}

std::optional<Told> read_pages(WarmReader& reader, const Loaded& loaded, const Limits& limits, const std::function<bool()>& stop) {
  if (!loaded.trouble) return reader.read(loaded.content, limits, stop);
  Told told;
  told.trouble = loaded.trouble;
  return told;
}

ReadResult understand(const std::filesystem::path& file, Loaded loaded, Told told) {
  ReadResult result;
  result.sha256 = std::move(loaded.sha256);
  result.content = std::move(loaded.content);
  std::optional<Trouble> trouble = told.trouble;
  if (!trouble && count_numbers(told.pages) > most_numbers) trouble = Trouble::too_long;
  // The border of DESIGN §4: whatever one file brings up, the others go on.
  try {
    if (!trouble) {
      result.document = describe(std::move(told.pages), std::move(told.media_type));
      result.document.converted_from = std::move(told.converted_from);
    }
  } catch (const std::exception&) {
    result.document = {};
    trouble = Trouble::not_understood;
  }
  if (trouble) result.problem = sentence(*trouble, file);
  return result;
}

ReadResult read_loaded(WarmReader& reader, const std::filesystem::path& file, Loaded loaded, const Limits& limits) {
  Told told = *read_pages(reader, loaded, limits, {});
  return understand(file, std::move(loaded), std::move(told));
}

ReadResult read_file(const std::filesystem::path& file, const Limits& limits) {
  WarmReader reader(reader_program());
  return read_loaded(reader, file, load(file), limits);
}

}  // namespace danchieu::indexer

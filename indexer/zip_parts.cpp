#include "indexer/zip_parts.h"

#include <zip.h>

#include <algorithm>

namespace danchieu::indexer {
namespace {

constexpr std::size_t most_unpacked = std::size_t{96} << 20;  // all parts that are read: the XML of a plan has some 1 MB
constexpr std::size_t small = std::size_t{8} << 20;           // whatever its ratio
constexpr std::size_t highest_ratio = 200;                    // XML packs 10 to 40 times

}  // namespace

ZipParts::ZipParts(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source) file_ = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (!file_) {
    if (source) zip_source_free(source);
    // Its table of contents stands at the end.
    const int code = zip_error_code_zip(&error);
    if (code == ZIP_ER_MEMORY) trouble_ = Trouble::out_of_memory;
    else trouble_ = code == ZIP_ER_NOZIP || code == ZIP_ER_EOF ? Trouble::cut_short : Trouble::damaged;
  }
  zip_error_fini(&error);
}

ZipParts::~ZipParts() {
  if (file_) zip_discard(file_);
}

bool ZipParts::has(const std::string& name) const { return file_ && zip_name_locate(file_, name.c_str(), ZIP_FL_NOCASE) >= 0; }

std::optional<std::string> ZipParts::read(const std::string& name) {
  const zip_int64_t index = file_ ? zip_name_locate(file_, name.c_str(), ZIP_FL_NOCASE) : -1;
  if (index < 0) return std::nullopt;
  zip_stat_t stat;
  if (zip_stat_index(file_, static_cast<zip_uint64_t>(index), 0, &stat) != 0) throw Trouble::damaged;
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) throw Trouble::encrypted;
  const std::size_t packed = stat.valid & ZIP_STAT_COMP_SIZE ? stat.comp_size : 0;
  zip_file_t* const part = zip_fopen_index(file_, static_cast<zip_uint64_t>(index), 0);
  if (!part) throw Trouble::damaged;
  // What the table of contents says of its size is not believed.
  constexpr std::size_t step = std::size_t{1} << 18;
  std::string bytes;
  std::optional<Trouble> trouble;
  for (;;) {
    const std::size_t done = bytes.size();
    bytes.resize(done + step);
    const zip_int64_t got = zip_fread(part, bytes.data() + done, step);
    bytes.resize(done + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    if (got < 0) trouble = Trouble::damaged;
    if (got <= 0) break;
    if (unpacked_ + bytes.size() > most_unpacked || (bytes.size() > small && bytes.size() / highest_ratio > packed)) {
      trouble = Trouble::unpacks_too_large;
      break;
    }
  }
  if (zip_fclose(part) != 0 && !trouble) trouble = Trouble::damaged;
  if (trouble) throw *trouble;
  unpacked_ += bytes.size();
  return bytes;
}

}  // namespace danchieu::indexer

#pragma once
/// Xapian's errors become ArchiveError here: Xapian::Error is no std::exception, so none may pass the door.

#include <xapian.h>

#include <filesystem>
#include <utility>

namespace danchieu::archive {

[[noreturn]] void fail_index(const std::filesystem::path& index, const Xapian::Error& error);

/// What `work` returns; what Xapian throws in it arrives as ArchiveError with the path of the index.
template <class Work>
auto at_index_door(const std::filesystem::path& index, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const Xapian::Error& error) {
    fail_index(index, error);
  }
}

}  // namespace danchieu::archive

#pragma once
/// What the archive throws: sentences for people, that say what, which one, and what to do.

#include <stdexcept>
#include <string>

namespace danchieu::archive {

/// The archive cannot be opened or written: not there, no archive, of a newer program, locked by another writer, disk full …
/// SQLite's and Xapian's errors arrive as this.
class ArchiveError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Another program is writing it: what can be tried again later.
class ArchiveBusy : public ArchiveError {
 public:
  using ArchiveError::ArchiveError;
};

}  // namespace danchieu::archive

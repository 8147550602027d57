#pragma once
/// Open archives, lent to one thread at a time.
///
///     Archives archives("archive");
///     Archives::Loan loan = archives.lend();     // opens one where none is free
///     loan->status();                            // at the end of the scope it goes back
///
/// Safe from any thread.

#include <filesystem>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "archive/archive.h"

namespace danchieu::web {

/// There is no archive yet, or nothing in its folder: a page says how to fill it.
class EmptyArchive : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class AllSeries;

class Archives {
 public:
  explicit Archives(std::filesystem::path folder);
  ~Archives();

  /// Gives its archive back when it ends, but not while an exception passes: who knows in what state it is.
  class Loan {
   public:
    Loan(Archives& from, std::unique_ptr<archive::Archive> archive);
    ~Loan();
    archive::Archive* operator->() const { return archive_.get(); }
    archive::Archive& operator*() const { return *archive_; }

   private:
    Archives& from_;
    std::unique_ptr<archive::Archive> archive_;
    int exceptions_;
  };

  /// Throws EmptyArchive, archive::ArchiveError.
  Loan lend();
  /// What is found once for all visits.
  AllSeries& all_series() { return *all_series_; }

 private:
  std::filesystem::path folder_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<archive::Archive>> free_;
  std::unique_ptr<AllSeries> all_series_;  // the last: its thread may still have one of them
};

}  // namespace danchieu::web

#pragma once
/// What a function of the reader program that reads one kind of file gets besides the bytes, and whom it tells what it reads.
///
///     std::optional<Trouble> docx_pages(std::string_view bytes, Tell& tell) {
///       tell.media_type("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
///       for (…) tell.page({.text = …, .layout = …});   // as soon as the page is read
///       return std::nullopt;                            // or why not, where there is nothing to tell
///     }
///
/// It stands in the table of reader_program.cpp and runs in a process of its own, which may
///   - open files for reading below /usr and the few folders of indexer/sandbox.cpp, nowhere else, and none for writing;
///   - start threads, as many as `threads()` says, but no programs, and speak to nobody but through Tell;
///   - have as much memory and time as indexer/reader.h says. What is not enough throws std::bad_alloc, which is Trouble::out_of_memory
///     and need not be caught, or ends the process, which is a trouble too. Any other exception is Trouble::damaged.
/// A page, or `still_working`, must come before `Limits::silence` is over.
/// What is slow to load and the same for all files (a language model) is loaded once, by a function of the table `warm_ups` there: it runs
/// before the first document comes, with all rights of the person, and must not start threads.

#include <string_view>

#include "archive/document.h"

namespace danchieu::indexer {

/// One thread at a time.
class Tell {
 public:
  explicit Tell(int threads = 1) : threads_(threads) {}
  virtual ~Tell() = default;
  Tell(const Tell&) = delete;
  Tell& operator=(const Tell&) = delete;

  /// "application/pdf": once, before the first page.
  virtual void media_type(std::string_view name) = 0;
  /// The encoding that letters were converted from, where it is none of Unicode's: "TCVN3".
  virtual void converted_from(std::string_view encoding) = 0;
  /// The next page, in the order of the document; empty ones too.
  virtual void page(const archive::Page& page) = 0;
  /// Nothing can be told yet, but a step of many is done.
  virtual void still_working() = 0;

  /// How many threads may work at the same time, the calling one included; at least 1.
  int threads() const { return threads_; }

 private:
  int threads_;
};

}  // namespace danchieu::indexer

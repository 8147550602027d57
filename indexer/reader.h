#pragma once
/// Reads one file: text in any encoding, or a PDF with a text layer, in a child process with limits on time and memory.
///
///     auto read = read_file("plan.pdf");
///     if (read.problem.empty()) use(read.document); else report(read.problem);   // "plan.pdf bị khóa bằng mật khẩu; hãy …"

#include <filesystem>
#include <stdexcept>
#include <string>

#include "archive/document.h"
#include "indexer/content.h"

namespace danchieu::indexer {

/// Of the process that reads one file. A scan may take long, as long as it goes on.
struct Limits {
  int silence = 60;         ///< seconds in which it tells nothing
  int seconds = 60;         ///< from begin to end, and
  int seconds_a_page = 15;  ///< for each page that it has told,
  int longest = 7200;       ///< at most
  int megabytes = 1024;     ///< address space
  int threads = 1;          ///< that recognise pages side by side
};

/// There is no program that reads files, or it cannot be started: no fault of the file.
class NoReader : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ReadResult {
  std::string sha256;  ///< of the bytes; empty where the file could not be opened
  Content content;
  archive::Document document;  ///< described, with sections, abbreviations and mentions
  std::string problem;         ///< a sentence for people; empty where all went well
};

/// Never throws for what is in the file; throws NoReader.
ReadResult read_file(const std::filesystem::path& file, const Limits& limits = {});

}  // namespace danchieu::indexer

#pragma once
/// Reads one file: text in any encoding, or a PDF with a text layer, in a child process with limits on time and memory.
///
///     auto read = read_file("plan.pdf");
///     if (read.problem.empty()) use(read.document); else report(read.problem);   // "plan.pdf bị khóa bằng mật khẩu; hãy …"

#include <filesystem>
#include <string>

#include "archive/document.h"

namespace danchieu::indexer {

struct Limits {
  int seconds = 60;      ///< of processor time and of waiting
  int megabytes = 1024;  ///< address space of the child
};

struct ReadResult {
  std::string sha256;  ///< of the bytes; empty where the file could not be opened
  std::string bytes;
  archive::Document document;  ///< described, with sections, abbreviations and mentions
  std::string problem;         ///< a sentence for people; empty where all went well
};

/// Never throws for what is in the file; throws std::runtime_error only where the reader program itself is missing.
ReadResult read_file(const std::filesystem::path& file, const Limits& limits = {});

}  // namespace danchieu::indexer

#include "cli/read_file.h"

#include <unistd.h>

#include <stdexcept>

#include "cli/texts.h"
#include "indexer/reading.h"

namespace danchieu::cli {

archive::Document read_file(const std::filesystem::path& file) {
  const bool piped = file == "-";
  const std::filesystem::path called = piped ? std::filesystem::path(word(texts::standard_input)) : file;
  indexer::WarmReader reader(indexer::reader_program());
  indexer::ReadResult read = indexer::read_loaded(reader, called, piped ? indexer::load_stream(STDIN_FILENO) : indexer::load(file), {});
  if (!read.problem.empty()) throw std::runtime_error(read.problem);
  return std::move(read.document);
}

}  // namespace danchieu::cli

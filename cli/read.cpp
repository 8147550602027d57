#include <unistd.h>

#include <algorithm>
#include <thread>
#include <utility>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/document_text.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/reading.h"
#include "indexer/trouble.h"
#include "indexer/walk.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

namespace fs = std::filesystem;

struct Asked {
  std::vector<std::string> paths;
  bool json = false;
};

const fs::path standard_input = "-";

indexer::ReadResult read_one(indexer::WarmReader& reader, const fs::path& file) {
  const bool piped = file == standard_input;
  const fs::path called = piped ? fs::path(word(texts::standard_input)) : file;
  // One file after the other, so the pages of a scan may have all cores.
  const indexer::Limits limits{.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()))};
  return indexer::read_loaded(reader, called, piped ? indexer::load_stream(STDIN_FILENO) : indexer::load(file), limits);
}

void print_json(const fs::path& file, const indexer::ReadResult& read) {
  if (read.problem.empty()) {
    print(web::json_of_document(read.document, file.string(), read.sha256));
  } else {
    // Nothing can be said of the plan: the answer is the problem, never a plan without mentions.
    nlohmann::ordered_json line{{"file", file.string()}};
    if (!read.sha256.empty()) line["sha256"] = read.sha256;
    line["problem"] = read.problem;
    print(line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  }
  print("\n");
  std::fflush(stdout);  // whoever reads the lines need not wait for the last
}

void print_text(const fs::path& file, const archive::Document& document) {
  Table table;
  table.row({std::string(word(texts::field_file)), printable(file.string()) + " · " + pages_text(document)});
  add_plan(table, document);
  add_reading(table, document);
  print(table.text() + sections_text(document) + abbreviations_text(document) + mentions_text(document));
}

Exit read(const Asked& asked) {
  std::vector<fs::path> files;
  for (const std::string& path : asked.paths) {
    if (path != standard_input && !fs::exists(fs::symlink_status(path))) throw std::runtime_error(say<texts::no_such_path>(path));
    if (path == standard_input) {
      files.push_back(standard_input);
      continue;
    }
    for (fs::path& file : indexer::files_below({path})) files.push_back(std::move(file));
  }
  indexer::WarmReader reader(indexer::reader_program());
  if (files.size() > 1) catch_stop_signals();

  std::size_t problems = 0;
  bool first = true;
  for (const fs::path& file : files) {
    if (stop_requested()) return Exit::failed;
    const indexer::ReadResult read = read_one(reader, file);
    if (!read.problem.empty()) {
      ++problems;
      tell(say<texts::error>(printable(read.problem)));
    }
    if (asked.json) {
      print_json(file, read);
    } else if (read.problem.empty()) {
      if (!std::exchange(first, false)) print("\n");
      print_text(file, read.document);
    }
  }
  return problems == 0 ? Exit::done : Exit::problems;
}

}  // namespace

Run declare_read(Options& options) {
  auto asked = std::make_shared<Asked>();
  options.arguments("PATH", texts::read_paths_help, asked->paths);
  options.json(asked->json);
  return [asked] { return read(*asked); };
}

}  // namespace danchieu::cli

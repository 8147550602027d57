#include <unistd.h>

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/document_text.h"
#include "cli/stop.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/crew.h"
#include "indexer/reading.h"
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

std::vector<fs::path> files_of(const Asked& asked) {
  std::vector<fs::path> files;
  for (const std::string& path : asked.paths) {
    if (path == standard_input) {
      files.push_back(standard_input);
      continue;
    }
    if (!fs::exists(fs::symlink_status(path))) throw std::runtime_error(say<texts::no_such_path>(path));
    for (fs::path& file : indexer::files_below({path})) files.push_back(std::move(file));
  }
  return files;
}

indexer::ReadResult read_standard_input(std::size_t threads) {
  indexer::WarmReader reader(indexer::reader_program());
  return indexer::read_loaded(reader, word(texts::standard_input), indexer::load_stream(STDIN_FILENO),
                              {.threads = static_cast<int>(threads)});
}

/// Reads files side by side and hands on what they say in their order, without holding more than a few of them.
class Files {
 public:
  explicit Files(std::vector<fs::path> files) : files_(std::move(files)), workers_(cores()), crew_(std::min(workers_, files_.size()), {}) {}

  /// nullopt at the end, or where the person stops.
  std::optional<std::pair<fs::path, indexer::ReadResult>> next() {
    constexpr std::size_t asked_a_worker = 16;
    for (; asked_ < files_.size() && crew_.waiting() < workers_ * asked_a_worker; ++asked_)
      if (files_[asked_] != standard_input) crew_.add({files_[asked_]});
    if (done_ == files_.size() || stop_requested()) return std::nullopt;
    const fs::path& file = files_[done_++];
    if (file == standard_input) return std::pair(file, read_standard_input(workers_));
    auto outcome = crew_.next(stop_requested);
    if (!outcome) return std::nullopt;
    return std::pair(file, std::move(outcome->read));
  }

 private:
  static std::size_t cores() { return std::max(1U, std::thread::hardware_concurrency()); }

  const std::vector<fs::path> files_;
  const std::size_t workers_;
  indexer::Crew crew_;
  std::size_t asked_ = 0, done_ = 0;
};

Exit read(const Asked& asked) {
  Files files(files_of(asked));
  catch_stop_signals();
  std::size_t problems = 0;
  bool first = true;
  while (const auto next = files.next()) {
    const auto& [file, read] = *next;
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
  if (stop_requested()) return Exit::failed;
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

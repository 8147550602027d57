#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/document_text.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/reader.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::string file;
  bool json = false;
};

/// There is nothing to say of the plan: the answer is the problem, never a plan without mentions.
Exit tell_problem(const Asked& asked, const indexer::ReadResult& read) {
  if (read.sha256.empty()) throw std::runtime_error(read.problem);
  if (asked.json) print(nlohmann::json{{"file", asked.file}, {"sha256", read.sha256}, {"problem", read.problem}}.dump() + "\n");
  tell(say<texts::error>(printable(read.problem)));
  return Exit::problems;
}

Exit read(const Asked& asked) {
  const indexer::ReadResult read = indexer::read_file(asked.file);
  if (!read.problem.empty()) return tell_problem(asked, read);
  if (asked.json) {
    print(web::json_of_document(read.document, asked.file, read.sha256) + "\n");
    return Exit::done;
  }
  Table table;
  table.row({std::string(word(texts::field_file)), printable(asked.file) + " · " + say<texts::pages>(read.document.pages.size())});
  add_plan(table, read.document.plan);
  print(table.text() + sections_text(read.document) + abbreviations_text(read.document) + mentions_text(read.document));
  return Exit::done;
}

}  // namespace

Run declare_read(Options& options) {
  auto asked = std::make_shared<Asked>();
  options.argument("FILE", texts::file_help, asked->file);
  options.json(asked->json);
  return [asked] { return read(*asked); };
}

}  // namespace danchieu::cli

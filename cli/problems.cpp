#include "archive/archive.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  bool json = false;
};

Exit list_problems(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  const std::vector<archive::Problem> problems = archive.problems();
  if (asked.json) {
    print(web::json_of_problems(problems) + "\n");
    return Exit::done;
  }
  Table table;
  for (const archive::Problem& problem : problems) table.row({problem.when, printable(problem.file), printable(problem.reason)});
  print(problems.empty() ? say<texts::no_problems>() + "\n" : table.text(0));
  return Exit::done;
}

}  // namespace

Run declare_problems(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.json(asked->json);
  return [asked] { return list_problems(*asked); };
}

}  // namespace danchieu::cli

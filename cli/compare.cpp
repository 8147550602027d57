#include <chrono>
#include <filesystem>

#include "archive/archive.h"
#include "cli/command.h"
#include "cli/comparison_text.h"
#include "cli/find_plan.h"
#include "cli/read_file.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "compare/findings.h"
#include "web/comparison.h"

namespace danchieu::cli {

namespace {

namespace fs = std::filesystem;

struct Asked {
  std::shared_ptr<const fs::path> archive;
  std::string a, b;
  bool formal = false, json = false;
};

struct Read {
  web::Compared said;
  archive::Document document;
};

/// A plan of the archive, else a file: last year's plan against the draft on this disk.
Read read(const fs::path& folder, const std::string& typed) {
  std::error_code unknown;
  if (typed == "-" || fs::is_regular_file(typed, unknown)) return {{.plan = {}, .file = typed}, read_file(typed)};
  archive::Archive archive(folder);
  archive::StoredPlan plan = find_plan(archive, typed);
  return {{.plan = plan.id, .file = plan.file}, std::move(plan.document)};
}

Exit compare_plans(const Asked& asked) {
  const Read a = read(*asked.archive, asked.a), b = read(*asked.archive, asked.b);
  const auto begin = std::chrono::steady_clock::now();
  const compare::Difference difference = compare::compare(a.document, b.document);
  const compare::Findings found = compare::find(difference);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  if (!asked.json) {
    print_comparison(difference, found, asked.formal);
    return Exit::done;
  }
  print(web::json_of_comparison(a.said, b.said, difference, found, took.count()) + "\n");
  return Exit::done;
}

}  // namespace

Run declare_compare(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.argument("A", texts::compared_help, asked->a);
  options.argument("B", texts::compared_help, asked->b);
  options.flag("--formal", texts::formal_help, asked->formal);
  options.json(asked->json);
  return [asked] { return compare_plans(*asked); };
}

}  // namespace danchieu::cli

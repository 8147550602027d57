#include "compare/series.h"

#include "archive/archive.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "web/comparison.h"
#include "web/rows.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::string plan;
  bool json = false;
};

Exit show_series(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  const compare::Series series = compare::read_series(archive, web::row_of(find_plan(archive, asked.plan)));
  if (asked.json) {
    print(web::json_of_series(series) + "\n");
    return Exit::done;
  }
  Table table;
  auto absent = series.missing.begin();
  for (const archive::PlanRow& plan : series.plans) {
    for (; absent != series.missing.end() && *absent < plan.year; ++absent)
      table.row({std::to_string(*absent), "–", std::string(word(texts::series_missing))});
    table.row({plan.year == 0 ? "?" : std::to_string(plan.year), plan.id, printable(plan.number), printable(plan.title)});
  }
  print(table.text());
  return Exit::done;
}

}  // namespace

Run declare_series(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.argument("PLAN", texts::plan_help, asked->plan);
  options.json(asked->json);
  return [asked] { return show_series(*asked); };
}

}  // namespace danchieu::cli

#include "compare/series.h"

#include "archive/archive.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/labels.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "web/comparison.h"
#include "web/format.h"
#include "web/rows.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::vector<std::string> plans;  ///< at most one
  bool json = false;
};

std::string years_text(const std::vector<int>& years) {
  std::vector<std::string> words;
  for (const int year : years) words.push_back(std::to_string(year));
  return joined(words, ", ");
}

/// Every series of the archive, those of most plans first.
Exit show_all(archive::Archive& archive, bool json) {
  const std::vector<compare::Series> all = compare::all_series(archive);
  if (json) {
    std::vector<const compare::Series*> listed;
    for (const compare::Series& series : all) listed.push_back(&series);
    print(web::json_of_all_series(listed, 0, listed.size()) + "\n");
    return Exit::done;
  }
  Table table;
  for (const compare::Series& series : all) {
    const archive::PlanRow& newest = series.plans.back();
    const std::string missing = series.missing.empty() ? "" : say<texts::series_years_missing>(years_text(series.missing));
    table.row({newest.id, std::to_string(series.plans.size()),
               std::to_string(series.plans.front().year) + "–" + std::to_string(newest.year), missing, printable(web::place_text(newest)),
               printable(newest.title)});
  }
  print(all.empty() ? say<texts::no_series>() + "\n" : table.text());
  return Exit::done;
}

Exit show_series(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  if (asked.plans.size() > 1) throw WrongUse(say<texts::series_one_plan>());
  if (asked.plans.empty()) return show_all(archive, asked.json);
  const compare::Series series = compare::read_series(archive, web::row_of(find_plan(archive, asked.plans.front())));
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
  options.arguments("PLAN", texts::series_plan_help, asked->plans, Options::Need::any_number);
  options.json(asked->json);
  return [asked] { return show_series(*asked); };
}

}  // namespace danchieu::cli

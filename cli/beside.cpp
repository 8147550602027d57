#include "archive/archive.h"
#include "cli/about_plan.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/labels.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "compare/abreast.h"
#include "web/abreast.h"
#include "web/format.h"
#include "web/rows.h"

namespace danchieu::cli {
namespace {

void print_plan(const compare::Abreast& found, const compare::AbreastPlan& plan) {
  const std::size_t others = found.plans.size() - 1;
  print(plan.plan.id + "  " + printable(plan_line(plan.plan)) + "\n");
  Table table;
  for (const compare::AbreastTime& time : plan.times)
    table.row({std::string(word(texts::beside_time)), printable(time.printed), say<texts::beside_page>(time.page)});
  if (plan.words > 0) table.row({std::string(word(texts::beside_own)), say<texts::beside_percent>(100ULL * plan.own / plan.words), ""});
  for (const std::size_t work : plan.lacking)
    table.row({std::string(word(texts::beside_lacks)), printable(found.works[work].label),
               say<texts::beside_others>(found.works[work].plans, others)});
  for (const compare::EndedBasis& basis : plan.ended)
    table.row({std::string(word(texts::beside_ended)), printable(basis.label),
               web::date_text(basis.ended) + (basis.by.empty() ? "" : " → " + printable(basis.by))});
  print(table.text(4));
}

Exit show_beside(const PlanAsked& asked) {
  archive::Archive archive(*asked.archive);
  const compare::Abreast found = compare::read_abreast(archive, web::row_of(find_plan(archive, asked.plan)));
  if (asked.json) {
    print(web::json_of_abreast(found) + "\n");
    return Exit::done;
  }
  print(say<texts::beside_head>(found.plans.size(), found.works.size()) + "\n");
  Table works;
  for (const compare::AbreastWork& work : found.works)
    if (work.plans > 1) works.row({std::to_string(work.plans), printable(work.label)});
  print(works.text());
  for (const compare::AbreastPlan& plan : found.plans) print_plan(found, plan);
  return Exit::done;
}

}  // namespace

Run declare_beside(Options& options) { return declare_about_plan(options, show_beside); }

}  // namespace danchieu::cli

#include "cli/about_plan.h"

#include "cli/texts.h"

namespace danchieu::cli {

Run declare_about_plan(Options& options, Exit (*answer)(const PlanAsked& asked)) {
  auto asked = std::make_shared<PlanAsked>();
  asked->archive = options.archive();
  options.argument("PLAN", texts::plan_help, asked->plan);
  options.json(asked->json);
  return [asked, answer] { return answer(*asked); };
}

}  // namespace danchieu::cli

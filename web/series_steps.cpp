#include "web/series_steps.h"

namespace danchieu::web {
namespace {

/// What stands in a section counts for those that hold it, too.
void put_sections(Step& step) {
  std::vector<compare::Shares> shares(step.sections().size());
  for (const compare::SectionPair& pair : step.difference->sections) {
    if (pair.b < 0) continue;
    step.section_before[pair.b] = pair.a;
    int depth = step.sections()[static_cast<std::size_t>(pair.b)].depth + 1;
    for (int at = pair.b; at >= 0 && depth > 1; --at) {
      if (step.sections()[static_cast<std::size_t>(at)].depth >= depth) continue;
      depth = step.sections()[static_cast<std::size_t>(at)].depth;
      shares[static_cast<std::size_t>(at)].add(pair.shares);
    }
  }
  for (std::size_t s = 0; s < shares.size(); ++s)
    if (const std::uint32_t all = shares[s].all(); all > 0)
      step.section_change[static_cast<int>(s)] = static_cast<int>((all - shares[s].kept) * 100 / all);
}

/// The last step that has a text and is of the same province; else the last that has one.
int step_before(const std::vector<Step>& steps, const archive::PlanRow& plan) {
  int last = -1;
  for (int i = static_cast<int>(steps.size()) - 1; i >= 0; --i) {
    const Step& step = steps[static_cast<std::size_t>(i)];
    if (!step.stored) continue;
    if (step.plan.province == plan.province) return i;
    if (last < 0) last = i;
  }
  return last;
}

}  // namespace

std::string Step::period() const {
  for (const compare::Fact& fact : times)
    if (fact.about == "period") return fact.shown;
  return {};
}

Steps::Steps(archive::Archive& archive, const compare::Series& series) : missing(series.missing) {
  const std::size_t first = series.plans.size() > most_compared ? series.plans.size() - most_compared : 0;
  for (std::size_t i = 0; i < series.plans.size(); ++i) {
    Step step{
        .plan = series.plans[i], .stored = {}, .difference = {}, .found = {}, .times = {}, .section_before = {}, .section_change = {}};
    if (auto stored = i >= first ? archive.plan(step.plan.id) : std::nullopt)
      step.stored = std::make_shared<const archive::StoredPlan>(std::move(*stored));
    if (step.stored) {
      step.before = step_before(all, step.plan);
      if (step.before >= 0) {
        step.difference = compare::compare(all[static_cast<std::size_t>(step.before)].stored->document, step.stored->document);
        step.found = compare::find(*step.difference);
        step.times = compare::read_times(step.difference->b);
        put_sections(step);
      } else {
        compare::Vocabulary words;
        step.times = compare::read_times(compare::Side(step.stored->document, words));
      }
    }
    all.push_back(std::move(step));
  }
}

std::string heading_text(const archive::Section& section) {
  if (section.title.empty()) return section.label;
  return section.label.empty() ? section.title : section.label + ". " + section.title;
}

}  // namespace danchieu::web

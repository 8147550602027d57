#include <algorithm>
#include <map>

#include "compare/findings.h"
#include "compare/series.h"
#include "web/address.h"
#include "web/assets.h"
#include "web/compare_rows.h"
#include "web/format.h"
#include "web/json_rows.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

/// More plans are listed, but not compared with those before them.
constexpr std::size_t most_compared = 24;

/// One plan of a series, and what changed since the one before it.
struct Step {
  archive::PlanRow plan;
  bool compared = false;
  compare::Shares shares = {};
  compare::Findings found = {};
  std::string period;                 ///< its own, as printed
  std::map<int, int> section_before;  ///< section of this plan -> of the one before
  std::map<int, int> section_change;  ///< section of this plan -> percent that is not kept
  std::vector<archive::Section> sections;
};

std::string printed_period(const compare::Side& side) {
  for (const compare::Fact& fact : compare::read_times(side))
    if (fact.about == "period") return side.printed(fact.span);
  return {};
}

/// What stands in a section counts for those that hold it, too.
void put_sections(Step& step, const std::vector<compare::SectionPair>& pairs) {
  std::vector<compare::Shares> shares(step.sections.size());
  for (const compare::SectionPair& pair : pairs) {
    if (pair.b < 0) continue;
    step.section_before[pair.b] = pair.a;
    int depth = step.sections[static_cast<std::size_t>(pair.b)].depth + 1;
    for (int at = pair.b; at >= 0 && depth > 1; --at) {
      if (step.sections[static_cast<std::size_t>(at)].depth >= depth) continue;
      depth = step.sections[static_cast<std::size_t>(at)].depth;
      shares[static_cast<std::size_t>(at)].add(pair.shares);
    }
  }
  for (std::size_t s = 0; s < shares.size(); ++s)
    if (const std::uint32_t all = shares[s].all(); all > 0)
      step.section_change[static_cast<int>(s)] = static_cast<int>((all - shares[s].kept) * 100 / all);
}

std::vector<Step> read_steps(archive::Archive& archive, const compare::Series& series) {
  std::vector<Step> steps;
  std::optional<archive::StoredPlan> before;
  const std::size_t first = series.plans.size() > most_compared ? series.plans.size() - most_compared : 0;
  for (std::size_t i = 0; i < series.plans.size(); ++i) {
    Step step{.plan = series.plans[i], .period = {}, .section_before = {}, .section_change = {}, .sections = {}};
    auto plan = i >= first ? archive.plan(step.plan.id) : std::nullopt;
    if (plan) step.sections = plan->document.sections;
    if (plan && before) {
      const compare::Difference difference = compare::compare(before->document, plan->document);
      step.compared = true;
      step.shares = difference.shares;
      step.found = compare::find(difference);
      step.period = printed_period(difference.b);
      put_sections(step, difference.sections);
    } else if (plan) {
      compare::Vocabulary words;
      step.period = printed_period(compare::Side(plan->document, words));
    }
    steps.push_back(std::move(step));
    before = std::move(plan);
  }
  return steps;
}

/// "+2 −1 ~3"; the same day of the next year is no change there.
std::string turns_text(const std::vector<compare::Turn>& turns) {
  int added = 0, gone = 0, changed = 0;
  for (const compare::Turn& turn : turns)
    if (!turn.next_year) ++(!turn.a ? added : !turn.b ? gone : changed);
  std::string text;
  for (const auto& [sign, count] : {std::pair{"+", added}, {"−", gone}, {"~", changed}})
    if (count > 0) text += (text.empty() ? "" : " ") + (sign + std::to_string(count));
  return text;
}

std::string duties_text(const std::vector<compare::Duties>& duties) {
  std::size_t gained = 0, lost = 0;
  for (const compare::Duties& one : duties) gained += one.gained.size(), lost += one.lost.size();
  return (gained ? "+" + std::to_string(gained) : "") + (gained && lost ? " " : "") + (lost ? "−" + std::to_string(lost) : "");
}

Rows year_rows(const std::vector<Step>& steps, const std::vector<int>& missing) {
  Rows rows;
  auto absent = missing.begin();
  const auto put_absent = [&](int before) {
    for (; absent != missing.end() && *absent < before; ++absent) {
      Fields row;
      put(row, "year", std::to_string(*absent));
      put(row, "missing", true);
      rows.emplace_back(row);
    }
  };
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step& step = steps[i];
    put_absent(step.plan.year);
    Fields row = plan_fields(step.plan);
    put(row, "year", step.plan.year == 0 ? "?" : std::to_string(step.plan.year));
    put(row, "missing", false);
    put(row, "period", step.period);
    put(row, "compared", step.compared);
    if (step.compared) {
      const compare::Shares& shares = step.shares;
      put(row, "kept", whole_percent(shares.kept, shares.all()));
      put(row, "reworded", whole_percent(shares.reworded, shares.all()));
      put(row, "added", whole_percent(shares.added, shares.all()));
      put(row, "removed", whole_percent(shares.removed, shares.all()));
      put(row, "citations", turns_text(step.found.citations));
      put(row, "times", turns_text(step.found.times));
      put(row, "figures", turns_text(step.found.figures));
      put(row, "duties", duties_text(step.found.duties));
      put(row, "link", print_address("/compare", {{"a", steps[i - 1].plan.id}, {"b", step.plan.id}}));
    }
    rows.emplace_back(row);
  }
  return rows;
}

/// How much each section of the newest plan changed, year by year, as far back as it can be followed.
Rows heat_rows(const std::vector<Step>& steps) {
  constexpr int deepest = 2;
  Rows rows;
  const Step& newest = steps.back();
  for (std::size_t s = 0; s < newest.sections.size(); ++s) {
    const archive::Section& section = newest.sections[s];
    if (section.depth > deepest || section.title.empty()) continue;
    std::vector<std::string> cells(steps.size()), heats(steps.size());
    int at = static_cast<int>(s);
    bool any = false;
    for (std::size_t i = steps.size(); i-- > 1 && at >= 0;) {
      const auto change = steps[i].section_change.find(at);
      if (change != steps[i].section_change.end()) {
        const auto found = steps[i].section_before.find(at);
        const int before = found == steps[i].section_before.end() ? -1 : found->second;
        cells[i] = before < 0 ? std::string(label("compare.kind.new")) : whole_percent(static_cast<std::uint32_t>(change->second), 100);
        heats[i] = "heat-" + std::to_string(change->second / 25);
        any = true;
        at = before;
      } else {
        at = -1;
      }
    }
    if (!any) continue;
    Rows list;
    for (std::size_t i = 1; i < steps.size(); ++i) {
      Fields cell;
      put(cell, "text", cells[i].empty() ? "·" : cells[i]);
      put(cell, "shade", heats[i]);
      list.emplace_back(cell);
    }
    Fields row;
    put(row, "heading", section.label.empty() ? section.title : section.label + ". " + section.title);
    put(row, "cells", std::move(list));
    rows.emplace_back(row);
  }
  return rows;
}

Rows heat_years(const std::vector<Step>& steps) {
  Rows rows;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    Fields row;
    put(row, "year", steps[i].plan.year == 0 ? "?" : std::to_string(steps[i].plan.year));
    rows.emplace_back(row);
  }
  return rows;
}

}  // namespace

Response series_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto stored = archive->plan(id);
  if (!stored) return error_answer(visit.address, 404, "no_plan", id);
  const archive::PlanRow own = row_of(*stored);
  const compare::Series series = compare::read_series(*archive, own);
  const std::vector<Step> steps = read_steps(*archive, series);
  Fields fields = plan_fields(own);
  put_count(fields, "plan_count", static_cast<std::int64_t>(series.plans.size()));
  put_count(fields, "missing_count", static_cast<std::int64_t>(series.missing.size()));
  put(fields, "alone", series.plans.size() < 2);
  put(fields, "years", year_rows(steps, series.missing));
  put(fields, "heat", heat_rows(steps));
  put(fields, "heat_years", heat_years(steps));
  put(fields, "has_heat", steps.size() > 1);
  put(fields, "css_also", static_address("static/compare.css"));
  put(fields, "link_choose", print_address("/compare", {{"b", id}}));
  put(fields, "link_json", "/series/" + id + "/plans.json");
  return make_page("series", fill(label("page.series"), {own.title}), std::move(fields));
}

Response series_json(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto stored = archive->plan(id);
  if (!stored) return error_answer(visit.address, 404, "no_plan", id);
  return {.type = "application/json; charset=utf-8", .body = json_of_series(compare::read_series(*archive, row_of(*stored)))};
}

std::string json_of_series(const compare::Series& series) {
  Json plans = Json::array();
  for (const archive::PlanRow& plan : series.plans) plans.push_back(row_json(plan));
  return print({{"subject", compare::subject_of(series.plans.front())}, {"plans", plans}, {"missing", series.missing}});
}

}  // namespace danchieu::web

#include <algorithm>

#include "compare/subject.h"
#include "web/comparison.h"
#include "web/json_rows.h"
#include "web/series_steps.h"

namespace danchieu::web {
namespace {

Json counts_json(const std::vector<compare::Turn>& turns) {
  int added = 0, gone = 0, changed = 0, with_year = 0;
  for (const compare::Turn& turn : turns) ++(turn.next_year ? with_year : !turn.a ? added : !turn.b ? gone : changed);
  return {{"new", added}, {"gone", gone}, {"changed", changed}, {"with_year", with_year}};
}

Json changes_json(const Step& step, const std::string& before) {
  std::size_t gained = 0, lost = 0;
  for (const compare::Duties& one : step.found.duties) gained += one.gained.size(), lost += one.lost.size();
  const compare::Shares& words = step.difference->shares;
  return {{"plan", before},
          {"words", {{"kept", words.kept}, {"reworded", words.reworded}, {"new", words.added}, {"gone", words.removed}}},
          {"citations", counts_json(step.found.citations)},
          {"times", counts_json(step.found.times)},
          {"figures", counts_json(step.found.figures)},
          {"places", counts_json(step.found.places)},
          {"tasks", {{"gained", gained}, {"lost", lost}}}};
}

Json sections_json(const Step& step) {
  Json list = Json::array();
  for (const auto& [section, percent] : step.section_change) {
    const archive::Section& own = step.sections()[static_cast<std::size_t>(section)];
    list.push_back({{"label", own.label}, {"title", known(own.title)}, {"depth", own.depth}, {"changed_percent", percent}});
  }
  return list;
}

}  // namespace

std::string json_of_series(const compare::Series& series) {
  Json plans = Json::array();
  for (const archive::PlanRow& plan : series.plans) plans.push_back(row_json(plan));
  return print({{"subject", compare::subject_of(series.plans.front())}, {"plans", plans}, {"missing", series.missing}});
}

std::string json_of_steps(const Steps& steps) {
  Json plans = Json::array();
  for (const Step& step : steps.all) {
    Json row = row_json(step.plan);
    row["period"] = known(step.period());
    row["since_before"] = step.difference ? changes_json(step, steps.all[static_cast<std::size_t>(step.before)].plan.id) : Json();
    row["sections"] = step.difference ? sections_json(step) : Json::array();
    plans.push_back(std::move(row));
  }
  return print({{"subject", compare::subject_of(steps.all.front().plan)}, {"plans", plans}, {"missing", steps.missing}});
}

std::string json_of_all_series(const std::vector<const compare::Series*>& all, std::size_t offset, std::size_t limit) {
  Json list = Json::array();
  for (std::size_t i = offset; i < std::min(all.size(), offset + limit); ++i) {
    const compare::Series& series = *all[i];
    Json plans = Json::array();
    for (const archive::PlanRow& plan : series.plans) plans.push_back({{"plan", plan.id}, {"year", known(plan.year)}});
    const archive::PlanRow& newest = series.plans.back();
    list.push_back({{"subject", compare::subject_of(newest)},
                    {"title", known(newest.title)},
                    {"issuer", known(newest.issuer)},
                    {"province", known(newest.province)},
                    {"plans", plans},
                    {"missing", series.missing}});
  }
  return print({{"total", all.size()}, {"offset", offset}, {"series", list}});
}

}  // namespace danchieu::web

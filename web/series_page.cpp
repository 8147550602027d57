#include "web/address.h"
#include "web/assets.h"
#include "web/compare_rows.h"
#include "web/comparison.h"
#include "web/csv.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/rows.h"
#include "web/series_pages.h"
#include "web/series_steps.h"
#include "web/timeline.h"

namespace danchieu::web {
namespace {

std::string year_text(const Step& step) { return step.plan.year == 0 ? "?" : std::to_string(step.plan.year); }

/// "+2 −1 ~3"; what only goes with the year is no change there.
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

std::string link_between(const Steps& steps, const Step& step) {
  return print_address("/compare", {{"a", steps.all[static_cast<std::size_t>(step.before)].plan.id}, {"b", step.plan.id}});
}

Fields step_row(const Steps& steps, const Step& step) {
  Fields row = plan_fields(step.plan);
  put(row, "year", year_text(step));
  put(row, "missing", false);
  put(row, "period", step.period());
  put(row, "compared", step.difference.has_value());
  put(row, "place_changed", step.plan.province != steps.all.back().plan.province);
  if (!step.difference) return row;
  const compare::Shares& shares = step.difference->shares;
  put(row, "kept", whole_percent(shares.kept, shares.all()));
  put(row, "reworded", whole_percent(shares.reworded, shares.all()));
  put(row, "added", whole_percent(shares.added, shares.all()));
  put(row, "removed", whole_percent(shares.removed, shares.all()));
  put(row, "citations", turns_text(step.found.citations));
  put(row, "times", turns_text(step.found.times));
  put(row, "figures", turns_text(step.found.figures));
  put(row, "places", turns_text(step.found.places));
  put(row, "duties", duties_text(step.found.duties));
  put(row, "link", link_between(steps, step));
  return row;
}

Rows year_rows(const Steps& steps) {
  Rows rows;
  auto absent = steps.missing.begin();
  for (const Step& step : steps.all) {
    for (; absent != steps.missing.end() && *absent < step.plan.year; ++absent) {
      Fields row;
      put(row, "year", std::to_string(*absent));
      put(row, "missing", true);
      rows.emplace_back(row);
    }
    rows.emplace_back(step_row(steps, step));
  }
  return rows;
}

/// How much each section of the newest plan changed, year by year, as far back as it can be followed.
Rows heat_rows(const Steps& steps, const std::string& id) {
  constexpr int deepest = 2;
  Rows rows;
  const Step& newest = steps.all.back();
  if (!newest.stored) return rows;
  for (std::size_t s = 0; s < newest.sections().size(); ++s) {
    const archive::Section& section = newest.sections()[s];
    if (section.depth > deepest || section.title.empty()) continue;
    std::vector<std::string> cells(steps.all.size()), heats(steps.all.size());
    int at = static_cast<int>(s), step = static_cast<int>(steps.all.size()) - 1;
    while (at >= 0 && step >= 0) {
      const Step& own = steps.all[static_cast<std::size_t>(step)];
      const auto change = own.section_change.find(at);
      if (change == own.section_change.end()) break;
      const auto found = own.section_before.find(at);
      at = found == own.section_before.end() ? -1 : found->second;
      cells[static_cast<std::size_t>(step)] =
          at < 0 ? std::string(label("compare.kind.new")) : whole_percent(static_cast<std::uint32_t>(change->second), 100);
      heats[static_cast<std::size_t>(step)] = "heat-" + std::to_string(at < 0 ? 4 : change->second / 25);
      step = own.before;
    }
    Rows list;
    for (std::size_t i = 0; i < steps.all.size(); ++i) {
      if (steps.all[i].before < 0) continue;
      Fields cell;
      put(cell, "text", cells[i].empty() ? "·" : cells[i]);
      put(cell, "shade", heats[i]);
      list.emplace_back(cell);
    }
    Fields row;
    put(row, "heading", heading_text(section));
    put(row, "inner", section.depth > 1);
    put(row, "link", "/series/" + id + "/sections/" + std::to_string(s + 1));
    put(row, "cells", std::move(list));
    rows.emplace_back(row);
  }
  return rows;
}

Rows heat_years(const Steps& steps) {
  Rows rows;
  for (const Step& step : steps.all) {
    if (step.before < 0) continue;
    Fields row;
    put(row, "year", year_text(step));
    put(row, "link", link_between(steps, step));
    rows.emplace_back(row);
  }
  return rows;
}

struct Asked {
  std::optional<archive::PlanRow> plan;
  compare::Series series;
};

Asked read_asked(archive::Archive& archive, const std::string& id) {
  Asked asked{.plan = archive.row(id), .series = {}};
  if (asked.plan) asked.series = compare::read_series(archive, *asked.plan);
  return asked;
}

}  // namespace

Response series_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const Asked asked = read_asked(*archive, id);
  if (!asked.plan) return error_answer(visit.address, 404, "no_plan", id);
  const Steps steps(*archive, asked.series);
  Fields fields = plan_fields(*asked.plan);
  put(fields, "id", id);
  put_count(fields, "plan_count", static_cast<std::int64_t>(steps.all.size()));
  put_count(fields, "missing_count", static_cast<std::int64_t>(steps.missing.size()));
  put(fields, "alone", steps.all.size() < 2);
  put(fields, "years", year_rows(steps));
  put_timeline(fields, steps);
  Rows heat = heat_rows(steps, id);
  put(fields, "has_heat", steps.all.size() > 1 && !heat.empty());
  put(fields, "heat", std::move(heat));
  put(fields, "heat_years", heat_years(steps));
  put(fields, "css_also", static_address("static/compare.css"));
  put(fields, "link_choose", print_address("/compare", {{"b", id}}));
  put(fields, "link_json", "/series/" + id + "/plans.json");
  put(fields, "link_csv", "/series/" + id + "/plans.csv");
  put(fields, "feed_link", "/series/" + id + "/feed.atom");
  return make_page("series", fill(label("page.series"), {asked.plan->title}), std::move(fields));
}

Response series_json(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const Asked asked = read_asked(*archive, id);
  if (!asked.plan) return error_answer(visit.address, 404, "no_plan", id);
  return {.type = "application/json; charset=utf-8", .body = json_of_steps(Steps(*archive, asked.series))};
}

/// A row a year with what changed.
Response series_csv(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const Asked asked = read_asked(*archive, id);
  if (!asked.plan) return error_answer(visit.address, 404, "no_plan", id);
  const Steps steps(*archive, asked.series);
  std::string text = std::string(byte_order_mark) +
                     "year,plan,number,title,issuer,province,period,compared_with,citations,times,figures,places,tasks,words_kept,"
                     "words_reworded,words_new,words_gone\r\n";
  const auto row = [&](const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : ",") + csv_cell(as_text(cells[i]));
    text += "\r\n";
  };
  auto absent = steps.missing.begin();
  for (const Step& step : steps.all) {
    for (; absent != steps.missing.end() && *absent < step.plan.year; ++absent)
      row({std::to_string(*absent), "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", ""});
    const compare::Shares shares = step.difference ? step.difference->shares : compare::Shares{};
    const auto words = [&](std::uint32_t count) { return step.difference ? std::to_string(count) : std::string(); };
    row({year_text(step), step.plan.id, step.plan.number, step.plan.title, step.plan.issuer, step.plan.province, step.period(),
         step.before < 0 ? "" : steps.all[static_cast<std::size_t>(step.before)].plan.id, turns_text(step.found.citations),
         turns_text(step.found.times), turns_text(step.found.figures), turns_text(step.found.places), duties_text(step.found.duties),
         words(shares.kept), words(shares.reworded), words(shares.added), words(shares.removed)});
  }
  Response response{.type = "text/csv; charset=utf-8", .body = std::move(text)};
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"loat-" + id + ".csv\"");
  return response;
}

}  // namespace danchieu::web

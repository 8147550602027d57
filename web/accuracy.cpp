#include "web/accuracy.h"

#include <array>
#include <nlohmann/json.hpp>

#include "web/format.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

using nlohmann::json;

constexpr std::array kSets = {"corpus", "outside"};
// Mentions are found or not: F1. Fields of those found are right or not: a share. Both in the order of the page.
constexpr std::array kMentions = {"numbered", "numbered.party", "numbered.norm",  "numbered.joint", "numbered.administrative",
                                  "named",    "named.law",      "named.congress", "named.other",    "pinpoint",
                                  "inside"};
constexpr std::array kFields = {"kind", "issued", "issuer", "relation", "work"};

std::string mention_figure(const json& set, const char* name) {
  if (!set["mentions"].contains(name)) return "";
  const json& counts = set["mentions"][name];
  const double right = counts["right"], both = counts["true"].get<double>() + counts["found"].get<double>();
  return percent_text(both > 0 ? 2 * right / both : 0) + " (" +
         fill(label("accuracy.of_true"), {count_text(counts["right"]), count_text(counts["true"])}) + ")";
}

std::string field_figure(const json& set, const char* name) {
  if (!set["fields"].contains(name)) return "";
  const json& counts = set["fields"][name];
  const double right = counts["right"], all = counts["all"];
  return percent_text(right / all) + " (" + fill(label("accuracy.of_true"), {count_text(counts["right"]), count_text(counts["all"])}) + ")";
}

void add_row(Rows& rows, const json& figures, const char* name, const std::string& shown, std::string (*figure)(const json&, const char*)) {
  Rows cells;
  bool any = false;
  for (const char* set : kSets) {
    if (!figures.contains(set)) continue;
    const std::string text = figure(figures[set], name);
    any = any || !text.empty();
    Fields cell;
    put(cell, "figure", text.empty() ? "–" : text);
    cells.emplace_back(std::move(cell));
  }
  if (!any) return;
  Fields row;
  put(row, "name", shown);
  put(row, "cells", std::move(cells));
  rows.emplace_back(std::move(row));
}

}  // namespace

Fields accuracy_fields(std::string_view text) {
  const json figures = json::parse(text);
  Fields fields;
  Rows sets, rows;
  for (const char* name : kSets) {
    if (!figures.contains(name)) continue;
    Fields set;
    put(set, "name", fill(label("accuracy.set." + std::string(name)), {count_text(figures[name]["documents"])}));
    sets.emplace_back(std::move(set));
  }
  for (const char* name : kMentions) add_row(rows, figures, name, std::string(label("accuracy." + std::string(name))), mention_figure);
  for (const char* name : kFields) add_row(rows, figures, name, std::string(label("accuracy.field." + std::string(name))), field_figure);
  put(fields, "sets", std::move(sets));
  put(fields, "rows", std::move(rows));
  if (figures.contains("identity")) {
    const json& joins = figures["identity"];
    put(fields, "joins",
        fill(label("accuracy.joins"), {count_text(joins["plans"]), count_text(joins["mentions"]), percent_text(joins["wrong_joins"]),
                                       percent_text(joins["missed_joins"])}));
  } else {
    put(fields, "joins", false);
  }
  return fields;
}

}  // namespace danchieu::web

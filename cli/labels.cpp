#include "cli/labels.h"

#include <algorithm>

#include "citations/relation.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "places/places.h"
#include "web/format.h"
#include "web/labels.h"

namespace danchieu::cli {

std::string label(std::string_view of, const std::string& name) {
  if (in_vietnamese()) {
    const std::string table(of);
    return std::string(web::label_or(table + "." + name, web::label_or(table + ".other", name)));
  }
  std::string words = name;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::vector<std::string> relation_names() {
  std::vector<std::string> names;
  for (int i = 0; i <= static_cast<int>(citations::Relation::mentions); ++i) {
    names.emplace_back(citations::name(static_cast<citations::Relation>(i)));
  }
  return names;
}

std::vector<std::string> level_names() {
  std::vector<std::string> names;
  for (const auto level : {places::Level::central, places::Level::province, places::Level::district, places::Level::commune}) {
    names.emplace_back(places::name(level));
  }
  return names;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!line.empty()) line += between;
    line += part;
  }
  return line;
}

std::string work_line(const archive::WorkHead& work) {
  return printable(joined({web::work_name(work), work.issuer, web::date_text(work.issued)}));
}

std::string plan_line(const archive::PlanRow& plan) {
  return printable(joined({web::plan_name(plan), web::place_text(plan), plan.year == 0 ? "" : std::to_string(plan.year)}));
}

}  // namespace danchieu::cli

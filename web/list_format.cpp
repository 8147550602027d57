#include "web/list_format.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "web/address.h"
#include "web/csv.h"
#include "web/json_rows.h"
#include "web/reference.h"

namespace danchieu::web {
namespace {

struct FormatName {
  std::string_view name;
  ListFormat format;
  std::string_view media_type;
};
constexpr FormatName format_names[] = {{"csv", ListFormat::csv, "text/csv; charset=utf-8; header=present"},
                                       {"json", ListFormat::json, "application/json; charset=utf-8"},
                                       {"bibtex", ListFormat::bibtex, "application/x-bibtex; charset=utf-8"},
                                       {"references", ListFormat::references, "text/plain; charset=utf-8"}};

/// The row of the contract, in the order of its fields, and where the plan is to be seen.
Json row_of(const archive::Hit& hit, const std::string& origin) {
  Json row = row_json(hit.plan);
  row["score"] = hit.score;
  row["copies"] = hit.copies;
  if (!origin.empty()) row["address"] = origin + plan_address(hit.plan.id);
  return row;
}

std::string cell_of(const Json& value) {
  if (value.is_null()) return {};
  return csv_cell(value.is_string() ? as_text(value.get<std::string>()) : value.dump());
}

std::string json_of_list(const ListFile& file) {
  const search::List& list = file.list;
  Json json{{"query", file.query},   {"total", list.total}, {"estimated", list.estimated},
            {"offset", list.offset}, {"limit", list.limit}, {"next", known(file.next)}};
  Json& problems = json["problems"] = Json::array();
  for (const search::QueryProblem& problem : list.problems) problems.push_back(problem_json(problem));
  Json& hits = json["hits"] = Json::array();
  for (const archive::Hit& hit : list.hits) hits.push_back(row_of(hit, file.origin));
  return print(json) + "\n";
}

std::string one_by_one(const ListFile& file, std::string (*text_of)(const archive::PlanRow&, const std::string&), std::string_view after) {
  std::string text;
  for (const archive::Hit& hit : file.list.hits) text.append(text_of(hit.plan, file.origin)).append(after);
  return text;
}

}  // namespace

std::string csv_head() {
  std::string head;
  const Json row = row_of({}, "-");
  for (const auto& [name, value] : row.items()) head += (head.empty() ? "" : ",") + name;
  return head;
}

std::string csv_empty_row() { return std::string(row_of({}, "-").size(), ','); }

std::string csv_rows(const search::List& list, const std::string& origin, std::string_view before) {
  std::string rows;
  for (const archive::Hit& hit : list.hits) {
    Json row = row_of(hit, origin);
    row.emplace("address", Json());
    std::string line(before);
    for (bool first = before.empty(); const auto& [name, value] : row.items()) {
      line += (std::exchange(first, false) ? "" : ",") + cell_of(value);
    }
    rows += line + "\r\n";
  }
  return rows;
}

std::string list_text(ListFormat format, const ListFile& file) {
  switch (format) {
    case ListFormat::csv:
      return std::string(file.for_excel ? byte_order_mark : "") + csv_head() + "\r\n" + csv_rows(file.list, file.origin, {});
    case ListFormat::json:
      return json_of_list(file);
    case ListFormat::bibtex:
      return one_by_one(file, bibtex_of, "\n");
    case ListFormat::references:
      return one_by_one(file, reference_of, "\n");
  }
  return {};
}

std::optional<ListFormat> list_format(std::string_view name) {
  const auto row =
      std::find_if(std::begin(format_names), std::end(format_names), [&](const FormatName& each) { return each.name == name; });
  return row == std::end(format_names) ? std::nullopt : std::optional(row->format);
}

std::string_view media_type(ListFormat format) {
  return std::find_if(std::begin(format_names), std::end(format_names), [&](const FormatName& row) { return row.format == format; })
      ->media_type;
}

}  // namespace danchieu::web

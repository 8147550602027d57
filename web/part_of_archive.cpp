#include "web/part_of_archive.h"

#include <algorithm>

#include "search/search.h"
#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/rows.h"
#include "web/search_parts.h"

namespace danchieu::web {
namespace {

constexpr std::size_t values_shown = 8, works_shown = 12;
constexpr int newest_shown = 8;

Rows value_rows(archive::Archive& archive, const std::string& field, const archive::Facet& facet, const PartFilters& filters) {
  Rows rows;
  for (const auto& [value, count] : facet) {
    if (rows.size() == values_shown) break;
    Fields row;
    put(row, "text", value_text(archive, field, value));
    put(row, "count", count_text(count));
    put(row, "link", part_address(filters, field, value));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Rows cited_rows(const archive::Facet& facet, const std::map<std::string, std::string>& labels, const PartFilters& filters) {
  Rows rows;
  for (const auto& [key, count] : facet) {
    if (rows.size() == works_shown) break;
    const auto name = labels.find(key);
    Fields row;
    put(row, "text", name == labels.end() ? key : name->second);
    put(row, "work_link", work_address(key));
    put(row, "count", count_text(count));
    put(row, "link", part_address(filters, "cites", key));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::string part_address(const PartFilters& filters, const std::string& field, const std::string& value) {
  Values values(filters.begin(), filters.end());
  if (!field.empty()) values.emplace_back(field, value);
  return print_address("/search", values);
}

void put_part(Fields& fields, archive::Archive& archive, const PartFilters& filters, const std::vector<std::string>& fields_shown) {
  search::Question question;
  question.filters = filters;
  question.sort = archive::Sort::newest;
  question.limit = newest_shown;
  question.fold_copies = false;
  const search::Answer answer = search::ask(archive, question);
  Rows facets, newest;
  for (const std::string& field : fields_shown) {
    const auto facet = answer.facets.find(field);
    if (facet == answer.facets.end() || facet->second.empty()) continue;
    Fields row;
    put(row, "facet_name", label("field." + field));
    put(row, "values", value_rows(archive, field, facet->second, filters));
    facets.emplace_back(row);
  }
  for (const search::FoundPlan& plan : answer.plans) newest.emplace_back(plan_fields(plan.hit.plan));
  const auto cited = answer.facets.find("cites");
  put(fields, "total", count_text(answer.total));
  put(fields, "any", answer.total > 0);
  put(fields, "facets", std::move(facets));
  put(fields, "cited", cited == answer.facets.end() ? Rows() : cited_rows(cited->second, answer.labels, filters));
  put(fields, "newest", std::move(newest));
  put(fields, "search_link", part_address(filters));
  put(fields, "feed_link", print_address("/feed.atom", {filters.begin(), filters.end()}));
}

}  // namespace danchieu::web

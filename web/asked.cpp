#include "web/asked.h"

#include <algorithm>
#include <iterator>

#include "archive/fields.h"

namespace danchieu::web {
namespace {

struct SortName {
  std::string_view name;
  archive::Sort sort;
};
constexpr SortName sort_names[] = {{"relevance", archive::Sort::relevance},     {"newest", archive::Sort::newest},
                                   {"oldest", archive::Sort::oldest},           {"most_cited", archive::Sort::most_cited},
                                   {"least_cited", archive::Sort::least_cited}, {"added", archive::Sort::added}};

constexpr std::string_view not_prefix = "not.";

bool is_field(std::string_view name) {
  const auto fields = archive::fields();
  return std::any_of(fields.begin(), fields.end(), [&](const archive::Field& field) { return field.name == name; });
}

/// "2021..2024" of the two inputs of a form; one year where both are the same; empty where nothing was put in.
std::string years_between(const std::string& from, const std::string& to) {
  if (from.empty() && to.empty()) return {};
  if (from == to) return from;
  return !to.empty() && to < from ? to + ".." + from : from + ".." + to;
}

void read_filters(const Address& address, search::Question& question) {
  for (const auto& [name, value] : address.values) {
    if (value.empty()) continue;
    const bool excluded = name.starts_with(not_prefix);
    const std::string field = excluded ? name.substr(not_prefix.size()) : name;
    if (!is_field(field)) continue;
    auto& filters = excluded ? question.excluded : question.filters;
    const std::pair filter(field, value);
    if (std::find(filters.begin(), filters.end(), filter) == filters.end()) filters.push_back(filter);
  }
}

std::string print(const Values& values) { return print_link("/search", values); }

}  // namespace

std::string_view name(archive::Sort sort) {
  return std::find_if(std::begin(sort_names), std::end(sort_names), [&](const SortName& row) { return row.sort == sort; })->name;
}

std::span<const archive::Sort> sorts() {
  static constexpr archive::Sort all[] = {archive::Sort::relevance,  archive::Sort::newest,      archive::Sort::oldest,
                                          archive::Sort::most_cited, archive::Sort::least_cited, archive::Sort::added};
  return all;
}

std::string excluding(std::string_view field) { return std::string(not_prefix).append(field); }

Asked read_asked(const Address& address) {
  Asked asked;
  search::Question& question = asked.question;
  question.text = address.value("q");
  read_filters(address, question);
  const auto sent = [](const auto& pair) { return pair.first == "from" || pair.first == "to"; };
  asked.permanent = std::none_of(address.values.begin(), address.values.end(), sent);
  if (const std::string years = years_between(address.value("from"), address.value("to")); !years.empty()) {
    std::erase_if(question.filters, [](const auto& filter) { return filter.first == "year"; });
    question.filters.emplace_back("year", years);
  }
  question.exact_marks = address.value("marks") == "exact";
  question.fold_copies = address.value("copies") != "all";
  for (const SortName& row : sort_names)
    if (row.name == address.value("sort")) question.sort = row.sort;
  asked.values = values_of(question);
  asked.page = std::min(address.number("page", 1).value_or(1), 100'000);
  const int rows = address.number("rows", 1).value_or(results_on_page);
  const auto known = std::find(std::begin(numbers_of_rows), std::end(numbers_of_rows), rows);
  question.limit = known == std::end(numbers_of_rows) ? results_on_page : rows;
  if (question.limit != results_on_page) asked.values.emplace_back("rows", std::to_string(question.limit));
  question.offset = (asked.page - 1) * question.limit;
  return asked;
}

Values values_of(const search::Question& question) {
  Values values{{"q", question.text}};
  values.insert(values.end(), question.filters.begin(), question.filters.end());
  for (const auto& [field, value] : question.excluded) values.emplace_back(excluding(field), value);
  if (question.exact_marks) values.emplace_back("marks", "exact");
  if (!question.fold_copies) values.emplace_back("copies", "all");
  if (question.sort != archive::Sort::relevance) values.emplace_back("sort", name(question.sort));
  return values;
}

std::string with(const Asked& asked, std::string_view name, std::string_view value) {
  Values values = asked.values;
  values.emplace_back(name, value);
  return print(values);
}

std::string without(const Asked& asked, std::string_view name, std::string_view value) {
  Values values;
  for (const auto& pair : asked.values)
    if (pair.first != name || pair.second != value) values.push_back(pair);
  return print(values);
}

std::string with_only(const Asked& asked, std::string_view name, std::string_view value) {
  Values values;
  for (const auto& pair : asked.values)
    if (pair.first != name) values.push_back(pair);
  values.emplace_back(name, value);
  return print(values);
}

std::string list_address(const search::Question& question) { return print_address("/search", values_of(question)); }

}  // namespace danchieu::web

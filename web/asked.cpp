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
constexpr SortName sort_names[] = {{"relevance", archive::Sort::relevance},
                                   {"newest", archive::Sort::newest},
                                   {"oldest", archive::Sort::oldest},
                                   {"most_cited", archive::Sort::most_cited}};

bool is_field(std::string_view name) {
  const auto fields = archive::fields();
  return std::any_of(fields.begin(), fields.end(), [&](const archive::Field& field) { return field.name == name; });
}

std::string print(const Values& values) { return print_address("/search", values); }

}  // namespace

std::string_view name(archive::Sort sort) {
  return std::find_if(std::begin(sort_names), std::end(sort_names), [&](const SortName& row) { return row.sort == sort; })->name;
}

Asked read_asked(const Address& address) {
  Asked asked;
  search::Question& question = asked.question;
  question.text = address.value("q");
  asked.values.emplace_back("q", question.text);
  for (const auto& [name, value] : address.values) {
    if (value.empty() || !is_field(name)) continue;
    question.filters.emplace_back(name, value);
    asked.values.emplace_back(name, value);
  }
  question.exact_marks = address.value("marks") == "exact";
  if (question.exact_marks) asked.values.emplace_back("marks", "exact");
  for (const SortName& row : sort_names)
    if (row.name == address.value("sort")) question.sort = row.sort;
  if (question.sort != archive::Sort::relevance) asked.values.emplace_back("sort", name(question.sort));
  asked.page = std::min(address.number("page", 1).value_or(1), 100'000);
  question.limit = results_on_page;
  question.offset = (asked.page - 1) * results_on_page;
  return asked;
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

}  // namespace danchieu::web

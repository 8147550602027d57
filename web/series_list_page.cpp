#include <algorithm>
#include <charconv>

#include "compare/series.h"
#include "text/chars.h"
#include "web/address.h"
#include "web/all_series.h"
#include "web/assets.h"
#include "web/comparison.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/rows.h"
#include "web/series_pages.h"

namespace danchieu::web {
namespace {

constexpr std::size_t shown = 50, most_given = 1000;

std::size_t number_in(const Visit& visit, const char* name, std::size_t otherwise, std::size_t most) {
  const std::string& text = visit.address.value(name);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::min(number, most) : otherwise;
}

/// Those whose title, issuer or place has these words, and, where it is asked, that have a gap.
std::vector<const compare::Series*> asked_of(const Visit& visit, const std::vector<compare::Series>& all) {
  const std::string words = text::fold(visit.address.value("q"));
  const bool gaps = visit.address.value("gaps") == "1";
  std::vector<const compare::Series*> found;
  for (const compare::Series& series : all) {
    if (gaps && series.missing.empty()) continue;
    const archive::PlanRow& newest = series.plans.back();
    if (words.empty() || text::fold(newest.title + " " + newest.issuer + " " + place_text(newest)).find(words) != std::string::npos)
      found.push_back(&series);
  }
  return found;
}

/// Until the first ones are found.
Response not_yet(const Visit& visit) {
  constexpr const char* seconds = "5";
  Response answer = error_answer(visit.address, 503, "series_wait");
  answer.headers.emplace_back("Retry-After", seconds);
  if (answer.type.starts_with("text/html")) answer.headers.emplace_back("Refresh", seconds);
  return answer;
}

/// "2012–2015, 2018": many years that are missing are few words; no line ends behind the dash.
std::string years_text(const std::vector<int>& years) {
  std::string text;
  for (auto first = years.begin(); first != years.end();) {
    auto last = first;
    while (last + 1 != years.end() && last[1] == *last + 1) ++last;
    text += (text.empty() ? "" : ", ") + std::to_string(*first);
    if (last != first) text += (last - first > 1 ? "–\u2060" : ", ") + std::to_string(*last);
    first = last + 1;
  }
  return text;
}

Fields row_of_series(const compare::Series& series) {
  const archive::PlanRow& newest = series.plans.back();
  Fields row = plan_fields(newest);
  const int first = series.plans.front().year, last = newest.year;
  put(row, "link", "/series/" + newest.id);
  put(row, "years", first == last ? std::to_string(last) : std::to_string(first) + "–" + std::to_string(last));
  put(row, "missing", years_text(series.missing));
  put_count(row, "count", static_cast<std::int64_t>(series.plans.size()));
  return row;
}

}  // namespace

Response series_list_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const AllSeries::List all = visit.archives.all_series().of(*archive);
  if (!all) return not_yet(visit);
  const std::vector<const compare::Series*> found = asked_of(visit, all->all());
  const std::size_t from = number_in(visit, "from", 0, found.size());
  Rows rows;
  for (std::size_t i = from; i < std::min(found.size(), from + shown); ++i) rows.emplace_back(row_of_series(*found[i]));
  const std::string &typed = visit.address.value("q"), &gaps = visit.address.value("gaps");
  const auto page = [&](std::size_t at) {
    return print_address("/series", {{"q", typed}, {"gaps", gaps}, {"from", at == 0 ? "" : std::to_string(at)}});
  };
  Fields fields;
  put_count(fields, "total", static_cast<std::int64_t>(found.size()));
  put(fields, "series", std::move(rows));
  put(fields, "typed", typed);
  put(fields, "gaps", gaps == "1");
  put(fields, "before_link", from == 0 ? std::string() : page(from < shown ? 0 : from - shown));
  put(fields, "next_link", from + shown < found.size() ? page(from + shown) : std::string());
  put(fields, "css_also", static_address("static/compare.css"));
  return make_page("series_list", label("page.series_list"), std::move(fields));
}

Response api_all_series(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const AllSeries::List all = visit.archives.all_series().of(*archive);
  if (!all) return not_yet(visit);
  const std::vector<const compare::Series*> found = asked_of(visit, all->all());
  return {.type = "application/json; charset=utf-8",
          .body = json_of_all_series(found, number_in(visit, "offset", 0, found.size()), number_in(visit, "limit", shown, most_given))};
}

}  // namespace danchieu::web

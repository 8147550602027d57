#include <algorithm>
#include <chrono>
#include <memory>
#include <set>

#include "web/assets.h"
#include "web/compare_rows.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t offered = 30;
/// In an address in the place of the plan before: the one of last year.
constexpr std::string_view before_of_series = "before";

/// Both plans of an address, compared.
struct Pair {
  archive::StoredPlan a, b;
  compare::Difference difference;
  compare::Findings found;
  double took_ms = 0;

  Pair(archive::StoredPlan first, archive::StoredPlan second)
      : a(std::move(first)), b(std::move(second)), difference(compare::compare(a.document, b.document)), found(compare::find(difference)) {}
  Comparison comparison() const { return {{a.id, a.file}, {b.id, b.file}, difference, found}; }
};

/// What an address asks to compare, or the answer that it cannot be.
struct Asked {
  std::unique_ptr<Pair> pair;
  Response error;
};

/// The plan that was asked for: by its id, or by the address of its page, which is what people have at hand.
std::string plan_asked(const Visit& visit, const char* name) {
  const std::string& typed = visit.address.value(name);
  constexpr std::string_view path = "/plans/";
  const auto at = typed.rfind(path);
  const auto begin = at == typed.npos ? typed.find_first_not_of(' ') : at + path.size();
  return begin == typed.npos ? std::string() : typed.substr(begin, typed.find_first_of("/?# ", begin) - begin);
}

Asked read_pair(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const auto begin = std::chrono::steady_clock::now();
  std::optional<archive::StoredPlan> plans[2];
  const char* names[] = {"a", "b"};
  for (int i = 0; i < 2; ++i) {
    const std::string id = plan_asked(visit, names[i]);
    if (id.empty()) return {nullptr, error_answer(visit.address, 400, "no_pair")};
    plans[i] = archive->plan(id);
    if (!plans[i]) return {nullptr, error_answer(visit.address, 404, "no_plan", id)};
  }
  auto pair = std::make_unique<Pair>(std::move(*plans[0]), std::move(*plans[1]));
  pair->took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  return {std::move(pair), {}};
}

std::string file_address(const char* path, const Pair& pair) { return print_address(path, {{"a", pair.a.id}, {"b", pair.b.id}}); }

/// The same comparison in another view.
std::string view_address(const Pair& pair, CompareView view, bool formal) {
  return print_address("/compare", {{"a", pair.a.id},
                                    {"b", pair.b.id},
                                    {"view", view == CompareView::list ? "" : std::string(name(view))},
                                    {"formal", formal ? "1" : ""}});
}

Fields page_fields(const Visit& visit, const Pair& pair) {
  const CompareView view = compare_view(visit.address.value("view"));
  const bool formal = visit.address.value("formal") == "1";
  Fields fields;
  put_comparison(fields, pair.comparison(), view, formal, true);
  put(fields, "css_also", static_address("static/compare.css"));
  put(fields, "link_list", view_address(pair, CompareView::list, formal));
  put(fields, "link_side", view_address(pair, CompareView::side, formal));
  put(fields, "link_one", view_address(pair, CompareView::one, formal));
  put(fields, "link_formal", view_address(pair, view, !formal));
  put(fields, "link_swapped", print_address("/compare", {{"a", pair.b.id}, {"b", pair.a.id}}));
  put(fields, "link_other", print_address("/compare", {{"b", pair.b.id}}));
  put(fields, "link_json", file_address("/compare.json", pair));
  put(fields, "link_csv", file_address("/compare.csv", pair));
  put(fields, "link_report", file_address("/compare.html", pair));
  return fields;
}

std::string title_of(const Pair& pair) {
  const auto called = [](const archive::StoredPlan& plan) {
    const archive::PlanRow row = row_of(plan);
    const std::string name = plan_caption(row);
    return row.year == 0 ? name : name + " (" + std::to_string(row.year) + ")";
  };
  return fill(label("page.compare"), {called(pair.a), called(pair.b)});
}

/// Plans that this one may be compared with: much the same wording, or the same subject.
Rows offers(archive::Archive& archive, const archive::StoredPlan& plan) {
  std::vector<archive::PlanRow> others;
  std::set<std::string> seen{plan.id};
  const auto offer = [&](const archive::PlanRow& row) {
    if (seen.insert(row.id).second) others.push_back(row);
  };
  for (const archive::CopyOfPlan& one : archive.similar(plan.id, offered)) offer(one.plan);
  for (const archive::AlikePlan& one : archive.alike(plan.id, offered)) offer(one.plan);
  // Those of the same place first, the newest of them on top, which is last year's; of other places the likest.
  const archive::Plan& own = plan.document.plan;
  const auto nearness = [&](const archive::PlanRow& row) {
    return (row.issuer == own.issuer ? 4 : 0) +
           (row.province == own.province && row.district == own.district && row.commune == own.commune ? 2 : 0) +
           (row.province == own.province ? 1 : 0);
  };
  std::stable_sort(others.begin(), others.end(), [&](const archive::PlanRow& x, const archive::PlanRow& y) {
    return nearness(x) != nearness(y) ? nearness(x) > nearness(y) : nearness(x) > 0 && x.year > y.year;
  });
  Rows rows;
  for (const archive::PlanRow& row : others) {
    const bool older = row.year != 0 && own.year != 0 ? row.year <= own.year : row.issued <= own.issued.iso();
    Fields fields = plan_fields(row);
    put(fields, "link", print_address("/compare", {{"a", older ? row.id : plan.id}, {"b", older ? plan.id : row.id}}));
    rows.emplace_back(fields);
  }
  return rows;
}

Response chooser(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string a = plan_asked(visit, "a");
  const std::string b = plan_asked(visit, "b");
  const std::string& id = b.empty() ? a : b;
  std::optional<archive::StoredPlan> plan;
  if (!id.empty()) plan = archive->plan(id);
  if (!id.empty() && !plan) return error_answer(visit.address, 404, "no_plan", id);
  Fields fields = plan ? plan_fields(row_of(*plan)) : Fields();
  put(fields, "value_a", a == before_of_series ? std::string() : a);
  put(fields, "value_b", b);
  put(fields, "no_earlier", plan.has_value() && a == before_of_series);
  put(fields, "css_also", static_address("static/compare.css"));
  put(fields, "has_plan", plan.has_value());
  if (plan) put(fields, "others", offers(*archive, *plan));
  return make_page("compare_choose", label("compare.choose"), std::move(fields));
}

/// The plan before `id` in its series, of the same province where there is one; empty where it is the first.
std::string plan_before(const Visit& visit, const std::string& id) {
  const Archives::Loan archive = visit.archives.lend();
  const std::optional<archive::PlanRow> plan = archive->row(id);
  if (!plan) return {};
  std::string before, of_province;
  for (const archive::PlanRow& each : compare::read_series(*archive, *plan).plans) {
    if (each.id == id) break;
    before = each.id;
    if (each.province == plan->province) of_province = each.id;
  }
  return of_province.empty() ? before : of_province;
}

Response file(std::string type, std::string body, const char* ending, const Pair& pair) {
  Response response{.type = std::move(type), .body = std::move(body)};
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"so-sanh-" + pair.a.id + "-" + pair.b.id + ending + "\"");
  return response;
}

}  // namespace

Response compare_page(const Visit& visit) {
  if (visit.address.value("a") == before_of_series)
    if (const std::string before = plan_before(visit, visit.address.value("b")); !before.empty())
      return {.status = 302, .headers = {{"Location", print_address("/compare", {{"a", before}, {"b", visit.address.value("b")}})}}};
  if (plan_asked(visit, "a").empty() || visit.address.value("a") == before_of_series || plan_asked(visit, "b").empty())
    return chooser(visit);
  const Asked asked = read_pair(visit);
  if (!asked.pair) return asked.error;
  return make_page("compare", title_of(*asked.pair), page_fields(visit, *asked.pair));
}

Response compare_json(const Visit& visit) {
  const Asked asked = read_pair(visit);
  if (!asked.pair) return asked.error;
  const Comparison comparison = asked.pair->comparison();
  return {.type = "application/json; charset=utf-8",
          .body = json_of_comparison(comparison.said_a, comparison.said_b, comparison.difference, comparison.found, asked.pair->took_ms)};
}

Response compare_csv(const Visit& visit) {
  const Asked asked = read_pair(visit);
  if (!asked.pair) return asked.error;
  return file("text/csv; charset=utf-8", csv_of_comparison(asked.pair->comparison()), ".csv", *asked.pair);
}

/// One file that needs nothing else: to be sent to a colleague.
Response compare_report(const Visit& visit) {
  const Asked asked = read_pair(visit);
  if (!asked.pair) return asked.error;
  Fields fields;
  put_comparison(fields, asked.pair->comparison(), compare_view(visit.address.value("view")), false, false);
  put(fields, "unfolded", true);  // who prints or searches it has all of it
  std::string css;
  for (const char* file : {"static/danchieu.css", "static/pages.css", "static/compare.css"}) css += asset(file)->text;
  css.append("\n@media print {\n").append(asset("static/print.css")->text).append("}\n");
  put(fields, "css", css);
  put(fields, "title", title_of(*asked.pair));
  return file("text/html; charset=utf-8", make_text("compare_report.html", fields), ".html", *asked.pair);
}

}  // namespace danchieu::web

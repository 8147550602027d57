#include <algorithm>

#include "compare/series.h"
#include "web/asked.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/series_pages.h"
#include "web/view.h"

namespace danchieu::web {
namespace {

constexpr std::size_t entries = 20;

/// Names that stay when the server moves: those of RFC 8141 (NSS: pchar and "/"), so nothing of "?" or "#" stands in them.
std::string name_of_plan(const std::string& id) { return "urn:danchieu:plan:" + id; }
std::string name_of_feed(const Values& values) {
  const std::string address = print_address("", values);
  return "urn:danchieu:feed:" + (address.empty() ? "all" : address.substr(1));
}

/// When its newest version came.
std::string updated(archive::Archive& archive, const std::string& id) {
  const auto versions = archive.versions(id);
  return versions.empty() ? std::string() : versions.back().added;
}

Fields entry_fields(archive::Archive& archive, const Visit& visit, const archive::PlanRow& plan, const std::string& excerpt) {
  Fields entry;
  put(entry, "id", name_of_plan(plan.id));
  const std::string name = plan_name(plan);
  const std::string between = name.empty() || plan.title.empty() ? "" : ": ";
  put(entry, "title", name.empty() && plan.title.empty() ? std::string(label("plan.untitled")) : name + between + plan.title);
  put(entry, "link", visit.request.origin + plan_address(plan.id));
  put(entry, "updated", updated(archive, plan.id));
  put(entry, "issuer", plan.issuer);
  std::string place = place_text(plan);
  if (const std::string date = date_text(plan.issued); !date.empty()) place += (place.empty() ? "" : " · ") + date;
  if (!excerpt.empty()) place += (place.empty() ? "… " : " — … ") + excerpt + " …";
  put(entry, "summary", place);
  put(entry, "related", std::string());
  return entry;
}

Response made(const Fields& fields) { return {.type = "application/atom+xml; charset=utf-8", .body = make_text("feed.atom", fields)}; }

}  // namespace

Response feed(const Visit& visit) {
  Asked asked = read_asked(visit.address);
  asked.question.sort = archive::Sort::added;
  asked.question.limit = static_cast<int>(entries);
  asked.question.offset = 0;
  asked.question.facets = false;
  std::erase_if(asked.values, [](const auto& pair) { return pair.first == "sort" || pair.second.empty(); });
  const Archives::Loan archive = visit.archives.lend();
  const search::Answer answer = search::ask(*archive, asked.question);

  Rows rows;
  std::string newest;
  for (const search::FoundPlan& found : answer.plans) {
    newest = std::max(newest, updated(*archive, found.hit.plan.id));
    rows.emplace_back(entry_fields(*archive, visit, found.hit.plan, found.excerpts.empty() ? std::string() : found.excerpts.front().text));
  }
  // A feed without entries has still a date: that of the newest plan of all, after which there was nothing for it.
  if (newest.empty())
    for (const archive::PlanRow& plan : archive->newest(1)) newest = updated(*archive, plan.id);
  Fields fields;
  const std::string& text = asked.question.text;
  put(fields, "id", name_of_feed(asked.values));
  put(fields, "title", text.empty() ? std::string(label("page.search_all")) : fill(label("page.search"), {text}));
  put(fields, "updated", newest);
  put(fields, "self", visit.request.origin + print_address("/feed.atom", asked.values));
  put(fields, "page", visit.request.origin + print_address("/search", asked.values));
  put(fields, "entries", std::move(rows));
  return made(fields);
}

/// The plans of a series as they came in or changed, each with what it differs in from the one before.
Response series_feed(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const std::optional<archive::PlanRow> plan = archive->row(id);
  if (!plan) return error_answer(visit.address, 404, "no_plan", id);
  const std::vector<archive::PlanRow> plans = compare::read_series(*archive, *plan).plans;
  std::vector<std::pair<std::string, std::size_t>> order;  // when it came or changed
  for (std::size_t i = 0; i < plans.size(); ++i) order.emplace_back(updated(*archive, plans[i].id), i);
  std::stable_sort(order.rbegin(), order.rend());
  if (order.size() > entries) order.resize(entries);
  Rows rows;
  for (const auto& [when, i] : order) {
    Fields entry = entry_fields(*archive, visit, plans[i], "");
    if (i > 0) put(entry, "related", visit.request.origin + print_address("/compare", {{"a", plans[i - 1].id}, {"b", plans[i].id}}));
    rows.emplace_back(entry);
  }
  Fields fields;
  put(fields, "id", "urn:danchieu:series:" + id);  // of its address: that one stays, whichever plans come
  put(fields, "title", fill(label("page.series"), {plan->title}));
  put(fields, "updated", order.front().first);
  put(fields, "self", visit.request.origin + "/series/" + id + "/feed.atom");
  put(fields, "page", visit.request.origin + "/series/" + id);
  put(fields, "entries", std::move(rows));
  return made(fields);
}

}  // namespace danchieu::web

#include <algorithm>

#include "web/asked.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/view.h"

namespace danchieu::web {
namespace {

constexpr int entries = 20;

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

Fields entry_fields(archive::Archive& archive, const Visit& visit, const search::FoundPlan& found) {
  const archive::PlanRow& plan = found.hit.plan;
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
  if (!found.excerpts.empty()) place += (place.empty() ? "… " : " — … ") + found.excerpts.front().text + " …";
  put(entry, "summary", place);
  return entry;
}

}  // namespace

Response feed(const Visit& visit) {
  Asked asked = read_asked(visit.address);
  asked.question.sort = archive::Sort::added;
  asked.question.limit = entries;
  asked.question.offset = 0;
  std::erase_if(asked.values, [](const auto& pair) { return pair.first == "sort" || pair.second.empty(); });
  const Archives::Loan archive = visit.archives.lend();
  const search::Answer answer = search::ask(*archive, asked.question);

  Rows rows;
  std::string newest;
  for (const search::FoundPlan& found : answer.plans) {
    newest = std::max(newest, updated(*archive, found.hit.plan.id));
    rows.emplace_back(entry_fields(*archive, visit, found));
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
  return {.type = "application/atom+xml; charset=utf-8", .body = make_text("feed.atom", fields)};
}

}  // namespace danchieu::web

#include <algorithm>

#include "citations/relation.h"
#include "web/citing_rows.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/metadata.h"
#include "web/number_page.h"
#include "web/pages.h"
#include "web/resolve.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t seen_shown = 8;

/// How often something was seen: forms, titles, dates.
Rows seen_rows(const std::vector<std::pair<std::string, int>>& seen, std::string (*shown)(std::string_view)) {
  Rows rows;
  for (const auto& [text, count] : seen) {
    if (rows.size() == seen_shown) break;
    Fields row;
    put(row, "text", shown(text));
    put(row, "count", count_text(count));
    rows.emplace_back(row);
  }
  return rows;
}

std::string as_it_is(std::string_view text) { return std::string(text); }

Rows link_rows(const std::vector<archive::WorkLink>& links, const std::string& direction) {
  Rows rows;
  for (const archive::WorkLink& link : links) {
    Fields row = work_fields(link.work);
    put(row, "relation", label_or("link." + direction + '.' + link.relation, link.relation));
    put(row, "evidence", link.evidence);
    put(row, "evidence_place", link.plan.empty() ? "" : print_address(plan_address(link.plan), {{"q", link.work.number}}) + "#cho");
    rows.emplace_back(row);
  }
  return rows;
}

// ---- the filter form

struct Choice {
  std::string value;
  std::string shown;
  int count = 1;
};

struct Filter {
  const char* name;
  Choice (*choice)(const archive::CitingPlan&);
  bool newest_first;  ///< else the most frequent
};
const Filter filters[] = {
    {"year",
     [](const auto& row) {
       return Choice{row.plan.year ? std::to_string(row.plan.year) : "", std::to_string(row.plan.year)};
     },
     true},
    {"province",
     [](const auto& row) {
       return Choice{row.plan.province, row.plan.province};
     },
     false},
    {"level",
     [](const auto& row) {
       return Choice{row.plan.level, std::string(label_or("level." + row.plan.level, row.plan.level))};
     },
     false},
    {"relation",
     [](const auto& row) {
       return Choice{relation_group(row), std::string(label_or("relation." + relation_group(row), row.relation))};
     },
     false},
};

/// The values that the plans have, with how many have each.
std::vector<Choice> choices_of(const std::vector<archive::CitingPlan>& plans, const Filter& filter) {
  std::vector<Choice> choices;
  for (const archive::CitingPlan& plan : plans) {
    Choice choice = filter.choice(plan);
    if (choice.value.empty()) continue;
    const auto known = std::find_if(choices.begin(), choices.end(), [&](const Choice& row) { return row.value == choice.value; });
    if (known == choices.end()) choices.push_back(std::move(choice));
    else ++known->count;
  }
  std::sort(choices.begin(), choices.end(), [&](const Choice& a, const Choice& b) {
    if (filter.newest_first) return a.value > b.value;
    return a.count != b.count ? a.count > b.count : a.shown < b.shown;
  });
  return choices;
}

void put_choices(Fields& fields, const std::vector<archive::CitingPlan>& plans, const Address& address) {
  for (const Filter& filter : filters) {
    Rows rows;
    for (const Choice& choice : choices_of(plans, filter)) {
      Fields row;
      put(row, "value", choice.value);
      put(row, "shown", choice.shown);
      put(row, "count", count_text(choice.count));
      put(row, "chosen", choice.value == address.value(filter.name));
      rows.emplace_back(row);
    }
    put(fields, std::string(filter.name) + "_choices", std::move(rows));
  }
}

/// No work has that key (now): it leads to the one that it was joined to, or to a choice.
Response other_page(archive::Archive& archive, const Address& address, const std::string& key) {
  const Meant meant = works_of_key(archive, key);
  if (meant.works.empty()) return error_answer(address, 404, "no_work", key.substr(key.find(':') + 1));
  if (meant.works.size() > 1 || !meant.partials.empty()) return choice_page(archive, meant);
  // Not for ever: people can part again what was joined.
  return {.status = 302, .headers = {{"Location", work_address(meant.works.front().key)}}};
}

Rows text_rows(const std::vector<std::string>& texts) {
  Rows rows;
  for (const std::string& text : texts) {
    Fields row;
    put(row, "text", text);
    rows.emplace_back(row);
  }
  return rows;
}

Rows flag_rows(const std::vector<std::string>& flags) {
  std::vector<std::string> sentences;
  for (const std::string& flag : flags) sentences.emplace_back(label_or("flag." + flag, flag));
  return text_rows(sentences);
}

bool is_set(const archive::CitedByFilter& filter) {
  return !filter.relation.empty() || filter.year || !filter.province.empty() || !filter.level.empty();
}

}  // namespace

Response work_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string key = key_of_path(visit.names);
  const auto work = archive->work(key);
  if (!work) return other_page(*archive, visit.address, key);

  const archive::CitedByFilter filter = cited_by_filter(visit.address);
  const std::vector<archive::CitingPlan> all = archive->cited_by(key);
  const std::vector<archive::CitingPlan> plans = is_set(filter) ? archive->cited_by(key, filter) : all;
  std::vector<std::string> forms;
  for (const auto& form : work->forms) forms.push_back(form.first);
  const auto direct = std::count_if(plans.begin(), plans.end(), [](const archive::CitingPlan& plan) { return plan.direct; });

  Fields fields = work_fields(*work);
  put(fields, "key", key);
  put(fields, "titles", seen_rows(work->titles, as_it_is));
  put(fields, "forms", seen_rows(work->forms, as_it_is));
  put(fields, "dates", seen_rows(work->dates, date_text));
  put(fields, "flags", flag_rows(work->flags));
  put(fields, "other_keys", text_rows(work->other_keys));
  put(fields, "links_from", link_rows(archive->links_from(key), "from"));
  put(fields, "links_to", link_rows(archive->links_to(key), "to"));
  put(fields, "all_count", count_text(static_cast<std::int64_t>(all.size())));
  put(fields, "shown_count", count_text(static_cast<std::int64_t>(plans.size())));
  put(fields, "shown_direct", count_text(direct));
  put(fields, "shown_through", count_text(static_cast<std::int64_t>(plans.size()) - direct));
  put(fields, "is_cited", !all.empty());
  put(fields, "any_shown", !plans.empty());
  put(fields, "filtered", is_set(filter));
  put_choices(fields, all, visit.address);
  put(fields, "groups", citing_groups(plans, forms));
  put(fields, "work_path", work_address(key));
  Values asked{{"work", key}};
  for (const Filter& each : filters) asked.emplace_back(each.name, visit.address.value(each.name));
  put(fields, "json_link", print_address("/api/v1/cited-by", asked));
  put_metadata(fields, *work, visit.request.origin);
  return make_page("work", work_name(*work), std::move(fields));
}

}  // namespace danchieu::web

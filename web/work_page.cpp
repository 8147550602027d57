#include <algorithm>

#include "web/draft.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/law_rows.h"
#include "web/metadata.h"
#include "web/number_page.h"
#include "web/pages.h"
#include "web/province_table.h"
#include "web/resolve.h"
#include "web/rows.h"
#include "web/work_filter.h"
#include "web/work_tabs.h"
#include "web/work_tree.h"

namespace danchieu::web {
namespace {

constexpr std::size_t seen_shown = 5, links_shown = 8;

/// How often something was seen: forms, titles, dates.
Rows seen_rows(const std::vector<std::pair<std::string, int>>& seen, std::string (*shown)(std::string_view)) {
  Rows rows;
  for (const auto& [text, count] : seen) {
    if (rows.size() == seen_shown) break;
    Fields row;
    put(row, "text", shown(text));
    put(row, "count", count_text(count));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

std::string as_it_is(std::string_view text) { return std::string(text); }

Rows link_rows(const std::vector<archive::WorkLink>& links, const std::string& direction) {
  Rows rows;
  for (const archive::WorkLink& link : links) {
    Fields row = head_fields(link.work);
    put(row, "relation", label_or("link." + direction + '.' + link.relation, link.relation));
    put(row, "evidence", link.evidence);
    put(row, "evidence_place", link.plan.empty() ? "" : print_address(plan_address(link.plan), {{"q", link.work.number}}) + "#cho");
    rows.emplace_back(std::move(row));
  }
  return rows;
}

// ---- what goes along with the list

/// The same list as a search: dẫn:… with the filters that a search has, too. It finds the plans whose own text names the work.
Values search_values(const Address& address, const std::string& key) {
  const bool implements = address.value("relation") == "implements", based_on = address.value("relation") == "based_on";
  const bool exactly = address.value("units") == "63" && !address.value("province").empty();
  return {{implements ? "implements"
           : based_on ? "based_on"
                      : "cites",
           key},
          {"year", address.value("year")},
          {"province", (exactly ? "=" : "") + address.value("province")},
          {"level", address.value("level")}};
}

/// The plans of the place and year that the filter names, which the archive holds and which do not cite: what a cell of the table says.
void put_held(Fields& fields, archive::Archive& archive, const Address& address, const std::string& key) {
  const auto year = address.number("year", 1);
  const places::Unit* named = places::province(address.value("province"));
  if (!year || !named) return;
  const places::Period period = period_named(address.value("units"));
  const places::Unit* unit = province_of_plan(named->name, places::today(*named)->name, period);
  int held = 0;
  for (const archive::Holding& row : archive.holdings())
    if (row.year == *year && province_of_plan(row.province, row.province_today, period) == unit) held += row.plans;
  const bool exactly = period == places::Period::before;
  put(fields, "of_cell", true);
  put(fields, "cell_place", unit->name);
  put(fields, "cell_year", std::to_string(*year));
  put_count(fields, "cell_held", held);
  put(fields, "cell_link",
      print_address("/search",
                    {{"year", std::to_string(*year)}, {"province", (exactly ? "=" : "") + std::string(unit->name)}, {"not.cites", key}}));
}

/// Works that the same plans cite, most often first: the facet of the search `dẫn:`.
Rows together_rows(archive::Archive& archive, const std::string& key) {
  constexpr std::size_t most = 10;
  archive::Query query;
  query.root.kind = archive::Node::Kind::field;
  query.root.field = "cites";
  query.root.text = key;
  query.limit = 0;
  query.fold_copies = false;
  query.facet = "cites";
  const archive::Found found = archive.search(query);
  Rows rows;
  const auto facet = found.facets.find("cites");
  if (facet == found.facets.end()) return rows;
  for (const auto& [other, count] : facet->second) {
    if (other == key) continue;
    if (rows.size() == most) break;
    Fields row;
    const auto name = found.labels.find(other);
    put(row, "name", name == found.labels.end() ? other : name->second);
    put(row, "link", work_address(other));
    put(row, "count", count_text(count));
    put(row, "both", print_address("/search", {{"cites", key}, {"cites", other}}));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

// ---- the page

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
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Rows flag_rows(const std::vector<std::string>& flags) {
  std::vector<std::string> sentences;
  for (const std::string& flag : flags) sentences.emplace_back(label_or("flag." + flag, flag));
  return text_rows(sentences);
}

void put_list(Fields& fields, archive::Archive& archive, const archive::Citing& citing, const std::vector<archive::Citing::Plan>& plans,
              const archive::Work& work, const Address& address) {
  constexpr int on_page = 20;
  const std::string path = work_address(work.key);
  const int count = static_cast<int>(plans.size()), pages = std::max(1, (count + on_page - 1) / on_page);
  const int page = std::min(address.number("page", 1).value_or(1), pages);
  std::vector<std::string> forms;
  for (const auto& form : work.forms) forms.push_back(form.first);
  std::vector<TreePlan> hanging;
  hanging.reserve(plans.size());
  for (const archive::Citing::Plan& plan : plans) hanging.push_back({citing.seat_index(plan), plan.year});
  const auto order = tree_order(*citing.graph, period_named(address.value("units")));
  const auto first = static_cast<std::size_t>((page - 1) * on_page);
  const WorkTree tree = work_tree(*order, hanging, first, first + on_page);
  std::vector<archive::Citing::Plan> shown;
  for (const WorkTree::Leaf& leaf : tree.leaves) shown.push_back(plans[leaf.plan]);
  put(fields, "leaves", tree_rows(tree, archive.in_full(shown, citing), forms));
  put(fields, "paged", pages > 1);
  put(fields, "page_number", std::to_string(page));
  put(fields, "page_count", std::to_string(pages));
  const auto page_link = [&](int to) { return print_address(path, values_with(address, "page", std::to_string(to))) + "#ai-dan"; };
  put(fields, "before_link", page > 1 ? page_link(page - 1) : "");
  put(fields, "after_link", page < pages ? page_link(page + 1) : "");
  const auto direct = std::count_if(plans.begin(), plans.end(), [](const archive::Citing::Plan& plan) { return plan.direct; });
  put(fields, "shown_count", count_text(count));
  put(fields, "shown_direct", count_text(direct));
  put(fields, "shown_through", count_text(count - direct));
  put(fields, "any_shown", count > 0);
  put(fields, "levels", level_rows(citing, plans, address, path));
}

}  // namespace

Response work_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string key = key_of_path(visit.names);
  Rows together = together_rows(*archive, key);  // a search: before the rest, which is of one state
  const archive::Archive::State one_state(*archive);
  const auto work = archive->work(key);
  if (!work) return other_page(*archive, visit.address, key);

  const auto citing = archive->citing(key);
  if (!citing) return other_page(*archive, visit.address, key);  // it went this moment
  const std::vector<archive::Citing::Plan> plans = wanted_plans(*citing, visit.address);

  Fields fields = work_fields(*work);
  put_work_tabs(fields, *work, "plans");
  put(fields, "key", key);
  put(fields, "titles", seen_rows(work->titles, as_it_is));
  put(fields, "forms", seen_rows(work->forms, as_it_is));
  put(fields, "dates", seen_rows(work->dates, date_text));
  put(fields, "flags", flag_rows(work->flags));
  put(fields, "other_keys", text_rows(work->other_keys));
  const auto links_from = archive->links_from(key, links_shown), links_to = archive->links_to(key, links_shown);
  put(fields, "links_from", link_rows(links_from, "from"));
  put(fields, "links_to", link_rows(links_to, "to"));
  const std::size_t linked = archive->linked_works(key), told = links_from.size() + links_to.size();
  put_count(fields, "links_more", static_cast<std::int64_t>(linked - std::min(told, linked)));
  put(fields, "all_count", count_text(static_cast<std::int64_t>(citing->plans.size())));
  put(fields, "is_cited", !citing->plans.empty());
  put(fields, "filtered", plans.size() != citing->plans.size());
  put(fields, "units", visit.address.value("units") == "63" ? "63" : "");
  put_choices(fields, *citing, visit.address);
  put_list(fields, *archive, *citing, plans, *work, visit.address);
  put_law(fields, *archive, key, today());
  put_held(fields, *archive, visit.address, key);
  put(fields, "has_together", !together.empty());
  put(fields, "together", std::move(together));
  const Values search = search_values(visit.address, key);
  put(fields, "search_link", print_address("/search", search));
  put(fields, "trends_link", print_address("/trends", {{"work", key}}));
  put(fields, "csv_link", print_address("/search.csv", search));
  put(fields, "feed_link", print_address("/feed.atom", search));
  Values asked = values_with(visit.address, "", "");
  asked.insert(asked.begin(), {"work", key});
  put(fields, "json_link", print_address("/api/v1/cited-by", asked));
  put_metadata(fields, *work, visit.request.origin);
  return make_page("work", work_name(*work), std::move(fields));
}

}  // namespace danchieu::web

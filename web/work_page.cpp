#include <algorithm>
#include <map>

#include "archive/fields.h"
#include "web/citing_rows.h"
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
#include "web/work_tabs.h"
#include "web/work_tree.h"

namespace danchieu::web {
namespace {

constexpr std::size_t seen_shown = 5, links_shown = 8;

bool is_set(const archive::CitedByFilter& filter) {
  return !filter.relation.empty() || filter.year || !filter.province.empty() || !filter.level.empty();
}

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
    if (rows.size() == links_shown) break;
    Fields row = head_fields(link.work);
    put(row, "relation", label_or("link." + direction + '.' + link.relation, link.relation));
    put(row, "evidence", link.evidence);
    put(row, "evidence_place", link.plan.empty() ? "" : print_address(plan_address(link.plan), {{"q", link.work.number}}) + "#cho");
    rows.emplace_back(std::move(row));
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
    {"how",
     [](const auto& row) {
       return Choice{row.direct ? "direct" : "through", std::string(label(row.direct ? "how.direct" : "how.through"))};
     },
     false},
};

/// The values that the plans have, with how many have each.
std::vector<Choice> choices_of(const std::vector<archive::CitingPlan>& plans, const Filter& filter) {
  std::map<std::string, Choice> known;
  for (const archive::CitingPlan& plan : plans) {
    Choice choice = filter.choice(plan);
    if (choice.value.empty()) continue;
    const auto [at, is_new] = known.try_emplace(choice.value, choice);
    if (!is_new) ++at->second.count;
  }
  std::vector<Choice> choices;
  for (auto& [value, choice] : known) choices.push_back(std::move(choice));
  std::sort(choices.begin(), choices.end(), [&](const Choice& a, const Choice& b) {
    if (filter.newest_first) return a.value > b.value;
    return a.count != b.count ? a.count > b.count : a.shown < b.shown;
  });
  return choices;
}

/// "cao-bang" is Cao Bằng, too.
bool is_chosen(std::string_view field, const std::string& value, const std::string& asked) {
  if (value == asked || asked.empty()) return value == asked;
  if (field != "province") return false;
  const archive::Field& row = *archive::field_named(field);
  return archive::field_value(row, value) == archive::field_value(row, asked);
}

void put_choices(Fields& fields, const std::vector<archive::CitingPlan>& plans, const Address& address) {
  for (const Filter& filter : filters) {
    Rows rows;
    for (const Choice& choice : choices_of(plans, filter)) {
      Fields row;
      put(row, "value", choice.value);
      put(row, "shown", choice.shown);
      put(row, "count", count_text(choice.count));
      put(row, "chosen", is_chosen(filter.name, choice.value, address.value(filter.name)));
      rows.emplace_back(std::move(row));
    }
    put(fields, std::string(filter.name) + "_choices", std::move(rows));
  }
}

/// What the filter form and the province table ask for: those plans of `all`.
std::vector<archive::CitingPlan> wanted(archive::Archive& archive, const std::string& key, const Address& address,
                                        const std::vector<archive::CitingPlan>& all) {
  const archive::CitedByFilter filter = cited_by_filter(address);
  std::vector<archive::CitingPlan> plans = is_set(filter) ? archive.cited_by(key, filter) : all;
  const std::string& how = address.value("how");
  if (!how.empty()) std::erase_if(plans, [&](const archive::CitingPlan& plan) { return plan.direct != (how == "direct"); });
  // A cell of the 63: the province of then alone, not those that became part of what bears its name today.
  if (period_named(address.value("units")) == places::Period::before)
    if (const places::Unit* unit = places::province(filter.province, places::Period::before))
      std::erase_if(plans, [&](const archive::CitingPlan& plan) {
        return province_of_plan(plan.plan.province, plan.plan.province_today, places::Period::before) != unit;
      });
  return plans;
}

// ---- what goes along with the list

/// The filters as an address has them, with one in the place of what it was.
Values values_with(const Address& address, std::string_view name, const std::string& value) {
  Values values;
  for (const char* each : {"year", "province", "level", "relation", "how", "units"})
    values.emplace_back(each, each == name ? value : address.value(each));
  if (name == "page") values.emplace_back("page", value);
  return values;
}

/// How many of the plans are of each level, each a link to those.
Rows level_rows(const std::vector<archive::CitingPlan>& plans, const Address& address, const std::string& path) {
  Rows rows;
  for (const char* level : {"central", "province", "district", "commune"}) {
    const auto count = std::count_if(plans.begin(), plans.end(), [&](const archive::CitingPlan& plan) { return plan.plan.level == level; });
    if (count == 0) continue;
    Fields row;
    put(row, "level", label(std::string("tree.level.") + level));
    put(row, "count", count_text(count));
    put(row, "link", print_address(path, values_with(address, "level", level)));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

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

void put_list(Fields& fields, const std::vector<archive::CitingPlan>& plans, const archive::Work& work, const Address& address) {
  constexpr int on_page = 20;
  const std::string path = work_address(work.key);
  const int count = static_cast<int>(plans.size()), pages = std::max(1, (count + on_page - 1) / on_page);
  const int page = std::min(address.number("page", 1).value_or(1), pages);
  std::vector<std::string> forms;
  for (const auto& form : work.forms) forms.push_back(form.first);
  const WorkTree tree = work_tree(plans, period_named(address.value("units")));
  const auto first = static_cast<std::size_t>((page - 1) * on_page);
  put(fields, "leaves", tree_rows(tree, first, first + on_page, forms));
  put(fields, "paged", pages > 1);
  put(fields, "page_number", std::to_string(page));
  put(fields, "page_count", std::to_string(pages));
  const auto page_link = [&](int to) { return print_address(path, values_with(address, "page", std::to_string(to))) + "#ai-dan"; };
  put(fields, "before_link", page > 1 ? page_link(page - 1) : "");
  put(fields, "after_link", page < pages ? page_link(page + 1) : "");
  const auto direct = std::count_if(plans.begin(), plans.end(), [](const archive::CitingPlan& plan) { return plan.direct; });
  put(fields, "shown_count", count_text(count));
  put(fields, "shown_direct", count_text(direct));
  put(fields, "shown_through", count_text(count - direct));
  put(fields, "any_shown", count > 0);
  put(fields, "levels", level_rows(plans, address, path));
}

}  // namespace

Response work_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string key = key_of_path(visit.names);
  const auto work = archive->work(key);
  if (!work) return other_page(*archive, visit.address, key);

  const std::vector<archive::CitingPlan> all = archive->cited_by(key);
  const std::vector<archive::CitingPlan> plans = wanted(*archive, key, visit.address, all);

  Fields fields = work_fields(*work);
  put_work_tabs(fields, *work, "plans");
  put(fields, "key", key);
  put(fields, "titles", seen_rows(work->titles, as_it_is));
  put(fields, "forms", seen_rows(work->forms, as_it_is));
  put(fields, "dates", seen_rows(work->dates, date_text));
  put(fields, "flags", flag_rows(work->flags));
  put(fields, "other_keys", text_rows(work->other_keys));
  const auto links_from = archive->links_from(key), links_to = archive->links_to(key);
  put(fields, "links_from", link_rows(links_from, "from"));
  put(fields, "links_to", link_rows(links_to, "to"));
  put_count(fields, "links_more",
            static_cast<std::int64_t>(links_from.size() - std::min(links_from.size(), links_shown) + links_to.size() -
                                      std::min(links_to.size(), links_shown)));
  put(fields, "all_count", count_text(static_cast<std::int64_t>(all.size())));
  put(fields, "is_cited", !all.empty());
  put(fields, "filtered", plans.size() != all.size());
  put(fields, "units", visit.address.value("units") == "63" ? "63" : "");
  put_choices(fields, all, visit.address);
  put_list(fields, plans, *work, visit.address);
  put_law(fields, *archive, key, today());
  put_held(fields, *archive, visit.address, key);
  Rows together = together_rows(*archive, key);
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

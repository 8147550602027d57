#include "web/work_filter.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <unordered_map>

#include "archive/fields.h"
#include "web/citing_rows.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/province_table.h"
#include "web/resolve.h"

namespace danchieu::web {
namespace {

using archive::Citing;
using Counts = std::map<std::string, int>;

/// Seats are many more than their values: by hash first.
void count_seats(const Citing& citing, const std::vector<int>& of_seat, std::string archive::CitationGraph::Seat::*value, Counts& counts) {
  std::unordered_map<std::string_view, int> found;
  for (std::size_t seat = 0; seat < of_seat.size(); ++seat)
    if (of_seat[seat] > 0) found[citing.graph->seats()[seat].*value] += of_seat[seat];
  for (const auto& [name, plans] : found) counts[std::string(name)] += plans;
}

/// How many plans have each value of a filter; empty: those that have none.
struct Counted {
  explicit Counted(const Citing& citing) {
    std::vector<int> of_seat(citing.graph->seats().size());
    int of_relation[1 + static_cast<std::size_t>(citations::Relation::mentions)] = {};
    std::vector<int> of_year(1 + std::numeric_limits<std::uint16_t>::max());  // a look at each of very many plans: no maps here
    for (const Citing::Plan& plan : citing.plans) {
      ++of_seat[citing.seat_index(plan)];
      ++of_relation[static_cast<std::size_t>(plan.relation)];
      ++of_year[static_cast<std::uint16_t>(plan.year)];
    }
    count_seats(citing, of_seat, &archive::CitationGraph::Seat::province, provinces);
    count_seats(citing, of_seat, &archive::CitationGraph::Seat::level, levels);
    for (std::size_t i = 0; i < std::size(of_relation); ++i)
      if (of_relation[i] > 0) relations[relation_group(static_cast<citations::Relation>(i))] += of_relation[i];
    for (std::size_t year = 1; year < of_year.size(); ++year)
      if (of_year[year] > 0) years[std::to_string(year)] += of_year[year];
    hows = {{"direct", static_cast<int>(citing.direct)}, {"through", static_cast<int>(citing.plans.size() - citing.direct)}};
  }
  Counts years, provinces, levels, relations, hows;
};

std::string as_it_is(const std::string& value) { return value; }

struct Filter {
  const char* name;
  Counts Counted::*counts;
  std::string (*shown)(const std::string&);
  bool newest_first;  ///< else the most frequent
};
const Filter filters[] = {
    {"year", &Counted::years, as_it_is, true},
    {"province", &Counted::provinces, as_it_is, false},
    {"level", &Counted::levels, [](const std::string& value) { return std::string(label_or("level." + value, value)); }, false},
    {"relation", &Counted::relations, [](const std::string& value) { return std::string(label_or("relation." + value, value)); }, false},
    {"how", &Counted::hows, [](const std::string& value) { return std::string(label("how." + value)); }, false},
};

struct Choice {
  std::string value, shown;
  int count = 0;
};

std::vector<Choice> choices_of(const Counts& counts, const Filter& filter) {
  std::vector<Choice> choices;
  for (const auto& [value, count] : counts)
    if (!value.empty() && count > 0) choices.push_back({value, filter.shown(value), count});
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

}  // namespace

std::vector<Citing::Plan> wanted_plans(const Citing& citing, const Address& address) {
  const archive::CitedByFilter filter = cited_by_filter(address);
  std::vector<Citing::Plan> plans = filtered(citing, filter);
  const std::string& how = address.value("how");
  if (!how.empty()) std::erase_if(plans, [&](const Citing::Plan& plan) { return plan.direct != (how == "direct"); });
  // A cell of the 63: the province of then alone, not those that became part of what bears its name today.
  if (period_named(address.value("units")) == places::Period::before)
    if (const places::Unit* unit = places::province(filter.province, places::Period::before))
      std::erase_if(plans, [&](const Citing::Plan& plan) {
        const archive::CitationGraph::Seat& seat = citing.seat(plan);
        return province_of_plan(seat.province, seat.province_today, places::Period::before) != unit;
      });
  return plans;
}

void put_choices(Fields& fields, const Citing& citing, const Address& address) {
  const Counted counted(citing);
  for (const Filter& filter : filters) {
    Rows rows;
    for (const Choice& choice : choices_of(counted.*filter.counts, filter)) {
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

Rows level_rows(const Citing& citing, const std::vector<Citing::Plan>& plans, const Address& address, const std::string& path) {
  Counts counts;
  std::vector<int> of_seat(citing.graph->seats().size());
  for (const Citing::Plan& plan : plans) ++of_seat[citing.seat_index(plan)];
  count_seats(citing, of_seat, &archive::CitationGraph::Seat::level, counts);
  Rows rows;
  for (const char* level : {"central", "province", "district", "commune"}) {
    const auto count = counts.find(level);
    if (count == counts.end()) continue;
    Fields row;
    put(row, "level", label(std::string("tree.level.") + level));
    put(row, "count", count_text(count->second));
    put(row, "link", print_address(path, values_with(address, "level", level)));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Values values_with(const Address& address, std::string_view name, const std::string& value) {
  Values values;
  for (const char* each : {"year", "province", "level", "relation", "how", "units"})
    values.emplace_back(each, each == name ? value : address.value(each));
  if (name == "page") values.emplace_back("page", value);
  return values;
}

}  // namespace danchieu::web

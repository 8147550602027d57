#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include "archive/fields.h"
#include "search/sideways.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/search_parts.h"

namespace danchieu::web {
namespace {

constexpr std::size_t values_shown = 5, values_open = 100;
constexpr int least_bars = 8, most_bars = 60;
/// Heights of bars are classes "h1" to "h16" of the style sheet: no page may bear styles of its own.
constexpr int highest_bar = 16;

using Filters = std::vector<std::pair<std::string, std::string>>;

/// Values of a field as they are compared, by the spelling that the address has.
std::map<std::string, std::string> compared(const Filters& filters, const archive::Field& field) {
  std::map<std::string, std::string> values;
  for (const auto& [name, value] : filters)
    if (name == field.name) values.emplace(field.kind == archive::FieldKind::work ? value : archive::field_value(field, value), value);
  return values;
}

/// The values of one facet, in the order of the page: what is chosen or excluded, then the most frequent.
class FacetValues {
 public:
  /// `labels`: of works, Answer::labels: asking the archive for each would cost more than the answer.
  FacetValues(archive::Archive& archive, const Asked& asked, const archive::Field& field, const std::map<std::string, std::string>& labels)
      : archive_(archive),
        asked_(asked),
        labels_(labels),
        field_(field),
        chosen_(compared(asked.question.filters, field)),
        excluded_(compared(asked.question.excluded, field)) {}

  /// `open`: with those that are less frequent; else they are counted, and a link opens them.
  void put_all(Fields& fields, const archive::Facet& facet, bool open) const {
    std::vector<Fields> others;
    Rows first;
    std::size_t more = 0;
    const std::size_t shown = open ? values_open : values_shown;
    for (const auto& [value, count] : facet) {
      const std::string key = field_.kind == archive::FieldKind::work ? value : archive::field_value(field_, value);
      const auto chosen = chosen_.find(key), excluded = excluded_.find(key);
      if (chosen != chosen_.end()) first.emplace_back(row(chosen->second, count, "chosen"));
      else if (excluded != excluded_.end()) first.emplace_back(row(excluded->second, count, "excluded"));
      else if (others.size() < shown) others.push_back(row(value, count, "open"));
      else ++more;
    }
    for (Fields& each : others) first.emplace_back(std::move(each));
    put(fields, "values", std::move(first));
    put_count(fields, "more_count", open ? 0 : static_cast<std::int64_t>(more));
    put(fields, "more_link", with_only(asked_, "more", field_.name) + "#loc-" + std::string(field_.name));
  }

 private:
  Fields row(const std::string& value, int count, std::string_view state) const {
    const std::string field(field_.name);
    const std::string name = state == "excluded" ? excluding(field) : field;
    Fields fields;
    const auto named = field_.kind == archive::FieldKind::work ? labels_.find(value) : labels_.end();
    put(fields, "shown", named != labels_.end() ? named->second : value_text(archive_, field, value));
    put(fields, "count", count_text(count));
    put(fields, "value", state == "open" ? value : "");
    put(fields, "link", state == "open" ? "" : without(asked_, name, value));
    put(fields, "chosen", state == "chosen");
    put(fields, "excluded", state == "excluded");
    return fields;
  }

  archive::Archive& archive_;
  const Asked& asked_;
  const std::map<std::string, std::string>& labels_;
  const archive::Field& field_;
  std::map<std::string, std::string> chosen_, excluded_;
};

/// What a form must send along, so that the list stays the same but for what is pressed; without the values of the field `but`.
Rows hidden_inputs(const Asked& asked, std::string_view but) {
  Rows rows;
  for (const auto& [name, value] : asked.values) {
    if (name == but || value.empty()) continue;
    Fields row;
    put(row, "hidden_name", name);
    put(row, "hidden_value", value);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

// ---- years

std::optional<int> read_year(std::string_view digits) {
  int year = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return year;
}

struct YearRange {
  int first = 0, last = 9999;
  bool has(int year) const { return first <= year && year <= last; }
};

std::vector<YearRange> chosen_years(const search::Question& question) {
  std::vector<YearRange> ranges;
  for (const auto& [field, value] : question.filters) {
    if (field != "year") continue;
    const std::size_t dots = value.find("..");
    YearRange range;
    range.first = read_year(value.substr(0, dots)).value_or(range.first);
    range.last = dots == value.npos ? range.first : read_year(value.substr(dots + 2)).value_or(range.last);
    ranges.push_back(range);
  }
  return ranges;
}

/// A bar for each year from the first to the last, also for those without plans: a gap is seen.
/// False where there is nothing to draw.
bool put_years(Fields& fields, const Asked& asked, const archive::Field& field, const archive::Facet& facet) {
  std::map<int, int> counts;
  for (const auto& [value, count] : facet)
    if (const auto year = read_year(value)) counts[*year] = count;
  if (counts.size() < 2) return false;
  put(fields, "has_years", true);
  put(fields, "years_label", field_label(field));
  const int last = counts.rbegin()->first;
  const int first = std::max(std::min(counts.begin()->first, last - least_bars + 1), last - most_bars + 1);
  int most = 1;
  for (const auto& [year, count] : counts) most = std::max(most, count);
  const std::vector<YearRange> ranges = chosen_years(asked.question);

  Rows bars;
  for (int year = first; year <= last; ++year) {
    const auto found = counts.find(year);
    const int plans = found == counts.end() ? 0 : found->second;
    const bool chosen = std::any_of(ranges.begin(), ranges.end(), [&](const YearRange& range) { return range.has(year); });
    const bool only = chosen && ranges.size() == 1 && ranges.front().first == ranges.front().last;
    Fields bar;
    put(bar, "year", std::to_string(year));
    put_count(bar, "count", plans);
    put(bar, "height", std::to_string(std::max(1, highest_bar * plans / most)));
    put(bar, "chosen", chosen);
    put(bar, "adds", !only);  // who presses the only year that is chosen is back at all of them
    bars.emplace_back(std::move(bar));
  }
  put(fields, "bars", std::move(bars));
  put(fields, "first_year", std::to_string(first));
  put(fields, "last_year", std::to_string(last));
  const bool one_range = ranges.size() == 1;
  put(fields, "from", one_range && ranges.front().first > 0 ? std::to_string(ranges.front().first) : "");
  put(fields, "to", one_range && ranges.front().last < 9999 ? std::to_string(ranges.front().last) : "");
  put(fields, "hidden", hidden_inputs(asked, field.name));
  return true;
}

}  // namespace

void put_facets(Fields& fields, archive::Archive& archive, const Asked& asked, const search::Answer& answer, std::string_view open) {
  const auto sideways = search::facets_sideways(archive, asked.question);
  put(fields, "has_years", false);
  Fields all;
  put(all, "hidden", hidden_inputs(asked, ""));
  put(fields, "all", Rows(std::move(all)));
  Rows rows;
  for (const archive::Field& field : archive::fields()) {
    const std::string name(field.name);
    const auto beside = sideways.find(name), found = answer.facets.find(name);
    if (beside == sideways.end() && found == answer.facets.end()) continue;
    const archive::Facet& facet = beside != sideways.end() ? beside->second : found->second;
    if (facet.empty()) continue;
    Fields row;
    put(row, "label", field_label(field));
    put(row, "name", field.name);
    put(row, "titled", field.kind != archive::FieldKind::number || !put_years(fields, asked, field, facet));
    FacetValues(archive, asked, field, answer.labels).put_all(row, facet, open == name);
    rows.emplace_back(std::move(row));
  }
  put(fields, "facets", std::move(rows));
}

}  // namespace danchieu::web

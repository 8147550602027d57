#include "archive/facets.h"

#include <algorithm>
#include <string_view>

namespace danchieu::archive {
namespace {

bool comes_first(const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; }

/// The first kFacetValues, in order.
void keep_first(auto& counts) {
  const auto end = counts.begin() + static_cast<std::ptrdiff_t>(std::min(counts.size(), kFacetValues));
  std::partial_sort(counts.begin(), end, counts.end(), [](const auto& a, const auto& b) { return comes_first(a, b); });
  counts.erase(end, counts.end());
}

/// `all`: every value, the greatest first.
Facet count(const Columns::Facet& column, std::span<const Xapian::docid> matches, double share, bool all) {
  std::vector<int> combinations(column.combinations.size()), spellings(column.spellings.size());
  for (const Xapian::docid plan : matches) ++combinations[column.code[plan]];
  for (std::size_t code = 0; code < combinations.size(); ++code)
    if (combinations[code] > 0)
      for (const std::uint32_t spelling : column.combinations[code]) spellings[spelling] += combinations[code];

  struct Value {
    const std::string* shown = nullptr;
    int most = 0, total = 0;
  };
  std::vector<Value> values(column.values());
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    if (spellings[i] == 0) continue;
    const Columns::Facet::Spelling& spelling = column.spellings[i];
    Value& value = values[spelling.value];
    value.total += spellings[i];
    if (spellings[i] > value.most || (spellings[i] == value.most && spelling.shown < *value.shown)) {
      value.shown = &spelling.shown;
      value.most = spellings[i];
    }
  }
  // Of issuers there are tens of thousands: only those that are told become strings.
  std::vector<std::pair<std::string_view, int>> counted;
  for (const Value& value : values)
    if (value.shown) counted.emplace_back(*value.shown, static_cast<int>(share * value.total));
  if (all) std::sort(counted.begin(), counted.end(), std::greater<>());
  else keep_first(counted);
  return {counted.begin(), counted.end()};
}

}  // namespace

std::map<std::string, Facet> count_facets(const Columns& columns, std::span<const Xapian::docid> matches, double share,
                                          std::string_view only) {
  std::map<std::string, Facet> facets;
  for (const Field& field : fields()) {
    if (!field.facet || field.kind == FieldKind::work || (!only.empty() && only != field.name)) continue;
    facets.emplace(field.name, count(columns.facet(field), matches, share, field.kind == FieldKind::number));
  }
  return facets;
}

std::vector<std::pair<std::uint32_t, int>> count_works(const Columns& columns, std::span<const Xapian::docid> matches, double share) {
  std::vector<int> citing(columns.work_ids());
  for (const Xapian::docid plan : matches)
    for (const std::uint32_t work : columns.works(plan)) ++citing[work];
  std::vector<std::pair<std::uint32_t, int>> works;
  for (std::size_t work = 0; work < citing.size(); ++work)
    if (citing[work] > 0) works.emplace_back(static_cast<std::uint32_t>(work), static_cast<int>(share * citing[work]));
  keep_first(works);
  return works;
}

Facet most_frequent(Facet facet) {
  keep_first(facet);
  return facet;
}

}  // namespace danchieu::archive

#include "archive/facets.h"

#include <algorithm>

#include "archive/index_document.h"
#include "archive/terms.h"

namespace danchieu::archive {

void FacetCounter::operator()(const Xapian::Document& match, double) {
  for (const Field& field : fields()) {
    if (!field.facet) continue;
    const std::string values = match.get_value(facet_slot(field));
    if (field.kind == FieldKind::work) {
      for (const std::uint32_t work : unpack(values)) ++works_[work];
      continue;
    }
    Counts& counts = counts_[facet_slot(field)];
    for (std::string_view rest = values; !rest.empty();) {
      const std::string_view value = rest.substr(0, rest.find(kBetweenValues));
      rest.remove_prefix(std::min(rest.size(), value.size() + 1));
      const auto at = counts.find(value);
      ++(at != counts.end() ? at->second : counts[std::string(value)]);
    }
  }
}

std::map<std::string, Facet> FacetCounter::facets() const {
  std::map<std::string, Facet> facets;
  for (const Field& field : fields()) {
    if (!field.facet || field.kind == FieldKind::work) continue;
    struct Spelling {
      std::string shown;
      int most = 0, total = 0;
    };
    std::map<std::string, Spelling> alike;
    const auto counted = counts_.find(facet_slot(field));
    for (const auto& [value, count] : counted == counts_.end() ? Counts() : counted->second) {
      Spelling& spelling = alike[field_value(field, value)];
      spelling.total += count;
      if (count > spelling.most || (count == spelling.most && value < spelling.shown)) {
        spelling.shown = value;
        spelling.most = count;
      }
    }
    Facet facet;
    for (const auto& [compared, spelling] : alike) facet.emplace_back(spelling.shown, spelling.total);
    facet = most_frequent(std::move(facet));
    if (field.kind == FieldKind::number) std::sort(facet.begin(), facet.end(), std::greater<>());
    facets.emplace(field.name, std::move(facet));
  }
  return facets;
}

Facet most_frequent(Facet facet) {
  std::sort(facet.begin(), facet.end(),
            [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
  if (facet.size() > kFacetValues) facet.resize(kFacetValues);
  return facet;
}

}  // namespace danchieu::archive

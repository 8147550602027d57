#include "search/sideways.h"

#include <set>

#include "archive/fields.h"
#include "search/expand.h"

namespace danchieu::search {

std::map<std::string, archive::Facet> facets_sideways(archive::Archive& archive, const Question& question) {
  std::set<std::string> fields;
  for (const auto* filters : {&question.filters, &question.excluded})
    for (const auto& [name, value] : *filters)
      if (const archive::Field* field = archive::field_named(name); field && field->facet && field->kind != archive::FieldKind::work)
        fields.emplace(field->name);

  std::map<std::string, archive::Facet> facets;
  for (const std::string& field : fields) {
    Question open = question;
    const auto is_of_field = [&](const auto& filter) { return filter.first == field; };
    std::erase_if(open.filters, is_of_field);
    std::erase_if(open.excluded, is_of_field);
    open.offset = open.limit = 0;
    Parsed parsed = parse(open);
    expand(archive, open, parsed);
    parsed.query.facet = field;
    facets[field] = std::move(archive.search(parsed.query).facets[field]);
  }
  return facets;
}

}  // namespace danchieu::search

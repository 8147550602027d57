#pragma once
/// What else a facet offers that is already chosen from.
///
/// With province=Cao Bằng every plan that is found is of Cao Bằng, so a count over them offers no second province. Any of several values of
/// a field will do, so of a field that is filtered by, the values are counted as if it were not.

#include <map>
#include <string>

#include "search/search.h"

namespace danchieu::search {

/// By field name: facets of the fields that `question` filters or excludes by, counted without these. Fields of which all values are wanted
/// (cited works) narrow with each value and are left out. One search a field. Throws archive::ArchiveError only.
std::map<std::string, archive::Facet> facets_sideways(archive::Archive& archive, const Question& question);

}  // namespace danchieu::search

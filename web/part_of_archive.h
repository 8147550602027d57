#pragma once
/// A part of the archive (a place, a year) as lists: what it holds by year, level, kind and issuer, what it cites, its newest plans. Every
/// figure leads to the search that it counts.

#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "web/view.h"

namespace danchieu::web {

using PartFilters = std::vector<std::pair<std::string, std::string>>;

/// total, facets (label, rows: text, count, link), cited (name, link, count, both), newest (plan_…), search_link, feed_link.
/// `fields_shown`: English names of the facets, in their order.
void put_part(Fields& fields, archive::Archive& archive, const PartFilters& filters, const std::vector<std::string>& fields_shown);

/// The address of the search with these filters, and one more where it is named.
std::string part_address(const PartFilters& filters, const std::string& field = {}, const std::string& value = {});

}  // namespace danchieu::web

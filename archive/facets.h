#pragma once
/// Counts the values of facet fields over the matches of a question.

#include <xapian.h>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/answers.h"
#include "archive/columns.h"

namespace danchieu::archive {

/// `share`: each match stands for so many. Of all fields but cited works, by the field's English name, or of `only` one; spellings that are
/// asked for alike count together, under the most frequent one. Of a field the most frequent values first, so many of them; years: all of
/// them, the newest first.
std::map<std::string, Facet> count_facets(const Columns& columns, std::span<const Xapian::docid> matches, double share = 1,
                                          std::string_view only = {});
/// The works that most of them cite, by their ids in the catalogue, with how many do.
std::vector<std::pair<std::uint32_t, int>> count_works(const Columns& columns, std::span<const Xapian::docid> matches, double share = 1);

inline constexpr std::size_t kFacetValues = 100;
/// The most frequent values first, so many of them.
Facet most_frequent(Facet facet);

}  // namespace danchieu::archive

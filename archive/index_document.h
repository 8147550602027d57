#pragma once
/// What the index holds of a plan; archive/terms.h tells how it is spelled.

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"

namespace danchieu::archive {

/// `cited`: the catalogue's ids of the works that the plan cites.
Xapian::Document index_document(const StoredPlan& plan, const std::vector<std::uint32_t>& cited);

/// Ids of works as the value of a facet, and back.
std::string pack(const std::vector<std::uint32_t>& ids);
std::vector<std::uint32_t> unpack(std::string_view value);

}  // namespace danchieu::archive

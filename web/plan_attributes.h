#pragma once
/// What the machine read of a plan, or people said of it, value by value: where it was read, how sure that is, and which other plans have
/// the same.

#include <vector>

#include "archive/answers.h"
#include "archive/page_starts.h"
#include "web/plan_parts.h"
#include "web/view.h"

namespace danchieu::web {

/// label, value, link and page (where it was read), same_link (a search for plans with that value), inferred, sure; corrected, by, when,
/// was, reason.
Rows attribute_rows(const archive::Document& document, const archive::PageStarts& pages, const PlanParts& parts,
                    const std::vector<archive::Correction>& corrections);

}  // namespace danchieu::web

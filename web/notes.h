#pragma once
/// The citations of a plan as notes below its text, for paper: one for each place that is a link in the part shown, in their order. Only
/// print.css shows them; it counts the links of the text along, so the numbers meet.

#include <string>
#include <vector>

#include "citations/mention.h"
#include "web/plan_parts.h"
#include "web/plan_text.h"

namespace danchieu::web {

/// about, address. `origin`: of the pages, since an address on paper must be whole.
Rows note_rows(const std::vector<citations::Mention>& mentions, const CitationLinks& links, const PlanParts& parts,
               const std::string& origin);

}  // namespace danchieu::web

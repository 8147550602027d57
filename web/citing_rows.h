#pragma once
/// Plans that cite a work, as groups of rows: by what they say of it, each with its sentence.

#include <string>
#include <vector>

#include "archive/answers.h"
#include "web/view.h"

namespace danchieu::web {

/// label, count, and of direct and through each: _count, _rows, _more (how many are not listed); rows: plan_…, relation, direct, through,
/// evidence link and pieces, times. One group for what DESIGN §5 counts as implementing, one for each other relation. `forms`: how the work
/// is written; the first one found in a sentence is marked.
Rows citing_groups(const std::vector<archive::CitingPlan>& plans, const std::vector<std::string>& forms);

/// The relation that heads the group of a plan.
std::string relation_group(const archive::CitingPlan& plan);

/// The sentence with the first of `forms` that it holds marked; the longest where several begin at one place.
Rows evidence_pieces(const std::string& evidence, const std::vector<std::string>& forms);

}  // namespace danchieu::web

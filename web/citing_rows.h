#pragma once
/// Plans that cite a work, as groups of rows: by what they say of it, each with its sentence.

#include <string>
#include <vector>

#include "archive/archive.h"
#include "citations/relation.h"
#include "web/view.h"

namespace danchieu::web {

/// label, count, and of direct and through each: _count, _rows (the first twenty), _more (how many are not listed), _list (where all of
/// them are); rows: plan_…, relation, direct, through, evidence link and pieces, times. One group for what DESIGN §5 counts as
/// implementing, one for each other relation. `list`: address of the list of all.
Rows citing_groups(archive::Archive& archive, const archive::Citing& citing, const std::string& list);

/// The relation that heads the group of a plan.
std::string relation_group(const archive::CitingPlan& plan);
std::string relation_group(citations::Relation relation);

/// The sentence with the first of `forms` that it holds marked; the longest where several begin at one place.
Rows evidence_pieces(const std::string& evidence, const std::vector<std::string>& forms);

}  // namespace danchieu::web

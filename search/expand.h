#pragma once
/// Inside search/: what an archive adds to a question that was read: other names of the same thing, and what else may be meant.
///
///     ANTQ            ->  any(ANTQ ~"an ninh Tổ quốc")                 as the plans explain the short form
///     an ninh to quoc ->  any(all(an ninh to quoc) ~ANTQ)              and the other way round
///
/// What no plan explains is looked for under what every office means by it (common_forms.h). A short form that stands for many things is
/// looked for under those that most plans mean, where they are the greater part; one that stands for something else in as many plans is not
/// put in place of a long form. What was typed counts more than its other names (archive/query.h). Words typed with = or in quotes alone,
/// and what must not be found, stay as they are. Each addition is a note.

#include "search/search.h"

namespace danchieu::search {

void expand(archive::Archive& archive, const Question& question, Parsed& parsed);

}  // namespace danchieu::search

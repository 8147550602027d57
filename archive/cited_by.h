#pragma once
/// Who cites a work, also through other works.
///
/// A plan cites a work directly where its text names it, and through others
///   - where the name stands inside the title of another document that the plan names;
///   - where the plan names a work that leads there: some plan's text says so in a title ("Kế hoạch A về thực hiện B"), or
///     the archive holds that work, and its own text says so;
///   - where the plan itself is a work that a title elsewhere leads there from.
/// A document that replaces or repeals another leads to it no more. A held plan leads to what it implements, follows, is based
/// on, continues or is guided by, not to what it names in passing. Of several ways the shortest counts, cycles end.

#include <span>
#include <vector>

#include "archive/answers.h"
#include "archive/citing.h"
#include "archive/database.h"

namespace danchieu::archive {

/// Some of the plans of `citing` with their rows, sentences and steps, in the same order. Each costs some ten questions to the catalogue.
std::vector<CitingPlan> in_full(Database& db, const Citing& citing, std::span<const Citing::Plan> plans);
/// The same with what a drawing needs alone: what each plan says of itself, and the works on its way with their relations.
std::vector<CitingPlan> in_outline(Database& db, const Citing& citing, std::span<const Citing::Plan> plans);

}  // namespace danchieu::archive

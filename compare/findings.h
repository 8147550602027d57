#pragma once
/// What matters of a difference, said first: works, days, figures, places, tasks that came, went or changed.
///
///     const Findings found = find(difference);
///     found.times[0].a->value == "2022-08-01/2022-08-19"     found.times[0].b->value == "2023-07-01/2023-08-19"
///
/// Facts are compared by what they say, wherever they stand: a work under another spelling, a place in another paragraph is no change. A
/// day or a figure that only one document has is laid on the one that stands in its place: in the same pair of paragraphs, among the same
/// words, or alone in its role. A task stays one where it stands in the same place or is told in much the same words, and its agency is
/// called so or nearly so.

#include <optional>
#include <vector>

#include "compare/difference.h"
#include "compare/fact.h"

namespace danchieu::compare {

/// Both: another one in its place. Only `b`: new; only `a`: gone.
struct Turn {
  std::optional<Fact> a, b;
  /// It only goes with the year: the same day of the new plan's own year; "kỷ niệm 77 năm" in 2022 and "kỷ niệm 78 năm" in 2023.
  bool next_year = false;
  /// Of works: the same one, but something else of it: "Điều 10" in a and "Điều 12" in b.
  bool other_part = false;
};

/// What one agency has to do now that it had not, and the other way round.
struct Duties {
  std::string agency;  ///< as printed, where it is named first in b, else in a
  std::vector<Fact> gained, lost;
};

struct Findings {
  std::vector<Turn> citations, times, figures, places;
  std::vector<Duties> duties;  ///< agencies of which something changed
};

Findings find(const Difference& difference);

}  // namespace danchieu::compare

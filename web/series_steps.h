#pragma once
/// Inside web/: a series year by year, each plan laid on the one before it.
///
///     const Steps steps(archive, compare::read_series(archive, plan));
///     steps.all.back().found.citations        // what the newest cites that the one before it did not, and the other way round
///
/// A plan is compared with the last one of its own province, else with the last one: over a merger there may be several. Only the newest
/// `most_compared` are compared; the others are listed.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compare/findings.h"
#include "compare/series.h"

namespace danchieu::web {

struct Step {
  archive::PlanRow plan;
  std::shared_ptr<const archive::StoredPlan> stored;  ///< null where it is only listed
  int before = -1;                                    ///< index of the step that it is compared with; -1 for none
  std::optional<compare::Difference> difference;      ///< from that one
  compare::Findings found;
  std::vector<compare::Fact> times;   ///< its own
  std::map<int, int> section_before;  ///< section -> that of the step before; -1: it has none
  std::map<int, int> section_change;  ///< section -> percent of its words, and of those inside it, that were not kept
  const std::vector<archive::Section>& sections() const { return stored->document.sections; }
  /// Its own period as printed; empty where it tells none.
  std::string period() const;
};

struct Steps {
  static constexpr std::size_t most_compared = 24;

  Steps(archive::Archive& archive, const compare::Series& series);

  std::vector<Step> all;
  std::vector<int> missing;
};

/// "II. NỘI DUNG THỰC HIỆN".
std::string heading_text(const archive::Section& section);

}  // namespace danchieu::web

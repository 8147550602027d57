#include "archive/endings.h"

#include <algorithm>
#include <optional>

#include "archive/dictionary.h"
#include "archive/works.h"

namespace danchieu::archive {

std::vector<Ending> read_endings(Database& db, std::string_view key) {
  std::vector<Ending> endings;
  const std::optional<std::int64_t> work = find_work(db, key);
  if (!work) return endings;
  const auto is_new = [&](const Ending& one) {
    return std::none_of(endings.begin(), endings.end(),
                        [&](const Ending& other) { return one.work.empty() ? one.plan == other.plan : one.work == other.work; });
  };

  // A plan says it of itself.
  Statement plans(db,
                  "SELECT coalesce(work.key, ''), CASE plan.number WHEN '' THEN plan.title ELSE plan.number END, plan.issued,"
                  " mention.relation, plan.id, evidence FROM mention JOIN plan ON plan.docid = mention.plan"
                  " LEFT JOIN work ON work.id = plan.work WHERE mention.work = ? AND depth = 0 AND pinpoint = ''"
                  " AND mention.relation IN ('replaces', 'repeals') ORDER BY plan.issued, plan.id");
  plans.bind(*work);
  while (plans.next()) {
    Ending one;
    plans.read(one.work, one.label, one.issued, one.relation, one.plan, one.evidence);
    if (is_new(one)) endings.push_back(std::move(one));
  }

  // A text says it of another document.
  Statement links(db,
                  "SELECT key, relation, plan.id, evidence FROM link JOIN work ON work.id = from_work JOIN plan ON plan.docid = link.plan"
                  " WHERE to_work = ?1 AND from_work <> ?1 AND relation IN ('replaces', 'repeals') ORDER BY plan.id, ordinal");
  links.bind(*work);
  while (links.next()) {
    Ending one;
    links.read(one.work, one.relation, one.plan, one.evidence);
    if (!is_new(one)) continue;
    if (const std::optional<WorkHead> head = read_head(db, one.work)) {
      one.label = head->number.empty() ? head->title : head->number;
      one.issued = head->issued;
    }
    endings.push_back(std::move(one));
  }
  std::stable_sort(endings.begin(), endings.end(), [](const Ending& a, const Ending& b) {
    return a.issued.empty() != b.issued.empty() ? b.issued.empty() : a.issued < b.issued;
  });
  return endings;
}

}  // namespace danchieu::archive

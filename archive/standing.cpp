#include "archive/standing.h"

#include <algorithm>
#include <numeric>

namespace danchieu::archive {
namespace {

void count_citations(Database& db, const Columns& columns, Standing& standing) {
  std::vector<std::uint32_t> citing(columns.work_ids());
  for (Xapian::docid plan = 0; plan < columns.size(); ++plan)
    for (const std::uint32_t work : columns.works(plan)) ++citing[work];
  Statement own(db, "SELECT docid, work FROM plan WHERE work IS NOT NULL AND removed IS NULL");
  while (own.next()) {
    std::uint32_t plan = 0, work = 0;
    own.read(plan, work);
    if (plan >= columns.size() || work >= citing.size()) continue;
    const auto cited = columns.works(plan);
    standing.cited[plan] = citing[work] - (std::binary_search(cited.begin(), cited.end(), work) ? 1 : 0);
  }
}

void join_copies(Database& db, Standing& standing) {
  std::vector<std::uint32_t> first(standing.group.size());
  std::iota(first.begin(), first.end(), 0);
  const auto first_of = [&first](std::uint32_t plan) {
    while (first[plan] != plan) plan = first[plan] = first[first[plan]];
    return plan;
  };
  std::vector<std::uint32_t> plans;
  Statement pairs(db, "SELECT plan, other FROM copy WHERE plan < other");
  while (pairs.next()) {
    std::uint32_t plan = 0, other = 0;
    pairs.read(plan, other);
    if (other >= first.size()) continue;  // the index does not have it yet
    plans.insert(plans.end(), {plan, other});
    const std::uint32_t a = first_of(plan), b = first_of(other);
    first[std::max(a, b)] = std::min(a, b);
  }
  std::sort(plans.begin(), plans.end());
  plans.erase(std::unique(plans.begin(), plans.end()), plans.end());
  standing.members.emplace_back();
  for (const std::uint32_t plan : plans) {
    std::uint32_t& group = standing.group[first_of(plan)];
    if (group == 0) {
      group = static_cast<std::uint32_t>(standing.members.size());
      standing.members.emplace_back();
    }
    standing.group[plan] = group;
    standing.members[group].push_back(plan);
  }
}

}  // namespace

Standing read_standing(Database& db, const Columns& columns) {
  Standing standing;
  standing.cited.resize(columns.size());
  standing.group.resize(columns.size());
  count_citations(db, columns, standing);
  join_copies(db, standing);
  return standing;
}

}  // namespace danchieu::archive

#include "cli/find_plan.h"

#include <limits>
#include <stdexcept>

#include "cli/labels.h"
#include "cli/texts.h"

namespace danchieu::cli {

archive::StoredPlan find_plan(archive::Archive& archive, std::string_view typed) {
  if (auto plan = archive.plan(typed)) return std::move(*plan);
  std::vector<std::string> ids;
  for (const archive::PlanRow& row : archive.newest(std::numeric_limits<int>::max())) {
    if (row.id.starts_with(typed)) ids.push_back(row.id);
  }
  if (ids.empty() || typed.empty()) throw std::runtime_error(say<texts::no_plan>(typed));
  if (ids.size() > 1) throw std::runtime_error(say<texts::several_plans>(typed, ids.size(), joined(ids, ", ")));
  auto plan = archive.plan(ids.front());
  if (!plan) throw std::runtime_error(say<texts::no_plan>(typed));  // removed meanwhile
  return std::move(*plan);
}

}  // namespace danchieu::cli

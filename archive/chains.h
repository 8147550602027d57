#pragma once
/// From which works a chain of citations leads to a given one, and along which.

#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"
#include "citations/relation.h"

namespace danchieu::archive {

/// A relation as the catalogue spells it.
citations::Relation relation_of(std::string_view name);
/// Whether a document with this relation to another leads on to it.
bool leads_on(citations::Relation relation);

/// The shortest chains to one work, found backwards from it, breadth first. Of two equally short ones that with the smaller
/// keys is taken, so that the order in which plans arrived does not matter.
class Chains {
 public:
  Chains(Database& db, std::int64_t goal);

  std::int64_t goal() const { return goal_; }
  /// The goal and every work that leads to it, nearest first.
  const std::vector<std::int64_t>& works() const { return works_; }
  /// 0 for the goal, 1 for a work that names it …
  int distance(std::int64_t work) const { return steps_.at(work).distance; }
  /// The work that `work` names on the way to the goal.
  std::int64_t next(std::int64_t work) const { return steps_.at(work).next; }

 private:
  struct Step {
    int distance;
    std::int64_t next;
  };
  std::int64_t goal_;
  std::unordered_map<std::int64_t, Step> steps_;
  std::vector<std::int64_t> works_;
};

/// What is said of one work of a chain and the next: the strongest relation that leads on, with its evidence. The same whatever the order
/// in which plans arrived. `work` and `label` stay empty.
class Links {
 public:
  explicit Links(Database& db);
  const Step& between(std::int64_t from, std::int64_t to);

 private:
  Statement said_;
  std::map<std::pair<std::int64_t, std::int64_t>, Step> known_;
};

}  // namespace danchieu::archive

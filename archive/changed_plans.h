#pragma once
/// Which plans changed and when, removed ones too: for those who take the archive along (OAI-PMH) or walk through it (site maps).
///
///     ChangedPlansQuery query{.from = "2026-11-01T00:00:00Z", .limit = 100};
///     for (const ChangedPlan& change : archive.changed_plans(query)) query.after = change.place;      // the next hundred: the same
///     question again
///
/// A plan changes when it comes, when a new version, a person's correction or a newly known work changes what is known of it, and when it
/// goes; its time is that of the commit. Each plan stands once, at its last change, the oldest change first.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/answers.h"

namespace danchieu::archive {

class Database;

/// Where a plan stands in the list.
struct ChangePlace {
  std::int64_t revision = 0, docid = 0;
};

struct ChangedPlan {
  PlanRow plan;
  std::string when;  ///< UTC, "2026-11-22T21:00:00Z"
  bool removed = false;
  std::string work;  ///< its own key, or ""
  ChangePlace place;
};

struct ChangedPlansQuery {
  std::string from = {}, until = {};  ///< both included; empty: without end
  std::string level = {};             ///< empty: any
  int year = 0;                       ///< 0: any
  ChangePlace after = {};
  int limit = 100;
};

std::vector<ChangedPlan> changed_plans(Database& db, const ChangedPlansQuery& query);
/// Of one plan; nullopt where the archive never held it.
std::optional<ChangedPlan> changed_plan(Database& db, const std::string& id);
/// Of the oldest commit; empty where there is none.
std::string oldest_change(Database& db);

/// What stands in part `part` (from 0) of a list in parts of `size`, by numbers that never change: ids of plans that are held, keys of
/// works that texts name. A part may hold less than `size`, or nothing.
std::vector<std::string> plan_ids(Database& db, std::int64_t part, std::int64_t size);
std::vector<std::string> work_keys(Database& db, std::int64_t part, std::int64_t size);
/// How many such parts there are.
struct Parts {
  std::int64_t plans = 0, works = 0;
};
Parts parts_of(Database& db, std::int64_t size);

}  // namespace danchieu::archive

#pragma once
/// Reads plans from the catalogue. A removed plan is not there for any of these, unless it says so.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

std::optional<std::int64_t> find_plan(Database& db, std::string_view id);
StoredPlan read_plan(Database& db, std::int64_t docid);
/// Parts of it. read_text: the pages, and with `numbers` also kind and number, where that stands, and the mentions.
Document read_text(Database& db, std::int64_t docid, bool numbers);
Plan read_plan_head(Database& db, std::int64_t docid);
std::vector<citations::Mention> read_mentions(Database& db, std::int64_t docid);
/// Where the words of a page (from 1) stand; nullopt where that is not known.
std::optional<text::Layout> read_page_layout(Database& db, std::int64_t docid, int page);
/// Of a removed plan too.
std::vector<Version> read_versions(Database& db, std::string_view id);
std::optional<RemovedPlan> read_removed(Database& db, std::string_view id);
/// That the file at this path is.
std::optional<RemovedPlan> read_removed_at(Database& db, std::string_view path);
std::vector<RemovedPlan> read_removed_plans(Database& db);
/// Of is_generated() files.
std::int64_t count_generated(Database& db);
std::vector<PlanRow> newest_plans(Database& db, int limit);
std::vector<Problem> read_problems(Database& db);
/// All but `index_revision`, which the catalogue does not know.
Status read_status(Database& db);

/// Of the last commit that changed a plan.
std::int64_t newest_revision(Database& db);

/// Plans that changed after that revision, removed ones too.
std::vector<std::int64_t> changed_since(Database& db, std::int64_t revision);

/// Rows by docid. Of a removed plan too: the index may be a moment behind the catalogue.
class PlanRows {
 public:
  explicit PlanRows(Database& db);
  /// What a plan says of itself alone: no counts.
  PlanRow head(std::int64_t docid);
  PlanRow row(std::int64_t docid);
  /// Where it is known how many works the plan cites: to count them costs more than the rest.
  PlanRow row(std::int64_t docid, int cites);

 private:
  PlanRow head(std::int64_t docid, std::int64_t& work);

  Statement plan_, pages_, cites_, cited_;
};

/// The texts of a plan's pages.
class PageTexts {
 public:
  explicit PageTexts(Database& db);
  std::vector<std::string> of(std::int64_t docid);

 private:
  Statement pages_;
};

}  // namespace danchieu::archive

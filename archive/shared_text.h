#pragma once
/// Which passages of a plan other plans have, too, and which of them everybody has.
///
///     SharedText shared = archive.shared_text("2463e17bf71f");
///     shared.passages[3].span          // six words of a passage that stands in …
///     shared.plans[shared.passages[3].plans[0]].id      // … this plan, too
///
/// Passages are found by the fingerprints that are kept of each plan (text/fingerprint.h): of a stretch of text::kSharedWords words that
/// two plans have in common at least one is here. Copies of the plan are left out. A formula is what plans of kSpread places have (or
/// issuers, where they are of none) and of kSpread unlike subjects, or very many of five years: what every office writes, or every year on
/// one subject, comes from nobody. That tells the words of a directive, which hundreds take over within a year or two, from "Trong quá
/// trình thực hiện, nếu có vướng mắc …". Two titles are of one subject where a third of the words' pairs of the shorter one stands in the
/// other.
///
/// Of a passage kMostHolders plans are looked at, at most: what a plan costs does not grow with the archive.

#include <cstdint>
#include <string>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

inline constexpr std::size_t kSpread = 8;
inline constexpr std::size_t kMostHolders = 1024;

/// What must be known of a plan that shares a passage; PlanRow without what it costs to count.
struct SharingPlan {
  std::string id = {}, issued = {}, level = {}, province_today = {}, district = {}, commune = {};
  int year = 0;
};

struct SharedPassage {
  text::Span span;                        ///< code points of the plan
  bool formula = false;                   ///< then `plans` is empty
  std::vector<std::uint32_t> plans = {};  ///< indices of SharedText::plans
};

struct SharedText {
  std::vector<SharedPassage> passages;  ///< in the order of the text; also those that no other plan has
  std::vector<SharingPlan> plans;
};

SharedText read_shared_text(Database& db, std::int64_t plan);

}  // namespace danchieu::archive

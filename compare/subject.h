#pragma once
/// What a plan is about, by whom, and where: by it the plans of a series are known.
///
///     Vocabulary words;
///     one_series(Subject(plan_2022, words), Subject(plan_2023, words))
///
/// One series are plans of one kind, level and place whose titles are the same but for year, place and small words, and name the same
/// documents; and of issuers that are not plainly two. A kind that could not be read may be any (series.h settles it). A place goes on
/// under its name over 1/7/2025; what was merged goes on in what it became part of: plans of tỉnh Kon Tum, then those of tỉnh Quảng Ngãi.
/// But Kon Tum and the old Quảng Ngãi are two.

#include <set>
#include <string>
#include <vector>

#include "archive/answers.h"
#include "compare/side.h"
#include "compare/word_set.h"

namespace danchieu::compare {

/// What the title speaks of: its folded words without kind, year and place. Empty where there is no title.
std::string subject_of(const archive::PlanRow& plan);

struct Subject {
  Subject(const archive::PlanRow& plan, Vocabulary& vocabulary);

  std::vector<std::string> words;  ///< of the title
  WordSet title;
  std::set<std::string> issuer;   ///< its words, without place and level: "ubnd", "so noi vu"
  std::set<std::string> numbers;  ///< of documents that the title names, "45-ct/tw"
  std::string kind, level, province, province_today, district, commune;
  bool has_issuer = false, steers = false;  ///< a steering committee
  bool since = false;                       ///< of the time after 1/7/2025
};

/// The same for (b, a).
bool one_series(const Subject& a, const Subject& b);
/// Of those that are one series: over a merger, from one province into another.
bool over_merger(const Subject& a, const Subject& b);

/// The last year that a plan is for: "giai đoạn 2021 - 2025" 2025, else that of the plan.
int last_year(const archive::PlanRow& plan);

}  // namespace danchieu::compare

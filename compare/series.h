#pragma once
/// The plans of one issuer on one subject, year after year, found by themselves.
///
///     const Series series = read_series(archive, *archive.plan("2463e17bf71f"));
///     series.plans     // 2021, 2022, 2024: the oldest first
///     series.missing   // 2023
///
/// One series are plans of one kind, level and place whose titles are the same without year, place and what stands in quotation marks'
/// place; and of issuers that are not plainly two. Places are linked across 1/7/2025: a plan of tỉnh Kon Tum and one of the Quảng Ngãi that
/// it is part of now. Copies count once.

#include <string>
#include <vector>

#include "archive/archive.h"

namespace danchieu::compare {

struct Series {
  std::vector<archive::PlanRow> plans;  ///< by year; at least the one that was asked for
  std::vector<int> missing;             ///< years between the first and the last of which the archive holds none
};

/// What the title speaks of: its folded words without kind, year and place. Empty where there is no title.
std::string subject_of(const archive::PlanRow& plan);
/// Whether both stand in one series. The same for (b, a).
bool one_series(const archive::PlanRow& a, const archive::PlanRow& b);

Series read_series(archive::Archive& archive, const archive::PlanRow& plan);

}  // namespace danchieu::compare

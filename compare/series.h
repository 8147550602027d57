#pragma once
/// The plans of one issuer on one subject, year after year, found by themselves (compare/subject.h) and corrected by people.
///
///     const Series series = read_series(archive, *archive.plan("2463e17bf71f"));
///     series.plans     // 2021, 2022, 2024: the oldest first
///     series.missing   // 2023
///
/// What people say wins (archive/change.h, "series"): a plan of which one says that it belongs with another stands with that one, and one
/// that belongs to none stands alone, or with those that are said to belong with it. A copy counts like any plan.

#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "archive/archive.h"

namespace danchieu::compare {

struct Series {
  std::vector<archive::PlanRow> plans;  ///< by year; at least the one that was asked for
  std::vector<int> missing;             ///< years between the first and the last of which the archive holds none
};

/// What people say: plan -> a plan that it belongs with, or archive::kNoSeries.
using SaidOfSeries = std::map<std::string, std::string>;
SaidOfSeries said_of_series(archive::Archive& archive);

Series read_series(archive::Archive& archive, const archive::PlanRow& plan);

/// All series of two plans and more, those of most plans first. A series that goes on in another province after a merger is told without
/// those plans: read_series() of one of its plans tells them. Reads a row of every plan: some tens of microseconds each. None
/// where it was stopped.
std::vector<Series> all_series(archive::Archive& archive, const std::stop_token& stop = {});

}  // namespace danchieu::compare

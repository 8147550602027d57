#pragma once
/// How often something is said per 100 plans, by year and by place: of a question or of a cited work, or of several, compared.
///
///     Trends trends = read_trends(archive, {{.text = "\"nhóm liên gia\""}}, {});
///     trends.lines[0].years[trends.at(2022)]     // {.plans = 5, .held = 40}: 12.5 of 100
///
/// Held is what the archive holds of that year, or place of today, and of the part that is asked about: the rate of a year of which little
/// is held says little, and where nothing is held there is none.

#include <string>
#include <vector>

#include "places/places.h"
#include "search/search.h"

namespace danchieu::web {

inline constexpr std::size_t most_lines = 5;

struct TrendCell {
  int plans = 0, held = 0;
  double per_100() const { return held == 0 ? 0 : 100.0 * plans / held; }
};

struct Trend {
  search::Question question = {};
  std::string name = {};  ///< what was typed, or the work's name
  int total = 0;
  bool estimated = false;
  std::vector<TrendCell> years = {};                     ///< from Trends::first_year on
  std::vector<TrendCell> places = {};                    ///< as Trends::provinces
  std::vector<std::vector<TrendCell>> place_years = {};  ///< by province, then as `years`; empty where it was not asked for
  std::vector<search::QueryProblem> problems = {};
};

/// Part of the archive; empty: all of it.
struct TrendPart {
  std::string province = {}, level = {};
};

struct Trends {
  int first_year = 0, last_year = 0;
  std::vector<const places::Unit*> provinces = {};  ///< of today
  std::vector<Trend> lines = {};
  std::size_t at(int year) const { return static_cast<std::size_t>(year - first_year); }
};

/// A question without a text and with one filter on "cites" is named after that work. `crossed`: each year of each place, too: as many
/// counts as there are places.
Trends read_trends(archive::Archive& archive, const std::vector<search::Question>& questions, const TrendPart& part, bool crossed = false);

/// A row a year, a place, and a year of a place of which something is held.
std::string csv_of_trends(const Trends& trends);
std::string json_of_trends(const Trends& trends);

}  // namespace danchieu::web

#pragma once
/// Provinces × years: how many plans cite a work, beside how many the archive holds of that place and year. Two kinds of nothing stay
/// apart: no plan held, and plans held of which none cites it.
///
///     ProvinceTable table = province_table(by_place_and_year(*citing), archive.holdings(), places::Period::since);
///     table.rows[3].cells[table.at(2022)]        // {.citing = 0, .held = 4}: four plans, none of them cites it
///
/// `since`: the 34 provinces of today, and a plan of one that was merged counts where it lies today. `before`: the 63; one that was merged
/// ends with 2025. Pure; linear in what it is given.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"
#include "archive/citing.h"
#include "places/places.h"

namespace danchieu::web {

struct ProvinceCell {
  int citing = 0;
  int held = 0;
  bool ended = false;  ///< the province was part of another one by then
};

struct ProvinceRow {
  const places::Unit* province = nullptr;
  std::vector<ProvinceCell> cells;  ///< by year
  ProvinceCell all;                 ///< of all years, those outside the table and unknown ones too
};

struct ProvinceTable {
  places::Period period = places::Period::since;
  int first_year = 0, last_year = 0;  ///< of the columns; 0 where nothing is held of any year
  std::vector<ProvinceRow> rows;      ///< all provinces of the period, in their order
  ProvinceCell elsewhere;             ///< plans of no province: of the centre, or nobody knows
  ProvinceCell undated;               ///< of a province, and of no year that is known
  std::size_t at(int year) const { return static_cast<std::size_t>(year - first_year); }
  std::size_t years() const { return first_year == 0 ? 0 : at(last_year) + 1; }
};

/// The plans that cite, counted by place and year.
std::vector<archive::Holding> by_place_and_year(const archive::Citing& citing);

/// Columns from `first_year` (0: the first that anything is held of) to the last one that anything is held of, never before a plan that
/// cites.
ProvinceTable province_table(const std::vector<archive::Holding>& citing, const std::vector<archive::Holding>& held, places::Period period,
                             int first_year = 0);

/// The province of the period that a plan counts for; nullptr where it has none.
const places::Unit* province_of_plan(std::string_view province, std::string_view province_today, places::Period period);

/// A row a province and year: as a file for spreadsheets and for programs. `work`: key.
std::string table_csv(const ProvinceTable& table);
std::string table_json(const ProvinceTable& table, const std::string& work);

/// "63" or "34", as addresses name the two.
places::Period period_named(std::string_view units);
std::string_view name_of(places::Period period);

}  // namespace danchieu::web

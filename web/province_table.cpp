#include "web/province_table.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "web/csv.h"
#include "web/json_rows.h"

namespace danchieu::web {
namespace {

constexpr int last_year_before = 2025;  // the 63 ended on 1/7/2025
constexpr int most_years = 40;          // a plan that names a far year must not make a wide table

class Table {
 public:
  Table(places::Period period, int first, int last) {
    table_.period = period;
    table_.first_year = first;
    table_.last_year = last;
    for (const places::Unit* province : places::provinces(period)) {
      index_.emplace(province, table_.rows.size());
      ProvinceRow& row = table_.rows.emplace_back();
      row.province = province;
      row.cells.resize(table_.years());
      const bool ends = period == places::Period::before && places::today(*province)->name != province->name &&
                        places::made_from(*places::today(*province)).size() > 1;
      for (int year = std::max(first, last_year_before + 1); ends && first != 0 && year <= last; ++year)
        row.cells[table_.at(year)].ended = true;
    }
  }

  void add(std::string_view province, std::string_view today, int year, int ProvinceCell::*count, int plans) {
    if (province != province_ || today != today_) {  // rows of one place stand side by side, and to look up a name costs most
      unit_ = province_of_plan(province, today, table_.period);
      province_ = province, today_ = today;
    }
    const places::Unit* unit = unit_;
    if (!unit) {
      table_.elsewhere.*count += plans;
      return;
    }
    ProvinceRow& row = table_.rows[index_.at(unit)];
    row.all.*count += plans;
    if (year == 0) table_.undated.*count += plans;
    else if (table_.first_year != 0 && year >= table_.first_year && year <= table_.last_year) row.cells[table_.at(year)].*count += plans;
  }

  ProvinceTable take() { return std::move(table_); }

 private:
  ProvinceTable table_;
  std::unordered_map<const places::Unit*, std::size_t> index_;
  std::string_view province_, today_;   ///< what was looked up last
  const places::Unit* unit_ = nullptr;  ///< of that
};

std::string_view state(const ProvinceCell& cell) {
  if (cell.citing > 0) return "cites";
  if (cell.held > 0) return "none_cites";
  return cell.ended ? "ended" : "none_held";
}

}  // namespace

const places::Unit* province_of_plan(std::string_view province, std::string_view province_today, places::Period period) {
  if (province.empty()) return nullptr;
  if (period == places::Period::since) {
    const places::Unit* unit = places::province(province_today.empty() ? province : province_today);
    return unit ? places::today(*unit) : nullptr;
  }
  if (const places::Unit* unit = places::province(province, period)) return unit;
  const places::Unit* since = places::province(province);  // a name of since: "Huế"
  return since ? places::made_from(*since).front() : nullptr;
}

ProvinceTable province_table(const std::vector<archive::Holding>& citing, const std::vector<archive::Holding>& held, places::Period period,
                             int first_year) {
  int first = first_year, last = 0;
  for (const archive::Holding& row : held) {
    if (row.year == 0) continue;
    if (first_year == 0) first = first == 0 ? row.year : std::min(first, row.year);
    last = std::max(last, row.year);
  }
  for (const archive::Holding& row : citing)
    if (row.year != 0) first = std::min(first == 0 ? row.year : first, row.year);
  if (last == 0) first = 0;
  last = std::max(first, last);
  first = std::max(first, last - most_years + 1);
  Table table(period, first, last);
  for (const archive::Holding& row : held) table.add(row.province, row.province_today, row.year, &ProvinceCell::held, row.plans);
  for (const archive::Holding& row : citing) table.add(row.province, row.province_today, row.year, &ProvinceCell::citing, row.plans);
  return table.take();
}

std::vector<archive::Holding> by_place_and_year(const archive::Citing& citing) {
  // A look at each of very many plans: no maps here.
  std::vector<std::int16_t> years;
  std::vector<std::size_t> column(1 + std::numeric_limits<std::uint16_t>::max());  // of a year: one more than its place in `years`
  for (const archive::Citing::Plan& plan : citing.plans)
    if (std::size_t& at = column[static_cast<std::uint16_t>(plan.year)]; at == 0) {
      years.push_back(plan.year);
      at = years.size();
    }
  std::vector<archive::Holding> table(citing.graph->places() * years.size());
  for (const archive::Citing::Plan& plan : citing.plans) {
    const archive::CitationGraph::Seat& seat = citing.seat(plan);
    archive::Holding& row = table[seat.place * years.size() + column[static_cast<std::uint16_t>(plan.year)] - 1];
    if (row.plans++ == 0) row.province = seat.province, row.province_today = seat.province_today, row.year = plan.year;
  }
  std::erase_if(table, [](const archive::Holding& row) { return row.plans == 0; });
  return table;
}

std::string table_csv(const ProvinceTable& table) {
  std::string csv(byte_order_mark);
  csv += "province,province_today,year,plans_citing,plans_held,state\r\n";
  for (const ProvinceRow& row : table.rows)
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const ProvinceCell& cell = row.cells[i];
      csv += csv_cell(row.province->name) + ',' + csv_cell(places::today(*row.province)->name) + ',' +
             std::to_string(table.first_year + static_cast<int>(i)) + ',' + std::to_string(cell.citing) + ',' + std::to_string(cell.held) +
             ',' + std::string(state(cell)) + "\r\n";
    }
  return csv;
}

std::string table_json(const ProvinceTable& table, const std::string& work) {
  Json json{{"work", work},
            {"provinces", name_of(table.period)},
            {"first_year", known(table.first_year)},
            {"last_year", known(table.last_year)},
            {"elsewhere", {{"citing", table.elsewhere.citing}, {"held", table.elsewhere.held}}},
            {"undated", {{"citing", table.undated.citing}, {"held", table.undated.held}}}};
  Json& rows = json["rows"] = Json::array();
  for (const ProvinceRow& row : table.rows) {
    Json cells = Json::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const ProvinceCell& cell = row.cells[i];
      cells.push_back(
          {{"year", table.first_year + static_cast<int>(i)}, {"citing", cell.citing}, {"held", cell.held}, {"state", state(cell)}});
    }
    rows.push_back({{"province", row.province->name},
                    {"province_today", places::today(*row.province)->name},
                    {"citing", row.all.citing},
                    {"held", row.all.held},
                    {"years", std::move(cells)}});
  }
  return print(json);
}

places::Period period_named(std::string_view units) { return units == "63" ? places::Period::before : places::Period::since; }
std::string_view name_of(places::Period period) { return period == places::Period::before ? "63" : "34"; }

}  // namespace danchieu::web

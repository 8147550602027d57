#include "archive/holdings.h"

#include <map>
#include <tuple>
#include <unordered_map>

#include "archive/citation_graph.h"

namespace danchieu::archive {

std::vector<Holding> read_holdings(Database& db) {
  const auto graph = newest_graph(db);
  constexpr unsigned bits_of_year = 16;
  std::unordered_map<std::uint64_t, int> counts;  // by seat and year
  for (std::uint32_t docid = 0; docid < graph->plans(); ++docid) {
    const CitationGraph::Plan& plan = graph->plan(docid);
    if (plan.held) ++counts[std::uint64_t{plan.seat} << bits_of_year | static_cast<std::uint16_t>(plan.year)];
  }
  std::map<std::tuple<std::string, std::string, int, std::string>, int> rows;
  for (const auto& [seat_and_year, count] : counts) {
    const CitationGraph::Seat& seat = graph->seats()[seat_and_year >> bits_of_year];
    rows[{seat.province, seat.province_today, static_cast<std::int16_t>(seat_and_year), seat.level}] += count;
  }
  std::vector<Holding> holdings;
  for (const auto& [place, count] : rows) {
    const auto& [province, today, year, level] = place;
    holdings.push_back({province, today, year, level, count});
  }
  return holdings;
}

}  // namespace danchieu::archive

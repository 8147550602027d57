/// Times of suggestions while typing, in process and warm: every beginning of each line, letter by letter, as a box asks for them.
///
///     bench_suggest ARCHIVE < QUESTIONS
///
/// Of a line with tabs the last cell is typed (bench/questions). Each beginning is asked twice, and the second time counts. Prints
/// percentiles in milliseconds, and the slowest.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "search/suggest.h"
#include "text/text.h"

namespace {

struct Row {
  double took = 0;
  std::string typed;
};

double milliseconds(const auto& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

int main(int argc, char** argv) {
  using namespace danchieu;
  if (argc != 2) {
    fmt::print(stderr, "bench_suggest ARCHIVE < QUESTIONS\n");
    return 2;
  }
  archive::Archive archive(argv[1]);
  std::vector<Row> rows;
  for (std::string line; std::getline(std::cin, line);) {
    const std::u32string letters = text::to_utf32(line.substr(line.rfind('\t') + 1));
    for (std::size_t size = 2; size <= letters.size(); ++size) {
      Row& row = rows.emplace_back();
      row.typed = text::to_utf8(std::u32string_view(letters).substr(0, size));
      const auto ask = [&] { search::suggest(archive, row.typed, 10); };
      ask();
      row.took = milliseconds(ask);
    }
  }
  if (rows.empty()) return 0;
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.took < b.took; });
  const auto at = [&](double share) {
    return rows[std::min(rows.size() - 1, static_cast<std::size_t>(share * static_cast<double>(rows.size())))].took;
  };
  fmt::print("{} beginnings: p50 {:.2f} ms, p95 {:.2f}, p99 {:.2f}, slowest {:.2f}\n", rows.size(), at(.5), at(.95), at(.99),
             rows.back().took);
  for (std::size_t i = 0; i < std::min<std::size_t>(5, rows.size()); ++i)
    fmt::print("  {:8.2f} ms  {}\n", rows[rows.size() - 1 - i].took, rows[rows.size() - 1 - i].typed);
}

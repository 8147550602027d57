/// What plans share with others, and how long it takes to say so: compare::find_reuse, in one process, as a server does.
///
///     bench_reuse ARCHIVE < ids        a line of JSON for each id: the passages with their sources, and took_ms (the plan itself is read
///     before)

#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <iostream>
#include <string>

#include "archive/archive.h"
#include "compare/reuse.h"

int main(int argc, char** argv) {
  using namespace danchieu;
  if (argc != 2) return 2;
  archive::Archive archive(argv[1]);
  for (std::string id; std::getline(std::cin, id);) {
    const auto plan = archive.plan(id);
    if (!plan) {
      fmt::print(stderr, "bench_reuse: there is no plan {}\n", id);
      return 1;
    }
    const std::clock_t processor = std::clock();
    const auto begin = std::chrono::steady_clock::now();
    const compare::Reuse reuse = compare::find_reuse(archive, *plan);
    const double took = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    const double processor_ms = 1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
    std::string passages;
    for (const compare::ReusedPassage& one : reuse.passages)
      passages += fmt::format(R"({}{{"span":[{},{}],"words":{},"plans":{},"source":"{}"}})", passages.empty() ? "" : ",", one.span.begin,
                              one.span.end, one.words, one.plans, reuse.sources[one.source].plan.id);
    fmt::print(R"({{"plan":"{}","took_ms":{:.3f},"processor_ms":{:.3f},"words":{},"shared":{},"formula":{},"passages":[{}]}})"
               "\n",
               id, took, processor_ms, reuse.words, reuse.shared, reuse.formula, passages);
  }
  return 0;
}

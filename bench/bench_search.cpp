/// Times of questions to an archive, in process and warm, of kind and question apart by a tab (bench/questions); in milliseconds.
///
///     bench_search ARCHIVE [--rows | --rows-plain | --answers] < QUESTIONS
///
/// The whole answer: parsed, top 10 with excerpts, total, all facets, copies folded. Each question is asked once
/// before it is timed twice, and the faster time counts. Prints percentiles by kind and the slowest. With --rows each is timed once, and a
/// line a question tells: kind, ms of the answer, ms of the archive's part, total, question; with --rows-plain without facets and folding.
/// With --answers nothing is timed, and the answers themselves are printed: what must be equal before and after a change that makes it
/// faster.

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "search/expand.h"
#include "search/search.h"

namespace {

struct Row {
  std::string kind, question;
  double answer = 1e9, archive = 1e9;  ///< milliseconds
  int total = 0;
};

double milliseconds(const auto& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void print(const std::string& kind, std::vector<const Row*> rows) {
  std::sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) { return a->answer < b->answer; });
  const auto at = [&rows](double share) {
    return rows[std::min(rows.size() - 1, static_cast<std::size_t>(share * static_cast<double>(rows.size())))];
  };
  double hits = 0;
  for (const Row* row : rows) hits += row->total;
  fmt::print("{:34} {:5}  p50 {:8.2f}  p90 {:8.2f}  p99 {:8.2f}  most {:8.2f} ms  {:8.0f} plans found\n", kind, rows.size(),
             at(0.5)->answer, at(0.9)->answer, at(0.99)->answer, rows.back()->answer, hits / static_cast<double>(rows.size()));
}

void print_answer(const std::string& question, const danchieu::search::Answer& answer) {
  fmt::print("? {}\n  {}{} plans, {} hits\n", question, answer.estimated ? "some " : "", answer.total, answer.hits_in_all);
  for (const danchieu::search::FoundPlan& plan : answer.plans) {
    fmt::print("  {} {:.6f} copies {} more {}\n", plan.hit.plan.id, plan.hit.score, plan.hit.copies, plan.more_places);
    for (const danchieu::search::Excerpt& excerpt : plan.excerpts) {
      fmt::print("    {} {} {}", excerpt.page, excerpt.start, excerpt.text);
      for (const danchieu::text::Span& mark : excerpt.marks) fmt::print(" {}-{}", mark.begin, mark.end);
      fmt::print("\n");
    }
  }
  for (const auto& [field, facet] : answer.facets) {
    fmt::print("  {}:", field);
    for (const auto& [value, count] : facet) fmt::print(" {} {},", value, count);
    fmt::print("\n");
  }
  for (const danchieu::search::QueryProblem& problem : answer.problems) fmt::print("  ! {}\n", problem.message);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::string how = argc > 2 ? argv[2] : "";
  const bool whole = how != "--rows-plain", every_row = how == "--rows" || !whole;
  danchieu::archive::Archive archive(argv[1]);
  std::vector<Row> rows;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    Row& row = rows.emplace_back();
    if (tab != std::string::npos) row.kind = line.substr(0, tab);
    row.question = line.substr(tab == std::string::npos ? 0 : tab + 1);
  }
  if (how == "--answers") {
    for (const Row& row : rows) print_answer(row.question, danchieu::search::ask(archive, {.text = row.question}));
    return 0;
  }
  const double first = milliseconds([&] { danchieu::search::ask(archive, {}); });
  for (int round = 0; round < (every_row ? 2 : 3); ++round) {
    for (Row& row : rows) {
      const danchieu::search::Question question{.text = row.question, .fold_copies = whole, .facets = whole};
      danchieu::search::Parsed parsed = danchieu::search::parse(question);
      danchieu::search::expand(archive, question, parsed);
      const danchieu::archive::Query& query = parsed.query;
      const double archive_took = milliseconds([&] { row.total = archive.search(query).total; });
      const double answer_took = milliseconds([&] { danchieu::search::ask(archive, question); });
      if (round == 0) continue;  // cold
      row.archive = std::min(row.archive, archive_took);
      row.answer = std::min(row.answer, answer_took);
    }
  }
  if (every_row) {
    for (const Row& row : rows) fmt::print("{}\t{:.4f}\t{:.4f}\t{}\t{}\n", row.kind, row.answer, row.archive, row.total, row.question);
    return 0;
  }
  std::map<std::string, std::vector<const Row*>> kinds;
  std::vector<const Row*> all;
  for (const Row& row : rows) {
    kinds[row.kind].push_back(&row);
    all.push_back(&row);
  }
  for (const auto& [kind, of_kind] : kinds) print(kind, of_kind);
  print("all", all);
  std::sort(all.begin(), all.end(), [](const Row* a, const Row* b) { return a->answer > b->answer; });
  for (std::size_t i = 0; i < std::min<std::size_t>(5, all.size()); ++i)
    fmt::print("  {:8.2f} ms, {:.2f} of it the archive's, {} plans: {}\n", all[i]->answer, all[i]->archive, all[i]->total,
               all[i]->question);
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  fmt::print("first answer {:.1f} ms, peak memory {:.0f} MB\n", first, static_cast<double>(used.ru_maxrss) / 1024);
}

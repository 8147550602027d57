/// Times of questions to an archive, in process, warm: one line a question and way, in milliseconds.
///
///     bench_search ARCHIVE < QUERIES

#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "search/search.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  danchieu::archive::Archive archive(argv[1]);
  std::vector<std::string> queries;
  for (std::string line; std::getline(std::cin, line);) queries.push_back(line);

  const auto time = [](const char* way, const auto& ask) {
    const auto begin = std::chrono::steady_clock::now();
    const int total = ask();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    fmt::print("{} {:.4f} {}\n", way, took.count(), total);
  };
  for (int warm = 0; warm < 2; ++warm) {
    for (const std::string& query : queries) {
      danchieu::search::Question question;
      question.text = query;
      const danchieu::archive::Query parsed = danchieu::search::parse(question).query;
      time(warm ? "archive" : "cold", [&] { return archive.search(parsed).total; });
      time(warm ? "answer" : "cold", [&] { return danchieu::search::ask(archive, question).total; });
    }
  }
}

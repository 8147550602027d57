/// Which works each query names, the likeliest first: one line a query, keys with blanks between.
///
///     bench_numbers ARCHIVE < QUERIES

#include <iostream>
#include <string>

#include "archive/archive.h"
#include "search/named.h"
#include "search/search.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  danchieu::archive::Archive archive(argv[1]);
  for (std::string line; std::getline(std::cin, line);) {
    const danchieu::search::Question question{.text = line};
    const auto named = danchieu::search::named_works(archive, question, danchieu::search::parse(question));
    for (const std::string& key : named.works) std::cout << key << ' ';
    std::cout << '\n';
  }
}

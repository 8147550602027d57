/// What systems find for queries, one a line of the input: lines "number of the query, tab, name of the file", the best first.
///
///     bench_relevance index DB < PATHS              makes the peer: plain Xapian over our words, folded and exact, without positions
///     bench_relevance plain DB and|or LIMIT < Q     BM25 as Xapian has it, over the folded words and the exact forms of marked ones
///     bench_relevance danchieu ARCHIVE LIMIT [NAME=FIGURE …] < Q    what danchieu answers, with other figures of archive/ranking.h

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "search/expand.h"
#include "search/search.h"
#include "text/words.h"

namespace {

namespace text = danchieu::text;

std::vector<std::string> lines_of_input() {
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(line);
  return lines;
}

std::string term(std::string_view prefix, std::string_view word) { return std::string(prefix).append(word.substr(0, 200)); }

void make_index(const std::string& folder) {
  Xapian::WritableDatabase index(folder, Xapian::DB_CREATE_OR_OVERWRITE);
  for (const std::string& path : lines_of_input()) {
    std::ifstream file(path, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    Xapian::Document document;
    document.set_data(std::filesystem::path(path).filename().string());
    text::WordReader words(content);
    while (const text::Word* word = words.next()) {
      if (word->folded.empty()) continue;
      document.add_term(term("", word->folded));
      if (word->exact != word->folded) document.add_term(term("X", word->exact));
    }
    index.add_document(document);
  }
  index.commit();
}

Xapian::Query plain_query(const std::string& typed, Xapian::Query::op how) {
  std::vector<Xapian::Query> folded, exact;
  text::WordReader words(typed);
  while (const text::Word* word = words.next()) {
    if (word->folded.empty()) continue;
    folded.emplace_back(term("", word->folded));
    if (word->exact != word->folded) exact.emplace_back(term("X", word->exact));
  }
  const Xapian::Query wanted(how, folded.begin(), folded.end());
  return {Xapian::Query::OP_AND_MAYBE, wanted, Xapian::Query(Xapian::Query::OP_OR, exact.begin(), exact.end())};
}

void ask_plain(const std::string& folder, Xapian::Query::op how, Xapian::doccount limit) {
  const Xapian::Database index(folder);
  const std::vector<std::string> queries = lines_of_input();
  for (std::size_t number = 0; number < queries.size(); ++number) {
    Xapian::Enquire enquire(index);
    enquire.set_query(plain_query(queries[number], how));
    const Xapian::MSet matches = enquire.get_mset(0, limit);
    for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match)
      fmt::print("{}\t{}\n", number, match.get_document().get_data());
  }
}

/// "k1=1.2"; false where there is no such figure.
bool set(danchieu::archive::Ranking& ranking, const std::string& setting) {
  const std::size_t equals = setting.find('=');
  for (const auto& [name, figure] : danchieu::archive::ranking_figures)
    if (setting.substr(0, equals) == name) return ranking.*figure = std::stod(setting.substr(equals + 1)), true;
  return false;
}

void ask_danchieu(const std::string& folder, int limit, const danchieu::archive::Ranking& ranking) {
  danchieu::archive::Archive archive(folder);
  const std::vector<std::string> queries = lines_of_input();
  for (std::size_t number = 0; number < queries.size(); ++number) {
    danchieu::search::Question question;
    question.text = queries[number];
    question.limit = limit;
    danchieu::search::Parsed parsed = danchieu::search::parse(question);
    danchieu::search::expand(archive, question, parsed);
    danchieu::archive::Query& query = parsed.query;
    query.facets = false;
    query.ranking = ranking;
    query.fold_copies = false;  // each file is judged
    for (const danchieu::archive::Hit& hit : archive.search(query).hits)
      fmt::print("{}\t{}\n", number, std::filesystem::path(archive.plan(hit.plan.id)->file).filename().string());
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const std::string_view command = words.empty() ? std::string_view() : words.front();
  if (command == "index" && words.size() == 2) {
    make_index(words[1]);
  } else if (command == "plain" && words.size() == 4) {
    ask_plain(words[1], words[2] == "or" ? Xapian::Query::OP_OR : Xapian::Query::OP_AND,
              static_cast<Xapian::doccount>(std::stoi(words[3])));
  } else if (command == "danchieu" && words.size() >= 3) {
    danchieu::archive::Ranking ranking;
    if (!std::all_of(words.begin() + 3, words.end(), [&](const std::string& setting) { return set(ranking, setting); })) return 2;
    ask_danchieu(words[1], std::stoi(words[2]), ranking);
  } else {
    fmt::print(stderr, "see the head of bench/bench_relevance.cpp\n");
    return 2;
  }
}

#pragma once
/// How many plans answer a question, by year, province and level: nothing is listed.
///
///     count(archive, Question{.text = "\"nhóm liên gia\""}).facets["year"]      // {{"2023", 41}, {"2022", 17}}
///
/// Copies count each, as what the archive holds does (archive/holdings.h), and only plans that have all words of a question. Throws
/// archive::ArchiveError only.

#include "search/search.h"

namespace danchieu::search {

struct Count {
  int total = 0;
  bool estimated = false;
  std::map<std::string, archive::Facet> facets;
  std::vector<QueryProblem> problems;
};
Count count(archive::Archive& archive, const Question& question);

}  // namespace danchieu::search

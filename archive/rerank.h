#pragma once
/// The second look at the best plans: what is added to their BM25 weight because of where the words stand.
///
///     Rerank rerank(index, query.root, query.ranking);
///     rerank.raise(docid, 2024);    // 0 where the question has no words; the year, 0 where it is not known
///
/// Words typed one after the other are a run. For each run count, weighed by the rarity of its words: neighbours that stand side by side in
/// the text, the narrowest place that has all of them, and how much of the title and of the best heading they are. Costs a list of
/// positions a word and plan, and the plan's titles (index_document.h).

#include <xapian.h>

#include <string>
#include <vector>

#include "archive/query.h"

namespace danchieu::archive {

/// Words that were typed one after the other, folded, each once, in their order.
using Run = std::vector<std::string>;
/// The runs that are wanted: of the words side by side and of each phrase.
std::vector<Run> runs_of(const Node& root);

/// How rare a word is among all plans, as BM25 has it; never below a small positive number.
double rarity(const Xapian::Database& index, const std::string& term);

class Rerank {
 public:
  Rerank(const Xapian::Database& index, const Node& root, const Ranking& ranking);
  bool nothing() const { return runs_.empty(); }
  double raise(Xapian::docid plan, int year) const;

 private:
  struct Weighed {
    Run words;
    std::vector<double> rarities;
    double sum = 0;
  };
  double in_titles(Xapian::docid plan) const;
  double in_text(const Weighed& run, Xapian::docid plan) const;
  double in_heading(const Weighed& run, const std::vector<std::string_view>& heading, double share, double only, double pair) const;

  const Xapian::Database& index_;
  Ranking ranking_;
  std::vector<Weighed> runs_;
};

}  // namespace danchieu::archive
